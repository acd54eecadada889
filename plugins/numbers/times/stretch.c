/* stretch.c - two moments that are the ends of one stretch of time.
 *
 * What one end leaves out, the other tells: the month in "3-4 July", the year in "May to October 2020", the half of
 * the day in "5 to 6pm", the day in "Monday from 9 to 11".
 * SPDX-License-Identifier: MIT */
#include "stretch.h"

#include "moment.h"
#include "numeral.h"

#include <string.h>

#define NOON 12

typedef struct
{
  When from, to;
} Stretch;

typedef enum
{
  OPEN_NONE,
  OPEN_BETWEEN,
  OPEN_FROM
} Opening;

static Opening
match_opening (const Parser *parser, guint at, guint *n)
{
  *n = 1;
  if (parser_is_word (parser, at, "in") && parser_is_word (parser, at + 1, "between"))
    *n = 2;
  if (parser_is_word (parser, at + *n - 1, "between"))
    return OPEN_BETWEEN;
  return parser_is_word (parser, at, "from") ? OPEN_FROM : (*n = 0, OPEN_NONE);
}

static guint
match_link (const Parser *parser, guint at, Opening opening)
{
  int and = 0;
  guint n;

  if (parser_is_pause (parser, at))
    return 0;
  if (parser_is_symbol (parser, at, '-') || parser_is_symbol (parser, at, '~')
      || (parser_is_symbol (parser, at, '/') && parser_is_glued (parser, at) && parser_is_glued (parser, at + 1)
          && parser_integer (parser, at + 1, NULL) > 31))
    return 1;
  n = parser_match (parser, at, SENSE_RANGE_LINK, &and);
  return n > 0 && and != 0 && opening != OPEN_BETWEEN ? 0 : n;
}

static guint
parse_day_number (const Parser *parser, guint at, int *day)
{
  guint digits = 0, next = at + parser_is_word (parser, at, "the");
  guint end = numeral_parse_small_ordinal (parser, next, day);

  if (end == 0 && parser_is_figure (parser, next))
    {
      *day = parser_integer (parser, next, &digits);
      end = digits <= 2 ? next + 1 : 0;
    }
  return end > 0 && *day >= 1 && *day <= 31 ? end : 0;
}

/* Days that share a month. "July 3-4, 2015", "November between 19 and 20" */
static guint
parse_days_behind_month (const Parser *parser, guint at, Opening opening, Stretch *stretch)
{
  int month = 0, first = 0, second = 0, year = 0;
  guint n = parser_match (parser, at, SENSE_MONTH, &month), next = at + n, inner = 0, link, end, behind;

  if (n == 0)
    return 0;
  if (opening == OPEN_NONE)
    {
      opening = match_opening (parser, next, &inner);
      next += inner;
    }
  next = parse_day_number (parser, next, &first);
  if (next == 0 || (link = match_link (parser, next, opening)) == 0)
    return 0;
  end = parse_day_number (parser, next + link, &second);
  if (end == 0 || second <= first || parser_is_symbol (parser, end, ':') || parser_has (parser, end, SENSE_MERIDIEM)
      || parser_has (parser, end, SENSE_MONTH) || parser_is_symbol (parser, end, '/'))
    return 0;
  behind = year_parse_behind (parser, end, &year);
  stretch->from = stretch->to = WHEN_NOTHING;
  stretch->from.month = stretch->to.month = month;
  stretch->from.day = first;
  stretch->to.day = second;
  stretch->from.year = stretch->to.year = behind > 0 ? year : 0;
  stretch->from.years = stretch->to.years = 1;
  return behind > 0 ? behind : end;
}

/* "4 to 23 next month", "13-15 July", "the ninth and the seventeenth of April" */
static guint
parse_days_before_month (const Parser *parser, guint at, Opening opening, Stretch *stretch)
{
  int first = 0, second = 0;
  guint next = parse_day_number (parser, at, &first), link, end, whole_end;
  When whole;

  if (next == 0 || (link = match_link (parser, next, opening)) == 0)
    return 0;
  end = moment_parse_day (parser, next + link, &stretch->to);
  if (end > 0 && stretch->to.day > 0 && stretch->to.month > 0 && stretch->to.day > first)
    {
      stretch->from = stretch->to;
      stretch->from.day = first;
      return end;
    }
  end = parse_day_number (parser, next + link, &second);
  if (end == 0 || second <= first)
    return 0;
  if (parser_is_word (parser, end, "of"))
    end++;
  whole_end = moment_parse_day (parser, end, &whole);
  if (whole_end == 0 || whole.month == 0 || whole.day != 0 || whole.nth != 0)
    return 0;
  stretch->from = stretch->to = whole;
  stretch->from.day = first;
  stretch->to.day = second;
  return whole_end;
}

