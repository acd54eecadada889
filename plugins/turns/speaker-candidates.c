/* speaker-candidates.c - whoever may ask or answer: the namings of each as one.
 *
 * Namings with one referent are one, and those without that are spelled alike. One word means whoever has a longer name that begins
 * or ends with it, if that is one and not merely talked about: "Oda" and "Brill" are "Oda Brill", also where no plugin says so.
 * SPDX-License-Identifier: MIT */
#include "speaker-candidates.h"

#include <string.h>

#include "name-match.h"
#include "speaker-name.h"

#define AMBIGUOUS (G_MAXUINT - 1)
#define NOBODY G_MAXUINT
#define MOST_WORDS 3         /* of a person who is taken for a place */
#define SHORTEST_SHORT 3     /* letters of a short first name */
#define MOST_CANDIDATES 100  /* that are looked through for whom a short first name means */

typedef struct
{
  NlpDocument *document;
  const NlpLayer *entities, *referents;
  GArray *candidates;
  GHashTable *spelled;       /* folded name -> candidate */
  GHashTable *referred;      /* referent -> candidate */
  GHashTable *parts;         /* first and last words, folded -> candidate or AMBIGUOUS */
} Collection;

static void
clear_candidate (gpointer candidate)
{
  g_free (((TurnsCandidate *) candidate)->name);
}

static TurnsCandidate *
get_candidate (const Collection *collection, guint i)
{
  return &g_array_index (collection->candidates, TurnsCandidate, i);
}

static gboolean
is_acronym (const char *name)
{
  for (; *name != '\0'; name = g_utf8_next_char (name))
    if (*name == ' ' || g_unichar_islower (g_utf8_get_char (name)))
      return FALSE;
  return TRUE;
}

static guint
count_words (const char *name)
{
  guint n = 1;

  for (; *name != '\0'; name++)
    n += *name == ' ';
  return n;
}

static guint
get_referent (const Collection *collection, const TurnsNaming *naming)
{
  if (naming->entity == NLP_NO_ROW || collection->referents == NULL)
    return NLP_NO_ROW;
  return nlp_layer_get_row (collection->entities, naming->entity, NLP_ENTITIES_REFERENT);
}

/* White space as one blank, capitals alone as others are written. */
static char *
dup_name (const Collection *collection, const TurnsNaming *naming, guint referent)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *plain = NULL;

  if (referent != NLP_NO_ROW)
    return turns_speakers_of_referent (collection->document, referent).name;
  text = nlp_document_dup_text (collection->document, &naming->span);
  words = g_strsplit_set (text, " \t\r\n", -1);
  plain = g_strjoinv (" ", words);
  return turns_speakers_title_case (plain);
}

/* "Tam Sorley of the Valley Post" is called Tam Sorley. */
static gboolean
cut_name (char *name)
{
  char *of = strstr (name, " of the ");

  if (of != NULL)
    *of = '\0';
  return of != NULL;
}

static guint
add_candidate (Collection *collection, const TurnsNaming *naming, guint referent, char *name)
{
  TurnsCandidate candidate = { .name = name, .referent = referent, .kind = naming->kind, .n_words = count_words (name) };
  guint number = collection->candidates->len;

  if (naming->kind == NAMED_PERSON && cut_name (name))
    candidate.referent = NLP_NO_ROW;
  candidate.acronym = is_acronym (name);
  g_array_append_val (collection->candidates, candidate);
  return number;
}

static guint
find_known (GHashTable *known, gconstpointer key)
{
  gpointer number;

  return g_hash_table_lookup_extended (known, key, NULL, &number) ? GPOINTER_TO_UINT (number) : NOBODY;
}

static guint
find_candidate (Collection *collection, const TurnsNaming *naming)
{
  guint referent = get_referent (collection, naming), number = NOBODY;
  g_autofree char *name = NULL, *folded = NULL;

  if (referent != NLP_NO_ROW)
    number = find_known (collection->referred, GUINT_TO_POINTER (referent));
  if (number != NOBODY)
    return number;
  name = dup_name (collection, naming, referent);
  folded = turns_name_fold (name);
  if (referent == NLP_NO_ROW)
    number = find_known (collection->spelled, folded);
  if (number != NOBODY)
    return number;
  number = add_candidate (collection, naming, referent, g_steal_pointer (&name));
  if (referent != NLP_NO_ROW)
    g_hash_table_insert (collection->referred, GUINT_TO_POINTER (referent), GUINT_TO_POINTER (number));
  g_hash_table_replace (collection->spelled, g_steal_pointer (&folded), GUINT_TO_POINTER (number));
  return number;
}

static gboolean
is_like_person (const TurnsCandidate *candidate)
{
  return candidate->kind != NAMED_PLACE && candidate->kind != NAMED_BODY;
}

static void
note_part (Collection *collection, const char *part, gsize n, guint number)
{
  char *key = g_strndup (part, n);
  gpointer known;

  if (g_hash_table_lookup_extended (collection->parts, key, NULL, &known) && GPOINTER_TO_UINT (known) != number)
    number = AMBIGUOUS;
  g_hash_table_insert (collection->parts, key, GUINT_TO_POINTER (number));
}

/* "Ada Fields" is no place if the text says that somebody spoke with her. */
static gboolean
is_asked (const TurnsCandidate *candidate)
{
  return candidate->n_words <= MOST_WORDS && candidate->counts[CUE_ASKED_FIRST] + candidate->counts[CUE_WITH_WHOM_FIRST] > 0;
}

