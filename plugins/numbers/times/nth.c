/* nth.c - the nth of something: "first Monday of May", "last week of 2016", "week of October 6th".
 * SPDX-License-Identifier: MIT */
#include "nth.h"

/* Whether it is a month, a year or the like, and no day. */
static gboolean
is_whole (const When *when)
{
  return when->hour < 0 && when->part == PART_NONE && when->day == 0 && when->weekday == 0 && when->years <= 1
         && (when->month != 0 || when->year != 0);
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

/* Operations of the rules: rank, what is counted, what it is counted in. */

gboolean
nth_weekday (const Arguments *arguments, TimeValue *result)
{
  result->when = arguments->values[2]->when;
  if (!is_whole (&result->when) || result->when.month == 0 || result->when.week != 0)
    return FALSE;
  result->when.weekday = (gint16) arguments->values[1]->number;
  result->when.nth = (gint16) arguments->values[0]->number;
  result->when.part = arguments->values[3] != NULL ? (guint8) arguments->values[3]->number : PART_NONE;
  return result->when.year == 0 || when_complete (&result->when, &arguments->parser->reference, 1);
}

gboolean
nth_period (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  const When *whole = &arguments->values[2]->when;
  When *when = &result->when;
  int rank = arguments->values[0]->number;

  if (!is_whole (whole))
    return FALSE;
  switch (arguments->values[1]->number)
    {
    case PERIOD_DAY:
      return set_nth_day (parser, arguments->at, when, whole, rank) && when_is_possible (when);
    case PERIOD_WEEK:
      return set_nth_week (when, whole, rank) && (when->year == 0 || when_complete (when, &parser->reference, 1));
    case PERIOD_WEEKEND:
      return whole->month != 0 && set_nth_weekend (when, whole, rank, parser);
    case PERIOD_MONTH:
      if (whole->month != 0 || whole->year == 0 || rank > 12 || rank < -12)
        return FALSE;
      *when = *whole;
      when->month = (gint16) (rank > 0 ? rank : 13 + rank);
      return TRUE;
    default:
      return FALSE;
    }
}

/* "week of October 6th": the week with that day in it. */
gboolean
nth_week_of (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  When *when = &result->when;

  *when = arguments->values[0]->when;
  return when->day != 0 && when->hour < 0
         && when_complete (when, &parser->reference, temporal_direction (parser, arguments->at, 1))
         && when_relative (when, &(Reference){ TRUE, when->year, when->month, when->day, 0, 0, 0 }, PERIOD_WEEK, 0);
}

/* "the week of the 6th" */
gboolean
nth_week_of_day (const Arguments *arguments, TimeValue *result)
{
  TimeValue day = { .when = WHEN_NOTHING };
  Arguments of_day = *arguments;

  day.when.day = (gint16) arguments->values[0]->number;
  of_day.values[0] = &day;
  return nth_week_of (&of_day, result);
}

/* "week 27 of last year", "week 27" */
gboolean
nth_week (const Arguments *arguments, TimeValue *result)
{
  const TimeValue *whole = arguments->values[1];
  int number = arguments->values[0]->number;
  When year;

  if (number < 1 || number > 53)
    return FALSE;
  if (whole != NULL ? !is_whole (&whole->when)
                    : !when_relative (&year, &arguments->parser->reference, PERIOD_YEAR, 0))
    return FALSE;
  result->when = WHEN_NOTHING;
  result->when.year = whole != NULL ? whole->when.year : year.year;
  result->when.years = 1;
  result->when.week = (gint16) number;
  return TRUE;
}

/* "the third Tuesday" without a month: of this one. */
gboolean
nth_bare (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  When *when = &result->when;

  if (arguments->values[0]->number > 5 || !parser->reference.known || parser_is_word (parser, arguments->end, "after")
      || parser_has (parser, arguments->at - 1, SENSE_ARTICLE))
    return FALSE;
  *when = WHEN_NOTHING;
  when->year = (gint16) parser->reference.year;
  when->years = 1;
  when->month = (gint16) parser->reference.month;
  when->weekday = (gint16) arguments->values[1]->number;
  when->nth = (gint16) arguments->values[0]->number;
  return when_complete (when, &parser->reference, 1);
}
