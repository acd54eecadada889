/* credit.c - a credit is the last sentence or bracket before the closing mark: a word for a picture, a colon or "by", a name.
 * SPDX-License-Identifier: MIT */
#include "credit.h"

#define LONGEST_CREDIT 12

/* "Photo | :", "Picture | by", "Courtesy | of" */
static gboolean
opens_credit (const Article *article, guint i, guint end)
{
  const Word *next = &article->words[i + 1];

  return i + 2 < end && article->words[i].capital && word_is (&article->words[i], WORD_CREDIT)
         && (word_is_point (next, ":/") || word_equals (next, "by") || word_equals (next, "of"));
}

static gboolean
follows_end (const Article *article, guint i)
{
  return word_is_point (&article->words[i - 1], ".?!([")
         || article->words[i - 1].sentence != article->words[i].sentence;
}

guint
credit_find (const Article *article, Range words)
{
  guint first = words.end > words.begin + LONGEST_CREDIT ? words.end - LONGEST_CREDIT : words.begin;

  for (guint i = first + 1; i < words.end && article->words[words.end - 1].mark; i++)
    if (opens_credit (article, i, words.end) && follows_end (article, i))
      return word_is_point (&article->words[i - 1], "([") ? i - 1 : i;
  return words.end;
}
