/* block-quotes.c - reads the property "quotations" of the document: "BEGIN END SOURCE_BEGIN SOURCE_END;...", as a page has them
 * in <blockquote> and <cite>.
 *
 * Such a quotation needs no marks and no word of saying, and what else was found in it is part of it.
 * SPDX-License-Identifier: MIT */
#include "block-quotes.h"

#include <stdlib.h>

/* Of a property that anybody may have set. */
#define MOST_QUOTATIONS 10000

/* The words inside @span. */
static Range
find_words (const Article *article, NlpSpan span)
{
  Range words = { article_find_word (article, span.begin), article_find_word (article, span.end) };

  return words.begin < words.end && article->words[words.end - 1].span.end <= span.end ? words : NO_RANGE;
}

/* A dash before the name, or before the source below. */
static Range
trim_dashes (const Article *article, Range words)
{
  while (range_is_set (words) && !article->words[words.begin].letter && word_is_point (&article->words[words.begin], "-,"))
    words.begin++;
  while (range_is_set (words) && !article->words[words.end - 1].letter && g_utf8_get_char (article->words[words.end - 1].bytes) >= 0x2010
         && g_utf8_get_char (article->words[words.end - 1].bytes) <= 0x2015)
    words.end--;
  return words;
}

/* Takes out what was found in @span, or reaches into it. */
static void
drop_inside (ReportList *list, NlpSpan span)
{
  for (guint i = list->reports->len; i-- > 0;)
    if (report_list_get (list, i)->span.begin < span.end && span.begin < report_list_get (list, i)->span.end)
      g_array_remove_index (list->reports, i);
}

static void
add (const Article *article, NlpSpan span, NlpSpan source, ReportList *list)
{
  Range words = trim_dashes (article, find_words (article, span)), who = trim_dashes (article, find_words (article, source));
  NlpSpan content;
  Report *report;

  if (!range_is_set (words) || !range_is_set (who))
    return;
  content = article_get_span (article, words);
  drop_inside (list, content);
  report = report_list_get (list, report_list_add (list, article, &content, 1, NO_RANGE, who));
  report->kind = REPORT_DIRECT;
  report->is_marked = TRUE;
}

void
block_quotes_find (const Article *article, ReportList *list)
{
  const char *at = nlp_document_get_property (article->document, "quotations");

  for (guint n = 0; at != NULL && n < MOST_QUOTATIONS && g_ascii_isdigit (*at); n++)
    {
      guint32 places[4];
      char *end = (char *) at;

      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        places[i] = (guint32) strtoul (end, &end, 10);
      add (article, (NlpSpan) { places[0], places[1] }, (NlpSpan) { places[2], places[3] }, list);
      at = *end == ';' ? end + 1 : NULL;
    }
}
