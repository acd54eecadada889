/* operations.c - what the rules of times mean: operations on days and times of the calendar.
 *
 * Each gets the values of the symbols that its rule names, and makes a value of them or says that there is none.
 * SPDX-License-Identifier: MIT */
#include "chart.h"

#include "clock-offsets.h"
#include "date.h"
#include "distance.h"
#include "edges.h"
#include "feasts.h"
#include "moment.h"
#include "nth.h"
#include "relative.h"
#include "stretch.h"

#define CENTURY_TURN 30 /* two digits below are of the 2000s */
#define CENTURIES 30
#define DAYS_MOST 31
#define NUMBER(i, none) (arguments->values[i] != NULL ? arguments->values[i]->number : (none))

static gboolean
set_date (When *when, int year, int month, int day)
{
  *when = WHEN_NOTHING;
  when->year = year;
  when->years = 1;
  when->month = month;
  when->day = day;
  return when_is_possible (when);
}

static int
expand_year (int two_digits)
{
  return two_digits < CENTURY_TURN ? 2000 + two_digits : 1900 + two_digits;
}

static gboolean
same (const Arguments *arguments, TimeValue *result)
{
  *result = *arguments->values[0];
  return TRUE;
}

static gboolean
date (const Arguments *arguments, TimeValue *result)
{
  return set_date (&result->when, NUMBER (0, 0), NUMBER (1, 0), NUMBER (2, 0));
}

/* "May 2010", "May '10"; in "May 10" the figure is a day. */
static gboolean
month_year (const Arguments *arguments, TimeValue *result)
{
  const Lexeme *last = parser_at (arguments->parser, arguments->end - 1);

  if (last->digits == 2 && last->integer <= DAYS_MOST && !parser_is_symbol (arguments->parser, arguments->end - 2, '\''))
    return FALSE;
  return set_date (&result->when, arguments->values[1]->when.year, NUMBER (0, 0), 0);
}

static gboolean
era (const Arguments *arguments, TimeValue *result)
{
  int year = NUMBER (0, 0);

  result->when.before_christ = FALSE;
  if (year < 1 || year > 2999 || !set_date (&result->when, year, 0, 0))
    return FALSE;
  result->when.before_christ = NUMBER (1, 1) < 0;
  return TRUE;
}

static gboolean
century (const Arguments *arguments, TimeValue *result)
{
  int nth = NUMBER (0, 0);

  if (nth < 2 || nth > CENTURIES)
    return FALSE;
  set_date (&result->when, (nth - 1) * 100, 0, 0);
  result->when.years = 100;
  result->when.before_christ = NUMBER (1, 1) < 0;
  return TRUE;
}

static gboolean
year_of (const Arguments *arguments, TimeValue *result)
{
  const When *when = &arguments->values[0]->when;

  return when->years == 1 && when->month + when->week + when->season + when->quarter + when->half == 0 && when->year != 0
         && set_date (&result->when, when->year, 0, 0);
}

/* The year that an argument is: a moment, four digits or two. */
static int
year_from (const TimeValue *value)
{
  if (value == NULL)
    return 0;
  return value->when.year != 0 ? value->when.year : value->number < 100 ? expand_year (value->number) : value->number;
}

static gboolean
part (const Arguments *arguments, TimeValue *result)
{
  gboolean quarter = NUMBER (0, 0) == PERIOD_QUARTER;
  int parts = quarter ? 4 : 2, which = NUMBER (1, 0) == 0 ? parts : NUMBER (1, 0);

  if (which < 1 || which > parts || !set_date (&result->when, year_from (arguments->values[2]), 0, 0))
    return FALSE;
  if (quarter)
    result->when.quarter = which;
  else
    result->when.half = which;
  return TRUE;
}

static gboolean
season (const Arguments *arguments, TimeValue *result)
{
  set_date (&result->when, year_from (arguments->values[1]), 0, 0);
  result->when.season = NUMBER (0, 0);
  return TRUE;
}

static gboolean
years_of (const Arguments *arguments, TimeValue *result)
{
  return set_date (&result->when, expand_year (NUMBER (0, 0)), 0, 0);
}

/* Years of age: "his 40s", "the over-60s". */
static gboolean
is_age (const Parser *parser, guint at)
{

  return parser_is_a (parser, at - 1, CLASS_WHOSE)
         || (parser_is_symbol (parser, at - 1, '-')
             && (parser_is_word (parser, at - 2, "over") || parser_is_word (parser, at - 2, "under")));
}

/* "the 1990s", "the '80s", "the noughties", "nineteen eighties": below the twenties, two digits are of the 2000s. */
static gboolean
decade (const Arguments *arguments, TimeValue *result)
{
  const Lexeme *last = parser_at (arguments->parser, arguments->end - 1);
  int year = NUMBER (0, 0), hundreds = NUMBER (1, 0);

  if (last->symbol == '\'' && last->end - last->begin == 1) /* "1970's", but not "1970'" */
    return FALSE;
  if (year % 10 != 0 || is_age (arguments->parser, arguments->at) || (hundreds != 0 && (hundreds < 17 || hundreds > 20)))
    return FALSE;
  if (year < 100)
    year += hundreds != 0 ? hundreds * 100 : year < 20 ? 2000 : 1900;
  set_date (&result->when, year, 0, 0);
  result->when.years = 10;
  return TRUE;
}

