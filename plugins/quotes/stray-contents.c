/* stray-contents.c - of indirect speech in pieces, those in other sentences than the verb, and those that hold its source, are not its
 * words.
 *
 *     | Her deputy, Ansel Orr |, disagreed. Orr said | she had missed deadlines |.
 * SPDX-License-Identifier: MIT */
#include "stray-contents.h"

static gboolean
is_stray (const Article *article, const Report *report, NlpSpan content)
{
  const Word *word = &article->words[MIN (article_find_word (article, content.begin), article->n_words - 1)];

  if (range_is_set (report->source) && nlp_span_overlaps (content, article_get_span (article, report->source)))
    return TRUE;
  return word->sentence != article->words[report->cue.begin].sentence;
}

static void
drop_strays (const Article *article, ReportList *list, guint index)
{
  const Report *report = report_list_get (list, index);
  const NlpSpan *contents = report_list_get_content (list, report);
  g_autofree NlpSpan *kept = g_new (NlpSpan, report->n_content);
  guint n = 0;

  for (guint i = 0; i < report->n_content; i++)
    if (!is_stray (article, report, contents[i]))
      kept[n++] = contents[i];
  if (n > 0 && n < report->n_content)
    report_list_keep_contents (list, article, index, kept, n);
}

void
stray_contents_drop (const Article *article, ReportList *list)
{
  for (guint i = 0; i < list->reports->len; i++)
    {
      const Report *report = report_list_get (list, i);

      if (report->kind == REPORT_INDIRECT && report->n_content > 1 && range_is_set (report->cue))
        drop_strays (article, list, i);
    }
  report_list_sort (list);
}
