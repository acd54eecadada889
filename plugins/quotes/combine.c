/* combine.c - rules know where direct speech begins and ends, the model knows better who reports what.
 *
 * Speech that both found: its content is that of the quotation marks, its cue and source are the model's, or else the rule's. A
 * model's report that reaches beyond the marks (“mixed”) stays, and the speech inside it is no report of its own. The rest of both
 * is kept. In a story, which the model was not trained on, the rule's word counts wherever there is one.
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

typedef struct
{
  const Article *article;
  ReportList *tagged;
  GByteArray *dropped; /* of each tagged report */
  gboolean prefers_rules;
  guint first;         /* tagged reports before it lie in earlier paragraphs */
} Combination;

/* The tagged report that shares most with @speech; those others that lie in its marks are dropped. */
static guint
match_speech (Combination *combination, const ReportList *direct, const Report *speech)
{
  const ReportList *tagged = combination->tagged;
  guint n = combination->dropped->len, best = NO_REPORT;
  guint32 most = 0;

  while (combination->first < n && report_list_get (tagged, combination->first)->last_block < speech->first_block)
    combination->first++;
  for (guint i = combination->first; i < n && report_list_get (tagged, i)->first_block <= speech->last_block; i++)
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

static void
add_speech (Combination *combination, const ReportList *direct, const Report *speech)
{
  guint match = match_speech (combination, direct, speech);
  const Report *report = match == NO_REPORT ? NULL : report_list_get (combination->tagged, match);
  Range cue = speech->cue, source = speech->source;

  if (report != NULL && report->kind == REPORT_MIXED && !combination->prefers_rules)
    return;
  if (report != NULL && report->n_source > 0 && (!combination->prefers_rules || speech->n_source == 0))
    {
      cue = report->cue;
      source = report->source;
    }
  report_list_add (combination->tagged, combination->article, report_list_get_content (direct, speech), speech->n_content, cue, source);
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
    if (i >= dropped->len || !dropped->data[i])
      *report_list_get (tagged, n_kept++) = *report_list_get (tagged, i);
  g_array_set_size (tagged->reports, n_kept);
  report_list_sort (tagged);
}
