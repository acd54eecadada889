/* date.c - calendar days and months in words: "September 22, 2015", "Tuesday the 19th", "Christmas 2014".
 * SPDX-License-Identifier: MIT */
#include "numeral.h"
#include "memo.h"
#include "temporal-parts.h"

#include <stdlib.h>
#include <string.h>


static guint
finish (When *when, int year, int month, int day, guint end)
{
  *when = WHEN_NOTHING;
  when->year = year;
  when->years = 1;
  when->month = month;
  when->day = day;
  return month >= 1 && month <= 12 && day >= 0 && day <= 31 && year >= 0 && year < 3000 ? end : 0;
}

/* Letters */

/* The day of a month: "22", "22nd", "twenty-second", "twenty nine". */
static guint
parse_day_number (const Parser *parser, guint at, int *day)
{
  guint n_digits = 0, end = numeral_parse_small_ordinal (parser, at, day);

  if (end == 0 && parser_is_figure (parser, at))
    {
      *day = parser_integer (parser, at, &n_digits);
      end = n_digits <= 2 && !(parser_is_symbol (parser, at + 1, ':') && parser_is_figure (parser, at + 2)) ? at + 1
                                                                                                            : 0;
    }
  else if (end == 0)
    end = numeral_parse_small (parser, at, day);
  return end > 0 && *day >= 1 && *day <= 31 ? end : 0;
}

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
  if (parser_has (parser, end, SENSE_RANGE_LINK) && parser_has (parser, end + 1, SENSE_MONTH) && (capital || led))
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

/* "June next year", "May of last year" */
static guint
parse_relative_year (const Parser *parser, guint at, int *year)
{
  When owner;
  guint next = at + parser_is_word (parser, at, "of"), end;

  if (!parser_has (parser, next, SENSE_RELATIVE))
    return 0;
  end = relative_parse (parser, next, &owner);
  if (end == 0 || owner.year == 0 || owner.month != 0 || owner.week != 0 || owner.years != 1
      || owner.season + owner.quarter != 0)
    return 0;
  *year = owner.year;
  return end;
}

/* "Long March 5": a capitalised word inside a sentence makes a name of a month that is a word as well. */
static gboolean
is_name_before (const Parser *parser, guint at)
{

  return parser_is_a (parser, at, CLASS_NAMED_MONTH) && parser_is_name_word (parser, at - 1)
         && !parser_opens_sentence (parser, at - 1) && !parser_at (parser, at - 1)->capitals;
}

/* What may part a month from its day: "Oct. 5", "October, 1st", "Oct-2", "March the third". */
static guint
skip_to_day (const Parser *parser, guint at)
{
  int day;

  if (parser_is_symbol (parser, at, '.') && (parser_is_figure (parser, at + 1) || parser_is_glued (parser, at + 1)))
    at++;
  if (parser_is_symbol (parser, at, ',') && numeral_parse_small_ordinal (parser, at + 1, &day) > 0)
    at++;
  if ((parser_is_symbol (parser, at, '-') || parser_is_symbol (parser, at, '/')) && parser_is_glued (parser, at + 1))
    at++;
  return at + parser_is_word (parser, at, "the");
}

/* The day behind a month; "may second ..." is a verb and its object. */
static guint
parse_day_behind (const Parser *parser, guint month, guint at, int *day)
{
  guint next = skip_to_day (parser, at), end = parse_day_number (parser, next, day);

  if (parser_is_word (parser, month, "may") && !parser_at (parser, month)->capital && parser_is_word (parser, next, "second"))
    return 0;
  return parser_is_symbol (parser, end, '%') || parser_has (parser, end, SENSE_SCALE)
                 || parser_has (parser, end, SENSE_PERCENT)
             ? 0
             : end;
}

/* "to march": small, and a verb. */
static gboolean
is_verb (const Parser *parser, guint at)
{
  return parser_is_word (parser, at, "march") && !parser_at (parser, at)->capital && parser_is_word (parser, at - 1, "to");
}

