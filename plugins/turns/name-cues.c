/* name-cues.c - what one place where somebody is named says for his asking or answering in an interview.
 *
 * In what is told: the title, captions but for credits, the sides of "sat down with" and "tells". In what is said: who names himself,
 * whom the asker introduces or calls by name, whom the answerer calls by name. Who is only talked about is neither.
 * SPDX-License-Identifier: MIT */
#include "name-cues.h"

#include <string.h>

#include "credits.h"
#include "turns-words.h"

/* Tokens between a name and the verb whose subject it is. */
#define LONGEST_REACH 24

/* Longest phrase before a name, in tokens. */
#define LONGEST_PHRASE 5

/* Longest filling between a phrase and a name, in tokens. */
#define LONGEST_FILLING 8

/* Longest description between two names, in tokens. */
#define LONGEST_DESCRIPTION 5

/* How far into a sentence its subject stands, in tokens. */
#define LONGEST_OPENING 8

/* Longest sentence that is looked at as a whole, in tokens. */
#define LONGEST_SENTENCE 80

typedef struct
{
  NlpDocument *document;
  const TurnsNaming *naming;
  const NlpSenses *senses;
  guint begin, end;        /* tokens of the name */
  guint first, last;       /* of its sentence */
} Place;

static gboolean
token_is (const Place *place, guint token, const char *marks)
{
  guint n_bytes;
  const char *bytes;

  if (token >= place->senses->n_tokens)
    return FALSE;
  bytes = nlp_document_get_token (place->document, token, &n_bytes);
  return n_bytes == 1 && strchr (marks, *bytes) != NULL;
}

/* Whether a phrase of @sense ends where the name begins, fillers left out. */
static gboolean
is_behind (const Place *place, guint sense)
{
  for (guint end = place->begin; end > place->first && place->begin - end < LONGEST_FILLING; end--)
    {
      for (guint n = MIN (LONGEST_PHRASE, end - place->first); n > 0; n--)
        if (nlp_senses_match (place->senses, end - n, end, NLP_SENSE (sense), NULL) == n)
          return TRUE;
      if (!nlp_senses_has (place->senses, end - 1, NLP_SENSE (TURNS_FILLER)))
        return FALSE;
    }
  return FALSE;
}

/* The cue if a phrase of @sense stands somewhere in the sentence before the name, and @first as well if nobody is named between. */
static guint64
look_behind (const Place *place, guint sense, guint64 cue, guint64 first)
{
  for (guint token = place->begin; token > place->first && place->begin - token < LONGEST_REACH; token--)
    if (nlp_senses_match (place->senses, token - 1, place->begin, NLP_SENSE (sense), NULL) > 0)
      return place->naming->before_end <= token - 1 ? cue | first : cue;
  return 0;
}

static gboolean
is_person_at (const Place *place, guint token)
{
  NlpDocument *document = place->document;
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  NlpSpan span;
  guint first, n, entity;

  if (entities == NULL || token >= place->last)
    return FALSE;
  span = nlp_layer_get_span (nlp_document_get_layer (document, NLP_LAYER_TOKENS), token);
  n = nlp_layer_find_inside (entities, span, &first);
  entity = nlp_layer_find (entities, span.begin);
  return (n > 0 && g_strcmp0 (nlp_layer_get_string (entities, first, NLP_ENTITIES_TYPE), "PERSON") == 0)
         || (entity < nlp_layer_get_length (entities) && nlp_layer_get_span (entities, entity).begin == span.begin
             && g_strcmp0 (nlp_layer_get_string (entities, entity, NLP_ENTITIES_TYPE), "PERSON") == 0);
}

/* The first token of a phrase of @sense whose subject the name is: nobody else is named between; 0 if there is none. */
static guint
find_predicate (const Place *place, guint sense)
{
  for (guint token = place->end; token < place->last && token - place->end < LONGEST_REACH; token++)
    {
      if (nlp_senses_match (place->senses, token, place->last, NLP_SENSE (sense), NULL) > 0)
        return token;
      if (is_person_at (place, token))
        return 0;
    }
  return 0;
}

