/* nth.c - the nth of something: "first Monday of May", "last week of 2016", "week of October 6th".
 * SPDX-License-Identifier: MIT */
#include "memo.h"
#include "numeral.h"
#include "temporal-parts.h"

/* "first", "third last", "last" */
static guint
parse_rank (const Parser *parser, guint at, int *rank)
{
  guint next = numeral_parse_small_ordinal (parser, at, rank);

  if (next > 0 && parser_is_word (parser, next, "last"))
    {
      *rank = -*rank;
      return next + 1;
    }
  if (next > 0)
    return next;
  *rank = -1;
  return parser_is_word (parser, at, "last") ? at + 1 : 0;
}

/* What the nth belongs to: a month or a year. "the month" is this one. */
guint
nth_parse_whole (const Parser *parser, guint at, When *whole)
{
  guint end = relative_parse (parser, at, whole);
  int period = 0;

  if (end == 0 && parser_is_word (parser, at, "the") && parser_match (parser, at + 1, SENSE_PERIOD, &period) == 1
      && (period == PERIOD_MONTH || period == PERIOD_YEAR))
    {
      relative_set_period (parser, whole, (Period) period, 0);
      end = at + 2;
    }
  if (end == 0)
    end = date_parse (parser, at, whole);
  if (end == 0)
    return 0;
  return whole->day == 0 && whole->weekday == 0 && (whole->month != 0 || whole->year != 0) ? end : 0;
}

static gboolean
set_nth_day (const Parser *parser, guint at, When *when, const When *whole, int rank)
{
  guint32 first, behind;
  When completed;

  *when = *whole;
  if (whole->year == 0 && rank < 0)
    {
      if (!when_complete (when, &parser->reference, temporal_direction (parser, at, 1)))
        return FALSE;
      completed = *when;
      return completed.year != 0 && set_nth_day (parser, at, when, &completed, rank);
    }
  if (whole->year == 0)
    {
      when->day = rank > 0 ? rank : 0;
      return rank > 0;
    }
  if (!when_first_day (whole, &first) || !when_day_behind (whole, &behind))
    return FALSE;
  *when = when_from_julian (rank > 0 ? first + (guint32) rank - 1 : (guint32) ((int) behind + rank));
  return TRUE;
}

/* Weeks of a year are ISO weeks; the last of them has the 28th of December in it. */
static gboolean
set_nth_week (When *when, const When *whole, int rank)
{
  When last = WHEN_NOTHING;

  *when = *whole;
  if (whole->month != 0 || rank > 0)
    {
      when->week = rank;
      return TRUE;
    }
  if (whole->year == 0)
    return FALSE;
  if (!when_relative (&last, &(Reference){ .known = TRUE, .year = whole->year, .month = 12, .day = 28 }, PERIOD_WEEK,
                      0))
    return FALSE;
  *when = last;
  when->week += rank + 1;
  return when->week > 0;
}

/* The nth weekend: that of the nth Saturday. */
static gboolean
set_nth_weekend (When *when, const When *whole, int rank, const Parser *parser)
{
  guint32 saturday;

  *when = *whole;
  when->weekday = 6;
  when->nth = rank;
  if (!when_complete (when, &parser->reference, 1) || !when_to_julian (when, &saturday))
    return FALSE;
  return when_relative (when, &(Reference){ TRUE, when->year, when->month, when->day, 0, 0, 0 }, PERIOD_WEEKEND, 0);
}

