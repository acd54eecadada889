/* feasts.c - feasts, by a fixed day, an nth weekday, or their distance from Easter or Thanksgiving (calendar.tsv).
 * SPDX-License-Identifier: MIT */
#include "feasts.h"

/* How calendar.tsv packs the rules. */
#define WEEKDAY_RULE 1000000
#define EASTER_RULE 80000
#define EASTER 90000
#define THANKSGIVING_RULE 60000
#define THANKSGIVING 70000
#define NTH_RULE 10000
#define FOURTH_THURSDAY_OF_NOVEMBER 21044
#define FROM_END 5
#define DAYS_OF_WEEK 7

/* Easter by the method of Meeus, Jones and Butcher (Jean Meeus, Astronomical Algorithms, chapter 8). */
static guint32
easter_of (int year)
{
  int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7,
      m = (a + 11 * h + 22 * l) / 451;
  int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  When when = WHEN_NOTHING;
  guint32 julian = 0;

  when.year = year;
  when.month = month;
  when.day = day;
  when_to_julian (&when, &julian);
  return julian;
}

static void
set_year (When *when, int year)
{
  *when = WHEN_NOTHING;
  when->year = (gint16) year;
  when->years = 1;
}

/* The first weekday on or after a day of the year: 1112770 is the first Sunday from November 27 on. */
static gboolean
find_weekday_from (int rule, int year, guint32 *day)
{
  int weekday = rule % 100 / 10;
  When from;

  set_year (&from, year);
  from.month = (gint16) (rule % WEEKDAY_RULE / 10000);
  from.day = (gint16) (rule % 10000 / 100);
  if (!when_to_julian (&from, day))
    return FALSE;
  *day += (guint32) ((weekday - 1 - (int) ((*day - 1) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK);
  return TRUE;
}

static gboolean
find_moving_day (int rule, int year, guint32 *day)
{
  if (rule > WEEKDAY_RULE)
    return find_weekday_from (rule, year, day);
  *day = (guint32) ((int) easter_of (year) + rule - EASTER);
  return TRUE;
}

/* A day that each year has elsewhere: in @year, or the next one. */
static void
set_moving_day (When *when, int rule, int year, const Reference *reference)
{
  guint32 today = 0, day;

  *when = WHEN_NOTHING;
  if (year == 0 && !reference_to_julian (reference, &today))
    return;
  if (!find_moving_day (rule, year > 0 ? year : reference->year, &day))
    return;
  if (day < today && !find_moving_day (rule, reference->year + 1, &day))
    return;
  *when = when_from_julian (day);
}

/* An nth weekday of a month; the last, if it is the fifth. */
static void
set_nth_weekday (When *when, int rule, int year)
{
  set_year (when, year);
  when->month = (gint16) ((rule - NTH_RULE) / 1000);
  when->weekday = (gint16) (rule % 1000 / 10);
  when->nth = (gint16) (rule % 10 == FROM_END ? -1 : rule % 10);
}

static void
set_behind_thanksgiving (When *when, int rule, int year, const Reference *reference)
{
  guint32 thursday;

  set_nth_weekday (when, FOURTH_THURSDAY_OF_NOVEMBER, year);
  if (when_complete (when, reference, 1) && when_to_julian (when, &thursday))
    *when = when_from_julian (thursday + (guint32) (rule - THANKSGIVING));
}

void
feast_set (When *when, int rule, int year, const Reference *reference)
{
  if (rule > EASTER_RULE)
    set_moving_day (when, rule, year, reference);
  else if (rule > THANKSGIVING_RULE)
    set_behind_thanksgiving (when, rule, year, reference);
  else if (rule > NTH_RULE)
    set_nth_weekday (when, rule, year);
  else
    {
      set_year (when, year);
      when->month = (gint16) (rule / 100);
      when->day = (gint16) (rule % 100);
    }
}

/* Operations of the rules */

gboolean
feast_of_year (const Arguments *arguments, TimeValue *result)
{
  const Reference *reference = &arguments->parser->reference;
  int year = arguments->values[1] != NULL ? arguments->values[1]->number : 0;

  result->number = arguments->values[0]->number;
  feast_set (&result->when, result->number, year, reference);
  return result->when.month > 0 && (year == 0 || when_complete (&result->when, reference, 1));
}

/* "last Easter", "next new year's day" */
gboolean
feast_beside_now (const Arguments *arguments, TimeValue *result)
{
  Reference reference = arguments->parser->reference;
  int which = arguments->values[0]->number < 0 ? -1 : 1;
  guint32 today, day;

  *result = *arguments->values[1];
  if (!reference_to_julian (&reference, &today))
    return FALSE;
  if (result->number <= EASTER_RULE)
    return when_complete (&result->when, &reference, which);
  if (when_to_julian (&result->when, &day) && (which > 0 ? day > today : day < today))
    return TRUE;
  reference.year += which;
  feast_set (&result->when, result->number, 0, &reference);
  return result->when.month > 0;
}

/* "the first weekend of Advent" */
gboolean
feast_nth_from (const Arguments *arguments, TimeValue *result)
{
  When from = arguments->values[2]->when;
  int rank = arguments->values[0]->number, period = arguments->values[1]->number;

  return when_complete (&from, &arguments->parser->reference, 1) && rank >= 1 && rank < 60 && period >= PERIOD_DAY
         && when_relative (&result->when, &(Reference){ TRUE, from.year, from.month, from.day, 0, 0, 0 }, (Period) period, rank - 1);
}

/* "the third Tuesday after Christmas", "the third Sunday of Advent" */
gboolean
feast_nth_weekday_from (const Arguments *arguments, TimeValue *result)
{
  When feast = arguments->values[2]->when;
  int rank = arguments->values[0]->number, weekday = arguments->values[1]->number, ahead;
  int direction = arguments->values[3]->number; /* 0: the feast itself counts */
  guint32 day;

  if (rank < 1 || rank > 53 || !when_complete (&feast, &arguments->parser->reference, 1) || !when_to_julian (&feast, &day))
    return FALSE;
  ahead = (weekday - (int) ((day - 1) % DAYS_OF_WEEK) - 1 + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  if (direction < 0)
    ahead -= DAYS_OF_WEEK * rank;
  else
    ahead += DAYS_OF_WEEK * (rank - (ahead > 0 || direction == 0));
  result->when = when_from_julian ((guint32) ((int) day + ahead));
  return result->when.year > 0;
}
