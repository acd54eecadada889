/* continuation.c - “We will not pay,” Voss said.¶ “They built it.”: one speech, though the marks were closed.
 *
 * News goes on so in 24 of 26 cases of the training articles; in a story the next one speaks.
 * SPDX-License-Identifier: MIT */
#include "continuation.h"

/* Whether the paragraph holds nothing but the content of @report. */
static gboolean
fills_block (const Article *article, const Report *report)
{
  Range block = article->block_words[report->first_block];
  guint begin = article_find_word (article, report->span.begin), end = article_find_word (article, report->span.end);

  if (report->first_block != report->last_block || begin != block.begin)
    return FALSE;
  for (; end < block.end; end++)
    if (article->words[end].letter)
      return FALSE;
  return TRUE;
}

/* Whether the paragraph ends with the speech and its attribution: no further sentence follows. */
static gboolean
ends_block (const Article *article, const Report *report)
{
  guint last = article->block_words[report->last_block].end - 1;
  guint end = article_find_word (article, report->span.end);

  if (end > last || article->words[last].sentence == article->words[end - 1].sentence)
    return TRUE;
  return range_is_set (report->source) && article->words[last].sentence == article->words[report->source.begin].sentence;
}

/* A heading in marks of another sort goes on with nothing. */
static gboolean
has_same_marks (const Article *article, const Report *before, const Report *report)
{
  guint32 one = article->words[article_find_word (article, before->span.begin)].passage;
  guint32 other = article->words[article_find_word (article, report->span.begin)].passage;

  return one != NO_PASSAGE && other != NO_PASSAGE
         && article_get_passage (article, one)->family == article_get_passage (article, other)->family;
}

static gboolean
goes_on (const Article *article, const Report *before, const Report *report)
{
  return before->kind == REPORT_DIRECT && report->kind == REPORT_DIRECT && before->n_source > 0 && report->n_source == 0
         && report->n_cue == 0 && report->first_block == before->last_block + 1 && fills_block (article, report)
         && ends_block (article, before) && has_same_marks (article, before, report);
}

void
continuation_join (const Article *article, ReportList *list)
{
  guint n_kept = 0;

  for (guint i = 0; i < list->reports->len; i++)
    {
      if (n_kept > 0 && goes_on (article, report_list_get (list, n_kept - 1), report_list_get (list, i)))
        report_list_join (list, article, n_kept - 1, i);
      else
        *report_list_get (list, n_kept++) = *report_list_get (list, i);
    }
  g_array_set_size (list->reports, n_kept);
}
