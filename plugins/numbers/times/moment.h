/* moment.h - a day with its time of day, in any order.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "temporal-parts.h"

/* "March 3rd at 5pm", "8am this morning", "Thursday afternoon", "tomorrow": fills @when, gives the lexeme behind it,
   or 0. */
guint moment_parse (const Parser *parser, guint at, When *when);

/* The longer of dates and relative dates at @at, without a time of day. */
guint moment_parse_day (const Parser *parser, guint at, When *when);

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
