/* definitions.c - names that plain text explains.
 *
 *     Brodhaven ( ... ) is a small town in ...      the last noun before a preposition tells the type: a place
 *     the city of Brodhaven                         a place
 *     Senator Ada Quill                             a person
 *     Ada Quill ( born 1950 )                       a person
 *
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "definition-words.h"
#include "phrases.h"

#define MAX_BRACKET 60 /* tokens between a name and its verb */
#define MAX_NOUN 14    /* tokens from the verb to the telling noun */

static const guint telling_nouns[NAME_N_TYPES]
    = { DEFINITION_PERSON_NOUN, DEFINITION_ORGANISATION_NOUN, DEFINITION_PLACE_NOUN, DEFINITION_OTHER_NOUN };

static gboolean
is_capitalised (const NlpDocument *document, guint token)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (document, token, &n_bytes);

  return n_bytes > 0 && g_unichar_isupper (g_utf8_get_char (bytes));
}

static gboolean
is_word (NlpDocument *document, guint token, guint sense)
{
  return nlp_senses_has (nlp_document_get_senses (document, &definition_words), token, NLP_SENSE (sense));
}

/* A word that is no name, written small. */
static gboolean
is_small_word (NlpDocument *document, guint token, guint sense)
{
  return is_word (document, token, sense) && !is_capitalised (document, token);
}

static guint
find_name_end (NlpDocument *document, guint begin, guint limit)
{
  guint end = begin;

  while (end < limit)
    if (is_capitalised (document, end))
      end++;
    else if (end > begin && end + 1 < limit && is_small_word (document, end, DEFINITION_JOINER) && is_capitalised (document, end + 1))
      end += 2;
    else if (end > begin && end + 2 < limit && token_is (document, end, "of") && token_is (document, end + 1, "the")
             && is_capitalised (document, end + 2))
      end += 3;
    else
      break;
  return end;
}

/* Steps over "( ... )" or ", ... ," behind a name. */
static guint
skip_aside (const NlpDocument *document, guint token, guint limit)
{
  const char *closing = NULL;

  if (token < limit && token_is (document, token, "("))
    closing = ")";
  else if (token < limit && token_is (document, token, ","))
    closing = ",";
  for (guint next = token + 1; closing && next < MIN (limit, token + MAX_BRACKET); next++)
    if (token_is (document, next, closing))
      return next + 1;
  return token;
}

/* The type that the noun phrase from @token tells, or NAME_N_TYPES. */
static guint
find_telling_noun (NlpDocument *document, guint token, guint limit)
{
  guint found = NAME_N_TYPES;

  if (token + 2 < limit && token_is (document, token, "one") && token_is (document, token + 1, "of"))
    token += 2;
  for (limit = MIN (limit, token + MAX_NOUN); token < limit && !is_small_word (document, token, DEFINITION_STOP); token++)
    for (guint type = 0; type < NAME_N_TYPES; type++)
      if (is_small_word (document, token, telling_nouns[type]))
        found = type;
  return found;
}

static void
read_definition (Phrases *phrases, NlpDocument *document, guint begin, guint limit)
{
  guint end, verb, type;

  if (begin < limit && token_is (document, begin, "The"))
    begin++;
  end = find_name_end (document, begin, limit);
  verb = skip_aside (document, skip_aside (document, end, limit), limit);
  if (end == begin || is_word (document, begin, DEFINITION_NO_NAME) || verb + 2 >= limit
      || !is_small_word (document, verb, DEFINITION_IS) || !is_small_word (document, verb + 1, DEFINITION_ARTICLE))
    return;
  type = find_telling_noun (document, verb + (token_is (document, verb + 1, "one") ? 1 : 2), limit);
  if (type < NAME_N_TYPES)
    phrases_count (phrases, document, begin, end, type, 3);
}

static void
read_phrases (Phrases *phrases, NlpDocument *document, guint begin, guint limit)
{
  for (guint token = begin; token + 2 < limit; token++)
    {
      guint end = find_name_end (document, token + 1, MIN (limit, token + 1 + NLP_GAZETTEER_MAX_TOKENS));

      if (is_word (document, token, DEFINITION_TITLE) && end >= token + 3 && end <= token + 4
          && !is_word (document, token + 1, DEFINITION_TITLE) && !is_small_word (document, token + 2, DEFINITION_JOINER))
        phrases_count (phrases, document, token + 1, end, NAME_PERSON, 1);
      else if (is_small_word (document, token, DEFINITION_WHOSE_NAME) && token_is (document, token + 1, "of"))
        {
          end = find_name_end (document, token + 2, MIN (limit, token + 2 + NLP_GAZETTEER_MAX_TOKENS));
          if (end > token + 2 && !is_word (document, token + 2, DEFINITION_NO_NAME))
            phrases_count (phrases, document, token + 2, end, NAME_LOC, 1);
        }
    }
}

void
read_definitions (Phrases *phrases, NlpDocument *document)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);

  for (guint i = 0; i < nlp_layer_get_length (blocks); i++)
    {
      guint begin, n = nlp_layer_find_inside (tokens, nlp_layer_get_span (blocks, i), &begin);

      read_definition (phrases, document, begin, begin + n);
    }
  for (guint i = 0; i < nlp_layer_get_length (sentences); i++)
    {
      guint begin, n = nlp_layer_find_inside (tokens, nlp_layer_get_span (sentences, i), &begin);

      read_phrases (phrases, document, begin, begin + n);
    }
}
