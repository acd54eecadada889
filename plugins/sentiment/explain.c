/* explain.c - a word's share in a score is what the score loses when the word is taken out.
 *
 * That asks the model itself, so it holds for whatever the model is made of: a word counts with its neighbours, its
 * negation and its place (Li, Monroe and Jurafsky 2016 call it erasure). Each word of a sentence costs one more
 * scoring, so this is an option.
 * SPDX-License-Identifier: MIT */
#include "explain.h"
#include <math.h>

/* Smaller shares are noise. */
#define LEAST_SHARE 0.03f
/* In a longer sentence only so many words are tried: the cost grows with the square of the length. */
#define MAX_TRIED 120

const NlpField explain_fields[] = {
  { "score", NLP_FIELD_NUMBER, "what the word adds to the score of its sentence or attitude" },
  { "sentence", NLP_FIELD_ROW, "the sentence", NLP_LAYER_SENTENCES },
  { "attitude", NLP_FIELD_ROW, "the attitude, or not set for the tone of the sentence", NLP_LAYER_ATTITUDES },
  { NULL }
};

/* What is explained: the tone of a sentence, or an attitude in it. */
typedef struct
{
  Job *job;
  guint sentence;
  const JudgedAttitude *attitude; /* (nullable) */
  GArray *words;                  /* Word, all of the sentence */
} Asked;

/* Where a mention stands once the word @left_out before it is gone. */
static Mention
move_mention (Mention mention, guint left_out)
{
  guint step = left_out < mention.begin;

  return (Mention) { mention.begin - step, mention.end - step };
}

static gboolean
is_inside (const Mention *mention, guint word)
{
  return word >= mention->begin && word < mention->end;
}

/* The score of the words that stand in the job's sentence now, from which @left_out is gone; none is, if that lies
 * beyond the end. */
static float
measure (const Asked *asked, guint left_out)
{
  Job *job = asked->job;
  float strength;
  Mention target, holder;

  sentence_mark (job->sentence);
  strength = tone_measure_sentence (job->tone, job->sentence, &job->scratch).strength;
  if (!asked->attitude)
    return strength;
  target = move_mention (asked->attitude->target, left_out);
  holder = move_mention (asked->attitude->holder, left_out);
  attitude_features_set_sentence (&job->scratch.attitude, job->sentence);
  return verdicts_measure (job->tone, &job->scratch, &target, asked->attitude->paired ? &holder : NULL);
}

static float
measure_without (const Asked *asked, guint left_out)
{
  GArray *kept = asked->job->sentence->words;
  const GArray *words = asked->words;

  g_array_set_size (kept, 0);
  g_array_append_vals (kept, words->data, left_out);
  g_array_append_vals (kept, &g_array_index (words, Word, left_out + 1), words->len - left_out - 1);
  return measure (asked, left_out);
}

static void
write_word (const Asked *asked, guint token, float share)
{
  NlpLayer *layer = nlp_document_get_layer (asked->job->document, EXPLAIN_LAYER);
  guint row = nlp_layer_append (layer, nlp_layer_get_span (asked->job->tokens, token));

  nlp_layer_set_number (layer, row, EXPLAIN_SCORE, round ((double) share * 1000) / 1000);
  nlp_layer_set_row (layer, row, EXPLAIN_SENTENCE, asked->sentence);
  if (asked->attitude)
    nlp_layer_set_row (layer, row, EXPLAIN_ATTITUDE, asked->attitude->row);
}

static void
explain (Job *job, guint sentence, const JudgedAttitude *attitude)
{
  guint first, n = job_find_tokens (job, nlp_layer_get_span (job->sentences, sentence), &first);
  Asked asked = { job, sentence, attitude, NULL };
  g_autoptr (GArray) words = NULL;
  float score;

  sentence_read (job->sentence, tone_get_valences (job->tone), job->document, first, n);
  asked.words = words = g_array_copy (job->sentence->words);
  score = measure (&asked, words->len);
  for (guint i = 0; i < MIN (words->len, MAX_TRIED); i++)
    if (!attitude || (!is_inside (&attitude->target, i) && !(attitude->paired && is_inside (&attitude->holder, i))))
      {
        float share = score - measure_without (&asked, i);

        if (fabsf (share) >= LEAST_SHARE)
          write_word (&asked, first + i, share);
      }
}

void
explain_write (Job *job)
{
  guint n = nlp_layer_get_length (job->sentences);

  for (guint i = 0; i < n; i++)
    if (fabsf (tone_get_score (job->measures[i])) >= TONE_NEUTRAL)
      explain (job, i, NULL);
  for (guint i = 0; i < job->judged->len; i++)
    explain (job, g_array_index (job->judged, JudgedAttitude, i).sentence,
             &g_array_index (job->judged, JudgedAttitude, i));
}