/* "March 3rd, 2015", "March the third", "October 2014", "March" */
static guint
parse_month_first (const Parser *parser, guint at, When *when)
{
  int month = 0, day = 0, year = 0;
  guint n = parser_match (parser, at, SENSE_MONTH, &month), end, behind;

  if (n == 0 || is_name_before (parser, at) || is_verb (parser, at))
    return 0;
  end = parse_day_behind (parser, at, at + n, &day);
  if (end > 0)
    {
      behind = year_parse_behind (parser, end, &year);
      return finish (when, behind > 0 ? year : 0, month, day, behind > 0 ? behind : end);
    }
  behind = year_parse_behind (parser, at + n, &year);
  if (behind == 0)
    behind = parse_relative_year (parser, at + n, &year);
  if (behind > 0)
    return finish (when, year, month, 0, behind);
  return is_month_alone (parser, at, at + n) ? finish (when, 0, month, 0, at + n) : 0;
}

/* "the 20th and 21st of June": the month behind the second day is that of the first as well. */
static guint
parse_shared_month (const Parser *parser, guint at, int *month)
{
  int day;
  guint next = at + 1 + parser_is_word (parser, at + 1, "the");

  if (!(parser_is_word (parser, at, "and") || parser_is_word (parser, at, "or"))
      || (next = parse_day_number (parser, next, &day)) == 0)
    return 0;
  if (parser_is_word (parser, next, "of"))
    next++;
  return parser_match (parser, next, SENSE_MONTH, month);
}

/* "22 September 2015", "the first of March", "Wed, 22 of Jan" */
static guint
parse_day_first (const Parser *parser, guint at, When *when)
{
  int month = 0, day = 0, year = 0;
  guint next = at + parser_is_word (parser, at, "the"), n, behind;

  next = parse_day_number (parser, next, &day);
  if (next == 0)
    return 0;
  if (parser_is_word (parser, next, "day"))
    next++;
  if (parse_shared_month (parser, next, &month) > 0)
    return finish (when, 0, month, day, next);
  if (parser_is_symbol (parser, next, '.')
      || (parser_is_symbol (parser, next, '-') && parser_is_glued (parser, next + 1)))
    next++;
  if (parser_is_word (parser, next, "of"))
    next++;
  n = parser_match (parser, next, SENSE_MONTH, &month);
  if (n == 0
      || (parser_is_word (parser, next, "may") && !parser_at (parser, next)->capital
          && !parser_is_word (parser, next - 1, "of") && !parser_is_stop (parser, next + 1)
          && !parser_is_figure (parser, next + 1)))
    return 0;
  next += n;
  if (parser_is_symbol (parser, next, '.') && parser_is_figure (parser, next + 1))
    next++;
  behind = year_parse_behind (parser, next, &year);
  return finish (when, behind > 0 ? year : 0, month, day, behind > 0 ? behind : next);
}

/* "2017 April", "2015 June" */
static guint
parse_year_first (const Parser *parser, guint at, When *when)
{
  guint n_digits = 0, n;
  int year = parser_integer (parser, at, &n_digits), month = 0;

  if (year < 1000 || year > 2999 || n_digits != 4)
    return 0;
  n = parser_match (parser, at + 1, SENSE_MONTH, &month);
  if (n == 0 || parser_is_figure (parser, at + 1 + n)
      || (parser_is_word (parser, at + 1, "may") && !parser_at (parser, at + 1)->capital))
    return 0;
  return finish (when, year, month, 0, at + 1 + n);
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

static guint
parse_calendar_day (const Parser *parser, guint at, When *when)
{
  static guint (*const parsers[]) (const Parser *, guint, When *)
      = { figure_date_parse_three, parse_day_first, parse_month_first, figure_date_parse_two, figure_date_parse_together };

  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      guint end = parsers[i](parser, at, when);

      if (end > 0 && when->day > 0)
        return end;
    }
  return 0;
}

