/* several.c - whether the one who is interviewed is one of several, and nobody says which.
 * SPDX-License-Identifier: MIT */
#include "several.h"

#include "turns-words.h"

static gboolean
is_person (NlpDocument *document, guint entity, guint *referent)
{
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);

  *referent = nlp_layer_get_row (entities, entity, NLP_ENTITIES_REFERENT);
  return *referent != NLP_NO_ROW
         && g_strcmp0 (nlp_layer_get_string (entities, entity, NLP_ENTITIES_TYPE), "PERSON") == 0;
}

static gboolean
is_about_interview (const NlpSenses *senses, guint first, guint n)
{
  for (guint token = first; token < first + n; token++)
    if (nlp_senses_has (senses, token, NLP_SENSE (TURNS_INTERVIEWING)))
      return TRUE;
  return FALSE;
}

/* Whether the introduction says that the interviewee is one of several: "interviewed one of the owners". */
static gboolean
is_one_of_several (NlpDocument *document, const NlpSenses *senses, guint32 start)
{
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);

  for (guint i = 0; i < nlp_layer_get_length (sentences) && nlp_layer_get_span (sentences, i).begin < start; i++)
    {
      NlpSpan sentence = nlp_layer_get_span (sentences, i);
      guint first, n = nlp_layer_find_inside (tokens, sentence, &first);

      if (!is_about_interview (senses, first, n))
        continue;
      for (guint token = first; token < first + n; token++)
        if (nlp_senses_match (senses, token, first + n, NLP_SENSE (TURNS_ONE_OF), NULL) > 0)
          return TRUE;
    }
  return FALSE;
}

/* Whether the introduction names the person side by side with another: "owned by Mora Quill and Tom Marsh". */
static gboolean
has_partner (NlpDocument *document, const NlpSenses *senses, guint32 start, guint referent)
{
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);

  for (guint i = 0; i + 1 < nlp_layer_get_length (entities); i++)
    {
      NlpSpan one = nlp_layer_get_span (entities, i), other = nlp_layer_get_span (entities, i + 1);
      guint token = nlp_layer_find (tokens, one.end), first, second;

      if (other.end > start)
        break;
      if (!is_person (document, i, &first) || !is_person (document, i + 1, &second) || first == second
          || (first != referent && second != referent))
        continue;
      if (token + 1 == nlp_layer_find (tokens, other.begin) && nlp_senses_has (senses, token, NLP_SENSE (TURNS_JOINS)))
        return TRUE;
    }
  return FALSE;
}

gboolean
turns_several_are_meant (NlpDocument *document, guint32 start, guint referent)
{
  const NlpSenses *senses = nlp_document_get_senses (document, &turns_words);

  return is_one_of_several (document, senses, start) && has_partner (document, senses, start, referent);
}
