/* clock-offsets.c - times of day told from an hour: "20 past three", "quarter to eight", "half past five".
 * SPDX-License-Identifier: MIT */
#include "clock-parts.h"

#include "numeral.h"

/* The minutes of "20 past three", "quarter to eight", "half past five". */
static guint
parse_offset (const Parser *parser, guint at, int *minutes)
{
  guint next = at + parser_has (parser, at, SENSE_ARTICLE), end;
  int parts = 0, period = 0;

  if (parser_match (parser, next, SENSE_PARTS, &parts) == 1 && (parts == 2 || parts == 4))
    {
      *minutes = 60 / parts;
      return next + 1;
    }
  end = numeral_parse_small (parser, at, minutes);
  if (end == 0 && parser_is_figure (parser, at))
    {
      *minutes = parser_integer (parser, at, NULL);
      end = at + 1;
    }
  if (end == 0 || *minutes < 1 || *minutes > 59)
    return 0;
  return end + (parser_match (parser, end, SENSE_PERIOD, &period) == 1 && period == PERIOD_MINUTE ? 1 : 0);
}

/* "ten to six" may be a range; it is a time behind "at" or "it's", with "minutes", and with a quarter. */
static gboolean
is_told (const Parser *parser, guint at, guint link)
{
  int period;

  return parser_has (parser, link - 1, SENSE_PARTS) || parser_match (parser, link - 1, SENSE_PERIOD, &period) == 1
         || parser_is_a (parser, at - 1, CLASS_BEFORE_SPOKEN) || parser_is_symbol (parser, at - 1, '\'');
}

guint
clock_parse_offset (const Parser *parser, guint at, When *when)
{
  static const char *const past[] = { "past", "after", NULL }, *const to[] = { "to", "before", "till", "of", NULL };
  int minutes = 0, total;
  guint next = parse_offset (parser, at, &minutes), end;
  gboolean behind, strong;

  if (next == 0 || !((behind = parser_is_any_word (parser, next, past)) || parser_is_any_word (parser, next, to)))
    return 0;
  end = clock_parse_base (parser, next + 1, when);
  strong = end > 0;
  if (end == 0)
    {
      int hour = 0;

      end = clock_parse_number (parser, next + 1, &hour);
      if (end == 0 || hour == 0
          || !(parser_is_word (parser, next, "past") || parser_has (parser, next - 1, SENSE_PARTS)
               || clock_is_at (parser, at - 1))
          || !clock_set (when, hour, WHEN_UNKNOWN, WHEN_UNKNOWN))
        return 0;
    }
  if (parser_is_word (parser, next, "to") && !is_told (parser, at, next))
    return 0;
  if (parser_is_word (parser, next, "of") && !(strong && parser_has (parser, next - 1, SENSE_PARTS)))
    return 0;
  total = when->hour * 60 + MAX (when->minute, 0) + (behind ? minutes : -minutes);
  if (total < 0)
    total += 24 * 60;
  when->hour = total / 60 % 24;
  when->minute = total % 60;
  return strong ? end : clock_parse_half_behind (parser, end, FALSE, when);
}
