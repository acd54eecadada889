/* sentiment-score.c - the tone of stretches of text: correlation, mean error, and classes.
 * SPDX-License-Identifier: MIT */

#include "judgements.h"
#include "measures.h"
#include "score-report.h"

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
