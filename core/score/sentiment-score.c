/* sentiment-score.c - the tone of stretches of text: correlation, mean error, and classes.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <stdio.h>
#include <string.h>
#include "score.h"

/* A score this far from 0 is positive or negative. */
#define NEUTRAL 0.05

static const char *const scopes[] = { "sentence", "quote", "turn", "document" };

static guint32
measure_overlap (NlpSpan one, NlpSpan other)
{
  return nlp_span_overlaps (one, other) ? MIN (one.end, other.end) - MAX (one.begin, other.begin) : 0;
}

static gboolean
has_scope (JsonObject *item, const char *scope)
{
  return g_strcmp0 (record_get_string (item, "scope"), scope) == 0;
}

/* The answer of the same scope that overlaps best, by half or more. */
static JsonObject *
find_best (const Record *record, JsonArray *answers, NlpSpan span, const char *scope)
{
  JsonObject *best = NULL;
  double best_share = 0.5;

  for (guint i = 0; i < record_get_length (answers); i++)
    {
      JsonObject *item = record_get_object (answers, i);
      NlpSpan other = record_get_span (record, item);
      double shared = measure_overlap (span, other), all = span.end - span.begin + other.end - other.begin - shared;

      if (!has_scope (item, scope) || all <= 0 || shared / all < best_share)
        continue;
      best = item;
      best_share = shared / all;
    }
  return best;
}

/* Failing that, the mean of those inside, weighed by length; for the whole text, the document's. 0 if there is no
 * answer. */
static double
find_answer (const Record *record, JsonArray *answers, NlpSpan span, const char *scope)
{
  JsonObject *best = find_best (record, answers, span, scope);
  double sum = 0, weight = 0;

  if (best)
    return record_get_number (best, "score");
  for (guint i = 0; i < record_get_length (answers); i++)
    {
      JsonObject *item = record_get_object (answers, i);
      NlpSpan other = record_get_span (record, item);

      if (!has_scope (item, scope) || !nlp_span_contains (span, other))
        continue;
      sum += record_get_number (item, "score") * (other.end - other.begin);
      weight += other.end - other.begin;
    }
  if (weight > 0)
    return sum / weight;
  for (guint i = 0; span.end - span.begin >= 0.9 * record->n_text && i < record_get_length (answers); i++)
    if (has_scope (record_get_object (answers, i), "document") || record_get_length (answers) == 1)
      return record_get_number (record_get_object (answers, i), "score");
  return 0;
}

static GArray *
collect (const Records *records, const char *scope)
{
  GArray *judgements = g_array_new (FALSE, FALSE, sizeof (Judgement));

  for (guint i = 0; i < records->records->len; i++)
    {
      const Record *record = &g_array_index (records->records, Record, i);
      JsonArray *gold = record_get_array (record->gold, "sentiment");

      for (guint j = 0; j < record_get_length (gold); j++)
        {
          JsonObject *item = record_get_object (gold, j);
          Judgement judgement = { record_get_number (item, "score"), 0 };

          if (!has_scope (item, scope))
            continue;
          judgement.found = find_answer (record, record_get_array (record->answer, "sentiment"),
                                         record_get_span (record, item), scope);
          g_array_append_val (judgements, judgement);
        }
    }
  return judgements;
}

/* Pearson's correlation. */
static double
correlate (const Judgement *judgements, guint n)
{
  double gold = 0, found = 0, both = 0, gold_square = 0, found_square = 0;

  for (guint i = 0; i < n; i++)
    {
      gold += judgements[i].gold / n;
      found += judgements[i].found / n;
    }
  for (guint i = 0; i < n; i++)
    {
      both += (judgements[i].gold - gold) * (judgements[i].found - found);
      gold_square += (judgements[i].gold - gold) * (judgements[i].gold - gold);
      found_square += (judgements[i].found - found) * (judgements[i].found - found);
    }
  return gold_square > 0 && found_square > 0 ? both / sqrt (gold_square * found_square) : 0;
}

/* 0 negative, 1 neutral, 2 positive; a score of 0 is always neutral. */
static guint
classify (double score, double threshold)
{
  return score == 0 ? 1 : score >= threshold ? 2 : score <= -threshold ? 0 : 1;
}

void
print_judgements (const char *name, const Judgement *judgements, guint n, double gold_threshold)
{
  static const char *const classes[] = { "negative", "neutral", "positive" };
  Counts counts[3] = { { 0 } };
  double error = 0, macro = 0;
  guint n_right = 0, n_classes = 0;

  for (guint i = 0; i < n; i++)
    {
      guint gold = classify (judgements[i].gold, gold_threshold);
      guint found = classify (judgements[i].found, NEUTRAL);

      counts[gold].n_gold++;
      counts[found].n_found++;
      counts[gold].n_right += gold == found;
      n_right += gold == found;
      error += fabs (judgements[i].gold - judgements[i].found) / n;
    }
  for (guint c = 0; c < 3; c++)
    {
      n_classes += counts[c].n_gold > 0;
      macro += counts[c].n_gold > 0 ? 2.0 * counts[c].n_right / (counts[c].n_gold + counts[c].n_found) : 0;
      print_counts (classes[c], &counts[c]);
    }
  printf ("%-18s n %u  r %.3f  mean error %.3f  accuracy %.2f  macro F1 %.2f\n", name, n, correlate (judgements, n),
          error, 100.0 * n_right / n, 100 * macro / n_classes);
}

gboolean
score_sentiment (const Records *records)
{
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autoptr (GArray) judgements = collect (records, scopes[i]);
      g_autofree char *layer = g_strdup_printf ("sentiment, %s", scopes[i]);

      if (judgements->len == 0)
        continue;
      print_heading (layer);
      print_judgements (scopes[i], (const Judgement *) judgements->data, judgements->len, NEUTRAL);
      any = TRUE;
    }
  return any;
}