/* Sharing */

static void
copy_date (When *to, const When *from)
{
  int hour = to->hour, minute = to->minute, second = to->second;
  DayHalf half = to->day_half;
  DayPart part = to->part;

  *to = *from;
  to->hour = hour;
  to->minute = minute;
  to->second = second;
  to->day_half = half;
  to->part = part;
}

static void
share_half (When *from, When *to)
{
  gboolean from_open = from->day_half == HALF_UNKNOWN && from->hour < NOON,
           to_open = to->day_half == HALF_UNKNOWN && to->hour < NOON;
  int from_time = from->hour * 60 + MAX (from->minute, 0), to_time = to->hour * 60 + MAX (to->minute, 0);

  if (from->hour < 0 || to->hour < 0)
    return;
  if (from_open && !to_open && to->hour >= NOON && from_time + 720 < to_time)
    from->hour += NOON;
  else if (!from_open && to_open && to_time <= from_time && to_time + 720 > from_time)
    to->hour += NOON;
  else if (from_open && to_open && to_time <= from_time)
    to->hour += NOON;
}

static void
share_date (When *from, When *to)
{
  gboolean clocks = moment_has_clock (from) && moment_has_clock (to);

  if (clocks && moment_has_date (from) && !moment_has_date (to))
    copy_date (to, from);
  else if (clocks && !moment_has_date (from) && moment_has_date (to))
    copy_date (from, to);
  if (from->year == 0 && from->month != 0 && to->year != 0 && to->month != 0)
    {
      from->year = to->year - (from->month > to->month ? 1 : 0);
      from->years = 1;
    }
  if (from->month != 0 && to->month == 0 && to->day != 0)
    {
      to->month = from->month + (to->day < from->day ? 1 : 0);
      to->year = from->year;
      to->years = from->years;
    }
}

void
stretch_share (When *from, When *to)
{
  share_date (from, to);
  share_half (from, to);
}

/* Two moments. */

/* One end: a moment; where a link or opening asks for it, a bare hour or a year. */
static guint
parse_end (const Parser *parser, guint at, gboolean other_is_clock, gboolean other_has_month, When *when)
{
  int edge = 0, day = 0;
  guint n = parser_match (parser, at, SENSE_PERIOD_EDGE, &edge), end, hour_end;
  When hour;
  guint next = at + n;

  next += parser_is_word (parser, next, "around") || parser_is_word (parser, next, "about")
          || (n > 0 && parser_is_symbol (parser, next, '-'));
  end = moment_parse (parser, next, when);
  if (end > 0 && n > 0 && edge == 3 && !moment_has_clock (when))
    { /* "the end of 2008": its last day */
      guint32 behind;

      if (when->year == 0)
        when_complete (when, &parser->reference, 1);
      if (when_day_behind (when, &behind))
        *when = when_from_julian (behind);
      return end;
    }
  if (other_is_clock && (hour_end = clock_parse_hour (parser, next, &hour)) > end)
    {
      *when = hour;
      return hour_end;
    }
  if (end == 0 && other_has_month && (parser_is_word (parser, next, "the") || parser_is_word (parser, next + 1, "th"))
      && (end = parse_day_number (parser, next, &day)) > 0)
    {
      *when = WHEN_NOTHING;
      when->day = day;
    }
  return end;
}

