/* sentence.c - reads words, and has them marked.
 * SPDX-License-Identifier: MIT */
#include "sentence.h"
#include "reach.h"
#include "spelling.h"

Sentence *
sentence_new (void)
{
  Sentence *sentence = g_new0 (Sentence, 1);

  sentence->words = g_array_new (FALSE, FALSE, sizeof (Word));
  return sentence;
}

void
sentence_free (Sentence *sentence)
{
  g_array_unref (sentence->words);
  g_free (sentence);
}

void
sentence_mark (Sentence *sentence)
{
  GArray *array = sentence->words;
  Word *words = &g_array_index (array, Word, 0);

  *sentence = (Sentence) { .words = array };
  for (guint i = 0; i < array->len; i++)
    {
      words[i].flags &= WORD_OWN_FLAGS;
      words[i].zone = ZONE_NONE;
    }
  reach_mark_names (sentence, words, array->len);
  reach_mark_cues (sentence, words, array->len);
  reach_mark_contrast (sentence, words, array->len);
  reach_mark_shifts (sentence, words, array->len);
}

/* Marks the words, of which @words[0] is the token @first, that stand in names. Texts to learn from have no such layer. */
static void
mark_entities (NlpDocument *document, guint first, guint n_tokens, Word *words)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  guint entity, n;

  if (!entities || n_tokens == 0)
    return;
  n = nlp_layer_find_inside (entities, (NlpSpan) { nlp_layer_get_span (tokens, first).begin,
                                                   nlp_layer_get_span (tokens, first + n_tokens - 1).end }, &entity);
  for (guint end = entity + n; entity < end; entity++)
    {
      guint token, n_covered = nlp_layer_find_inside (tokens, nlp_layer_get_span (entities, entity), &token);

      for (guint i = 0; i < n_covered && token + i < first + n_tokens; i++)
        words[token + i - first].flags |= WORD_ENTITY;
    }
}

void
sentence_read (Sentence *sentence, const Valences *valences, NlpDocument *document, guint first, guint n_tokens)
{
  const NlpSenses *senses = nlp_document_get_senses (document, &sentiment_words);
  Word *words;

  n_tokens = MIN (n_tokens, SENTENCE_MAX_WORDS);
  g_array_set_size (sentence->words, n_tokens);
  words = &g_array_index (sentence->words, Word, 0);
  for (guint i = 0; i < n_tokens; i++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, first + i, &n_bytes);

      word_read (&words[i], valences, bytes, n_bytes);
      words[i].senses = nlp_senses_get (senses, first + i);
    }
  for (guint i = 0; i < n_tokens; i++)
    words[i].values = valences_find (valences, words[i].form);
  mark_entities (document, first, n_tokens, words);
  sentence_mark (sentence);
}