/* Whether the first name behind @token is of such a type. */
static gboolean
is_followed_by (const Place *place, guint token, const char *type)
{
  NlpDocument *document = place->document;
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  guint entity = entities == NULL ? 0 : nlp_layer_find (entities, nlp_layer_get_span (tokens, token).begin);
  guint32 end = nlp_layer_get_span (tokens, place->last - 1).end;

  return entities != NULL && entity < nlp_layer_get_length (entities) && nlp_layer_get_span (entities, entity).begin < end
         && g_strcmp0 (nlp_layer_get_string (entities, entity, NLP_ENTITIES_TYPE), type) == 0;
}

/* "... talked to the Gazette": whoever talks to an outlet answers. */
static gboolean
article_follows (const Place *place, guint token)
{
  guint n_bytes, outlet = token + 3;

  return outlet < place->last && nlp_senses_has (place->senses, token + 2, NLP_SENSE (TURNS_ARTICLE))
         && g_unichar_isupper (g_utf8_get_char (nlp_document_get_token (place->document, outlet, &n_bytes)))
         && !is_person_at (place, outlet);
}

/* Told. */

static gboolean
has_sense (const Place *place, guint token, guint sense)
{
  return token >= place->first && token < place->last && nlp_senses_has (place->senses, token, NLP_SENSE (sense));
}

/* In the kind of the block where the name stands, and whether that is the first. */
static const char *
get_kind (const Place *place, gboolean *title)
{
  const NlpLayer *blocks = nlp_document_get_layer (place->document, NLP_LAYER_BLOCKS);
  guint block = nlp_layer_find_covering (blocks, place->naming->span.begin);
  const char *kind = block == NLP_NO_ROW ? NULL : nlp_layer_get_string (blocks, block, NLP_BLOCKS_KIND);

  *title = block == 0;
  return kind != NULL ? kind : "paragraph";
}

static gboolean
is_about_interview (const Place *place)
{
  guint from = place->begin - MIN (place->begin - place->first, LONGEST_SENTENCE);
  guint to = MIN (place->last, place->end + LONGEST_SENTENCE);

  for (guint token = from; token < to; token++)
    if (has_sense (place, token, TURNS_INTERVIEWING))
      return TRUE;
  return FALSE;
}

static gboolean
is_possessive (const Place *place)
{
  guint n_bytes;
  const char *bytes = place->end < place->last ? nlp_document_get_token (place->document, place->end, &n_bytes) : "";

  return *bytes == '\'' || g_str_has_prefix (bytes, "’s");
}

/* "Bellfield founder Ada Quill", "Bellfield's Ada Quill": a name before common nouns and another name describes somebody. */
static gboolean
describes_somebody (const Place *place)
{
  guint64 ends = NLP_SENSE (TURNS_FUNCTION) | NLP_SENSE (TURNS_ASKING) | NLP_SENSE (TURNS_JOINS) | NLP_SENSE (TURNS_ASKS_WHOM)
                 | NLP_SENSE (TURNS_TELLS);
  guint end = MIN (place->last, place->end + LONGEST_DESCRIPTION), token = place->end, n_bytes;

  if (is_possessive (place))
    return place->naming->kind == NAMED_PERSON;
  while (token < end && g_ascii_islower (nlp_document_get_token (place->document, token, &n_bytes)[0])
         && !nlp_senses_has (place->senses, token, ends))
    token++;
  return token > place->end && token < end
         && g_unichar_isupper (g_utf8_get_char (nlp_document_get_token (place->document, token, &n_bytes)));
}