static guint
parse_two_moments (const Parser *parser, guint at, Opening opening, Stretch *stretch)
{
  guint next = parse_end (parser, at, FALSE, FALSE, &stretch->from), link, end, hour_end = 0;
  gboolean clock;
  When hour;

  /* "5 to 6pm": the first end may be a bare hour if the second is a time, or both have minutes */
  if (next == 0 || (parser_is_figure (parser, at) && next == at + 1 && !moment_has_clock (&stretch->from)))
    hour_end = clock_parse_hour (parser, at, &hour);
  if (hour_end > 0 && (link = match_link (parser, hour_end, opening)) > 0)
    {
      end = clock_parse (parser, hour_end + link, &stretch->to);
      if (end == 0 && opening != OPEN_NONE && hour.minute >= 0)
        {
          end = clock_parse_hour (parser, hour_end + link, &stretch->to);
          end = end > 0 && stretch->to.minute >= 0 ? end : 0;
        }
      if (end > 0 && stretch->to.hour >= 0)
        {
          stretch->from = hour;
          next = 0;
          goto found;
        }
    }
  if (next == 0 || (link = match_link (parser, next, opening)) == 0)
    return 0;
  clock = stretch->from.hour >= 0;
  end = parse_end (parser, next + link, clock, stretch->from.month != 0, &stretch->to);
  if (end == 0)
    return 0;
  if (stretch->from.part != PART_NONE && !moment_has_date (&stretch->from))
    return 0;
found:
  if (moment_has_clock (&stretch->from) != moment_has_clock (&stretch->to)
      && !(stretch->from.present || stretch->to.present)
      && !(moment_has_date (&stretch->from) && moment_has_date (&stretch->to)))
    return 0;
  if (stretch->from.day != 0 && moment_has_date (&stretch->to)
      && stretch->to.day + stretch->to.weekday + stretch->to.month + stretch->to.present == 0)
    return 0; /* "February 6 - this year" */
  share_date (&stretch->from, &stretch->to);
  share_half (&stretch->from, &stretch->to);
  return end;
}

/* "9-11" and "7 to 9:30" beside a day: bare hours at both ends. */
static guint
parse_hours (const Parser *parser, guint at, Stretch *stretch)
{
  guint n = 0, link, next, end;
  Opening opening = match_opening (parser, at, &n);

  next = clock_parse_hour (parser, at + n, &stretch->from);
  if (next == 0 || (link = match_link (parser, next, opening == OPEN_NONE ? OPEN_NONE : OPEN_BETWEEN)) == 0)
    return 0;
  end = clock_parse (parser, next + link, &stretch->to);
  if (end == 0)
    end = clock_parse_hour (parser, next + link, &stretch->to);
  if (end == 0 || parser_is_symbol (parser, end, '%') || parser_is_symbol (parser, end, '-'))
    return 0;
  share_half (&stretch->from, &stretch->to);
  return end;
}

static void
apply_day (Stretch *stretch, const When *day)
{
  When from = *day, to = *day;

  moment_set_clock (&from, &stretch->from);
  moment_set_clock (&to, &stretch->to);
  share_half (&from, &to);
  stretch->from = from;
  stretch->to = to;
}

/* A day and hours in any order: "next Monday 1-3 pm", "from 10 to 12 on 1/1/2015". */
static guint
parse_day_and_hours (const Parser *parser, guint at, Stretch *stretch)
{
  When day;
  guint next = moment_parse (parser, at, &day), end, hours = 0;

  if (next > 0 && moment_has_date (&day) && day.hour < 0 && (day.day != 0 || day.weekday != 0))
    {
      guint begin = next + (parser_is_symbol (parser, next, ',') || parser_is_word (parser, next, "at"));

      if ((end = parse_hours (parser, begin, stretch)) == 0)
        return 0;
      apply_day (stretch, &day);
      return end;
    }
  hours = parse_hours (parser, at, stretch);
  if (hours == 0)
    return 0;
  next = hours
         + (parser_is_word (parser, hours, "on") || parser_is_word (parser, hours, "of")
            || parser_is_symbol (parser, hours, ','));
  end = moment_parse (parser, next, &day);
  if (end == 0 || !moment_has_date (&day) || day.hour >= 0 || (day.day == 0 && day.weekday == 0)
      || moment_has_date (&stretch->to))
    return 0;
  apply_day (stretch, &day);
  return end;
}

/* "4pm for 30 minutes", "18th Dec for 10 days", "for 3 hours from 10 am" */
/* A start without a day is moved on any day, which is then forgotten. */
static gboolean
move_clock (const Duration *duration, Stretch *stretch)
{
  When any = when_from_julian (1000000 / 2);
  int days = (int) duration->n;

  stretch->to = stretch->from;
  any.hour = stretch->from.hour;
  any.minute = stretch->from.minute;
  any.second = stretch->from.second;
  if (!duration_move (duration, &any, 1) || days == 0)
    return FALSE;
  stretch->to.hour = any.hour;
  stretch->to.minute = any.minute;
  stretch->to.day_half = HALF_KNOWN;
  return TRUE;
}

