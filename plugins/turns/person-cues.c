/* person-cues.c - what one mention of somebody says for his asking or answering in an interview.
 *
 * In what is told: the title, captions but for credits, the sides of "sat down with" and "tells". In what is said: who names himself,
 * whom the asker introduces or calls by name, whom the answerer calls by name. Who is only talked about is neither.
 * SPDX-License-Identifier: MIT */
#include "person-cues.h"

#include <string.h>

#include "turns-parameters.h"
#include "turns-words.h"

/* Tokens between a name and the verb whose subject it is. */
#define LONGEST_REACH 24

/* Longest phrase before a name, in tokens. */
#define LONGEST_PHRASE 5

typedef struct
{
  const PersonMention *mention;
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
  bytes = nlp_document_get_token (place->mention->document, token, &n_bytes);
  return n_bytes == 1 && strchr (marks, *bytes) != NULL;
}

/* Whether a phrase of @sense ends where the name begins, fillers left out. */
static gboolean
is_behind (const Place *place, guint sense)
{
  for (guint end = place->begin; end > place->first; end--)
    {
      for (guint n = MIN (LONGEST_PHRASE, end - place->first); n > 0; n--)
        if (nlp_senses_match (place->senses, end - n, end, NLP_SENSE (sense), NULL) == n)
          return TRUE;
      if (!nlp_senses_has (place->senses, end - 1, NLP_SENSE (TURNS_FILLER)))
        return FALSE;
    }
  return FALSE;
}

