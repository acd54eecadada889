/* scopes.c - scores stretches of text of every size.
 *
 * A sentence has the model's score. A turn or a quote adds its sentences up, and the sum is bent into -1 to 1: people
 * judge an answer by how much good or bad is in it, not by the share of it, so that praise among ten plain sentences
 * is praise still (on interviews a sum agrees with readers far better than a mean). A sentence adds its strength times
 * the chance that it is polar at all: weak ones count, a little. A document is long enough for a mean of the scores, by
 * the words of its sentences. A quote is scored by its own words alone, whatever frame they stand in.
 * SPDX-License-Identifier: MIT */
#include "scopes.h"
#include "attitudes.h"
#include <math.h>

typedef struct
{
  double sum;       /* of what the sentences are expected to say */
  double weighted;  /* of their scores times words */
  guint n_words;
  guint n_sentences;
} Total;

/* How fast a sum goes towards 1, and what a spoken sentence has on top: people who talk are politer than the news
 * that the model knows best. Chosen on development data. */
#define SUM_GAIN 0.7
#define SPOKEN 0.03

static void
total_add (Total *total, Measure measure)
{
  total->sum += tone_get_expected (measure);
  total->weighted += (double) tone_get_score (measure) * measure.n_words;
  total->n_words += measure.n_words;
  total->n_sentences++;
}

static double
total_get_sum (const Total *total)
{
  return tanh (SUM_GAIN * (total->sum + SPOKEN * total->n_sentences));
}

static double
total_get_mean (const Total *total)
{
  return total->n_words > 0 ? total->weighted / total->n_words : 0;
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
write_row (Job *job, NlpSpan span, const char *scope, double score, guint row)
{
  NlpLayer *layer = nlp_document_get_layer (job->document, NLP_LAYER_SENTIMENT);
  guint written = nlp_layer_append (layer, span);

  nlp_layer_set_static_string (layer, written, NLP_SENTIMENT_SCOPE, scope);
  nlp_layer_set_number (layer, written, NLP_SENTIMENT_SCORE, round (score * 1000) / 1000);
  write_reference (layer, written, scope, row);
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
      write_row (job, span, "sentence", tone_get_score (job->measures[i]), i);
      attitudes_write (job, i, first);
    }
}

/* Adds the sentences that begin in @span, which cuts none. */
static void
add_sentences (const Job *job, NlpSpan span, Total *total)
{
  guint first, n = nlp_layer_find_inside (job->sentences, span, &first);

  for (guint i = first; i < first + n; i++)
    total_add (total, job->measures[i]);
}

/* Who asks seldom judges: what is good or bad in a question is what it is about. */
#define QUESTION_SHARE 0.5

static double
score_turn (const Job *job, guint turn, const Total *total)
{
  gboolean question = g_strcmp0 (nlp_layer_get_string (job->turns, turn, NLP_TURNS_ROLE), "question") == 0;

  return total_get_sum (total) * (question ? QUESTION_SHARE : 1);
}

static void
write_turns (Job *job)
{
  guint n = job->turns ? nlp_layer_get_length (job->turns) : 0;

  for (guint i = 0; i < n; i++)
    {
      NlpSpan span = nlp_layer_get_span (job->turns, i);
      Total total = { 0 };

      add_sentences (job, span, &total);
      write_row (job, span, "turn", score_turn (job, i, &total), i);
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
      total_add (total, measure_tokens (job, first, stop - first));
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
      write_row (job, nlp_layer_get_span (job->quotes, i), "quote", total_get_sum (&total), i);
    }
}

void
scopes_write (Job *job)
{
  NlpSpan whole = { 0, nlp_document_get_length (job->document) };
  Total total = { 0 };

  write_sentences (job);
  write_quotes (job);
  write_turns (job);
  add_sentences (job, whole, &total);
  if (whole.end > 0)
    write_row (job, whole, "document", total_get_mean (&total), 0);
}
