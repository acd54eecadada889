/* name-index.c - whom of the document a label means.
 *
 * Each form of a name, and of persons each beginning and end of it, leads to the row of "referents" that has it, if that is one.
 * A whole form goes before an end (last name), an end before a beginning (first name).
 * SPDX-License-Identifier: MIT */
#include "name-index.h"

#include <string.h>

#include "name-match.h"

#define AMBIGUOUS (G_MAXUINT - 1)

/* A label of more letters may be what somebody is called: "NVK". */
#define MOST_PART_LETTERS 2


struct _TurnsNames
{
  NlpDocument *document;
  const NlpLexiconTable *words;
  const TurnsSpeaker *asker;
  GHashTable *whole, *ends, *beginnings;   /* folded form to row, or AMBIGUOUS */
  const GArray *candidates;
  GHashTable *told;                        /* form, first and last word of a candidate's name to its number, or AMBIGUOUS */
};

static void
note_form (GHashTable *forms, const char *form, gsize n, guint row)
{
  char *key = g_strndup (form, n);
  gpointer known;

  if (g_hash_table_lookup_extended (forms, key, NULL, &known) && GPOINTER_TO_UINT (known) != row)
    row = AMBIGUOUS;
  g_hash_table_replace (forms, key, GUINT_TO_POINTER (row));
}

static void
note_name (TurnsNames *names, const char *name, guint row, gboolean person)
{
  g_autofree char *folded = turns_name_fold (name);

  note_form (names->whole, folded, strlen (folded), row);
  for (const char *blank = folded; person && (blank = strchr (blank, ' ')) != NULL; blank++)
    {
      note_form (names->ends, blank + 1, strlen (blank + 1), row);
      note_form (names->beginnings, folded, blank - folded, row);
    }
}

static void
note_referent (TurnsNames *names, const NlpLayer *referents, guint row)
{
  gboolean person = g_strcmp0 (nlp_layer_get_string (referents, row, NLP_REFERENTS_TYPE), "PERSON") == 0;
  const char *name = nlp_layer_get_string (referents, row, NLP_REFERENTS_NAME);
  const char *aliases = nlp_layer_get_string (referents, row, NLP_REFERENTS_ALIASES);
  g_auto (GStrv) forms = aliases == NULL ? NULL : g_strsplit (aliases, "\n", -1);

  if (name != NULL)
    note_name (names, name, row, person);
  for (char **form = forms; form != NULL && *form != NULL; form++)
    note_name (names, *form, row, person);
}

/* Persons of whom the text tells, and short names that people are called by: no plugin need have found them. */
static void
note_candidate (TurnsNames *names, guint number)
{
  const TurnsCandidate *candidate = &g_array_index (names->candidates, TurnsCandidate, number);
  g_autofree char *folded = turns_name_fold (candidate->name);
  const char *first = strchr (folded, ' '), *last = strrchr (folded, ' ');

  if (turns_candidate_is_talked_about (candidate) || (candidate->kind != NAMED_PERSON && candidate->kind != NAMED_UNKNOWN))
    return;
  note_form (names->told, folded, strlen (folded), number);
  if (first == NULL)
    return;
  note_form (names->told, folded, first - folded, number);
  note_form (names->told, last + 1, strlen (last + 1), number);
}

TurnsNames *
turns_names_new (NlpDocument *document, const NlpLexiconTable *words, const TurnsSpeaker *asker, const GArray *candidates)
{
  TurnsNames *names = g_new0 (TurnsNames, 1);
  const NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);

  names->document = document;
  names->words = words;
  names->asker = asker;
  names->candidates = candidates;
  names->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->ends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->beginnings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint row = 0; referents != NULL && row < nlp_layer_get_length (referents); row++)
    note_referent (names, referents, row);
  for (guint i = 0; i < candidates->len; i++)
    note_candidate (names, i);
  return names;
}

void
turns_names_free (TurnsNames *names)
{
  g_hash_table_unref (names->whole);
  g_hash_table_unref (names->ends);
  g_hash_table_unref (names->beginnings);
  g_hash_table_unref (names->told);
  g_free (names);
}

/* Initials that were themselves taken for a name explain nothing. */
static guint
find_initials (const TurnsNames *names, const char *label)
{
  const NlpLayer *referents = nlp_document_get_layer (names->document, NLP_LAYER_REFERENTS);
  guint found = NLP_NO_ROW;

  for (guint row = 0; referents != NULL && row < nlp_layer_get_length (referents); row++)
    {
      const char *name = nlp_layer_get_string (referents, row, NLP_REFERENTS_NAME);

      if (name == NULL || strchr (name, ' ') == NULL || turns_name_match (label, name, NULL) != NAME_INITIALS)
        continue;
      if (found != NLP_NO_ROW)
        return NLP_NO_ROW;
      found = row;
    }
  return found;
}

static guint
find_referent (const TurnsNames *names, const char *label)
{
  const GHashTable *const forms[] = { names->whole, names->ends, names->beginnings };
  g_autofree char *folded = turns_name_fold (label);
  gpointer row;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_hash_table_lookup_extended ((GHashTable *) forms[i], folded, NULL, &row))
      return GPOINTER_TO_UINT (row) == AMBIGUOUS ? NLP_NO_ROW : GPOINTER_TO_UINT (row);
  return NLP_NO_ROW;
}

/* A longer name than @name of one word that the text has: "Anant" is "Anant Sorel" of the title. */
static const TurnsCandidate *
find_fuller (const TurnsNames *names, const char *name)
{
  g_autofree char *folded = turns_name_fold (name);
  gpointer number;

  if (strchr (name, ' ') != NULL || !g_hash_table_lookup_extended (names->told, folded, NULL, &number)
      || GPOINTER_TO_UINT (number) == AMBIGUOUS)
    return NULL;
  return &g_array_index (names->candidates, TurnsCandidate, GPOINTER_TO_UINT (number));
}

/* Capitals alone are a name if people use them so: "NVK, welcome back". */
static gboolean
is_called (const TurnsCandidate *candidate)
{
  const guint *counts = candidate->counts;

  return counts[CUE_CALLED] + counts[CUE_CALLED_OPENING] + counts[CUE_THANKED] + counts[CUE_CALLED_BACK] + counts[CUE_INTRODUCED] > 0;
}

static TurnsSpeaker
copy_candidate (const TurnsCandidate *candidate)
{
  return (TurnsSpeaker) { g_strdup (candidate->name), candidate->referent };
}

TurnsSpeaker
turns_names_resolve (const TurnsNames *names, const char *label)
{
  TurnsSpeaker speaker = { NULL, NLP_NO_ROW };
  const char *name = turns_name_skip_titles (names->words, label, strlen (label));
  gboolean initials = turns_name_is_initials (name);
  guint referent = initials ? find_initials (names, name) : find_referent (names, name);
  const TurnsCandidate *fuller = find_fuller (names, name);

  if (referent != NLP_NO_ROW)
    {
      speaker = turns_speakers_of_referent (names->document, referent);
      if (initials || fuller == NULL || strchr (speaker.name, ' ') != NULL || fuller->n_words == 1)
        return speaker;
      turns_speaker_clear (&speaker);
    }
  if (fuller != NULL && (!initials || (strlen (name) > MOST_PART_LETTERS && is_called (fuller))))
    return copy_candidate (fuller);
  if (names->asker->name != NULL && turns_name_match (name, names->asker->name, NULL) != NAME_DIFFERS)
    return (TurnsSpeaker) { g_strdup (names->asker->name), names->asker->referent };
  if (!initials)
    speaker.name = turns_speakers_title_case (name);
  return speaker;
}
