/* day-parts.c - parts of the day: "morning", "in the early afternoon". A terminal of the rules, because times of day end with them
 * ("3 in the afternoon"), and those are terminals (clock.c).
 * SPDX-License-Identifier: MIT */
#include "temporal-parts.h"

guint
day_part_parse (const Parser *parser, guint at, When *when)
{
  int part = 0, edge = 0;
  guint next = at, n;

  if (parser_is_word (parser, next, "in") || parser_is_word (parser, next, "at")
      || parser_is_word (parser, next, "during"))
    next++;
  if ((n = parser_match (parser, next, SENSE_PERIOD_EDGE, &edge)) > 0)
    next += n;
  if (parser_is_word (parser, next, "in"))
    next++;
  if (parser_is_word (parser, next, "the"))
    next++;
  if ((n = parser_match (parser, next, SENSE_PERIOD_EDGE, &edge)) > 0)
    next += n;
  if (parser_is_symbol (parser, next, '-'))
    next++;
  n = parser_match (parser, next, SENSE_DAYPART, &part);
  if (n == 0)
    return 0;
  *when = WHEN_NOTHING;
  when->part = (DayPart) part;
  return next + n;
}
