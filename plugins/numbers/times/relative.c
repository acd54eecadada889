/* relative.c - times told by where they stand from today: "last September", "next week on Friday", "the year after
 * next".
 * SPDX-License-Identifier: MIT */
#include "memo.h"
#include "temporal-parts.h"

#define DAYS_OF_WEEK 7
#define TONIGHT 100

/* From today */

static void
set_days_from_today (const Parser *parser, When *when, int days)
{
  guint32 today;

  *when = WHEN_NOTHING;
  if (reference_to_julian (&parser->reference, &today))
    *when = when_from_julian ((guint32) ((int) today + days));
  else if (days == 0)
    when->present = TRUE;
  else
    when->beyond = days < 0 ? -1 : 1;
}

static guint
parse_deictic (const Parser *parser, guint at, When *when)
{
  int days = 0;
  guint n = parser_match (parser, at, SENSE_DEICTIC, &days);

  if (n > 0)
    {
      set_days_from_today (parser, when, days == TONIGHT ? 0 : days);
      if (days == TONIGHT)
        {
          when->present = FALSE;
          when->part = PART_NIGHT;
        }
      return at + n;
    }
  n = parser_match (parser, at, SENSE_NOW, &days);
  if (n == 0)
    return 0;
  *when = WHEN_NOTHING;
  when->present = TRUE;
  return at + n;
}

static int
weekday_of (guint32 julian)
{
  return (int) ((julian - 1) % DAYS_OF_WEEK) + 1;
}

/* "this Friday" is the coming one; "next" and "last" mean the weeks beside this one; "past" and "upcoming" the
   nearest. */
gboolean
relative_set_weekday (const Parser *parser, When *when, int weekday, int which, gboolean nearest)
{
  guint32 today;
  int ahead;

  *when = WHEN_NOTHING;
  if (!reference_to_julian (&parser->reference, &today))
    {
      when->weekday = weekday;
      return TRUE;
    }
  ahead = weekday - weekday_of (today);
  if (nearest)
    ahead += which < 0 ? (ahead >= 0 ? -DAYS_OF_WEEK : 0) : (ahead <= 0 ? DAYS_OF_WEEK : 0);
  else if (which != 0)
    ahead += which * DAYS_OF_WEEK;
  else if (ahead < 0)
    ahead += DAYS_OF_WEEK;
  *when = when_from_julian ((guint32) ((int) today + ahead));
  return TRUE;
}

static void
set_month (const Parser *parser, When *when, int month, int which)
{
  *when = WHEN_NOTHING;
  when->month = month;
  if (!parser->reference.known)
    return;
  when->years = 1;
  when->year = parser->reference.year;
  if (which < 0 && month >= parser->reference.month)
    when->year--;
  if (which > 0 && month <= parser->reference.month)
    when->year++;
}

/* Seasons of the northern year: spring begins in March. */
static void
set_season (const Parser *parser, When *when, int season, int which)
{
  *when = WHEN_NOTHING;
  when->season = season;
  if (!parser->reference.known)
    return;
  when->years = 1;
  when->year = parser->reference.year;
  if (which < 0 && parser->reference.month < season * 3 + 3)
    when->year--;
  if (which > 0 && parser->reference.month >= season * 3)
    when->year++;
}

void
relative_set_period (const Parser *parser, When *when, Period period, int which)
{
  if (when_relative (when, &parser->reference, period, which))
    return;
  *when = WHEN_NOTHING;
  if (which == 0)
    when->present = TRUE;
  else
    when->beyond = which;
}

/* "on Friday" behind "next week", "of next week" behind "Friday". */
static gboolean
set_weekday_of_week (When *when, int weekday)
{
  guint32 monday;
  When week = *when;

  week.weekend = FALSE;
  if (week.week == 0 || !when_first_day (&week, &monday))
    return FALSE;
  *when = when_from_julian (monday + (guint32) weekday - 1);
  return TRUE;
}

static guint
parse_weekday_behind (const Parser *parser, guint at, When *when)
{
  guint next = at, n;
  int weekday = 0;

  if (parser_is_symbol (parser, next, '\''))
    next++;
  if (parser_is_word (parser, next, "on"))
    next++;
  n = parser_match (parser, next, SENSE_WEEKDAY, &weekday);
  return n > 0 && set_weekday_of_week (when, weekday) ? next + n : at;
}

static gboolean
is_nearest (const Parser *parser, guint at)
{
  static const char *const words[] = { "past", "upcoming", "coming", NULL };

  return parser_is_any_word (parser, at, words);
}

