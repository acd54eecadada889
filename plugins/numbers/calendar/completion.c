/* completion.c - what a text leaves out of a date: the nearest that fits, before or after the reference.
 * SPDX-License-Identifier: MIT */
#include "calendar.h"

#include <stdlib.h>

#define SEARCH 24 /* months, or years, to look for a day that fits; leap days come every eight years at worst */

static gboolean
has_date (const When *when)
{
  return when->year != 0 || when->month != 0 || when->day != 0 || when->weekday != 0 || when->week != 0
         || when->quarter != 0 || when->half != 0 || when->season != 0 || when->weekend;
}

/* The nth weekday of a month, the nth from its end if @nth is negative. */
static gboolean
complete_nth_weekday (When *when)
{
  guint32 first = calendar_to_julian (when->year, when->month, 1), day;
  int days = g_date_get_days_in_month ((GDateMonth) when->month, (GDateYear) when->year);
  When result;

  if (when->nth > 0)
    day = first
          + (guint32) ((when->weekday - calendar_get_weekday (first) + WEEKDAYS) % WEEKDAYS
                       + (when->nth - 1) * WEEKDAYS);
  else
    {
      guint32 last = first + (guint32) days - 1;

      day = last
            - (guint32) ((calendar_get_weekday (last) - when->weekday + WEEKDAYS) % WEEKDAYS
                         + (-when->nth - 1) * WEEKDAYS);
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
  guint32 first = calendar_to_julian (when->year, when->month, 1), monday;
  guint32 last = first + g_date_get_days_in_month ((GDateMonth) when->month, (GDateYear) when->year) - 1;

  if (when->week > 0)
    {
      monday = first + (guint32) (WEEKDAYS + 1 - calendar_get_weekday (first)) % WEEKDAYS;
      monday += (guint32) (when->week - 1) * WEEKDAYS;
    }
  else
    {
      monday = last - (guint32) calendar_get_weekday (last) % WEEKDAYS - (WEEKDAYS - 1);
      monday -= (guint32) (-when->week - 1) * WEEKDAYS;
    }
  calendar_set_week (when, monday);
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

        if (!calendar_is_day (year, when->month, when->day))
          continue;
        day = calendar_to_julian (year, when->month, when->day);
        if (pass == 0 ? calendar_get_weekday (day) != when->weekday : direction < 0 ? day > today : day < today)
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

      if (!calendar_is_day (year, month, when->day))
        continue;
      day = calendar_to_julian (year, month, when->day);
      if ((direction < 0 ? day > today : day < today)
          || (when->weekday != 0 && calendar_get_weekday (day) != when->weekday))
        continue;
      when->year = year;
      when->years = 1;
      when->month = month;
      when->weekday = 0;
      return TRUE;
    }
  return FALSE;
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
  calendar_set_day (when, today);
}

/* What a whole year tells of a day in it, whoever asks and when: the last Friday of November 2019. */
static gboolean
complete_within_year (When *when)
{
  if (when->nth != 0 && when->month != 0 && !complete_nth_weekday (when))
    return FALSE;
  if (when->week != 0 && when->month != 0)
    complete_week_of_month (when);
  if (when->hour == 24)
    {
      guint32 day;

      if (when_to_julian (when, &day))
        calendar_set_day (when, day + 1);
      when->hour = 0;
    }
  return TRUE;
}

static void
complete_present (When *when, guint32 today, const Reference *reference)
{
  calendar_set_day (when, today);
  when->hour = reference->hour;
  when->minute = reference->minute;
  when->second = reference->second;
  when->present = FALSE;
}

/* The year, and the day where a weekday stands for it. */
static gboolean
complete_date (When *when, guint32 today, const Reference *reference, int direction)
{
  if (!has_date (when))
    complete_clock (when, today, reference);
  else if (when->year != 0)
    return TRUE;
  else if (when->month != 0 && when->day != 0)
    return complete_month_day (when, today, reference, direction);
  else if (when->day != 0)
    return complete_day (when, today, reference, direction);
  else if (when->month != 0)
    return complete_month (when, reference, direction);
  else if (when->weekday != 0)
    {
      int ahead = (when->weekday - calendar_get_weekday (today) + WEEKDAYS) % WEEKDAYS;

      calendar_set_day (when,
                        direction < 0 && ahead > 0 ? today + (guint32) ahead - WEEKDAYS : today + (guint32) ahead);
    }
  else if (when->weekend)
    calendar_set_week (when, today - (guint32) (calendar_get_weekday (today) - 1));
  else
    when->year = reference->year, when->years = 1;
  return TRUE;
}

gboolean
when_complete (When *when, const Reference *reference, int direction)
{
  guint32 today;

  if (!reference_to_julian (reference, &today))
    return when->year != 0 && complete_within_year (when);
  when->referred |= when->year == 0;
  if (when->present)
    {
      complete_present (when, today, reference);
      return TRUE;
    }
  return complete_date (when, today, reference, direction) && complete_within_year (when);
}