/* Whether "of the Harbour Gazette" stands at @token: whoever stands before it writes for an outlet. */
static gboolean
writes_for_outlet (const Place *place, guint token)
{
  guint n_bytes;

  if (!has_sense (place, token, TURNS_FUNCTION) || token_is (place, token, ",.;:"))
    return FALSE;
  token += has_sense (place, token + 1, TURNS_ARTICLE) ? 2 : 1;
  while (token + 1 < place->last && g_unichar_isupper (g_utf8_get_char (nlp_document_get_token (place->document, token + 1, &n_bytes))))
    token++;
  return has_sense (place, token, TURNS_OUTLET)
         && g_unichar_isupper (g_utf8_get_char (nlp_document_get_token (place->document, token, &n_bytes)));
}

/* "... spoke with our reporter Jon Varr", "... with Jon Varr of the Harbour Gazette": here the object asks. */
static gboolean
asks_for_outlet (const Place *place)
{
  return is_behind (place, TURNS_OUR_OWN) || writes_for_outlet (place, place->end);
}

/* The same, of whoever is named next behind @predicate. */
static gboolean
is_asked_for_outlet (const Place *place, guint predicate)
{
  guint n_bytes, token = predicate + 1;

  while (token < place->last && !is_person_at (place, token))
    {
      if (nlp_senses_match (place->senses, token, place->last, NLP_SENSE (TURNS_OUR_OWN), NULL) > 0)
        return TRUE;
      token++;
    }
  while (token < place->last && g_unichar_isupper (g_utf8_get_char (nlp_document_get_token (place->document, token, &n_bytes))))
    token++;
  return token < place->last && writes_for_outlet (place, token);
}

/* The subject of "talked with", at @predicate. */
static guint64
read_subject (const Place *place, guint predicate)
{
  if (article_follows (place, predicate) || is_asked_for_outlet (place, predicate)
      || nlp_senses_match (place->senses, predicate, place->last, NLP_SENSE (TURNS_BY_WHOM), NULL) > 0)
    return NAME_CUE (TELLS);
  return NAME_CUE (ASKS_WHOM) | (has_sense (place, predicate, TURNS_ASKS_SURELY) ? NAME_CUE (ASKS_SURELY) : 0)
         | (is_followed_by (place, predicate, "ORG") ? NAME_CUE (ASKS_OUTLET) : 0)
         | (is_followed_by (place, predicate, "PERSON") ? NAME_CUE (ASKS_PERSON) : 0);
}

/* The sides of "Jon Varr of the Gazette sat down with Oda Brill". */
static guint64
read_sides (const Place *place)
{
  gboolean whose = place->naming->kind == NAMED_PERSON && is_possessive (place);
  guint64 cues = whose ? NAME_CUE (POSSESSIVE) : look_behind (place, TURNS_WITH_WHOM, NAME_CUE (WITH_WHOM), NAME_CUE (WITH_WHOM_FIRST));
  guint64 asked = whose ? 0 : look_behind (place, TURNS_ASKS_WHOM, NAME_CUE (ASKED), NAME_CUE (ASKED_FIRST));
  guint predicate;

  if (is_behind (place, TURNS_BY_WHOM))
    return cues | NAME_CUE (BY_WHOM);
  if (asked != 0 && asks_for_outlet (place))
    return NAME_CUE (BY_WHOM);
  if (asked != 0 || describes_somebody (place))
    return cues | asked;
  predicate = find_predicate (place, TURNS_ASKS_WHOM);
  if (predicate > 0)
    return cues | read_subject (place, predicate);
  return cues | (find_predicate (place, TURNS_TELLS) > 0 ? NAME_CUE (TELLS) : 0);
}