/* The noun behind "last", "this" or "next". */
static guint
parse_relative_noun (const Parser *parser, guint at, int which, gboolean nearest, When *when)
{
  int number = 0;
  guint n, end;

  if ((n = parser_match (parser, at, SENSE_MONTH, &number)) > 0)
    {
      if (parser_is_word (parser, at, "may") && !parser_at (parser, at)->capital)
        return 0;
      set_month (parser, when, number, which);
      return at + n;
    }
  end = date_parse (parser, at, when); /* "this Friday, May 12", "next 6th of April" */
  if (end > 0 && when->month != 0 && when->day != 0 && when->year == 0)
    return end;
  if ((n = parser_match (parser, at, SENSE_WEEKDAY, &number)) > 0)
    return relative_set_weekday (parser, when, number, which, nearest) ? at + n : 0;
  if ((n = parser_match (parser, at, SENSE_SEASON, &number)) > 0)
    {
      set_season (parser, when, number, which);
      return at + n;
    }
  if ((n = parser_match (parser, at, SENSE_DAYPART, &number)) > 0)
    {
      set_days_from_today (parser, when, which);
      when->present = FALSE;
      when->part = (DayPart) number;
      return at + n;
    }
  n = parser_match (parser, at, SENSE_PERIOD, &number);
  if (n == 0 || number < PERIOD_DAY || number == PERIOD_FORTNIGHT
      || parser->text[parser_at (parser, at + n - 1)->end - 1] == 's' /* "the last days of" */
      || parser_is_symbol (parser, at + n, '-'))
    return 0;
  relative_set_period (parser, when, (Period) number, which);
  end = parse_weekday_behind (parser, at + n, when);
  return end;
}

/* "the year after next", "wednesday after next" */
static guint
parse_after_next (const Parser *parser, guint at, When *when)
{
  int number = 0;
  guint next = at + parser_is_word (parser, at, "the"), n, end;

  n = parser_match (parser, next, SENSE_PERIOD, &number);
  end = next + n;
  if (n > 0 && number >= PERIOD_DAY && parser_is_word (parser, end, "after"))
    {
      end += 1 + parser_is_word (parser, end + 1, "the");
      if (!parser_is_word (parser, end, "next"))
        return 0;
      relative_set_period (parser, when, (Period) number, 2);
      return end + 1;
    }
  n = parser_match (parser, next, SENSE_WEEKDAY, &number);
  if (n == 0 || !parser_is_word (parser, next + n, "after") || !parser_is_word (parser, next + n + 1, "next"))
    return 0;
  relative_set_weekday (parser, when, number, 1, FALSE);
  return next + n + 2;
}

/* "last Easter", "next new year's day" */
static guint
parse_relative_feast (const Parser *parser, guint at, int which, When *when)
{
  guint end;
  int rule;
  guint32 today, day;

  if (parser_match (parser, at, SENSE_HOLIDAY, &rule) == 0 || !reference_to_julian (&parser->reference, &today))
    return 0;
  end = date_parse (parser, at, when);
  if (end == 0)
    return 0;
  if (rule > 80000)
    {
      When other = *when;

      if (!when_to_julian (&other, &day) || (which > 0 ? day <= today : day >= today))
        {
          Parser shifted = *parser;

          shifted.memo = NULL;
          shifted.reference.year += which;
          return date_parse (&shifted, at, when);
        }
      return end;
    }
  return when_complete (when, &parser->reference, which) ? end : 0;
}

static guint
parse_weekday_of_week (const Parser *parser, guint at, When *when)
{
  int weekday = 0, which = 0, period = 0;
  guint n = parser_match (parser, at, SENSE_WEEKDAY, &weekday), next = at + n, m;

  if (n == 0)
    return 0;
  if (parser_is_word (parser, next, "of"))
    next++;
  if (parser_is_word (parser, next, "the"))
    next++;
  m = parser_match (parser, next, SENSE_RELATIVE, &which);
  if (m == 0 || parser_match (parser, next + m, SENSE_PERIOD, &period) != 1 || period != PERIOD_WEEK)
    return 0;
  relative_set_period (parser, when, PERIOD_WEEK, which);
  return set_weekday_of_week (when, weekday) ? next + m + 1 : 0;
}

/* "the weekend", "on weekend"; "for the day", "in the week" at the end of a clause: this one. */
static guint
parse_bare_period (const Parser *parser, guint at, guint next, When *when)
{
  static const char *const before[] = { "in", "for", "during", NULL };
  int period = 0;
  guint n = parser_match (parser, next, SENSE_PERIOD, &period);

  if (n == 0)
    return 0;
  if (period == PERIOD_WEEKEND
      && (next > at || parser_is_word (parser, at - 1, "on") || parser_is_word (parser, at - 1, "my")
          || parser_is_end (parser, at - 1)))
    ;
  else if (next == at || !parser_is_any_word (parser, at - 1, before) || period < PERIOD_DAY || period > PERIOD_YEAR
           || period == PERIOD_QUARTER || !parser_is_stop (parser, next + n))
    return 0;
  relative_set_period (parser, when, (Period) period, 0);
  return next + n;
}

static guint
find_relative (const Parser *parser, guint at, When *when)
{
  int which = 0;
  guint end = parse_deictic (parser, at, when), next = at, n;

  if (end > 0 || (end = parse_after_next (parser, at, when)) > 0
      || (end = parse_weekday_of_week (parser, at, when)) > 0)
    return end;
  if (parser_is_word (parser, next, "the"))
    next++;
  n = parser_match (parser, next, SENSE_RELATIVE, &which);
  if (n == 0)
    return parse_bare_period (parser, at, next, when);
  end = parse_relative_feast (parser, next + n, which == 0 ? 1 : which, when);
  if (end == 0)
    end = parse_relative_noun (parser, next + n, which, is_nearest (parser, next + n - 1), when);
  if (end > 0 && parser_is_word (parser, at, "the") && which == 0)
    return 0;
  return end;
}

guint
relative_parse (const Parser *parser, guint at, When *when)
{
  return memo_when (parser, MEMO_RELATIVE, at, find_relative, when);
}
