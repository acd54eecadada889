/* trim-report.c - a quotation ends at its mark where the author goes on about who spoke, and so does his name.
 *
 *     The owner said | “they don't bite” | and laughed.
 *     called Ostwick | “one of the dearest towns”
 *     said | Mr. Orvel |, and stood up
 *     told me | that it was cold |. I left.
 *     “We counted them. | Photo: Jon Hale |”
 * SPDX-License-Identifier: MIT */
#include "credit.h"
#include "trim-report.h"

#define LONGEST_TAIL 8   /* words behind the mark */
#define LONGEST_OBJECT 5 /* words that are called something */

static gboolean
is_past_verb (const Word *word)
{
  return !word->capital && (word_is (word, WORD_PAST) || word_ends_with (word, "ed"));
}

static gboolean
is_same_subject (const Word *word)
{
  return word_equals (word, "he") || word_equals (word, "she") || word_equals (word, "they");
}

/* The verb in "and | laughed", ", but | then | left", "and | he | left": a second one of the same subject; NO_WORD if it is none. */
static guint
find_second_verb (const Article *article, guint i, guint end)
{
  while (i < end && word_is_point (&article->words[i], ","))
    i++;
  if (i >= end || !word_is (&article->words[i], WORD_CONJUNCTION) || article->words[i].capital)
    return NO_WORD;
  i++;
  while (i < end && (word_is (&article->words[i], WORD_ADVERB) || is_same_subject (&article->words[i])))
    i++;
  return i < end && is_past_verb (&article->words[i]) ? i : NO_WORD;
}

static Range
trim_source (const Article *article, Range source)
{
  for (guint i = source.begin + 1; i < source.end; i++)
    if (find_second_verb (article, i, source.end) != NO_WORD)
      return (Range) { source.begin, i };
  return source;
}

/* The words of the report's only content. */
static Range
get_words (const Article *article, const Report *report)
{
  return (Range) { article_find_word (article, report->span.begin), article_find_word (article, report->span.end) };
}

/* Behind the closing mark the subject does something else. Where his words began before the mark, they may go on with a verb ("the
 * harbour “is a mess” and needed work"), so only a gesture ends them. */
static guint
find_tail (const Article *article, Range words)
{
  guint end = words.end, verb;

  while (end > words.begin && !(article->words[end - 1].mark && article->words[end - 1].passage != NO_PASSAGE))
    end--;
  if (end == words.begin || end == words.end || words.end - end > LONGEST_TAIL)
    return words.end;
  verb = find_second_verb (article, end, words.end);
  if (verb == NO_WORD || (!article->words[words.begin].mark && !word_is (&article->words[verb], WORD_GESTURE)))
    return words.end;
  return end;
}

static gboolean
is_naming (const Article *article, Range cue)
{
  return range_is_set (cue) && word_is (&article->words[cue.end - 1], WORD_NAMING)
         && word_is (&article->words[cue.end - 1], WORD_SPEECH | WORD_SPEECH_ING | WORD_PAST | WORD_NAMING);
}

/* "Ostwick | “one of", "her | “a”": who or what is called so stands before the mark, and the quotation reaches to the end. */
static guint
find_name_end (const Article *article, Range words)
{
  for (guint i = words.begin; i < MIN (words.end, words.begin + LONGEST_OBJECT + 1); i++)
    {
      if (article->words[i].mark && article->words[i].passage != NO_PASSAGE)
        return article->passage_words[article->words[i].passage].end + 1 >= words.end ? i : words.begin;
      if (article->words[i].entity == NLP_NO_ROW && !word_is (&article->words[i], WORD_MALE | WORD_FEMALE))
        return words.begin;
    }
  return words.begin;
}

/* "that it was cold. | I left.": a clause ends with its sentence. */
static Range
trim_clause (const Article *article, Range words)
{
  guint end = words.begin;

  if (!word_equals (&article->words[words.begin], "that"))
    return words;
  while (end < words.end && article->words[end].sentence == article->words[words.begin].sentence)
    end++;
  if (end == words.end)
    return words;
  while (end > words.begin + 1 && word_is_point (&article->words[end - 1], ".?!"))
    end--;
  return (Range) { words.begin, end };
}

static void
trim_report (const Article *article, ReportList *list, guint index)
{
  Report *report = report_list_get (list, index);
  Range words = get_words (article, report), source = report->source;

  if (report->kind != REPORT_INDIRECT && report->n_content == 1 && !report->is_marked)
    {
      words.end = credit_find (article, (Range) { words.begin, find_tail (article, words) });
      if (is_naming (article, report->cue))
        words.begin = find_name_end (article, words);
      report_list_set_content (list, article, index, article_get_span (article, words));
    }
  else if (report->kind == REPORT_INDIRECT && report->n_content == 1)
    report_list_set_content (list, article, index, article_get_span (article, trim_clause (article, words)));
  if (range_is_set (source))
    source = trim_source (article, source);
  if (source.end != report->source.end)
    report_list_attribute (list, article, index, report_list_get (list, index)->cue, source);
}

void
trim_reports (const Article *article, ReportList *list)
{
  for (guint i = 0; i < list->reports->len; i++)
    trim_report (article, list, i);
}