/* What tells an outlet. */
static guint64
read_outlet (const Place *place, gboolean about)
{
  guint64 cues = 0;
  guint before = place->begin - 1;

  if (place->begin > place->first && has_sense (place, before, TURNS_ARTICLE))
    before--;
  if (has_sense (place, place->end, TURNS_ASKING) && place->begin < place->first + LONGEST_OPENING)
    cues |= NAME_CUE (ASKING) | (is_person_at (place, place->end + 1) ? NAME_CUE (ASKING_PERSON) : 0);
  if (is_behind (place, TURNS_ASKS_WHOM))
    cues |= NAME_CUE (TALKED_TO);
  if (about && has_sense (place, place->end, TURNS_JOURNALIST))
    cues |= NAME_CUE (JOURNALIST);
  if (place->begin > place->first && has_sense (place, before, TURNS_TELLING))
    cues |= NAME_CUE (TOLD);
  if (about && place->begin > place->first && has_sense (place, before, TURNS_BEFORE_ASKER))
    cues |= NAME_CUE (BEFORE_ASKER);
  if (place->begin > place->first && has_sense (place, before, TURNS_TOPIC))
    cues |= NAME_CUE (TOPIC);
  return cues | (describes_somebody (place) ? NAME_CUE (DESCRIBES) : 0);
}

/* "Mora Quill and Tom Marsh": a capital letter behind the word that joins. */
static gboolean
is_paired (const Place *place)
{
  guint other = has_sense (place, place->end, TURNS_JOINS)                                           ? place->end + 1
                : place->begin > place->first + 1 && has_sense (place, place->begin - 1, TURNS_JOINS) ? place->begin - 2
                                                                                                     : place->begin;
  guint n_bytes;

  return other != place->begin && other < place->last
         && g_unichar_isupper (g_utf8_get_char (nlp_document_get_token (place->document, other, &n_bytes)));
}

/* "Oda Brill", "Harbour people: Oda Brill", "Oda Brill - The Night Ferry". */
static gboolean
is_title_alone (const Place *place)
{
  gboolean head = place->begin == place->first || token_is (place, place->begin - 1, ":-|");
  gboolean tail = place->end >= place->last || token_is (place, place->end, ":-|");

  return head && tail;
}

/* Who asked, of a line behind the interview: "Interview: Jonas Weil", one of two who spoke. The text did not name him before. */
static guint64
read_credit (const Place *place)
{
  const NlpLayer *blocks = nlp_document_get_layer (place->document, NLP_LAYER_BLOCKS);
  guint block = nlp_layer_find_covering (blocks, place->naming->span.begin), predicate;
  gboolean other;

  if (block == NLP_NO_ROW || !turns_block_is_credit (place->document, block) || is_paired (place))
    return 0;
  if (turns_credit_is_known (place->document, block, place->begin, place->end))
    return 0;
  if (is_behind (place, TURNS_SIGNS_ASKER))
    return NAME_CUE (BY_WHOM);
  predicate = find_predicate (place, TURNS_ASKS_WHOM);
  if (predicate > 0)
    other = turns_credit_is_known (place->document, block, predicate, MIN (predicate + LONGEST_PHRASE, place->last));
  else
    other = is_behind (place, TURNS_ASKS_WHOM) && turns_credit_is_known (place->document, block, place->first, place->begin);
  return other ? NAME_CUE (BY_WHOM) : 0;
}

static guint64
cue_told (const Place *place)
{
  gboolean title, about = is_about_interview (place);
  const char *kind = get_kind (place, &title);
  guint64 cues = NAME_CUE (MENTION);

  if (nlp_senses_has (place->senses, place->begin, NLP_SENSE (TURNS_STORM)))
    cues |= NAME_CUE (STORM);
  if (is_behind (place, TURNS_CREDIT))
    return NAME_CUE (CREDIT);
  if (g_str_equal (kind, "byline"))
    return NAME_CUE (BYLINE) | (is_behind (place, TURNS_BY_WHOM) ? NAME_CUE (BY_WHOM) : 0);
  if (!place->naming->before)
    return NAME_CUE (LATE) | (is_behind (place, TURNS_BY_WHOM) ? NAME_CUE (BY_WHOM) : read_credit (place));
  cues |= read_sides (place) | read_outlet (place, about);
  cues |= about ? NAME_CUE (BESIDE) : 0;
  cues |= title ? NAME_CUE (TITLE) | (is_title_alone (place) ? NAME_CUE (TITLE_ALONE) : 0) : 0;
  cues |= g_str_equal (kind, "caption") ? NAME_CUE (CAPTION) : 0;
  cues |= place->begin == place->first ? NAME_CUE (HEAD) : 0;
  return cues | (is_paired (place) ? NAME_CUE (PAIRED) : 0);
}

