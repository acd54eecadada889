/* nested.c - marks inside marks are speech only with an attribution beside them: words are quoted inside speech, too.
 * SPDX-License-Identifier: MIT */
#include "attribution.h"
#include "nested.h"

#define DEEPEST 8

static Attribution
attribute (const Article *article, const Passage *inner, Range words)
{
  Range outer = article->passage_words[inner->parent];
  Range before = { outer.begin, article_find_word (article, inner->span.begin) };
  Range after = { article_find_word (article, inner->span.end), outer.end };
  Attribution found = attribution_before (article, before);

  if (found.bond != BOND_FIRM && after.begin < after.end && word_is_point (&article->words[words.end - 1], ",?!"))
    found = attribution_after (article, after, ',');
  return found;
}

void
nested_find (const Article *article, ReportList *list)
{
  for (guint i = 0; i < article->passages->len; i++)
    {
      const Passage *passage = article_get_passage (article, i);
      Range words = article->passage_words[i];
      Attribution found;

      if (passage->depth != 1 || !passage->closed || words.end < words.begin + 3
          || !article->words[words.begin].capital)
        continue;
      found = attribute (article, passage, words);
      if (found.bond == BOND_FIRM && range_is_set (found.source))
        report_list_add (list, article, &passage->span, 1, found.cue, found.source);
    }
}

static gboolean
covers (const ReportList *list, const Report *outer, NlpSpan span)
{
  const NlpSpan *contents = report_list_get_content (list, outer);

  for (guint i = 0; i < outer->n_content; i++)
    if (nlp_span_contains (contents[i], span))
      return TRUE;
  return FALSE;
}

void
nested_link (ReportList *list)
{
  guint stack[DEEPEST], depth = 0;

  for (guint i = 0; i < list->reports->len; i++)
    {
      Report *report = report_list_get (list, i);

      while (depth > 0 && report_list_get (list, stack[depth - 1])->span.end <= report->span.begin)
        depth--;
      for (guint k = depth; k-- > 0 && report->outer == NO_REPORT;)
        if (covers (list, report_list_get (list, stack[k]), report->span))
          report->outer = stack[k];
      if (depth < DEEPEST)
        stack[depth++] = i;
    }
}