/* Whether a phrase of @sense stands somewhere in the sentence before the name, or behind it. */
static gboolean
is_far_behind (const Place *place, guint sense)
{
  for (guint token = place->begin; token > place->first && place->begin - token < LONGEST_REACH; token--)
    if (nlp_senses_match (place->senses, token - 1, place->begin, NLP_SENSE (sense), NULL) > 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_person_at (const Place *place, guint token)
{
  NlpDocument *document = place->mention->document;
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  NlpSpan span = nlp_layer_get_span (nlp_document_get_layer (document, NLP_LAYER_TOKENS), token);
  guint first, n = nlp_layer_find_inside (entities, span, &first), entity = nlp_layer_find (entities, span.begin);

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

/* Whether the first name behind @token is an outlet's. */
static gboolean
outlet_follows (const Place *place, guint token)
{
  NlpDocument *document = place->mention->document;
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  guint entity = nlp_layer_find (entities, nlp_layer_get_span (tokens, token).begin);
  guint32 end = nlp_layer_get_span (tokens, place->last - 1).end;

  return entity < nlp_layer_get_length (entities) && nlp_layer_get_span (entities, entity).begin < end
         && g_strcmp0 (nlp_layer_get_string (entities, entity, NLP_ENTITIES_TYPE), "ORG") == 0;
}

/* "... talked to the Gazette": whoever talks to an outlet answers. */
static gboolean
article_follows (const Place *place, guint token)
{
  return nlp_senses_has (place->senses, token + 2, NLP_SENSE (TURNS_ARTICLE)) && outlet_follows (place, token);
}

/* Told. */

static const char *
get_kind (const Place *place)
{
  const NlpLayer *blocks = nlp_document_get_layer (place->mention->document, NLP_LAYER_BLOCKS);
  guint block = nlp_layer_find_covering (blocks, place->mention->span.begin);
  const char *kind = block == NLP_NO_ROW ? NULL : nlp_layer_get_string (blocks, block, NLP_BLOCKS_KIND);

  return kind != NULL ? kind : "paragraph";
}

static gboolean
stands_in_title (const Place *place)
{
  const NlpLayer *blocks = nlp_document_get_layer (place->mention->document, NLP_LAYER_BLOCKS);

  return nlp_layer_get_length (blocks) > 0 && place->mention->span.end <= nlp_layer_get_span (blocks, 0).end;
}

static gboolean
sentence_has (const Place *place, guint sense)
{
  for (guint token = place->first; token < place->last; token++)
    if (nlp_senses_has (place->senses, token, NLP_SENSE (sense)))
      return TRUE;
  return FALSE;
}

static void
add_sides (const Place *place, PersonCue *cue)
{
  guint predicate = find_predicate (place, TURNS_ASKS_WHOM);

  if (is_behind (place, TURNS_BY_WHOM))
    cue->asks += CUE_BY_WHOM;
  else if (is_far_behind (place, TURNS_ASKS_WHOM))
    cue->answers += CUE_ASKED;
  else if (predicate > 0 && article_follows (place, predicate))
    cue->answers += CUE_TELLING;
  else if (predicate > 0)
    cue->asks += nlp_senses_has (place->senses, predicate, NLP_SENSE (TURNS_ASKS_SURELY)) || !outlet_follows (place, predicate)
                     ? CUE_ASKING
                     : CUE_UNCLEAR;
  else if (find_predicate (place, TURNS_TELLS) > 0)
    cue->answers += CUE_TELLING;
  if (is_far_behind (place, TURNS_WITH_WHOM))
    cue->answers += CUE_WITH_WHOM;
}

static PersonCue
cue_told (const Place *place)
{
  PersonCue cue = { 0 };
  const char *kind = get_kind (place);

  if (is_behind (place, TURNS_CREDIT))
    return cue;
  if (g_str_equal (kind, "byline"))
    {
      cue.asks = is_behind (place, TURNS_BY_WHOM) ? CUE_BY_WHOM : 0;
      cue.told = cue.asks > 0;
      return cue;
    }
  add_sides (place, &cue);
  cue.asked = cue.answers >= CUE_ASKED;
  cue.titled = stands_in_title (place);
  cue.answers += cue.titled ? CUE_TITLE : 0;
  cue.told = cue.asks + cue.answers > 0 || g_str_equal (kind, "caption");
  if (cue.asks == 0)
    cue.answers += CUE_MENTION + (sentence_has (place, TURNS_INTERVIEWING) ? CUE_BESIDE : 0)
                   + (place->begin == place->first ? CUE_HEAD : 0);
  return cue;
}

/* Said. */

/* "Ann, what ...", "..., Ann?", and of the one who asks "Now, Ann," as well. */
static gboolean
is_called (const Place *place, gboolean question)
{
  gboolean head = place->begin == place->first, tail = token_is (place, place->end, ".?!");
  gboolean comma = place->begin > place->first && token_is (place, place->begin - 1, ",");
  gboolean between = token_is (place, place->end, ",");

  if ((head && between) || (comma && tail))
    return TRUE;
  if (question && ((comma && between && place->begin - place->first <= LONGEST_PHRASE) || is_behind (place, TURNS_OPENS)))
    return between || tail;
  return is_behind (place, TURNS_GREETS) && (tail || token_is (place, place->end, ",-"));
}

static PersonCue
cue_said (const Place *place)
{
  gboolean question = place->mention->role == ROLE_QUESTION;
  PersonCue cue = { .told = TRUE };

  if (is_behind (place, TURNS_SELF))
    {
      cue.self = TRUE;
      *(question ? &cue.asks : &cue.answers) = CUE_SELF;
    }
  else if (question && is_behind (place, TURNS_INTRODUCES))
    cue.answers = CUE_INTRODUCED;
  else if (question && is_called (place, TRUE))
    cue.answers = CUE_CALLED;
  else if (is_called (place, question))
    cue.asks = cue.called = is_behind (place, TURNS_GREETS) ? CUE_GREETED : CUE_CALLED_BACK;
  else
    cue = (PersonCue) { .asks = CUE_TALKED_ABOUT, .answers = CUE_TALKED_ABOUT };
  return cue;
}

PersonCue
turns_person_cue (const PersonMention *mention)
{
  const NlpLayer *tokens = nlp_document_get_layer (mention->document, NLP_LAYER_TOKENS);
  const NlpLayer *sentences = nlp_document_get_layer (mention->document, NLP_LAYER_SENTENCES);
  guint sentence = nlp_layer_find_covering (sentences, mention->span.begin), n;
  Place place = { mention, mention->senses };

  n = nlp_layer_find_inside (tokens, mention->span, &place.begin);
  place.end = place.begin + n;
  if (sentence == NLP_NO_ROW || n == 0)
    return (PersonCue) { 0 };
  n = nlp_layer_find_inside (tokens, nlp_layer_get_span (sentences, sentence), &place.first);
  place.last = MAX (place.first + n, place.end);
  return mention->role == ROLE_NARRATION ? cue_told (&place) : cue_said (&place);
}