static guint
parse_start_and_length (const Parser *parser, guint at, Stretch *stretch)
{
  Duration duration;
  guint n = parser_is_word (parser, at, "from"), next, end;
  gboolean clock;

  if (!parser->reference.known)
    return 0;
  next = moment_parse (parser, at + n, &stretch->from);
  if (next == 0 && n > 0 && (next = clock_parse_hour (parser, at + n, &stretch->from)) > 0
      && !parser_is_word (parser, next, "for"))
    return 0;
  if (next > 0 && parser_is_word (parser, next, "for") && (end = duration_parse (parser, next + 1, &duration)) > 0)
    ;
  else if ((end = duration_parse (parser, at + parser_is_word (parser, at, "for"), &duration)) > 0
           && (parser_is_word (parser, end, "starting") || parser_is_word (parser, end, "beginning")
               || (parser_is_word (parser, at, "for")
                   && (parser_is_word (parser, end, "from") || parser_is_symbol (parser, end, ',')))))
    {
      next = end + 1;
      while (parser_is_word (parser, next, "from") || parser_is_word (parser, next, "on")
             || parser_is_word (parser, next, "at"))
        next++;
      end = moment_parse (parser, next, &stretch->from);
    }
  else
    return 0;
  clock = stretch->from.hour >= 0;
  if (next > 0 && n == 0 && !parser_is_end (parser, at - 1) && !parser_is_word (parser, at, "for")
      && parser_is_word (parser, next, "for"))
    return 0;
  if (end == 0 || (stretch->from.day == 0 && stretch->from.weekday == 0 && !clock)
      || (duration_finest (&duration) <= PERIOD_HOUR) > clock)
    return 0;
  if (clock && !moment_has_date (&stretch->from) && duration_finest (&duration) <= PERIOD_HOUR
      && duration.parts[0].period <= PERIOD_HOUR)
    return move_clock (&duration, stretch) ? end : 0;
  if (!when_complete (&stretch->from, &parser->reference, 1))
    return 0;
  stretch->to = stretch->from;
  return duration_move (&duration, &stretch->to, 1) ? end : 0;
}

/* Years: both of four digits, as in "2000 - 2050"; or "2019-20". */
static guint
parse_years (const Parser *parser, guint at, Opening opening, Stretch *stretch)
{
  guint digits = 0, link, second_digits = 0;
  int first = parser_integer (parser, at, &digits), second;

  if (first < 1500 || first > 2199 || digits != 4 || (link = match_link (parser, at + 1, opening)) == 0)
    return 0;
  if (parser_is_glued (parser, at)
      && (parser_is_symbol (parser, at - 1, '-') || parser_at (parser, at - 1)->type == LEXEME_WORD
          || parser_is_symbol (parser, at - 1, '$')))
    return 0;
  second = parser_integer (parser, at + 1 + link, &second_digits);
  if (second_digits == 2 && parser_is_symbol (parser, at + 1, '-') && parser_is_glued (parser, at + 1)
      && second > first % 100 && second <= first % 100 + 10)
    second += first / 100 * 100;
  else if (second_digits != 4)
    return 0;
  if (second <= first || second > 2199 || (first < 1900 && opening == OPEN_NONE && second - first > 100))
    return 0;
  if (parser_has (parser, at + 2 + link, SENSE_UNIT) || parser_is_symbol (parser, at + 2 + link, '%')
      || parser_is_symbol (parser, at + 2 + link, '/')
      || (parser_is_symbol (parser, at + 2 + link, '-') && parser_is_figure (parser, at + 3 + link)))
    return 0;
  stretch->from = stretch->to = WHEN_NOTHING;
  stretch->from.year = first;
  stretch->to.year = second;
  stretch->from.years = stretch->to.years = 1;
  return at + 2 + link;
}

static guint
find_longest (const Parser *parser, guint at, Stretch *best)
{
  guint n = 0, best_end = 0;
  Opening opening = match_opening (parser, at, &n);
  static guint (*const opened[]) (const Parser *, guint, Opening, Stretch *)
      = { parse_days_behind_month, parse_days_before_month, parse_years, parse_two_moments };
  static guint (*const whole[]) (const Parser *, guint, Stretch *) = { parse_day_and_hours, parse_start_and_length };

  for (guint i = 0; i < G_N_ELEMENTS (opened) + G_N_ELEMENTS (whole); i++)
    {
      Stretch found;
      guint end = i < G_N_ELEMENTS (opened) ? opened[i](parser, at + n, opening, &found)
                                            : whole[i - G_N_ELEMENTS (opened)](parser, at, &found);

      if (end > best_end && when_is_possible (&found.from) && when_is_possible (&found.to))
        {
          best_end = end;
          *best = found;
        }
    }
  return best_end;
}

