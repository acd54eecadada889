/* relative.c - times told by where they stand: "last September", "next week on Friday", "first Monday of May".
 * SPDX-License-Identifier: MIT */
#include "numeral.h"
#include "memo.h"
#include "temporal-parts.h"

#include <string.h>

#define CLAUSE_REACH 24
#define DAYS_OF_WEEK 7
#define TONIGHT 100

/* Which way a clause looks */

static int
direction_of (const Parser *parser, guint at)
{
  const Lexeme *word = parser_at (parser, at);

  if (parser_has (parser, at, SENSE_FUTURE))
    return 1;
  if (parser_has (parser, at, SENSE_PAST))
    return -1;
  if (word->type == LEXEME_WORD && word->end - word->begin > 4 && memcmp (parser->text + word->end - 2, "ed", 2) == 0)
    return -1;
  return 0;
}

static gboolean
ends_clause (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);

  if (lexeme->type != LEXEME_SYMBOL)
    return lexeme->type == LEXEME_END;
  return (lexeme->symbol == '.' || lexeme->symbol == ';' || lexeme->symbol == '?' || lexeme->symbol == '!')
         && parser_at (parser, at + 1)->space && (lexeme->symbol == ';' || parser_at (parser, at + 1)->capital);
}

int
temporal_direction (const Parser *parser, guint at, int none)
{
  int direction = 0;

  for (guint i = 1; i < CLAUSE_REACH && !ends_clause (parser, at - i) && direction == 0; i++)
    direction = direction_of (parser, at - i);
  for (guint i = 0; i < CLAUSE_REACH && !ends_clause (parser, at + i) && direction == 0; i++)
    direction = direction_of (parser, at + i);
  return direction != 0 ? direction : none;
}

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

/* "this Friday" is the coming one; "next" and "last" mean the weeks beside this one; "past" and "upcoming" the nearest. */
static gboolean
set_weekday (const Parser *parser, When *when, int weekday, int which, gboolean nearest)
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

static void
set_period (const Parser *parser, When *when, Period period, int which)
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
    return set_weekday (parser, when, number, which, nearest) ? at + n : 0;
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
  if (n == 0 || number < PERIOD_DAY || parser_is_symbol (parser, at + n, '-'))
    return 0;
  set_period (parser, when, (Period) number, which);
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
      set_period (parser, when, (Period) number, 2);
      return end + 1;
    }
  n = parser_match (parser, next, SENSE_WEEKDAY, &number);
  if (n == 0 || !parser_is_word (parser, next + n, "after") || !parser_is_word (parser, next + n + 1, "next"))
    return 0;
  set_weekday (parser, when, number, 1, FALSE);
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
  set_period (parser, when, PERIOD_WEEK, which);
  return set_weekday_of_week (when, weekday) ? next + m + 1 : 0;
}

static guint
find_relative (const Parser *parser, guint at, When *when)
{
  int which = 0;
  guint end = parse_deictic (parser, at, when), next = at, n;

  if (end > 0 || (end = parse_after_next (parser, at, when)) > 0 || (end = parse_weekday_of_week (parser, at, when)) > 0)
    return end;
  if (parser_is_word (parser, next, "the"))
    next++;
  n = parser_match (parser, next, SENSE_RELATIVE, &which);
  if (n == 0 && parser_is_word (parser, next, "weekend") && (next > at || parser_is_word (parser, at - 1, "on") || parser_is_end (parser, at - 1)))
    {
      set_period (parser, when, PERIOD_WEEKEND, 0);
      return next + 1;
    }
  if (n == 0)
    return 0;
  end = parse_relative_feast (parser, next + n, which == 0 ? 1 : which, when);
  if (end == 0)
    end = parse_relative_noun (parser, next + n, which, is_nearest (parser, next + n - 1), when);
  if (end > 0 && parser_is_word (parser, at, "the") && which == 0)
    return 0;
  return end;
}

