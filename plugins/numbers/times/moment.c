/* moment.c - a day with its time of day, in any order: what the rules make of "March 3rd at 5pm", "8am this morning".
 * SPDX-License-Identifier: MIT */
#include "moment.h"

#define NOON 12

void
moment_set_clock (When *day, const When *clock)
{
  gboolean late = day->part == PART_AFTERNOON || day->part == PART_EVENING || day->part == PART_NIGHT;

  day->hour = clock->hour;
  day->minute = clock->minute;
  day->second = clock->second;
  day->has_zone = clock->has_zone;
  day->zone = clock->zone;
  day->day_half = clock->day_half;
  if (clock->hour < 0)
    {
      day->part = clock->part;
      return;
    }
  if (clock->day_half == HALF_UNKNOWN && late && clock->hour < NOON)
    day->hour += NOON;
  if (day->part != PART_NONE)
    day->day_half = HALF_KNOWN;
  day->part = PART_NONE;
}

static gboolean
is_day (const When *when)
{
  return when->day != 0 || when->weekday != 0 || when->nth != 0 || when->present;
}

/* Operations of the rules */

/* A part of a day is told nearer by an hour, and by nothing else. */
gboolean
moment_day_and_clock (const Arguments *arguments, TimeValue *result)
{
  const When *day = &arguments->values[0]->when, *clock = &arguments->values[1]->when;

  if (!is_day (day) || day->hour >= 0 || (day->part != PART_NONE && clock->hour < 0))
    return FALSE;
  result->when = *day;
  moment_set_clock (&result->when, clock);
  return when_is_possible (&result->when);
}

/* "Friday seven thirty": words, with minutes. */
gboolean
moment_day_and_spoken (const Arguments *arguments, TimeValue *result)
{
  return arguments->values[1]->when.minute >= 0 && parser_has (arguments->parser, arguments->end - 1, SENSE_NUMBER)
         && moment_day_and_clock (arguments, result);
}

/* "tomorrow morning, around 9" */
gboolean
moment_part_and_hour (const Arguments *arguments, TimeValue *result)
{
  return arguments->values[0]->when.part != PART_NONE && moment_day_and_clock (arguments, result);
}

/* "5pm on Friday" */
gboolean
moment_clock_and_day (const Arguments *arguments, TimeValue *result)
{
  const When *clock = &arguments->values[0]->when, *day = &arguments->values[1]->when;

  if (!is_day (day) || day->present || day->hour >= 0)
    return FALSE;
  result->when = *day;
  moment_set_clock (&result->when, clock);
  return when_is_possible (&result->when);
}

/* "afternoon, 7:00" */
gboolean
moment_part_and_clock (const Arguments *arguments, TimeValue *result)
{
  result->when = arguments->values[0]->when;
  moment_set_clock (&result->when, &arguments->values[1]->when);
  return when_is_possible (&result->when);
}

/* Alone, parts of a day need a word before them, and a capital makes a name of them: "Coffee in the Morning". */
gboolean
moment_part (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  guint at = arguments->at;

  result->when = arguments->values[0]->when;
  if (parser_at (parser, arguments->end - 1)->capital && !parser_is_end (parser, at - 1))
    return FALSE;
  return parser_is_word (parser, at, "in") || parser_has (parser, at, SENSE_PERIOD_EDGE) || result->when.part > PART_DAYTIME;
}
