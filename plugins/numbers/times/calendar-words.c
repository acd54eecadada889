/* calendar-words.c - names of months and weekdays, where they are no other words ("may", "march", "sun").
 * SPDX-License-Identifier: MIT */
#include "calendar-words.h"

#define MARCH 3
#define MAY 5
#define AUGUST 8

/* Months */

static gboolean
is_capital_word (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);

  return lexeme->type == LEXEME_WORD && lexeme->capital && lexeme->senses == 0;
}

/* "Mr. March" */
static gboolean
is_surname (const Parser *parser, guint at)
{
  return parser_has (parser, at - 1 - parser_is_symbol (parser, at - 1, '.'), SENSE_TITLE);
}

/* Whether the word before a month says that it is meant as a time. A small word like "the" does not for one that is written small and
   is another word as well ("joined the march"). */
static gboolean
is_led (const Parser *parser, guint at, gboolean doubtful)
{

  if (doubtful && !parser_at (parser, at)->capital && parser_is_a (parser, at - 1, CLASS_BEFORE_ANY))
    return FALSE;
  return parser_is_a (parser, at - 1, CLASS_BEFORE_MONTH) || parser_has (parser, at - 1, SENSE_PERIOD_EDGE)
         || parser_has (parser, at - 1, SENSE_RELATIVE);
}

/* "may", written small, is a verb nearly always. */
static gboolean
is_small_may (const Parser *parser, guint at, guint end, gboolean led)
{
  return led && !parser_has (parser, at - 1, SENSE_RELATIVE)
         && (parser_is_stop (parser, end) || parser_has (parser, end, SENSE_NOT_COUNTED));
}

/* Names of months are words and names as well. Alone, some need a word before them, and a name beside them speaks against it. */
static gboolean
is_month_alone (const Parser *parser, guint at, guint end)
{
  gboolean may = parser_is_word (parser, at, "may"), capital = parser_at (parser, at)->capital;
  gboolean doubtful = parser_is_a (parser, at, CLASS_DOUBTFUL_MONTH), led = is_led (parser, at, doubtful);

  if (parser_is_symbol (parser, at - 1, '$') || is_surname (parser, at))
    return FALSE;
  if (parser_has (parser, end, SENSE_RANGE_LINK) && !parser_is_word (parser, end, "or") && parser_has (parser, end + 1, SENSE_MONTH)
      && (capital || led))
    return TRUE;
  if (may && !capital)
    return is_small_may (parser, at, end, led);
  if (led && !is_capital_word (parser, end))
    return TRUE;
  if (may)
    return parser_is_stop (parser, end) && parser_is_end (parser, at - 1);
  if (doubtful && !capital)
    return FALSE;
  return !parser_is_a (parser, at, CLASS_MONTH_NAME) || !(is_capital_word (parser, end) || is_capital_word (parser, at - 1));
}

/* "Long March 5": a capitalised word inside a sentence makes a name of a month that is a word as well. */
static gboolean
is_name_before (const Parser *parser, guint at)
{

  return parser_is_a (parser, at, CLASS_NAMED_MONTH) && parser_is_name_word (parser, at - 1)
         && !parser_opens_sentence (parser, at - 1) && !parser_at (parser, at - 1)->capitals;
}

/* "to march": small, and a verb. */
static gboolean
is_verb (const Parser *parser, guint at)
{
  return parser_is_word (parser, at, "march") && !parser_at (parser, at)->capital && parser_is_word (parser, at - 1, "to");
}

gboolean
month_is_plain (const Parser *parser, guint at)
{
  int month = 0;

  return parser_at (parser, at)->capital
         || (parser_match (parser, at, SENSE_MONTH, &month) > 0 && month != MARCH && month != MAY && month != AUGUST);
}

/* "may" written small is a verb, unless "of" stands before it, or a figure or nothing behind. */
guint
month_parse (const Parser *parser, guint at, int *month)
{
  guint n = parser_match (parser, at, SENSE_MONTH, month);

  if (n == 0 || is_name_before (parser, at) || is_verb (parser, at))
    return 0;
  if (*month == MAY && !parser_at (parser, at)->capital && !parser_is_word (parser, at - 1, "of")
      && !parser_is_stop (parser, at + n) && !parser_is_figure (parser, at + n))
    return 0;
  return at + n;
}

guint
month_parse_alone (const Parser *parser, guint at, int *month)
{
  guint n = parser_match (parser, at, SENSE_MONTH, month);

  return n > 0 && !is_name_before (parser, at) && !is_verb (parser, at) && is_month_alone (parser, at, at + n) ? at + n : 0;
}

/* Weekdays */

static gboolean
is_weekday_word (const Parser *parser, guint at, guint n)
{

  if (!parser_is_a (parser, at, CLASS_DOUBTFUL_WEEKDAY))
    return TRUE;
  if (is_capital_word (parser, at - 1)) /* newspapers: "the Baltimore Sun" */
    return FALSE;
  if (n > 1)
    return TRUE;
  if (parser_at (parser, at)->capital ? !is_capital_word (parser, at + 1) : FALSE)
    return !parser_is_word (parser, at - 1, "the");
  return parser_is_a (parser, at - 1, CLASS_BEFORE_WEEKDAY)
         || (parser_is_end (parser, at - 1) && parser_is_stop (parser, at + 1));
}

/* "Saturdays" are many. */
static gboolean
is_plural_weekday (const Parser *parser, guint at)
{
  const Lexeme *word = parser_at (parser, at);

  return word->end - word->begin > 6 && parser->text[word->end - 1] == 's';
}

guint
weekday_parse (const Parser *parser, guint at, int *weekday)
{
  guint n = parser_match (parser, at, SENSE_WEEKDAY, weekday);

  return n > 0 && is_weekday_word (parser, at, n) && !is_plural_weekday (parser, at) ? at + n : 0;
}

guint
weekday_parse_plural (const Parser *parser, guint at, int *weekday)
{
  guint n = parser_match (parser, at, SENSE_WEEKDAY, weekday);

  return n > 0 && is_plural_weekday (parser, at) ? at + n : 0;
}
