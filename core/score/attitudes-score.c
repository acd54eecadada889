/* attitudes-score.c - sentiment of somebody towards something: negative, neutral or positive.
 *
 * For each gold attitude the answer is the one whose target overlaps best with the gold one (or with another mention
 * of it, "coref"; or has its "target_name"), whose holder overlaps with the gold holder if there is one, and whose
 * stretch of text overlaps, too. No answer is neutral.
 * SPDX-License-Identifier: MIT */

#include "judgements.h"
#include "measures.h"
#include "score-report.h"

/* How well an answer fits, the first number first. */
typedef struct
{
  double holder, target, span;
} Fit;

static gboolean
is_better (const Fit *one, const Fit *other)
{
  if (one->holder != other->holder)
    return one->holder > other->holder;
  if (one->target != other->target)
    return one->target > other->target;
  return one->span > other->span;
}

/* What two stretches share of what they reach over together; 0 if either is not set. */
static double
get_share (NlpSpan one, NlpSpan other)
{
  if (!nlp_span_is_set (one) || !nlp_span_is_set (other) || !nlp_span_overlaps (one, other))
    return 0;
  return (double) (MIN (one.end, other.end) - MAX (one.begin, other.begin))
         / (MAX (one.end, other.end) - MIN (one.begin, other.begin));
}

/* [begin, end], or not set. */
static NlpSpan
read_pair (const Record *record, JsonArray *pair)
{
  NlpSpan span = NLP_NO_SPAN;

  if (record_get_length (pair) != 2)
    return span;
  span.begin = CLAMP (json_array_get_int_element (pair, 0), 0, record->n_text);
  span.end = CLAMP (json_array_get_int_element (pair, 1), (gint64) span.begin, record->n_text);
  return span;
}

static double
fit_target (const Record *record, JsonObject *gold, JsonObject *answer)
{
  NlpSpan target = read_pair (record, record_get_array (answer, "target"));
  JsonArray *others = record_get_array (gold, "coref");
  const char *name = record_get_string (gold, "target_name"), *other = record_get_string (answer, "target_name");
  double fit = get_share (read_pair (record, record_get_array (gold, "target")), target);

  for (guint i = 0; i < record_get_length (others); i++)
    if (JSON_NODE_HOLDS_ARRAY (json_array_get_element (others, i)))
      fit = MAX (fit, get_share (read_pair (record, json_array_get_array_element (others, i)), target));
  if (fit == 0 && name && other)
    {
      g_autofree char *one = g_utf8_casefold (name, -1), *two = g_utf8_casefold (other, -1);

      fit = g_str_equal (one, two);
    }
  return fit;
}

/* FALSE if @answer is about something else. */
static gboolean
measure_fit (const Record *record, JsonObject *gold, JsonObject *answer, Fit *fit)
{
  NlpSpan gold_holder = read_pair (record, record_get_array (gold, "holder"));
  NlpSpan holder = read_pair (record, record_get_array (answer, "holder"));

  fit->span = get_share (record_get_span (record, gold), record_get_span (record, answer));
  fit->target = fit_target (record, gold, answer);
  if (nlp_span_is_set (gold_holder))
    fit->holder = get_share (gold_holder, holder);
  else
    fit->holder = nlp_span_is_set (holder) ? 0 : 1;
  return fit->span > 0 && fit->target > 0 && (fit->holder > 0 || !nlp_span_is_set (gold_holder));
}

static double
find_answer (const Record *record, JsonObject *gold)
{
  JsonArray *answers = record_get_array (record->answer, "attitudes");
  Fit best = { -1, 0, 0 };
  double score = 0;

  for (guint i = 0; i < record_get_length (answers); i++)
    {
      JsonObject *answer = record_get_object (answers, i);
      Fit fit;

      if (!answer || !measure_fit (record, gold, answer, &fit) || !is_better (&fit, &best))
        continue;
      best = fit;
      score = record_get_number (answer, "score");
    }
  return score;
}

gboolean
score_attitudes (const Records *records)
{
  g_autoptr (GArray) judgements = g_array_new (FALSE, FALSE, sizeof (Judgement));

  for (guint i = 0; i < records->records->len; i++)
    {
      const Record *record = &g_array_index (records->records, Record, i);
      JsonArray *gold = record_get_array (record->gold, "attitudes");

      for (guint j = 0; j < record_get_length (gold); j++)
        {
          JsonObject *item = record_get_object (gold, j);
          Judgement judgement = { record_get_number (item, "score"), item ? find_answer (record, item) : 0 };

          g_array_append_val (judgements, judgement);
        }
    }
  if (judgements->len == 0)
    return FALSE;
  print_heading ("attitudes");
  print_judgements ("attitudes", (const Judgement *) judgements->data, judgements->len, 0);
  return TRUE;
}