/* Bare clock times are written with their length, for they have no day to be set on. */
static void
write_clock_pair (const Stretch *stretch, Item *item)
{
  char from[WHEN_TEXT], to[WHEN_TEXT], length[24] = "PT";
  int minutes
      = stretch->to.hour * 60 + MAX (stretch->to.minute, 0) - stretch->from.hour * 60 - MAX (stretch->from.minute, 0);

  if (minutes <= 0)
    minutes += 24 * 60;
  if (minutes >= 60)
    g_snprintf (length + strlen (length), 10, "%dH", minutes / 60);
  if (minutes % 60 > 0)
    g_snprintf (length + strlen (length), 10, "%dM", minutes % 60);
  g_snprintf (item->timex, ITEM_TEXT, "(%s,%s,%s)", when_to_timex (&stretch->from, from),
              when_to_timex (&stretch->to, to), length);
}

/* Beside a day, "now" is today. */
static void
drop_clock (const Parser *parser, When *when)
{
  when_complete (when, &parser->reference, 1);
  when->hour = when->minute = when->second = WHEN_UNKNOWN;
}

/* The ends in the calendar, where a reference is known. */
static void
complete_ends (const Parser *parser, guint at, Stretch *stretch)
{
  int direction = temporal_direction (parser, at, 1);
  gboolean weekdays = stretch->from.weekday != 0 && stretch->to.weekday != 0 && stretch->from.day + stretch->to.day == 0;
  guint32 from, to;

  if (stretch->from.present && !moment_has_clock (&stretch->to))
    drop_clock (parser, &stretch->from);
  if (stretch->to.present && !moment_has_clock (&stretch->from))
    drop_clock (parser, &stretch->to);
  when_complete (&stretch->to, &parser->reference, direction);
  if (stretch->from.year == 0 && stretch->from.month != 0 && stretch->to.month != 0)
    {
      stretch->from.year = stretch->to.year - (stretch->from.month > stretch->to.month ? 1 : 0);
      stretch->from.years = 1;
    }
  when_complete (&stretch->from, &parser->reference, direction);
  if (!weekdays && stretch->to.month != 0 && stretch->to.year == stretch->from.year
      && stretch->to.month < stretch->from.month)
    stretch->to.year++;
  if (weekdays && when_to_julian (&stretch->from, &from) && when_to_julian (&stretch->to, &to))
    { /* Monday to Friday never ends before it begins */
      if (to < from && direction < 0)
        when_move (&stretch->from, PERIOD_WEEK, -1);
      else if (to < from)
        when_move (&stretch->to, PERIOD_WEEK, 1);
    }
}

static gboolean
finish (const Parser *parser, guint at, Stretch *stretch, Item *item)
{
  gboolean clock = moment_has_clock (&stretch->from) || moment_has_clock (&stretch->to);
  gboolean dated = moment_has_date (&stretch->from) || moment_has_date (&stretch->to);
  char text[WHEN_TEXT];

  item->kind = ITEM_RANGE;
  item->of = clock ? ITEM_TIME : ITEM_DATE;
  if (!dated && stretch->from.hour >= 0 && stretch->to.hour >= 0)
    write_clock_pair (stretch, item);
  if (dated && parser->reference.known)
    complete_ends (parser, at, stretch);
  g_strlcpy (item->low_timex, when_to_timex (&stretch->from, text), ITEM_TEXT);
  g_strlcpy (item->high_timex, when_to_timex (&stretch->to, text), ITEM_TEXT);
  return item->low_timex[0] != '\0' && item->high_timex[0] != '\0';
}

gboolean
stretch_finish (const Parser *parser, guint at, When *from, When *to, Item *item)
{
  Stretch stretch = { *from, *to };

  return finish (parser, at, &stretch, item);
}

guint
stretch_parse (const Parser *parser, guint at, Item *item)
{
  Stretch stretch;
  guint end = find_longest (parser, at, &stretch);

  return end > 0 && finish (parser, at, &stretch, item) ? end : 0;
}
