/* when.c - the calendar: TIMEX3 values, and what is nearest to a reference. Days are counted by GDate.
 * SPDX-License-Identifier: MIT */
#include "when.h"

#include <stdlib.h>
#include <string.h>

#define MONTHS 12
#define WEEKDAYS 7
#define SEARCH 24 /* months, or years, to look for a day that fits; leap days come every eight years at worst */
#define LAST_YEAR 9999

/* TIMEX3 */

static const char *const season_codes[] = { "", "SP", "SU", "FA", "WI" };
static const char *const part_codes[] = { "", "MO", "AF", "EV", "NI", "DT", "MEL", "MEB", "MED", "BH" };

static void
write_date (const When *when, char *text, gsize size)
{
  char year[8] = "XXXX";

  if (when->year > 0)
    g_snprintf (year, sizeof year, "%04d", when->year);
  if (when->year > 0 && when->years == 10)
    g_snprintf (text, size, "%03d", when->year / 10);
  else if (when->year > 0 && when->years == 100)
    g_snprintf (text, size, "%02d", when->year / 100);
  else if (when->season != 0)
    g_snprintf (text, size, "%s-%s", year, season_codes[when->season]);
  else if (when->quarter != 0)
    g_snprintf (text, size, "%s-Q%d", year, when->quarter);
  else if (when->half != 0)
    g_snprintf (text, size, "%s-H%d", year, when->half);
  else if (when->nth != 0 && when->month != 0)
    g_snprintf (text, size, "%s-%02d-WXX-%d-#%d", year, when->month, when->weekday, when->nth);
  else if (when->week != 0 && when->month != 0)
    g_snprintf (text, size, "%s-%02d-W%02d", year, when->month, when->week);
  else if (when->week != 0)
    g_snprintf (text, size, when->weekend ? "%s-W%02d-WE" : "%s-W%02d", year, when->week);
  else if (when->day != 0 && when->month != 0)
    g_snprintf (text, size, "%s-%02d-%02d", year, when->month, when->day);
  else if (when->weekday != 0)
    g_snprintf (text, size, "XXXX-WXX-%d", when->weekday);
  else if (when->day != 0)
    g_snprintf (text, size, "XXXX-XX-%02d", when->day);
  else if (when->month != 0)
    g_snprintf (text, size, "%s-%02d", year, when->month);
  else if (when->weekend)
    g_strlcpy (text, "XXXX-WXX-WE", size);
  else if (when->year > 0)
    g_strlcpy (text, year, size);
  else
    text[0] = '\0';
}

const char *
when_to_timex (const When *when, char text[WHEN_TEXT])
{
  char clock[16] = "";

  if (when->present)
    return strcpy (text, "PRESENT_REF");
  if (when->beyond != 0)
    return strcpy (text, when->beyond < 0 ? "PAST_REF" : "FUTURE_REF");
  write_date (when, text, WHEN_TEXT);
  if (when->second >= 0)
    g_snprintf (clock, sizeof clock, "T%02d:%02d:%02d", when->hour, when->minute, when->second);
  else if (when->minute >= 0)
    g_snprintf (clock, sizeof clock, "T%02d:%02d", when->hour, when->minute);
  else if (when->hour >= 0)
    g_snprintf (clock, sizeof clock, "T%02d", when->hour);
  else if (when->part != PART_NONE)
    g_snprintf (clock, sizeof clock, "T%s", part_codes[when->part]);
  g_strlcat (text, clock, WHEN_TEXT);
  return text;
}

/* Days */

