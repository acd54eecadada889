/* tone-of-statement.c - the score of the same stretch, quote or turn; else the mean of its sentences.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include "parameters.h"
#include "tone-of-statement.h"

static gboolean
is_same (NlpSpan one, NlpSpan other)
{
  return one.begin == other.begin && one.end == other.end;
}

/* The row for exactly this stretch, not the document. */
static guint
find_same (const EvidenceLayers *layers, NlpSpan span)
{
  guint n = evidence_count (layers->sentiment);

  for (guint i = n == 0 ? 0 : nlp_layer_find (layers->sentiment, span.begin);
       i < n && nlp_layer_get_span (layers->sentiment, i).begin == span.begin; i++)
    if (is_same (nlp_layer_get_span (layers->sentiment, i), span)
        && g_strcmp0 (nlp_layer_get_string (layers->sentiment, i, NLP_SENTIMENT_SCOPE), "document") != 0)
      return i;
  return NLP_NO_ROW;
}

/* The mean of sentences inside, or NaN. */
static double
measure_mean (const EvidenceLayers *layers, const Statement *statement)
{
  guint n = evidence_count (layers->sentiment), n_inside = 0;
  double sum = 0;

  for (guint i = n == 0 ? 0 : nlp_layer_find (layers->sentiment, statement->span.begin);
       i < n && nlp_layer_get_span (layers->sentiment, i).begin < statement->span.end; i++)
    if (g_strcmp0 (nlp_layer_get_string (layers->sentiment, i, NLP_SENTIMENT_SCOPE), "sentence") == 0
        && nlp_span_contains (statement->span, nlp_layer_get_span (layers->sentiment, i)))
      {
        sum += nlp_layer_get_number (layers->sentiment, i, NLP_SENTIMENT_SCORE);
        n_inside++;
      }
  return n_inside == 0 ? NAN : sum / n_inside;
}

void
tone_of_statement_write (const EvidenceLayers *layers, const Statement *statement, NlpLayer *rows, guint row)
{
  guint same = find_same (layers, statement->span);
  const char *label = same == NLP_NO_ROW ? NULL : nlp_layer_get_string (layers->sentiment, same, NLP_SENTIMENT_LABEL);
  double score = same == NLP_NO_ROW ? measure_mean (layers, statement)
                                    : nlp_layer_get_number (layers->sentiment, same, NLP_SENTIMENT_SCORE);

  if (isnan (score))
    return;
  if (label == NULL)
    label = score >= LEAST_TONE ? "positive" : score <= -LEAST_TONE ? "negative" : "neutral";
  nlp_layer_set_number (rows, row, NLP_STATEMENTS_TONE, score);
  nlp_layer_set_string (rows, row, NLP_STATEMENTS_LABEL, label);
}
