/* moment.c - a day with its time of day.
 * SPDX-License-Identifier: MIT */
#include "moment.h"

#include "memo.h"

#define NOON 12

static guint
find_day (const Parser *parser, guint at, When *when)
{
  static guint (*const parsers[]) (const Parser *, guint, When *) = { date_parse, relative_parse };
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      When found;
      guint end = parsers[i](parser, at, &found);

      if (end > best)
        {
          best = end;
          *when = found;
        }
    }
  return best > 0 && when_is_possible (when) ? best : 0;
}

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

/* What may stand between a day and its time. */
static guint
skip_links (const Parser *parser, guint at)
{
  static const char *const words[]
      = { "at", "by", "around", "about", "for", "on", "of", "in", "approximately", "before", "after", NULL };

  for (guint i = 0; i < 3; i++)
    if (parser_is_any_word (parser, at, words) || parser_is_symbol (parser, at, ',')
        || parser_is_symbol (parser, at, '@') || (i == 0 && parser_is_symbol (parser, at, '-')))
      at++;
  return at;
}

/* "(Tue)" */
static guint
skip_bracketed_weekday (const Parser *parser, guint at)
{
  return parser_is_symbol (parser, at, '(') && parser_has (parser, at + 1, SENSE_WEEKDAY)
                 && parser_is_symbol (parser, at + 2, ')')
             ? at + 3
             : at;
}

static gboolean
is_day (const When *when)
{
  return when->day != 0 || when->weekday != 0 || when->nth != 0;
}

/* A time of day behind a day: "at 5pm", "morning", "in the early afternoon", "around 4". */
static guint
parse_clock_behind (const Parser *parser, guint at, const When *day, When *clock)
{
  guint first = skip_bracketed_weekday (parser, at), next = skip_links (parser, first), end;

  if (parser_is_word (parser, at, "t") && parser_is_glued (parser, at)
      && parser_is_glued (parser, at + 1)) /* ISO 8601 */
    return clock_parse (parser, at + 1, clock);
  end = clock_parse (parser, next, clock);
  if (end > 0)
    return end;
  if (parser_has (parser, next, SENSE_NUMBER) && (end = clock_parse_hour (parser, next, clock)) > next + 1
      && clock->minute >= 0)
    return end;
  if (next > first
      && (parser_is_word (parser, next - 1, "at") || parser_is_word (parser, next - 1, "around")
          || parser_is_symbol (parser, next - 1, '@') || day->part != PART_NONE)
      && (end = clock_parse_hour (parser, next, clock)) > 0 && parser_is_stop (parser, end))
    return end;
  if (day->part != PART_NONE)
    return 0;
  end = day_part_parse (parser, at, clock);
  if (end > 0 && parser_is_symbol (parser, end, '-'))
    return 0;
  return end;
}

/* "tomorrow morning at 9": a time of day behind a part of the day. */
static guint
extend (const Parser *parser, guint at, When *day)
{
  When clock;
  guint end = parse_clock_behind (parser, at, day, &clock);

  if (end == 0)
    return at;
  moment_set_clock (day, &clock);
  return clock.part != PART_NONE && clock.hour < 0 ? extend (parser, end, day) : end;
}

static guint
parse_day_first (const Parser *parser, guint at, When *when)
{
  guint end = moment_parse_day (parser, at, when);

  if (end == 0 || (!is_day (when) && !when->present))
    return end;
  return when->present && !moment_has_date (when) ? end : extend (parser, end, when);
}

/* Part of a day without its name, between a time and its day: "in the evening on Friday". */
static guint
parse_clock_first (const Parser *parser, guint at, When *when)
{
  When clock = WHEN_NOTHING, day = WHEN_NOTHING;
  guint end = clock_parse (parser, at, &clock), next, behind;

  if (end == 0)
    { /* "8 tonight", "9 tomorrow morning", "afternoon 7:00" */
      end = clock_parse_hour (parser, at, &clock);
      if (end > 0 && parser_has (parser, end, SENSE_DEICTIC) && moment_parse_day (parser, end, &day) > 0)
        {
          behind = parse_day_first (parser, end, &day);
          moment_set_clock (&day, &clock);
          *when = day;
          return behind;
        }
      if (end > 0 && parser_has (parser, end, SENSE_RELATIVE) && (behind = relative_parse (parser, end, &day)) > 0
          && day.part != PART_NONE)
        {
          moment_set_clock (&day, &clock);
          *when = day;
          return behind;
        }
      return 0;
    }
  next = skip_links (parser, end);
  behind = moment_parse_day (parser, next, &day);
  if (behind > 0 && is_day (&day) && !(next == end + 1 && parser_is_symbol (parser, end, '-')))
    {
      guint further = day.part == PART_NONE ? day_part_parse (parser, behind, when) : 0;

      if (further > 0)
        {
          day.part = when->part;
          behind = further;
        }
      moment_set_clock (&day, &clock);
      *when = day;
      return behind;
    }
  *when = clock;
  return end;
}

/* "in the morning", and "Friday" behind it; "afternoon 7:00" */
static guint
parse_part_first (const Parser *parser, guint at, When *when)
{
  guint end = day_part_parse (parser, at, when), behind;
  When other;

  if (end == 0)
    return 0;
  behind = parse_clock_behind (parser, end, when, &other);
  if (behind > 0)
    {
      moment_set_clock (when, &other);
      return behind;
    }
  behind = moment_parse_day (parser, skip_links (parser, end), &other);
  if (behind > 0 && is_day (&other) && other.part == PART_NONE)
    {
      other.part = when->part;
      *when = other;
      return behind;
    }
  if (parser_at (parser, end - 1)->capital && !parser_is_end (parser, at - 1)) /* a name: "Coffee in the Morning" */
    return 0;
  return parser_is_word (parser, at, "in") || parser_has (parser, at, SENSE_PERIOD_EDGE) || when->part > PART_DAYTIME
             ? end
             : 0;
}

static guint
find_moment (const Parser *parser, guint at, When *when)
{
  static guint (*const parsers[]) (const Parser *, guint, When *)
      = { parse_day_first, parse_clock_first, parse_part_first };
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      When found;
      guint end = parsers[i](parser, at, &found);

      if (end > best && when_is_possible (&found))
        {
          best = end;
          *when = found;
        }
    }
  return best;
}

guint
moment_parse_day (const Parser *parser, guint at, When *when)
{
  return memo_when (parser, MEMO_DAY, at, find_day, when);
}

guint
moment_parse (const Parser *parser, guint at, When *when)
{
  return memo_when (parser, MEMO_MOMENT, at, find_moment, when);
}
