/* report.c - the list of reports: flat, spans in a pool.
 * SPDX-License-Identifier: MIT */
#include "cast.h"
#include "report.h"

#define MOST_CONTENTS 1000

ReportList *
report_list_new (void)
{
  ReportList *list = g_new (ReportList, 1);

  list->reports = g_array_new (FALSE, FALSE, sizeof (Report));
  list->spans = g_array_new (FALSE, FALSE, sizeof (NlpSpan));
  return list;
}

void
report_list_free (ReportList *list)
{
  g_array_unref (list->reports);
  g_array_unref (list->spans);
  g_free (list);
}

static guint32
find_block (const Article *article, guint32 position)
{
  guint32 block = nlp_layer_find_covering (article->block_layer, position);

  return block == NLP_NO_ROW ? 0 : block;
}

static guint
append_range (ReportList *list, const Article *article, Range range)
{
  if (!range_is_set (range))
    return 0;
  NlpSpan span = article_get_span (article, range);
  g_array_append_val (list->spans, span);
  return 1;
}

/* Letters inside quotation marks make a report direct; some of them, mixed. */
static ReportKind
judge_kind (const Article *article, const NlpSpan *contents, guint n_contents)
{
  guint n_marked = 0, n_plain = 0;

  for (guint k = 0; k < n_contents; k++)
    for (guint i = article_find_word (article, contents[k].begin);
         i < article->n_words && article->words[i].span.begin < contents[k].end; i++)
      if (article->words[i].letter)
        *(article->words[i].passage == NO_PASSAGE ? &n_plain : &n_marked) += 1;
  return n_marked == 0 ? REPORT_INDIRECT : n_plain == 0 ? REPORT_DIRECT : REPORT_MIXED;
}

guint
report_list_add (ReportList *list, const Article *article, const NlpSpan *contents, guint n_contents, Range cue,
                 Range source)
{
  Report report = { .first = list->spans->len,
                    .n_content = MIN (n_contents, MOST_CONTENTS),
                    .source = source,
                    .cue = cue,
                    .outer = NO_REPORT,
                    .speaker = NO_PERSON };

  report.kind = judge_kind (article, contents, report.n_content);
  report.span = (NlpSpan) { contents[0].begin, contents[report.n_content - 1].end };
  report.first_block = find_block (article, report.span.begin);
  report.last_block = find_block (article, report.span.end - 1);
  g_array_append_vals (list->spans, contents, report.n_content);
  report.n_cue = append_range (list, article, cue);
  report.n_source = append_range (list, article, source);
  g_array_append_val (list->reports, report);
  return list->reports->len - 1;
}

void
report_list_attribute (ReportList *list, const Article *article, guint index, Range cue, Range source)
{
  Report *report = report_list_get (list, index);
  guint first = list->spans->len;

  for (guint i = 0; i < report->n_content; i++)
    {
      NlpSpan span = g_array_index (list->spans, NlpSpan, report->first + i);

      g_array_append_val (list->spans, span);
    }
  report->first = first;
  report->cue = cue;
  report->source = source;
  report->n_cue = append_range (list, article, cue);
  report->n_source = append_range (list, article, source);
}

void
report_list_set_content (ReportList *list, const Article *article, guint index, NlpSpan content)
{
  Report *report = report_list_get (list, index);

  g_array_index (list->spans, NlpSpan, report->first) = content;
  report->span = content;
  report->kind = judge_kind (article, &content, 1);
}

void
report_list_keep_contents (ReportList *list, const Article *article, guint index, const NlpSpan *contents, guint n)
{
  Report *report = report_list_get (list, index);

  for (guint i = 0; i < n; i++)
    g_array_index (list->spans, NlpSpan, report->first + i) = contents[i];
  report->n_content = n;
  report->span = (NlpSpan) { contents[0].begin, contents[n - 1].end };
  report->kind = judge_kind (article, contents, n);
  report->first_block = find_block (article, report->span.begin);
  report->last_block = find_block (article, report->span.end - 1);
  report_list_attribute (list, article, index, report->cue, report->source);
}

void
report_list_join (ReportList *list, const Article *article, guint index, guint later_index)
{
  Report *report = report_list_get (list, index), later = *report_list_get (list, later_index);
  guint first = list->spans->len, n = MIN (report->n_content + later.n_content, MOST_CONTENTS) - report->n_content;

  for (guint i = 0; i < report->n_content + n; i++)
    {
      NlpSpan span = g_array_index (list->spans, NlpSpan, i < report->n_content ? report->first + i
                                                                                : later.first + i - report->n_content);

      g_array_append_val (list->spans, span);
    }
  report->first = first;
  report->n_content += n;
  report->span.end = MAX (report->span.end, later.span.end);
  report->last_block = later.last_block;
  report->n_cue = append_range (list, article, report->cue);
  report->n_source = append_range (list, article, report->source);
}

static int
compare_reports (gconstpointer a, gconstpointer b)
{
  const Report *one = a, *other = b;
  int order = nlp_span_compare (one->span, other->span);

  return order != 0 ? order : one->first < other->first ? -1 : 1;
}

void
report_list_sort (ReportList *list)
{
  g_array_sort (list->reports, compare_reports);
}
