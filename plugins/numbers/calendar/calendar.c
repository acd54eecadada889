/* calendar.c - days, as GDate counts them: day 1 is the first of January of the year 1.
 * SPDX-License-Identifier: MIT */
#include "calendar.h"

gboolean
calendar_is_day (int year, int month, int day)
{
  return year > 0 && year <= LAST_YEAR && month >= 1 && month <= MONTHS && day >= 1
         && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

guint32
calendar_to_julian (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

gboolean
calendar_get_date (guint32 julian, GDate *date)
{
  g_date_clear (date, 1);
  if (julian == 0 || julian > calendar_to_julian (LAST_YEAR, 12, 31))
    return FALSE;
  g_date_set_julian (date, julian);
  return TRUE;
}

int
calendar_get_weekday (guint32 julian)
{
  return (int) ((julian - 1) % WEEKDAYS) + 1; /* day 1 was a Monday */
}

guint32
calendar_get_monday (int year, int week)
{
  guint32 fourth = calendar_to_julian (year, 1, 4); /* is always in week 1 */

  return fourth - (guint32) (calendar_get_weekday (fourth) - 1) + (guint32) (week - 1) * WEEKDAYS;
}

void
calendar_set_week (When *when, guint32 monday)
{
  GDate thursday;

  if (!calendar_get_date (monday + 3, &thursday))
    return;
  when->year = g_date_get_year (&thursday);
  when->years = 1;
  when->week = (int) ((g_date_get_day_of_year (&thursday) - 1) / WEEKDAYS) + 1;
  when->month = when->day = when->weekday = 0;
}

void
calendar_set_day (When *when, guint32 julian)
{
  When day = when_from_julian (julian);

  when->year = day.year;
  when->years = 1;
  when->month = day.month;
  when->day = day.day;
  when->weekday = 0;
}

gboolean
calendar_add_months (guint32 *julian, int months)
{
  GDate date;
  int total, year, month, day;

  if (!calendar_get_date (*julian, &date))
    return FALSE;
  total = g_date_get_year (&date) * MONTHS + g_date_get_month (&date) - 1 + months;
  year = total / MONTHS;
  month = total % MONTHS + 1;
  if (total < MONTHS || year > LAST_YEAR)
    return FALSE;
  day = MIN (g_date_get_day (&date), g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
  *julian = calendar_to_julian (year, month, day);
  return TRUE;
}
