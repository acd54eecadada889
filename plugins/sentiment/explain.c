/* explain.c - a word's share in a score is what the score loses when the word is taken out.
 *
 * That asks the model itself, so it holds for whatever the model is made of: a word counts with its neighbours, its
 * negation and its place (Li, Monroe and Jurafsky 2016 call it erasure). Each word of a sentence costs one more
 * scoring, so this is an option.
 * SPDX-License-Identifier: MIT */
#include "explain.h"
#include <math.h>
#include <string.h>

/* Smaller shares are noise. */
#define LEAST_SHARE 0.03f
/* In a longer sentence only so many words are tried: the cost grows with the square of the length. */
#define MAX_TRIED 120

const NlpField explain_fields[] = {
  { "score", NLP_FIELD_NUMBER, "what the word adds to the score of its sentence" },
  { "sentence", NLP_FIELD_ROW, "the sentence", NLP_LAYER_SENTENCES },
  { NULL }
};

static float
measure_without (Job *job, const GArray *words, guint left_out)
{
  g_array_set_size (job->sentence->words, 0);
  g_array_append_vals (job->sentence->words, words->data, left_out);
  g_array_append_vals (job->sentence->words, &g_array_index (words, Word, left_out + 1), words->len - left_out - 1);
  sentence_mark (job->sentence);
  return tone_measure_sentence (job->tone, job->sentence, &job->scratch).strength;
}

static void
explain_sentence (Job *job, guint sentence)
{
  NlpLayer *layer = nlp_document_get_layer (job->document, EXPLAIN_LAYER);
  guint first, n = job_find_tokens (job, nlp_layer_get_span (job->sentences, sentence), &first);
  g_autoptr (GArray) words = NULL;
  float strength;

  sentence_read (job->sentence, tone_get_valences (job->tone), job->document, first, n);
  words = g_array_copy (job->sentence->words);
  strength = tone_measure_sentence (job->tone, job->sentence, &job->scratch).strength;
  for (guint i = 0; i < MIN (words->len, MAX_TRIED); i++)
    {
      float share = strength - measure_without (job, words, i);

      if (fabsf (share) >= LEAST_SHARE)
        {
          guint row = nlp_layer_append (layer, nlp_layer_get_span (job->tokens, first + i));

          nlp_layer_set_number (layer, row, EXPLAIN_SCORE, round ((double) share * 1000) / 1000);
          nlp_layer_set_row (layer, row, EXPLAIN_SENTENCE, sentence);
        }
    }
}

void
explain_write (Job *job)
{
  guint n = nlp_layer_get_length (job->sentences);

  for (guint i = 0; i < n; i++)
    if (fabsf (tone_get_score (job->measures[i])) >= TONE_NEUTRAL)
      explain_sentence (job, i);
}