static gboolean
is_day (int year, int month, int day)
{
  return year > 0 && year <= LAST_YEAR && month >= 1 && month <= MONTHS && day >= 1
         && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static guint32
julian_of (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

static gboolean
date_of (guint32 julian, GDate *date)
{
  g_date_clear (date, 1);
  if (julian == 0 || julian > julian_of (LAST_YEAR, 12, 31))
    return FALSE;
  g_date_set_julian (date, julian);
  return TRUE;
}

static int
weekday_of (guint32 julian)
{
  return (int) ((julian - 1) % WEEKDAYS) + 1; /* day 1 was a Monday */
}

gboolean
when_is_possible (const When *when)
{
  if (when->hour > 24 || when->minute > 59 || when->second > 60 || (when->hour == 24 && (when->minute > 0 || when->second > 0)))
    return FALSE;
  if (when->month > MONTHS || when->day > 31)
    return FALSE;
  return when->day == 0 || when->month == 0 || is_day (when->year > 0 ? when->year : 2000, when->month, when->day);
}

When
when_from_julian (guint32 julian)
{
  When when = WHEN_NOTHING;
  GDate date;

  if (!date_of (julian, &date))
    return when;
  when.year = g_date_get_year (&date);
  when.years = 1;
  when.month = g_date_get_month (&date);
  when.day = g_date_get_day (&date);
  return when;
}

gboolean
when_to_julian (const When *when, guint32 *julian)
{
  if (!is_day (when->year, when->month, when->day))
    return FALSE;
  *julian = julian_of (when->year, when->month, when->day);
  return TRUE;
}

gboolean
reference_to_julian (const Reference *reference, guint32 *julian)
{
  if (!reference->known)
    return FALSE;
  *julian = julian_of (reference->year, reference->month, reference->day);
  return TRUE;
}

/* The Monday of a week of the ISO year. */
static guint32
monday_of_week (int year, int week)
{
  guint32 fourth = julian_of (year, 1, 4); /* is always in week 1 */

  return fourth - (guint32) (weekday_of (fourth) - 1) + (guint32) (week - 1) * WEEKDAYS;
}

static void
set_week (When *when, guint32 monday)
{
  GDate thursday;

  if (!date_of (monday + 3, &thursday))
    return;
  when->year = g_date_get_year (&thursday);
  when->years = 1;
  when->week = (int) ((g_date_get_day_of_year (&thursday) - 1) / WEEKDAYS) + 1;
  when->month = when->day = when->weekday = 0;
}

static gboolean
has_date (const When *when)
{
  return when->year != 0 || when->month != 0 || when->day != 0 || when->weekday != 0 || when->week != 0 || when->quarter != 0
         || when->half != 0 || when->season != 0 || when->weekend;
}

/* Completion */

/* The nth weekday of a month, the nth from its end if @nth is negative. */
static gboolean
complete_nth_weekday (When *when)
{
  guint32 first = julian_of (when->year, when->month, 1), day;
  int days = g_date_get_days_in_month ((GDateMonth) when->month, (GDateYear) when->year);
  When result;

  if (when->nth > 0)
    day = first + (guint32) ((when->weekday - weekday_of (first) + WEEKDAYS) % WEEKDAYS + (when->nth - 1) * WEEKDAYS);
  else
    {
      guint32 last = first + (guint32) days - 1;

      day = last - (guint32) ((weekday_of (last) - when->weekday + WEEKDAYS) % WEEKDAYS + (-when->nth - 1) * WEEKDAYS);
    }
  result = when_from_julian (day);
  if (result.month != when->month)
    return FALSE;
  when->day = result.day;
  when->nth = 0;
  when->weekday = 0;
  return TRUE;
}

/* The nth week of a month: the nth of those that begin in it; -1 the last that ends in it. */
static gboolean
complete_week_of_month (When *when)
{
  guint32 first = julian_of (when->year, when->month, 1), monday;
  guint32 last = first + g_date_get_days_in_month ((GDateMonth) when->month, (GDateYear) when->year) - 1;

  if (when->week > 0)
    {
      monday = first + (guint32) (WEEKDAYS + 1 - weekday_of (first)) % WEEKDAYS;
      monday += (guint32) (when->week - 1) * WEEKDAYS;
    }
  else
    {
      monday = last - (guint32) weekday_of (last) % WEEKDAYS - (WEEKDAYS - 1);
      monday -= (guint32) (-when->week - 1) * WEEKDAYS;
    }
  set_week (when, monday);
  return TRUE;
}

static gboolean
complete_month (When *when, const Reference *reference, int direction)
{
  int year = reference->year;

  if (direction < 0 && when->month > reference->month)
    year--;
  if (direction >= 0 && when->month < reference->month)
    year++;
  when->year = year;
  when->years = 1;
  return TRUE;
}

/* A day of a month, perhaps with its weekday: the first that fits, going year by year in @direction. */
static gboolean
complete_month_day (When *when, guint32 today, const Reference *reference, int direction)
{
  for (int pass = when->weekday != 0 ? 0 : 1; pass < 2; pass++)
    for (int step = -1; step < SEARCH; step++)
      {
        int year = reference->year + (direction < 0 ? -step : step);
        guint32 day;

        if (!is_day (year, when->month, when->day))
          continue;
        day = julian_of (year, when->month, when->day);
        if (pass == 0 ? weekday_of (day) != when->weekday : direction < 0 ? day > today : day < today)
          continue;
        when->year = year;
        when->years = 1;
        when->weekday = 0;
        return TRUE;
      }
  return FALSE;
}

/* A day of any month, perhaps with its weekday. */
static gboolean
complete_day (When *when, guint32 today, const Reference *reference, int direction)
{
  for (int step = 0; step < SEARCH; step++)
    {
      int months = reference->year * MONTHS + reference->month - 1 + (direction < 0 ? -step : step);
      int year = months / MONTHS, month = months % MONTHS + 1;
      guint32 day;

      if (!is_day (year, month, when->day))
        continue;
      day = julian_of (year, month, when->day);
      if ((direction < 0 ? day > today : day < today) || (when->weekday != 0 && weekday_of (day) != when->weekday))
        continue;
      when->year = year;
      when->years = 1;
      when->month = month;
      when->weekday = 0;
      return TRUE;
    }
  return FALSE;
}

static void
set_day (When *when, guint32 julian)
{
  When day = when_from_julian (julian);

  when->year = day.year;
  when->years = 1;
  when->month = day.month;
  when->day = day.day;
  when->weekday = 0;
}

/* A clock time alone: the next one, whatever half of the day it may mean. */
static void
complete_clock (When *when, guint32 today, const Reference *reference)
{
  int now = reference->hour * 60 + reference->minute, then = when->hour * 60 + MAX (when->minute, 0);

  if (when->hour >= 0 && then < now && when->day_half == HALF_UNKNOWN && when->hour < 12 && then + 720 >= now)
    when->hour += 12;
  else if (when->hour >= 0 && then < now)
    today++;
  set_day (when, today);
}

gboolean
when_complete (When *when, const Reference *reference, int direction)
{
  guint32 today;

  if (!reference_to_julian (reference, &today))
    return when->year != 0;
  if (when->present)
    {
      set_day (when, today);
      when->hour = reference->hour;
      when->minute = reference->minute;
      when->second = reference->second;
      when->present = FALSE;
      return TRUE;
    }
  if (!has_date (when))
    complete_clock (when, today, reference);
  else if (when->year == 0 && when->month != 0 && when->day != 0)
    {
      if (!complete_month_day (when, today, reference, direction))
        return FALSE;
    }
  else if (when->year == 0 && when->day != 0)
    {
      if (!complete_day (when, today, reference, direction))
        return FALSE;
    }
  else if (when->year == 0 && when->month != 0)
    complete_month (when, reference, direction);
  else if (when->year == 0 && when->weekday != 0)
    {
      int ahead = (when->weekday - weekday_of (today) + WEEKDAYS) % WEEKDAYS;

      set_day (when, direction < 0 && ahead > 0 ? today + (guint32) ahead - WEEKDAYS : today + (guint32) ahead);
    }
  else if (when->year == 0 && when->weekend)
    set_week (when, today - (guint32) (weekday_of (today) - 1));
  else if (when->year == 0)
    when->year = reference->year, when->years = 1;
  if (when->nth != 0 && when->month != 0 && !complete_nth_weekday (when))
    return FALSE;
  if (when->week != 0 && when->month != 0)
    complete_week_of_month (when);
  if (when->hour == 24)
    {
      guint32 day;

      if (when_to_julian (when, &day))
        set_day (when, day + 1);
      when->hour = 0;
    }
  return TRUE;
}

/* Stretches */

gboolean
when_first_day (const When *when, guint32 *julian)
{
  if (when->year <= 0 || when->year > LAST_YEAR)
    return FALSE;
  if (when->week > 0 && when->month == 0)
    *julian = monday_of_week (when->year, when->week) + (when->weekend ? 5u : 0u);
  else if (when->season != 0)
    return FALSE;
  else
    {
      int month = when->month != 0 ? when->month
                  : when->quarter != 0 ? when->quarter * 3 - 2
                  : when->half != 0 ? when->half * 6 - 5
                  : 1;
      int day = when->day != 0 ? when->day : 1;

      if (!is_day (when->year, month, day))
        return FALSE;
      *julian = julian_of (when->year, month, day);
    }
  return TRUE;
}

static gboolean
add_months (guint32 *julian, int months)
{
  GDate date;
  int total, year, month, day;

  if (!date_of (*julian, &date))
    return FALSE;
  total = g_date_get_year (&date) * MONTHS + g_date_get_month (&date) - 1 + months;
  year = total / MONTHS;
  month = total % MONTHS + 1;
  if (total < MONTHS || year > LAST_YEAR)
    return FALSE;
  day = MIN (g_date_get_day (&date), g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
  *julian = julian_of (year, month, day);
  return TRUE;
}

gboolean
when_day_behind (const When *when, guint32 *julian)
{
  if (!when_first_day (when, julian))
    return FALSE;
  if (when->week > 0 && when->month == 0)
    *julian += when->weekend ? 2 : WEEKDAYS;
  else if (when->day != 0)
    *julian += 1;
  else if (when->month != 0)
    return add_months (julian, 1);
  else if (when->quarter != 0)
    return add_months (julian, 3);
  else if (when->half != 0)
    return add_months (julian, 6);
  else
    return add_months (julian, MONTHS * MAX (when->years, 1));
  return TRUE;
}

/* Moving */

static gboolean
move_clock (When *when, gint64 seconds)
{
  guint32 day;
  gint64 total;

  if (!when_to_julian (when, &day))
    return FALSE;
  total = (gint64) day * 86400 + MAX (when->hour, 0) * 3600 + MAX (when->minute, 0) * 60 + MAX (when->second, 0) + seconds;
  if (total < 86400 || total / 86400 > julian_of (LAST_YEAR, 12, 31))
    return FALSE;
  set_day (when, (guint32) (total / 86400));
  when->hour = (int) (total % 86400 / 3600);
  when->minute = (int) (total % 3600 / 60);
  when->second = (int) (total % 60);
  return TRUE;
}

static guint32
add_business_days (guint32 day, int count)
{
  while (count > 0)
    {
      day++;
      if (weekday_of (day) <= 5)
        count--;
    }
  return day;
}

static int
days_in (Period period)
{
  switch (period)
    {
    case PERIOD_DAY:
    case PERIOD_NIGHT:
      return 1;
    case PERIOD_WEEK:
    case PERIOD_WEEKEND:
      return WEEKDAYS;
    case PERIOD_FORTNIGHT:
      return 2 * WEEKDAYS;
    default:
      return 0;
    }
}

static int
months_in (Period period)
{
  switch (period)
    {
    case PERIOD_MONTH:
      return 1;
    case PERIOD_QUARTER:
      return 3;
    case PERIOD_HALF_YEAR:
      return 6;
    case PERIOD_YEAR:
      return MONTHS;
    case PERIOD_DECADE:
      return 10 * MONTHS;
    case PERIOD_CENTURY:
      return 100 * MONTHS;
    case PERIOD_MILLENNIUM:
      return 1000 * MONTHS;
    default:
      return 0;
    }
}

gboolean
when_move (When *when, Period period, int count)
{
  guint32 day;
  int days = days_in (period), months = months_in (period);

  if (ABS ((gint64) count) > 1000000)
    return FALSE;
  if (period <= PERIOD_HOUR)
    return move_clock (when, (gint64) count * (period == PERIOD_SECOND ? 1 : period == PERIOD_MINUTE ? 60 : 3600));
  if (!when_to_julian (when, &day))
    return FALSE;
  if (days > 0 && (gint64) day + (gint64) count * days > 0)
    day = (guint32) ((gint64) day + (gint64) count * days);
  else if (months > 0)
    {
      if (ABS ((gint64) count * months) > LAST_YEAR * MONTHS || !add_months (&day, count * months))
        return FALSE;
    }
  else if (period == PERIOD_BUSINESS_DAY && count > 0 && count < 10000)
    day = add_business_days (day, count);
  else
    return FALSE;
  set_day (when, day);
  return when->year > 0;
}

gboolean
when_relative (When *when, const Reference *reference, Period period, int count)
{
  guint32 today;

  *when = WHEN_NOTHING;
  if (!reference_to_julian (reference, &today))
    return FALSE;
  if (period == PERIOD_DAY || period == PERIOD_NIGHT)
    set_day (when, (guint32) ((int) today + count));
  else if (period == PERIOD_WEEK || period == PERIOD_WEEKEND || period == PERIOD_FORTNIGHT)
    {
      set_week (when, (guint32) ((int) today - (weekday_of (today) - 1) + count * days_in (period)));
      when->weekend = period == PERIOD_WEEKEND;
    }
  else if (months_in (period) > 0 && period <= PERIOD_HALF_YEAR)
    {
      int size = months_in (period);
      int months = reference->year * MONTHS + reference->month - 1;

      months = (months / size + count) * size;
      if (months < MONTHS || months / MONTHS > LAST_YEAR)
        return FALSE;
      when->year = months / MONTHS;
      when->years = size >= MONTHS ? size / MONTHS : 1;
      if (period == PERIOD_MONTH)
        when->month = months % MONTHS + 1;
      else if (period == PERIOD_QUARTER)
        when->quarter = months % MONTHS / 3 + 1;
      else if (period == PERIOD_HALF_YEAR)
        when->half = months % MONTHS / 6 + 1;
    }
  else
    return FALSE;
  return when->year > 0;
}

/* Reference */

static int
read_number (const char **text, guint digits)
{
  int value = 0;

  for (guint i = 0; i < digits; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return -1;
      value = value * 10 + (**text - '0');
    }
  return value;
}

gboolean
reference_parse (const char *text, Reference *reference)
{
  Reference read = { .known = TRUE };

  read.year = read_number (&text, 4);
  if (read.year < 1 || *text++ != '-' || (read.month = read_number (&text, 2)) < 1 || *text++ != '-'
      || (read.day = read_number (&text, 2)) < 1 || !is_day (read.year, read.month, read.day))
    return FALSE;
  if ((*text == 'T' || *text == ' ') && g_ascii_isdigit (text[1]))
    {
      text++;
      read.hour = read_number (&text, 2);
      if (*text == ':')
        read.minute = (text++, read_number (&text, 2));
      if (*text == ':')
        read.second = (text++, read_number (&text, 2));
      if (read.hour < 0 || read.hour > 23 || read.minute < 0 || read.minute > 59 || read.second < 0 || read.second > 60)
        return FALSE;
    }
  *reference = read;
  return TRUE;
}
