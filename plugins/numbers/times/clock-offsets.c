/* clock-offsets.c - times of day told from an hour: what the rules make of "20 past three", "quarter to eight", "half past five".
 * SPDX-License-Identifier: MIT */
#include "clock-offsets.h"

#include "clock-parts.h"

#define DAY_MINUTES (24 * 60)

/* An hour is a time of day, or a number alone. */
static gboolean
set_hour (const TimeValue *value, When *when)
{
  if (value->number > 0)
    return clock_set (when, value->number, WHEN_UNKNOWN, WHEN_UNKNOWN);
  *when = value->when;
  return when->hour >= 0;
}

static gboolean
set_offset (const Arguments *arguments, int sign, TimeValue *result)
{
  int minutes = arguments->values[0]->number, total;

  if (minutes < 1 || minutes > 59 || !set_hour (arguments->values[1], &result->when))
    return FALSE;
  total = (result->when.hour * 60 + MAX (result->when.minute, 0) + sign * minutes + DAY_MINUTES) % DAY_MINUTES;
  result->when.hour = total / 60;
  result->when.minute = total % 60;
  return TRUE;
}

gboolean
clock_minutes (const Arguments *arguments, TimeValue *result)
{
  result->number = arguments->values[0]->number;
  return result->number >= 1 && result->number <= 59;
}

gboolean
clock_past (const Arguments *arguments, TimeValue *result)
{
  return set_offset (arguments, 1, result);
}

gboolean
clock_before (const Arguments *arguments, TimeValue *result)
{
  return set_offset (arguments, -1, result);
}
