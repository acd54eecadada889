/* moment.h - a day with its time of day, in any order.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "chart.h"

/* Adds a time of day to a day. */
void moment_set_clock (When *day, const When *clock);

static inline gboolean
moment_has_date (const When *when)
{
  return when->year != 0 || when->month != 0 || when->day != 0 || when->weekday != 0 || when->week != 0
         || when->quarter != 0 || when->half != 0 || when->season != 0 || when->present || when->beyond != 0;
}

static inline gboolean
moment_has_clock (const When *when)
{
  return when->hour >= 0 || when->part != PART_NONE;
}

/* What the rules of times.rules call. */
gboolean moment_day_and_clock (const Arguments *arguments, TimeValue *result);
gboolean moment_day_and_spoken (const Arguments *arguments, TimeValue *result);
gboolean moment_part_and_hour (const Arguments *arguments, TimeValue *result);
gboolean moment_clock_and_day (const Arguments *arguments, TimeValue *result);
gboolean moment_part_and_clock (const Arguments *arguments, TimeValue *result);
gboolean moment_part (const Arguments *arguments, TimeValue *result);