static void
note_parts (Collection *collection)
{
  for (guint i = 0; i < collection->candidates->len; i++)
    {
      const TurnsCandidate *candidate = get_candidate (collection, i);
      g_autofree char *folded = turns_name_fold (candidate->name);
      const char *first = strchr (folded, ' '), *last = strrchr (folded, ' ');

      if (first == NULL || !(is_like_person (candidate) || is_asked (candidate)))
        continue;
      note_part (collection, folded, first - folded, i);
      note_part (collection, last + 1, strlen (last + 1), i);
    }
}

/* "nicholas" of "nick"; NULL if no list tells. */
static const char *
get_formal_name (const Collection *collection, const char *folded)
{
  const NlpLexiconTable *people
      = nlp_lexicon_get_table (nlp_get_person_words (), nlp_document_get_property (collection->document, "language"));
  gsize n = strlen (folded);

  if (people == NULL || (nlp_lexicon_find_senses (people, folded, n) & NLP_SENSE (NLP_PERSON_NICKNAME)) == 0)
    return NULL;
  return nlp_lexicon_get_value (people, nlp_lexicon_find (people, folded, n), NLP_PERSON_NICKNAME);
}

static gboolean
begins_with (const char *name, const char *start)
{
  return start != NULL && g_ascii_strncasecmp (name, start, strlen (start)) == 0;
}

/* "Nick" is "Nicholas Hale", and a person called "Chris" is "Christian Bahn", if nobody else's first name begins so. */
static guint
find_short (const Collection *collection, const char *folded, gboolean person)
{
  const char *formal = get_formal_name (collection, folded);
  gsize n = strlen (folded);
  guint found = NOBODY;

  for (guint i = 0; n >= SHORTEST_SHORT && i < MIN (collection->candidates->len, MOST_CANDIDATES); i++)
    {
      const TurnsCandidate *candidate = get_candidate (collection, i);

      if (candidate->n_words == 1 || !is_like_person (candidate)
          || !((person && begins_with (candidate->name, folded)) || begins_with (candidate->name, formal)))
        continue;
      if (found != NOBODY)
        return NOBODY;
      found = i;
    }
  return found;
}

/* Whom one word means, or NOBODY. */
static guint
find_whole (const Collection *collection, const TurnsCandidate *part)
{
  g_autofree char *folded = turns_name_fold (part->name);
  gpointer whole;

  if (part->n_words > 1 || !is_like_person (part))
    return NOBODY;
  if (g_hash_table_lookup_extended (collection->parts, folded, NULL, &whole))
    return GPOINTER_TO_UINT (whole) == AMBIGUOUS ? NOBODY : GPOINTER_TO_UINT (whole);
  return find_short (collection, folded, part->kind == NAMED_PERSON);
}

gboolean
turns_candidate_is_talked_about (const TurnsCandidate *candidate)
{
  guint n = 0;

  for (guint cue = 0; cue < CUE_ABOUT_OPENING; cue++)
    n += candidate->counts[cue];
  return n == candidate->counts[CUE_LATE];
}

static void
join (TurnsCandidate *whole, TurnsCandidate *part)
{
  for (guint cue = 0; cue < N_NAME_CUES; cue++)
    {
      whole->counts[cue] += part->counts[cue];
      part->counts[cue] = 0;
    }
  if (part->kind == NAMED_PERSON)
    whole->kind = NAMED_PERSON;
}

static void
join_parts (Collection *collection)
{
  note_parts (collection);
  for (guint i = 0; i < collection->candidates->len; i++)
    {
      guint whole = find_whole (collection, get_candidate (collection, i));

      if (whole != NOBODY && whole != i && !turns_candidate_is_talked_about (get_candidate (collection, whole)))
        join (get_candidate (collection, whole), get_candidate (collection, i));
    }
}

/* What is merely written with a capital letter and talked about is nothing. */
static gboolean
is_nothing (const TurnsNaming *naming, guint64 cues)
{
  return naming->kind == NAMED_UNKNOWN
         && (cues & ~(NAME_CUE (ABOUT_OPENING) | NAME_CUE (ABOUT_ASKING) | NAME_CUE (ABOUT_ANSWERING) | NAME_CUE (LATE))) == 0;
}

/* "I'm Ines Park": whoever says so is no park. */
static void
add_cues (TurnsCandidate *candidate, guint64 cues)
{
  if ((cues & NAME_CUE (SELF_BY_I)) != 0 && candidate->kind == NAMED_PLACE && candidate->n_words > 1 && candidate->n_words <= MOST_WORDS)
    candidate->kind = NAMED_PERSON;
  for (guint cue = 0; cue < N_NAME_CUES; cue++)
    candidate->counts[cue] += (cues >> cue) & 1;
}

GArray *
turns_candidates_collect (NlpDocument *document, const GArray *stretches)
{
  g_autoptr (GArray) namings = turns_namings_find (document, stretches);
  g_autoptr (GHashTable) spelled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) referred = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collection collection = { document, nlp_document_get_layer (document, NLP_LAYER_ENTITIES),
                            nlp_document_get_layer (document, NLP_LAYER_REFERENTS),
                            g_array_new (FALSE, TRUE, sizeof (TurnsCandidate)), spelled, referred, parts };

  g_array_set_clear_func (collection.candidates, clear_candidate);
  for (guint i = 0; i < namings->len; i++)
    {
      const TurnsNaming *naming = &g_array_index (namings, TurnsNaming, i);
      guint64 cues = turns_name_cues_read (document, naming);

      if (!is_nothing (naming, cues))
        add_cues (get_candidate (&collection, find_candidate (&collection, naming)), cues);
    }
  join_parts (&collection);
  return collection.candidates;
}
