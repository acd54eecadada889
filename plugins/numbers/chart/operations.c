/* operations.c - what the rules of times mean: operations on days and times of the calendar.
 *
 * Each gets the values of the symbols that its rule names, and makes a value of them or says that there is none.
 * SPDX-License-Identifier: MIT */
#include "chart.h"

#include "moment.h"
#include "distance.h"
#include "edges.h"
#include "nth.h"
#include "stretch.h"

#define CENTURY_TURN 30 /* two digits below are of the 2000s */
#define CENTURIES 30
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
weekday_day (const Arguments *arguments, TimeValue *result)
{
  if (!set_date (&result->when, 0, 0, NUMBER (1, 0)) || NUMBER (1, 0) > 31)
    return FALSE;
  result->when.weekday = NUMBER (0, 0);
  return TRUE;
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
day_and_clock (const Arguments *arguments, TimeValue *result)
{
  const When *day = &arguments->values[0]->when;

  if (moment_has_clock (day) || (day->day == 0 && day->weekday == 0 && day->nth == 0))
    return FALSE;
  result->when = *day;
  moment_set_clock (&result->when, &arguments->values[1]->when);
  return when_is_possible (&result->when);
}

/* "on Saturdays" */
static gboolean
weekdays (const Arguments *arguments, TimeValue *result)
{
  const Lexeme *word = parser_at (arguments->parser, arguments->at);

  result->number = NUMBER (0, 0);
  return word->end - word->begin > 6 && arguments->parser->text[word->end - 1] == 's';
}

static gboolean
feast (const Arguments *arguments, TimeValue *result)
{
  date_set_feast (arguments->parser, &result->when, NUMBER (0, 0), NUMBER (1, 0));
  return result->when.month > 0 && when_complete (&result->when, &arguments->parser->reference, 1);
}

static gboolean
nth_from (const Arguments *arguments, TimeValue *result)
{
  const When *from = &arguments->values[2]->when;
  Reference reference = { TRUE, from->year, from->month, from->day, 0, 0, 0 };
  int rank = NUMBER (0, 0);

  return rank >= 1 && rank < 60 && NUMBER (1, 0) >= PERIOD_DAY
         && when_relative (&result->when, &reference, (Period) NUMBER (1, 0), rank - 1);
}

/* "the third Tuesday after Christmas" */
static gboolean
nth_weekday_from (const Arguments *arguments, TimeValue *result)
{
  guint32 day;
  int rank = NUMBER (0, 0), ahead;
  gboolean before = parser_is_word (arguments->parser, arguments->at, "before");

  for (guint i = arguments->at; i < arguments->end; i++)
    before |= parser_is_word (arguments->parser, i, "before");
  if (rank < 1 || rank > 53 || !when_to_julian (&arguments->values[3]->when, &day))
    return FALSE;
  ahead = (NUMBER (1, 0) - (int) ((day - 1) % 7) - 1 + 7) % 7;
  if (before)
    ahead = (ahead == 0 ? 0 : ahead - 7) + (ahead == 0 ? -7 : 0) - (rank - 1) * 7;
  else
    ahead = (ahead == 0 ? 7 : ahead) + (rank - 1) * 7;
  result->when = when_from_julian ((guint32) ((int) day + ahead));
  return result->when.year > 0;
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

/* Those of stretch.c. */
#define edge_day stretch_edge_day
#define span stretch_span
#define far_span stretch_far_span
#define clock_span stretch_clock_span
#define minutes_span stretch_minutes_span
#define day_span stretch_day_span
#define days_to stretch_days_to
#define days_of stretch_days_of
#define year_span stretch_year_span
#define day_hours stretch_day_hours
#define lasting_from stretch_lasting_from

/* Those of distance.c and edges.c. */
#define away distance_away
#define ahead distance_ahead
#define moved distance_moved
#define weekdays_away distance_weekdays_away
#define weekday_away distance_weekday_away
#define counted distance_counted
#define rest distance_rest
#define around_now distance_around_now
#define around_now_one distance_around_now_one
#define around_now_some distance_around_now_some
#define edge_of edge_of_moment
#define bound edge_bound
#define lasts length_alone
#define whole length_whole

#define clock clock_time
#define this this_one
const OperationFunction chart_operations[] = {
#define OPERATION(name) name,
#include "operations-list.h"
#undef OPERATION
};