static guint
parse_nth (const Parser *parser, guint at, When *when)
{
  int rank = 0, weekday = 0, period = 0;
  guint next = parse_rank (parser, at + parser_is_word (parser, at, "the"), &rank), n, end;
  When whole;

  if (next == 0)
    return 0;
  if ((n = parser_match (parser, next, SENSE_WEEKDAY, &weekday)) == 0)
    n = parser_match (parser, next, SENSE_PERIOD, &period);
  if (n == 0 && parser_is_word (parser, next, "of") && rank > 0)
    period = PERIOD_DAY;
  else if (n == 0)
    return 0;
  next += n;
  if (parser_is_word (parser, next, "of") || parser_is_word (parser, next, "in"))
    next++;
  else if (rank > 0)
    return 0;
  end = nth_parse_whole (parser, next, &whole);
  if (end == 0 || (weekday != 0 && whole.month == 0))
    return 0;
  if (weekday != 0)
    {
      *when = whole;
      when->weekday = weekday;
      when->nth = rank;
      return when->year == 0 || when_complete (when, &parser->reference, 1) ? end : 0;
    }
  if (period == PERIOD_DAY)
    return set_nth_day (parser, at, when, &whole, rank) ? end : 0;
  if (period == PERIOD_WEEK)
    return set_nth_week (when, &whole, rank) && (when->year == 0 || when_complete (when, &parser->reference, 1)) ? end
                                                                                                                 : 0;
  if (period == PERIOD_WEEKEND && whole.month != 0)
    return set_nth_weekend (when, &whole, rank, parser) ? end : 0;
  if (period != PERIOD_MONTH || whole.month != 0 || whole.year == 0 || ABS (rank) > 12)
    return 0;
  *when = whole;
  when->month = rank > 0 ? rank : 13 + rank;
  return end;
}

/* "week of October 6th", "the week commencing February 4", "week 27 of last year" */
static guint
parse_week_of (const Parser *parser, guint at, When *when)
{
  guint next = at + parser_is_word (parser, at, "the"), end;
  int number;

  if (!parser_is_word (parser, next, "week"))
    return 0;
  number = parser_integer (parser, next + 1, NULL);
  if (number >= 1 && number <= 53)
    {
      When whole = WHEN_NOTHING;

      end = parser_is_word (parser, next + 2, "of") ? nth_parse_whole (parser, next + 3, &whole) : 0;
      if (end == 0 && !when_relative (&whole, &parser->reference, PERIOD_YEAR, 0))
        return 0;
      *when = WHEN_NOTHING;
      when->year = whole.year;
      when->years = 1;
      when->week = number;
      return end > 0 ? end : next + 2;
    }
  if (!parser_is_word (parser, next + 1, "of") && !parser_is_word (parser, next + 1, "commencing")
      && !parser_is_word (parser, next + 1, "beginning") && !parser_is_word (parser, next + 1, "starting"))
    return 0;
  end = date_parse (parser, next + 2, when);
  if (end == 0
      && (end = numeral_parse_small_ordinal (parser, next + 2 + parser_is_word (parser, next + 2, "the"), &number)) > 0)
    {
      *when = WHEN_NOTHING;
      when->day = number;
    }
  if (end == 0 || when->day == 0 || !when_complete (when, &parser->reference, temporal_direction (parser, at, 1)))
    return 0;
  return when_relative (when, &(Reference){ TRUE, when->year, when->month, when->day, 0, 0, 0 }, PERIOD_WEEK, 0) ? end
                                                                                                                 : 0;
}

/* "the third Tuesday" without a month: of this one. */
static guint
parse_bare_nth (const Parser *parser, guint at, When *when)
{
  int rank = 0, weekday = 0;
  guint next = numeral_parse_small_ordinal (parser, at, &rank), n;

  if (next == 0 || rank > 5 || !parser->reference.known || parser_has (parser, at - 1, SENSE_ARTICLE))
    return 0;
  n = parser_match (parser, next, SENSE_WEEKDAY, &weekday);
  if (n == 0 || parser_is_word (parser, next + n, "after"))
    return 0;
  *when = WHEN_NOTHING;
  when->year = parser->reference.year;
  when->years = 1;
  when->month = parser->reference.month;
  when->weekday = weekday;
  when->nth = rank;
  return when_complete (when, &parser->reference, 1) ? next + n : 0;
}

static guint
find_nth (const Parser *parser, guint at, When *when)
{
  guint end = parse_nth (parser, at, when);

  if (end == 0)
    end = parse_week_of (parser, at, when);
  return end > 0 ? end : parse_bare_nth (parser, at, when);
}

guint
nth_parse (const Parser *parser, guint at, When *when)
{
  return memo_when (parser, MEMO_NTH, at, find_nth, when);
}
