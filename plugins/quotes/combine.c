/* combine.c - rules know where direct speech begins and ends, the model knows better who reports what.
 *
 * Speech that both found: its content is that of the quotation marks, its cue and source are the model's, or else the
 * rule's. But where the model's report reaches beyond the marks with good reason (“mixed”), it stays, and the
 * speech inside it is no report of its own. The rest of both is kept. In a story, which the model was not trained on,
 * the rule's word counts wherever there is one.
 * SPDX-License-Identifier: MIT */
#include "combine.h"

static guint32
measure_overlap (const ReportList *list, const Report *report, const ReportList *other_list, const Report *other)
{
  const NlpSpan *spans = report_list_get_content (list, report), *others = report_list_get_content (other_list, other);
  guint32 overlap = 0;

  for (guint i = 0, k = 0; i < report->n_content && k < other->n_content;)
    {
      guint32 begin = MAX (spans[i].begin, others[k].begin), end = MIN (spans[i].end, others[k].end);

      overlap += end > begin ? end - begin : 0;
      if (spans[i].end < others[k].end)
        i++;
      else
        k++;
    }
  return overlap;
}

#define LOOK_BACK 8

typedef struct
{
  const Article *article;
  ReportList *tagged;
  GByteArray *dropped; /* of each tagged report */
  gboolean prefers_rules;
  guint first;         /* tagged reports before it end before the speech */
} Combination;

/* The tagged report that shares most with @speech; those others that lie in its marks are dropped. */
static guint
match_speech (Combination *combination, const ReportList *direct, const Report *speech)
{
  const ReportList *tagged = combination->tagged;
  guint n = combination->dropped->len, best = NO_REPORT;
  guint32 most = 0;

  while (combination->first < n && report_list_get (tagged, combination->first)->span.end <= speech->span.begin)
    combination->first++;
  for (guint i = combination->first; i < n && report_list_get (tagged, i)->span.begin < speech->span.end; i++)
    {
      const Report *report = report_list_get (tagged, i);
      guint32 overlap = combination->dropped->data[i] ? 0 : measure_overlap (direct, speech, tagged, report);

      if (overlap == 0)
        continue;
      if (report->kind == REPORT_DIRECT || combination->prefers_rules)
        combination->dropped->data[i] = TRUE;
      if (overlap > most)
        {
          most = overlap;
          best = i;
        }
    }
  return best;
}

static gboolean
has_letters (const Article *article, NlpSpan span)
{
  for (guint i = article_find_word (article, span.begin);
       i < article->n_words && article->words[i].span.begin < span.end; i++)
    if (article->words[i].letter)
      return TRUE;
  return FALSE;
}

/* Whether what the model's @report has outside the marks of @speech belongs to it. It does if it runs on into the
 * marks ("was a “b”") but for a colon, or out of them before a point (“a b” of it), or if the speech goes on
 * with a clause that was reported before (The b is a, he said. “It is.”). It does not if an attribution leads to
 * the speech: (As to b, he said, “It is a.”) */
static gboolean
reaches_beyond (const Combination *combination, const ReportList *direct, const Report *speech, const Report *report)
{
  const Article *article = combination->article;
  const NlpSpan *parts = report_list_get_content (direct, speech),
                *spans = report_list_get_content (combination->tagged, report);
  NlpSpan first = parts[0], last = parts[speech->n_content - 1];
  guint before = article_find_word (article, first.begin), after = article_find_word (article, last.end);
  gboolean led = before > 0 && word_is_point (&article->words[before - 1], ",:");
  gboolean colon = before > 0 && word_is_point (&article->words[before - 1], ":");
  gboolean pointed = after > 1 && word_is_point (&article->words[after - 2], ".,?!");

  for (guint i = 0; i < report->n_content; i++)
    {
      if (spans[i].begin < first.begin && spans[i].end > first.begin && !colon
          && has_letters (article, (NlpSpan) { spans[i].begin, first.begin }))
        return TRUE;
      if (spans[i].begin < last.end && spans[i].end > last.end && !pointed
          && has_letters (article, (NlpSpan) { last.end, spans[i].end }))
        return TRUE;
      if (spans[i].end <= first.begin && !led)
        return TRUE;
    }
  return FALSE;
}

