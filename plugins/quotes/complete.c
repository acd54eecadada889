/* complete.c - one source may serve several verbs of a sentence, but the tagger ties it to one.
 *
 *     Mara   praised   the crew   and   asked for   more boats   ,   saying   the sea was hers
 *     `------------------------------------'-------------------------'
 *
 * A passive verb without "by" has no source.
 * SPDX-License-Identifier: MIT */
#include "complete.h"
#include "passive.h"
#include "phrase.h"

#define FARTHEST_SUBJECT 30

static guint
find_sentence_start (const Article *article, guint word)
{
  guint start = word;

  while (start > 0 && word - start < FARTHEST_SUBJECT
         && article->words[start - 1].sentence == article->words[word].sentence)
    start--;
  return start;
}

/* The cue goes on from a verb before: behind "and", a comma, or as a participle. */
static gboolean
goes_on (const Article *article, Range cue)
{
  guint before = cue.begin;

  if (word_ends_with (&article->words[cue.begin], "ing"))
    return TRUE;
  while (before > 0 && word_is (&article->words[before - 1], WORD_ADVERB | WORD_AUXILIARY))
    before--;
  return before > 0
         && (word_is (&article->words[before - 1], WORD_CONJUNCTION) || word_is_point (&article->words[before - 1], ",")
             || word_equals (&article->words[before - 1], "to"));
}

/* The source of the nearest report before @index whose cue stands in the same sentence. */
static Range
find_shared (const Article *article, const ReportList *list, guint index)
{
  Range cue = report_list_get (list, index)->cue;
  guint32 sentence = article->words[cue.begin].sentence;

  for (guint i = index; i-- > 0 && index - i < 6;)
    {
      const Report *report = report_list_get (list, i);

      if (range_is_set (report->source) && range_is_set (report->cue) && report->cue.begin < cue.begin
          && article->words[report->source.begin].sentence == sentence)
        return report->source;
    }
  return NO_RANGE;
}

void
complete_sources (const Article *article, ReportList *list)
{
  for (guint i = 0; i < list->reports->len; i++)
    {
      Range cue = report_list_get (list, i)->cue, source;

      if (report_list_get (list, i)->n_source > 0 || !range_is_set (cue) || passive_is (article, cue))
        continue;
      source = goes_on (article, cue) ? find_shared (article, list, i) : NO_RANGE;
      if (!range_is_set (source))
        source = phrase_before (article, find_sentence_start (article, cue.begin), cue.begin);
      if (!range_is_set (source))
        source = find_shared (article, list, i);
      if (range_is_set (source))
        report_list_attribute (list, article, i, cue, source);
    }
}