/* Whether a number behind a weekday is a day of the month: an ordinal, or one that is no hour. */
static gboolean
is_day_of_month (const Parser *parser, guint at, guint end, int day, gboolean article)
{
  if (!(article || parser_has (parser, at, SENSE_ORDINAL) || end > at + 1 || (parser_is_figure (parser, at) && day > 12)))
    return FALSE;
  if (parser_has (parser, end, SENSE_MERIDIEM) || parser_is_symbol (parser, end, ':') || parser_is_symbol (parser, end, '-'))
    return FALSE;
  return parser_is_stop (parser, end) || parser_has (parser, end, SENSE_NOT_COUNTED)
         || parser_is_word (parser, end, "between") || parser_is_word (parser, end, "around");
}

/* "Saturdays" are many. */
static gboolean
is_plural (const Parser *parser, guint at)
{
  const Lexeme *word = parser_at (parser, at);

  return word->end - word->begin > 6 && parser->text[word->end - 1] == 's';
}

/* "Friday", "Friday, September 9, 2016", "Tuesday the 19th", "Sunday 31" */
static guint
parse_weekday (const Parser *parser, guint at, When *when)
{
  int weekday = 0, day = 0;
  guint n = parser_match (parser, at, SENSE_WEEKDAY, &weekday), next = at + n, end;
  gboolean article;

  if (n == 0 || !is_weekday_word (parser, at, n) || is_plural (parser, at))
    return 0;
  next += parser_is_symbol (parser, next, ',') || parser_is_symbol (parser, next, '-');
  end = parse_calendar_day (parser, next, when);
  if (end == 0)
    end = figure_date_parse_point (parser, next, when);
  if (end > 0)
    {
      when->weekday = when->year == 0 ? (gint16) weekday : 0;
      return end;
    }
  *when = WHEN_NOTHING;
  when->weekday = (gint16) weekday;
  article = parser_is_word (parser, at + n, "the");
  end = parse_day_number (parser, at + n + article, &day);
  if (end == 0 || !is_day_of_month (parser, at + n + article, end, day, article))
    return at + n;
  when->day = (gint16) day;
  return end;
}

/* "the 27th", on its own: where a preposition leads it and nothing follows that it could count. */
static guint
parse_day_alone (const Parser *parser, guint at, When *when)
{
  int day = 0;
  guint next = at + parser_is_word (parser, at, "the"), end;

  if (next == at)
    return 0;
  if (!parser_is_a (parser, at - 1, CLASS_BEFORE_NTH_DAY)
      && !(parser_is_end (parser, at - 1) && parser_is_figure (parser, next)))
    return 0;
  end = parse_day_number (parser, next, &day);
  if (end == 0 || (!parser_is_figure (parser, next) && end == next + 1 && !parser_has (parser, next, SENSE_ORDINAL)))
    return 0;
  if (!parser_is_stop (parser, end) && !parser_is_word (parser, end, "between") && !parser_is_word (parser, end, "at"))
    return 0;
  if (parser_is_symbol (parser, end, '%') || (parser_has (parser, next, SENSE_ORDINAL) && day != 1))
    return 0;
  return finish (when, 0, 1, day, end) > 0 ? (when->month = 0, end) : 0;
}

static guint
find_date (const Parser *parser, guint at, When *when)
{
  static guint (*const parsers[]) (const Parser *, guint, When *)
      = { figure_date_parse_three, parse_weekday,    parse_day_first, parse_month_first,
          figure_date_parse_two,   parse_year_first, feast_parse,   figure_date_parse_together,    parse_day_alone,  year_parse };
  guint best = 0;
  When found;

  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      guint end = parsers[i](parser, at, &found);

      if (end > best)
        {
          best = end;
          *when = found;
        }
    }
  return best;
}

guint
date_parse (const Parser *parser, guint at, When *when)
{
  return memo_when (parser, MEMO_DATE, at, find_date, when);
}