/* Cue and source of a speech are not inside it. */
static gboolean
stands_outside (const Article *article, const ReportList *direct, const Report *speech, const Report *report)
{
  const NlpSpan *parts = report_list_get_content (direct, speech);
  NlpSpan source = article_get_span (article, report->source);

  for (guint i = 0; i < speech->n_content; i++)
    if (nlp_span_overlaps (parts[i], source)
        || (range_is_set (report->cue) && nlp_span_overlaps (parts[i], article_get_span (article, report->cue))))
      return FALSE;
  return TRUE;
}

static void
add_speech (Combination *combination, const ReportList *direct, const Report *speech)
{
  guint match = match_speech (combination, direct, speech);
  const Report *report = match == NO_REPORT ? NULL : report_list_get (combination->tagged, match);
  Range cue = speech->cue, source = speech->source;

  if (report != NULL && report->kind == REPORT_MIXED && !combination->prefers_rules
      && reaches_beyond (combination, direct, speech, report))
    return;
  if (report != NULL)
    combination->dropped->data[match] = TRUE;
  if (report != NULL && report->n_source > 0 && stands_outside (combination->article, direct, speech, report)
      && (!combination->prefers_rules || speech->n_source == 0))
    {
      cue = report->cue;
      source = report->source;
    }
  report_list_add (combination->tagged, combination->article, report_list_get_content (direct, speech),
                   speech->n_content, cue, source);
}

static gboolean
has_reporting_word (const Article *article, Range cue)
{
  for (guint i = cue.begin; range_is_set (cue) && i < cue.end; i++)
    if (word_is (&article->words[i], WORD_SPEECH | WORD_SPEECH_ING | WORD_MENTAL | WORD_REPORT_NOUN))
      return TRUE;
  return FALSE;
}

/* The council adopted a plan entitled “A Harbour for All”: the marks hold a title, and nobody spoke. */
static gboolean
only_names_a_title (const Article *article, const Report *report)
{
  guint first = article_find_word (article, report->span.begin);
  gboolean named = FALSE;

  if (report->kind != REPORT_MIXED || has_reporting_word (article, report->cue))
    return FALSE;
  for (guint i = first; i < article->n_words && article->words[i].span.begin < report->span.end; i++)
    if (article->words[i].mark && article->words[i].passage != NO_PASSAGE
        && article->passage_words[article->words[i].passage].begin == i + 1)
      {
        if (i == 0 || !word_is (&article->words[i - 1], WORD_NAMING))
          return FALSE;
        named = TRUE;
      }
  return named;
}

void
combine_reports (const Article *article, const ReportList *direct, ReportList *tagged, gboolean prefers_rules)
{
  g_autoptr (GByteArray) dropped = g_byte_array_new ();
  Combination combination = { article, tagged, dropped, prefers_rules, 0 };
  guint n_kept = 0;

  g_byte_array_set_size (dropped, tagged->reports->len);
  for (guint i = 0; i < dropped->len; i++)
    dropped->data[i] = FALSE;
  for (guint i = 0; i < direct->reports->len; i++)
    add_speech (&combination, direct, report_list_get (direct, i));
  for (guint i = 0; i < tagged->reports->len; i++)
    if (i >= dropped->len
        || (!dropped->data[i] && !only_names_a_title (article, report_list_get (tagged, i))))
      *report_list_get (tagged, n_kept++) = *report_list_get (tagged, i);
  g_array_set_size (tagged->reports, n_kept);
  report_list_sort (tagged);
}

/* Whether one of the first @n reports shares text with @span. Reports overlap little, so a few before the place are
 * enough. */
static gboolean
is_taken (const ReportList *list, guint n, NlpSpan span)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (report_list_get (list, middle)->span.begin < span.end)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i-- > 0 && low - i < LOOK_BACK;)
    if (nlp_span_overlaps (report_list_get (list, i)->span, span))
      return TRUE;
  return FALSE;
}

void
combine_add_missing (const Article *article, const ReportList *rules, ReportList *reports)
{
  guint n = reports->reports->len;

  for (guint i = 0; i < rules->reports->len; i++)
    {
      const Report *report = report_list_get (rules, i);

      if (!is_taken (reports, n, report->span))
        report_list_add (reports, article, report_list_get_content (rules, report), report->n_content, report->cue,
                         report->source);
    }
  report_list_sort (reports);
}