/* Said. */

/* Whether the name stands at the head of its sentence or behind a label, but for "Mr." */
static gboolean
is_head (const Place *place)
{
  guint token = place->begin;

  while (token > place->first && place->begin - token < 3
         && (nlp_senses_has (place->senses, token - 1, NLP_SENSE (TURNS_TITLE)) || token_is (place, token - 1, ".")))
    token--;
  return token == place->first || token_is (place, token - 1, ":");
}

/* "Ann, what ...", "Ann, welcome", "..., Ann?", and of the one who asks "Now, Ann," as well. */
static gboolean
is_called (const Place *place, gboolean question)
{
  gboolean head = is_head (place), tail = token_is (place, place->end, ".?!");
  gboolean comma = place->begin > place->first && token_is (place, place->begin - 1, ",");
  gboolean between = token_is (place, place->end, ",");

  if ((head && (between || has_sense (place, place->end, TURNS_GREETS))) || (comma && tail))
    return TRUE;
  if (question && ((comma && between && place->begin - place->first <= LONGEST_PHRASE) || is_behind (place, TURNS_OPENS)))
    return between || tail;
  return is_behind (place, TURNS_GREETS) && (tail || token_is (place, place->end, ",-"));
}

/* "I'm Bo Orwick", "my name is Bo Orwick". */
static gboolean
says_i (const Place *place)
{
  for (guint token = place->begin; token > place->first && place->begin - token < LONGEST_PHRASE; token--)
    if (has_sense (place, token - 1, TURNS_I))
      return TRUE;
  return FALSE;
}

static guint64
cue_self (const Place *place)
{
  if (is_behind (place, TURNS_HOSTS))
    return NAME_CUE (SELF_HOST);
  if (place->naming->opening)
    return NAME_CUE (SELF_OPENING);
  return place->naming->role == ROLE_QUESTION ? NAME_CUE (SELF_ASKING) : NAME_CUE (SELF_ANSWERING);
}

static guint64
cue_said (const Place *place)
{
  gboolean question = place->naming->role == ROLE_QUESTION || place->naming->opening;

  if (is_behind (place, TURNS_SELF))
    return cue_self (place) | (says_i (place) ? NAME_CUE (SELF_BY_I) : 0);
  if (is_behind (place, TURNS_BESIDE_HOST))
    return NAME_CUE (BESIDE_HOST);
  if (question && (is_behind (place, TURNS_INTRODUCES) || find_predicate (place, TURNS_JOINS_US) > 0))
    return NAME_CUE (INTRODUCED);
  if (is_called (place, question))
    return place->naming->opening                ? NAME_CUE (CALLED_OPENING)
           : question                            ? NAME_CUE (CALLED)
           : is_behind (place, TURNS_GREETS)     ? NAME_CUE (THANKED)
                                                 : NAME_CUE (CALLED_BACK);
  if (place->naming->opening)
    return NAME_CUE (ABOUT_OPENING);
  return question ? NAME_CUE (ABOUT_ASKING) : NAME_CUE (ABOUT_ANSWERING);
}

guint64
turns_name_cues_read (NlpDocument *document, const TurnsNaming *naming)
{
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  guint sentence = nlp_layer_find_covering (sentences, naming->span.begin), n;
  Place place = { document, naming, nlp_document_get_senses (document, &turns_words), naming->begin, naming->end, 0, 0 };

  if (sentence == NLP_NO_ROW)
    return 0;
  n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), nlp_layer_get_span (sentences, sentence),
                             &place.first);
  place.last = MAX (place.first + n, place.end);
  return naming->role == ROLE_NARRATION ? cue_told (&place) : cue_said (&place);
}