/* The nth of something */

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
static guint
parse_whole (const Parser *parser, guint at, When *whole)
{
  guint end = relative_parse (parser, at, whole);
  int period = 0;

  if (end == 0 && parser_is_word (parser, at, "the") && parser_match (parser, at + 1, SENSE_PERIOD, &period) == 1
      && (period == PERIOD_MONTH || period == PERIOD_YEAR))
    {
      set_period (parser, whole, (Period) period, 0);
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
  last.year = whole->year;
  last.month = 12;
  last.week = -1;
  when_complete (&last, &(Reference) { .known = TRUE, .year = whole->year, .month = 12, .day = 1 }, 1);
  if (last.year != whole->year)
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
  return when_relative (when, &(Reference) { TRUE, when->year, when->month, when->day, 0, 0, 0 }, PERIOD_WEEKEND, 0);
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
  end = parse_whole (parser, next, &whole);
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
    return set_nth_week (when, &whole, rank) && (when->year == 0 || when_complete (when, &parser->reference, 1)) ? end : 0;
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

      end = parser_is_word (parser, next + 2, "of") ? parse_whole (parser, next + 3, &whole) : 0;
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
  if (end == 0 && (end = numeral_parse_small_ordinal (parser, next + 2 + parser_is_word (parser, next + 2, "the"), &number)) > 0)
    {
      *when = WHEN_NOTHING;
      when->day = number;
    }
  if (end == 0 || when->day == 0 || !when_complete (when, &parser->reference, temporal_direction (parser, at, 1)))
    return 0;
  return when_relative (when, &(Reference) { TRUE, when->year, when->month, when->day, 0, 0, 0 }, PERIOD_WEEK, 0) ? end : 0;
}

static guint
find_nth (const Parser *parser, guint at, When *when)
{
  guint end = parse_nth (parser, at, when);

  return end > 0 ? end : parse_week_of (parser, at, when);
}

/* Distances */

static void
set_item (Item *item, const When *when, Period finest)
{
  char text[WHEN_TEXT];

  item->kind = finest <= PERIOD_HOUR ? ITEM_TIME : ITEM_DATE;
  g_strlcpy (item->timex, when_to_timex (when, text), ITEM_TEXT);
}

/* Today, or now where hours and minutes are counted. */
static When
start_moment (const Parser *parser, Period finest)
{
  When when = WHEN_NOTHING;

  when.present = TRUE;
  when_complete (&when, &parser->reference, 1);
  if (finest > PERIOD_HOUR)
    when.hour = when.minute = when.second = WHEN_UNKNOWN;
  return when;
}

static gboolean
set_moved (const Parser *parser, const Duration *duration, int sign, Item *item)
{
  Period finest = duration_finest (duration);
  When when = start_moment (parser, finest);
  char text[WHEN_TEXT];

  if (!parser->reference.known || !duration_move (duration, &when, sign))
    return FALSE;
  set_item (item, &when, finest);
  if (finest == PERIOD_DAY && parser->reference.hour + parser->reference.minute > 0)
    { /* days are counted from the hour */
      when.hour = parser->reference.hour;
      g_strlcpy (item->resolved, when_to_timex (&when, text), ITEM_TEXT);
    }
  return TRUE;
}

/* "two weeks ago", "3 days from now", "in 5 minutes" where the clause looks ahead. */
static guint
parse_from_now (const Parser *parser, guint at, Item *item)
{
  Duration duration;
  int sign = 0;
  gboolean in = parser_is_word (parser, at, "in");
  guint end = duration_parse (parser, at + in, &duration), n;

  if (end == 0)
    return 0;
  if (in && !(parser_is_word (parser, end, "from") && parser_match (parser, end, SENSE_AGO, &sign) > 0))
    {
      gboolean alone = parser_is_end (parser, at - 1) && parser_is_stop (parser, end);

      if (!alone && temporal_direction (parser, at, -1) < 0)
        return 0;
      if (parser_is_word (parser, end, "since"))
        return 0;
      return set_moved (parser, &duration, 1, item) ? end : 0;
    }
  n = parser_match (parser, end, SENSE_AGO, &sign);
  if (n == 0 || parser_is_word (parser, end, "later") || parser_is_word (parser, end, "earlier"))
    return 0;
  return set_moved (parser, &duration, sign, item) ? end + n : 0;
}

/* "two weeks before Christmas", "3 days after tomorrow" */
static guint
parse_from_date (const Parser *parser, guint at, Item *item)
{
  Duration duration;
  guint end = duration_parse (parser, at, &duration), other;
  int sign;
  When when, relative;

  if (end == 0)
    return 0;
  sign = parser_is_word (parser, end, "before") ? -1 : parser_is_word (parser, end, "after") || parser_is_word (parser, end, "from") ? 1 : 0;
  if (sign == 0 || duration_finest (&duration) < PERIOD_DAY)
    return 0;
  end++;
  other = relative_parse (parser, end, &relative);
  end = date_parse (parser, end, &when);
  if (other > end)
    {
      when = relative;
      end = other;
    }
  if (end == 0 || (when.month == 0 && when.day == 0 && when.weekday == 0)
      || !when_complete (&when, &parser->reference, 1) || !duration_move (&duration, &when, sign))
    return 0;
  set_item (item, &when, PERIOD_DAY);
  return end;
}

/* "next 3 months", "5 past minutes" */
static guint
parse_stretch (const Parser *parser, guint at, Item *item)
{
  static const char *const auxiliaries[] = { "will", "would", "not", "to", "can", "could", "should", "must", "may", "might", "shouldn't",
                                             "won't", "can't", "cannot", "don't", "didn't", "doesn't", "couldn't", "wouldn't", NULL };
  Duration duration;
  int which = 0, number = 0, period = 0;
  guint next = at + parser_is_word (parser, at, "the"), n = parser_match (parser, next, SENSE_RELATIVE, &which), end;
  Period finest;
  When from, to;
  char text[WHEN_TEXT];

  if (parser_is_word (parser, at, "last") && parser_is_any_word (parser, at - 1, auxiliaries)) /* the verb */
    return 0;
  if (n > 0)
    end = duration_parse (parser, next + n, &duration);
  else
    {
      end = numeral_parse_small (parser, next, &number);
      if (end == 0 && (number = parser_integer (parser, next, NULL)) > 0)
        end = next + 1;
      if (end == 0 || (n = parser_match (parser, end, SENSE_RELATIVE, &which)) == 0
          || parser_match (parser, end + n, SENSE_PERIOD, &period) != 1)
        return 0;
      duration.n = 1;
      duration.parts[0].period = (Period) period;
      duration.parts[0].count = decimal_from_integer (number);
      end += n + 1;
    }
  if (end == 0 || which == 0 || !parser->reference.known)
    return 0;
  finest = duration_finest (&duration);
  from = start_moment (parser, finest);
  if (which > 0 && finest > PERIOD_HOUR)
    when_move (&from, PERIOD_DAY, 1);
  to = from;
  if (!duration_move (&duration, which > 0 ? &to : &from, which))
    return 0;
  item->kind = ITEM_RANGE;
  item->of = finest > PERIOD_HOUR ? ITEM_DATE : ITEM_TIME;
  g_strlcpy (item->low_timex, when_to_timex (&from, text), ITEM_TEXT);
  g_strlcpy (item->high_timex, when_to_timex (&to, text), ITEM_TEXT);
  return end;
}

/* "3 Fridays from now", "2 thursdays back" */
static guint
parse_weekdays_away (const Parser *parser, guint at, Item *item)
{
  int count = 0, weekday = 0, sign = 0;
  guint next = numeral_parse_small (parser, at, &count), n, m;
  When when;

  if (next == 0 && (count = parser_integer (parser, at, NULL)) > 0)
    next = at + 1;
  if (next == 0 || count > 52 || (n = parser_match (parser, next, SENSE_WEEKDAY, &weekday)) == 0
      || (m = parser_match (parser, next + n, SENSE_AGO, &sign)) == 0)
    return 0;
  set_weekday (parser, &when, weekday, sign, TRUE);
  if (!when_move (&when, PERIOD_WEEK, sign * (count - 1)))
    return 0;
  set_item (item, &when, PERIOD_DAY);
  return next + n + m;
}

guint
distance_parse (const Parser *parser, guint at, Item *item)
{
  guint end = parse_from_now (parser, at, item);

  if (end == 0)
    end = parse_from_date (parser, at, item);
  if (end == 0)
    end = parse_stretch (parser, at, item);
  return end > 0 ? end : parse_weekdays_away (parser, at, item);
}

guint
relative_parse (const Parser *parser, guint at, When *when)
{
  return memo_when (parser, MEMO_RELATIVE, at, find_relative, when);
}

guint
nth_parse (const Parser *parser, guint at, When *when)
{
  return memo_when (parser, MEMO_NTH, at, find_nth, when);
}
