/* moving.c - stretches of the calendar, and moving along it.
 * SPDX-License-Identifier: MIT */
#include "calendar.h"

#include <stdlib.h>

gboolean
when_first_day (const When *when, guint32 *julian)
{
  if (when->year <= 0 || when->year > LAST_YEAR || when->before_christ)
    return FALSE;
  if (when->week > 0 && when->month == 0)
    *julian = calendar_get_monday (when->year, when->week) + (when->weekend ? 5u : 0u);
  else if (when->season != 0)
    return FALSE;
  else
    {
      int month = when->month != 0     ? when->month
                  : when->quarter != 0 ? when->quarter * 3 - 2
                  : when->half != 0    ? when->half * 6 - 5
                                       : 1;
      int day = when->day != 0 ? when->day : 1;

      if (!calendar_is_day (when->year, month, day))
        return FALSE;
      *julian = calendar_to_julian (when->year, month, day);
    }
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
    return calendar_add_months (julian, 1);
  else if (when->quarter != 0)
    return calendar_add_months (julian, 3);
  else if (when->half != 0)
    return calendar_add_months (julian, 6);
  else
    return calendar_add_months (julian, MONTHS * MAX (when->years, 1));
  return TRUE;
}

static gboolean
move_clock (When *when, gint64 seconds)
{
  guint32 day;
  gint64 total;

  if (!when_to_julian (when, &day))
    return FALSE;
  total = (gint64) day * 86400 + MAX (when->hour, 0) * 3600 + MAX (when->minute, 0) * 60 + MAX (when->second, 0)
          + seconds;
  if (total < 86400 || total / 86400 > calendar_to_julian (LAST_YEAR, 12, 31))
    return FALSE;
  calendar_set_day (when, (guint32) (total / 86400));
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
      if (calendar_get_weekday (day) <= 5)
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
      if (ABS ((gint64) count * months) > LAST_YEAR * MONTHS || !calendar_add_months (&day, count * months))
        return FALSE;
    }
  else if (period == PERIOD_BUSINESS_DAY && count > 0 && count < 10000)
    day = add_business_days (day, count);
  else
    return FALSE;
  calendar_set_day (when, day);
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
    calendar_set_day (when, (guint32) ((int) today + count));
  else if (period == PERIOD_WEEK || period == PERIOD_WEEKEND || period == PERIOD_FORTNIGHT)
    {
      calendar_set_week (when, (guint32) ((int) today - (calendar_get_weekday (today) - 1) + count * days_in (period)));
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
