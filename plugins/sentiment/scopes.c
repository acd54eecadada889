/* scopes.c - the tone of stretches of text of every size: of each sentence, quote and turn, and of the document.
 *
 * A sentence has the model's score; longer stretches are totals of their sentences. A quote is scored by its own words
 * alone, whatever frame they stand in.
 * SPDX-License-Identifier: MIT */
#include "scopes.h"
#include "attitudes.h"
#include "parameters.h"
#include "spoken.h"
#include "totals.h"
#include <math.h>

typedef struct
{
  double score;
  const char *label;
  double certainty;
} Row;

static double
round_to_thousandth (double value)
{
  return round (value * 1000) / 1000;
}

/* The layer that a scope names, in the order of sentiment.row's targets; the document is none. */
static void
write_reference (NlpLayer *layer, guint written, const char *scope, guint row)
{
  static const char *const scopes[] = { "sentence", "quote", "turn" };

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (g_str_equal (scopes[i], scope))
      nlp_layer_set_row_of (layer, written, NLP_SENTIMENT_ROW, i, row);
}

static void
write_row (Job *job, NlpSpan span, const char *scope, Row tone, guint row)
{
  NlpLayer *layer = nlp_document_get_layer (job->document, NLP_LAYER_SENTIMENT);
  guint written = nlp_layer_append (layer, span);

  nlp_layer_set_static_string (layer, written, NLP_SENTIMENT_SCOPE, scope);
  nlp_layer_set_number (layer, written, NLP_SENTIMENT_SCORE, round_to_thousandth (tone.score));
  write_reference (layer, written, scope, row);
  nlp_layer_set_static_string (layer, written, NLP_SENTIMENT_LABEL, tone.label);
  nlp_layer_set_number (layer, written, NLP_SENTIMENT_CERTAINTY, round_to_thousandth (tone.certainty));
}

/* The label agrees with the score as it is printed, in thousandths: one that is just not neutral is printed as 0.05. */
static const char *
name_score (double score)
{
  double printed = round (score * 1000), border = round ((double) TONE_NEUTRAL * 1000);

  return printed >= border ? "positive" : printed <= -border ? "negative" : "neutral";
}

static Row
rate_sentence (Measure measure)
{
  double score = tone_get_score (measure);
  const char *label = name_score (score);

  /* Where praise and blame are as likely as that, both are there. */
  if (tone_is_mixed (measure))
    return (Row) { score, "mixed", 2 * MIN (measure.negative, measure.positive) };
  if (g_str_equal (label, "neutral"))
    return (Row) { score, label, measure.neutral };
  return (Row) { score, label, score > 0 ? measure.positive : measure.negative };
}

static Row
rate_total (const Total *total, double score)
{
  Row row = { .score = score, .label = total_is_mixed (total) ? "mixed" : name_score (score) };
  double distance = fabs (fabs (score) - TONE_NEUTRAL);

  row.certainty = MIN (CERTAIN_AT_BORDER + CERTAIN_GAIN * distance, 0.95);
  return row;
}

static Measure
measure_tokens (Job *job, guint first, guint n)
{
  sentence_read (job->sentence, tone_get_valences (job->tone), job->document, first, n);
  return tone_measure_sentence (job->tone, job->sentence, &job->scratch);
}

static void
write_sentences (Job *job)
{
  guint n = nlp_layer_get_length (job->sentences);

  for (guint i = 0; i < n; i++)
    {
      NlpSpan span = nlp_layer_get_span (job->sentences, i);
      guint first, n_tokens = job_find_tokens (job, span, &first);

      job->measures[i] = measure_tokens (job, first, n_tokens);
      write_row (job, span, "sentence", rate_sentence (job->measures[i]), i);
      attitudes_write (job, i, first);
    }
}

static void
write_turns (Job *job)
{
  guint n = job->turns ? nlp_layer_get_length (job->turns) : 0;

  for (guint i = 0; i < n; i++)
    {
      Total total = { 0 };
      double score = spoken_score_turn (job, i, &total);

      write_row (job, nlp_layer_get_span (job->turns, i), "turn", rate_total (&total, score), i);
    }
}

/* Adds the words of @span, a sentence at a time. */
static void
add_content (Job *job, NlpSpan span, Total *total)
{
  guint first, n = job_find_tokens (job, span, &first);
  guint end = first + n;

  while (first < end)
    {
      guint sentence = nlp_layer_find_covering (job->sentences, nlp_layer_get_span (job->tokens, first).begin);
      guint stop = end;

      if (sentence != NLP_NO_ROW)
        stop = MIN (end, nlp_layer_find (job->tokens, nlp_layer_get_span (job->sentences, sentence).end));
      stop = MAX (stop, first + 1);
      total_add (total, measure_tokens (job, first, stop - first), 1);
      first = stop;
    }
}

static void
write_quotes (Job *job)
{
  guint n = job->quotes ? nlp_layer_get_length (job->quotes) : 0;

  for (guint i = 0; i < n; i++)
    {
      guint n_spans;
      const NlpSpan *content = nlp_layer_get_span_list (job->quotes, i, NLP_QUOTES_CONTENT, &n_spans);
      Total total = { 0 };

      for (guint k = 0; k < n_spans; k++)
        add_content (job, content[k], &total);
      write_row (job, nlp_layer_get_span (job->quotes, i), "quote", rate_total (&total, total_get_spoken (&total)), i);
    }
}

static void
write_document (Job *job)
{
  NlpSpan whole = { 0, nlp_document_get_length (job->document) };
  guint n = nlp_layer_get_length (job->sentences);
  Total total = { 0 };

  for (guint i = 0; i < n; i++)
    total_add (&total, job->measures[i], 1);
  if (whole.end > 0)
    write_row (job, whole, "document", rate_total (&total, total_get_mean (&total)), 0);
}

void
scopes_write (Job *job)
{
  write_sentences (job);
  write_quotes (job);
  write_turns (job);
  write_document (job);
}