static gboolean
edge (const Arguments *arguments, TimeValue *result)
{
  int year = NUMBER (1, 0);

  if (year % 10 != 0)
    return FALSE;
  year += year >= 100 ? 0 : year < 20 ? 2000 : 1900;
  set_date (&result->when, year, 0, 0);
  result->when.years = 10;
  result->number = NUMBER (0, 0);
  return TRUE;
}

/* "2020/21", "2018-19", "2019/2020" */
static gboolean
years (const Arguments *arguments, TimeValue *result)
{
  int first = NUMBER (0, 0), second = NUMBER (1, 0);

  if (second < 100)
    second += first / 100 * 100 + (second < first % 100 ? 100 : 0);
  if (first < 1500 || first > 2199 || second != first + 1)
    return FALSE;
  return set_date (&result->when, first, 0, 0) && set_date (&result->to, second, 0, 0);
}

static gboolean
days (const Arguments *arguments, TimeValue *result)
{
  return NUMBER (0, 0) < NUMBER (1, 0) && set_date (&result->when, NUMBER (3, 0), NUMBER (2, 0), NUMBER (0, 0))
         && set_date (&result->to, NUMBER (3, 0), NUMBER (2, 0), NUMBER (1, 0));
}

static gboolean
months (const Arguments *arguments, TimeValue *result)
{
  int from = NUMBER (0, 0), to = NUMBER (1, 0), year = NUMBER (2, 0);

  return from != to && set_date (&result->when, year > 0 && from > to ? year - 1 : year, from, 0)
         && set_date (&result->to, year, to, 0);
}

static gboolean
within (const Arguments *arguments, TimeValue *result)
{
  result->when = arguments->values[0]->when;
  if (result->when.month == 0 || result->when.day != 0)
    return FALSE;
  result->when.day = NUMBER (1, 0);
  return when_is_possible (&result->when);
}

static gboolean
log_time (const Arguments *arguments, TimeValue *result)
{
  if (!set_date (&result->when, NUMBER (3, 0), NUMBER (0, 0), NUMBER (1, 0)))
    return FALSE;
  moment_set_clock (&result->when, &arguments->values[2]->when);
  return TRUE;
}

static gboolean
other (const Arguments *arguments, TimeValue *result)
{
  const When *last = &arguments->values[1]->when;

  return NUMBER (0, 32) < last->day && set_date (&result->when, last->year, last->month, NUMBER (0, 0));
}

static gboolean
in_year (const Arguments *arguments, TimeValue *result)
{
  int year = MAX (NUMBER (1, 0), arguments->values[1]->when.year);

  return set_date (&result->when, year, arguments->values[0]->when.month, arguments->values[0]->when.day);
}

static gboolean
day_in_year (const Arguments *arguments, TimeValue *result)
{
  return set_date (&result->when, arguments->values[2]->when.year, NUMBER (0, 0), NUMBER (1, 0));
}

static gboolean
from_end (const Arguments *arguments, TimeValue *result)
{
  result->number = -NUMBER (0, 0);
  return TRUE;
}

static gboolean
this_one (const Arguments *arguments, TimeValue *result)
{
  return when_relative (&result->when, &arguments->parser->reference, (Period) NUMBER (0, 0), 0);
}

static gboolean
zone (const Arguments *arguments, TimeValue *result)
{
  result->when = arguments->values[0]->when;
  if (result->when.has_zone || result->when.hour < 0)
    return FALSE;
  result->when.has_zone = TRUE;
  result->when.zone = NUMBER (1, 0);
  return TRUE;
}

static gboolean
clock_time (const Arguments *arguments, TimeValue *result)
{
  result->when = WHEN_NOTHING;
  result->when.hour = NUMBER (0, 0);
  result->when.minute = NUMBER (1, 0);
  return result->when.hour >= 1 && result->when.hour <= 24 && result->when.minute >= 10 && when_is_possible (&result->when);
}

/* "2200 hours" */
static gboolean
military (const Arguments *arguments, TimeValue *result)
{
  int number = NUMBER (0, 0);

  if (parser_at (arguments->parser, arguments->at)->digits != 4)
    return FALSE;
  result->when = WHEN_NOTHING;
  result->when.hour = number / 100;
  result->when.minute = number % 100;
  result->when.day_half = HALF_KNOWN;
  return when_is_possible (&result->when);
}

/* "1h 45m" */
static gboolean
lasting (const Arguments *arguments, TimeValue *result)
{
  result->when = WHEN_NOTHING;
  result->when.hour = NUMBER (0, WHEN_UNKNOWN);
  result->when.minute = NUMBER (1, WHEN_UNKNOWN);
  result->when.second = NUMBER (2, WHEN_UNKNOWN);
  return result->when.minute < 60 && result->when.second < 60;
}

const OperationFunction chart_operations[] = {
#define OPERATION(name, function) function,
#include "operations-list.h"
#undef OPERATION
};
