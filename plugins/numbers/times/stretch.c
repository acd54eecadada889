/* stretch.c - two moments that are the ends of one stretch of time.
 *
 * What one end leaves out, the other tells: the month in "3-4 July", the year in "May to October 2020", the half of
 * the day in "5 to 6pm", the day in "Monday from 9 to 11".
 * SPDX-License-Identifier: MIT */
#include "stretch.h"

#include "moment.h"

#include <string.h>

#define NOON 12
#define EDGE_END 3       /* as calendar.tsv numbers edges */
#define ANY_DAY 500000
#define TURNED_DAYS 60
#define SCORES_REACH 6

typedef struct
{
  When from, to;
} Stretch;

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

/* "At ten to six" is ten minutes before it. */
static gboolean
is_before_hour (const Arguments *arguments, const When *from)
{
  const Parser *parser = arguments->parser;
  guint before = arguments->at - 1;

  return from->minute < 0 && from->day_half == HALF_UNKNOWN && (parser_is_word (parser, before, "at") || parser_is_symbol (parser, before, '@'))
         && parser_is_word (parser, arguments->at + 1, "to");
}

/* Operations of the rules */

/* Whether a day shortly before the other end stands behind it: "this Friday-June-15" names one day twice. */
static gboolean
is_turned (const When *from, const When *to)
{
  When other = *to;
  guint32 first, last;

  other.year = to->year != 0 ? to->year : from->year;
  return from->year != 0 && from->day != 0 && to->month != 0 && to->day != 0 && when_to_julian (from, &first)
         && when_to_julian (&other, &last) && last < first && first - last < TURNED_DAYS;
}

static gboolean
set_span (const When *from, const When *to, TimeValue *result)
{
  result->when = *from;
  result->to = *to;
  stretch_share (&result->when, &result->to);
  return when_is_possible (&result->when) && when_is_possible (&result->to) && !is_turned (&result->when, &result->to);
}

/* "the end of 2008": its last day */
gboolean
stretch_edge_day (const Arguments *arguments, TimeValue *result)
{
  guint32 behind;

  result->when = arguments->values[1]->when;
  if (arguments->values[0]->number != EDGE_END || moment_has_clock (&result->when))
    return TRUE;
  if (result->when.year == 0)
    when_complete (&result->when, &arguments->parser->reference, 1);
  if (when_day_behind (&result->when, &behind))
    result->when = when_from_julian (behind - 1);
  return TRUE;
}

/* Times of day have a time of day at the other end, unless both have their day; and "February 6 - this year" is no stretch. */
static gboolean
are_ends (const When *from, const When *to)
{
  if (from->part != PART_NONE && !moment_has_date (from))
    return FALSE;
  if (moment_has_clock (from) != moment_has_clock (to) && !from->present && !to->present
      && !(moment_has_date (from) && moment_has_date (to)))
    return FALSE;
  return from->day == 0 || !moment_has_date (to) || to->day != 0 || to->weekday != 0 || to->month != 0 || to->present;
}

gboolean
stretch_span (const Arguments *arguments, TimeValue *result)
{
  const When *from = &arguments->values[0]->when, *to = &arguments->values[1]->when;

  return are_ends (from, to) && set_span (from, to, result);
}

gboolean
stretch_far_span (const Arguments *arguments, TimeValue *result)
{
  return arguments->values[0]->when.day != 0 && arguments->values[1]->when.year != 0 && stretch_span (arguments, result);
}

gboolean
stretch_clock_span (const Arguments *arguments, TimeValue *result)
{
  const When *from = &arguments->values[0]->when, *to = &arguments->values[1]->when;

  return from->hour >= 0 && to->hour >= 0 && !is_before_hour (arguments, from) && set_span (from, to, result);
}

gboolean
stretch_minutes_span (const Arguments *arguments, TimeValue *result)
{
  return arguments->values[0]->when.minute >= 0 && arguments->values[1]->when.minute >= 0
         && stretch_clock_span (arguments, result);
}

gboolean
stretch_day_span (const Arguments *arguments, TimeValue *result)
{
  When to = WHEN_NOTHING;

  to.day = arguments->values[1]->number;
  return to.day <= 31 && arguments->values[0]->when.month != 0 && arguments->values[0]->when.day != 0
         && set_span (&arguments->values[0]->when, &to, result);
}

gboolean
stretch_days_to (const Arguments *arguments, TimeValue *result)
{
  When to = arguments->values[1]->when, from = to;

  from.day = arguments->values[0]->number;
  return to.day > from.day && to.month != 0 && set_span (&from, &to, result);
}

gboolean
stretch_days_of (const Arguments *arguments, TimeValue *result)
{
  When from = arguments->values[2]->when, to = from;

  if (from.month == 0 || from.day != 0 || from.nth != 0)
    return FALSE;
  from.day = arguments->values[0]->number;
  to.day = arguments->values[1]->number;
  return from.day < to.day && set_span (&from, &to, result);
}

/* "2000 - 2050", "2019-20" */
gboolean
stretch_year_span (const Arguments *arguments, TimeValue *result)
{
  When from = WHEN_NOTHING, to = WHEN_NOTHING;
  gboolean opened = !parser_is_figure (arguments->parser, arguments->at), two;

  from.year = arguments->values[0]->number;
  to.year = arguments->values[1]->number;
  from.years = to.years = 1;
  two = to.year < 100;
  to.year += two ? from.year / 100 * 100 : 0;
  if (from.year < 1500 || from.year > 2199 || to.year > 2199 || to.year <= from.year || (two && to.year > from.year + 10)
      || (from.year < 1900 && !opened && to.year - from.year > 100))
    return FALSE;
  return set_span (&from, &to, result);
}

/* "beat Inter 3-1 on Saturday" */
static gboolean
is_score (const Arguments *arguments)
{
  const Parser *parser = arguments->parser;
  guint at = arguments->at;

  return parser_is_figure (parser, at) && parser_is_symbol (parser, at + 1, '-') && parser_is_glued (parser, at + 1)
         && parser_at (parser, at + 2)->digits == 1 && parser_at (parser, at + 3)->space
         && parser_is_behind (parser, at, SCORES_REACH, SENSE_SCORES);
}

static gboolean
is_bare_day (const When *when)
{
  return when->hour < 0 && (when->day != 0 || when->weekday != 0);
}

/* From an hour of the first day to one of the last. */
static gboolean
set_hours (const When *first, const When *last, When from, When to, TimeValue *result)
{
  share_half (&from, &to);
  result->when = *first;
  result->to = *last;
  moment_set_clock (&result->when, &from);
  moment_set_clock (&result->to, &to);
  share_half (&result->when, &result->to);
  return when_is_possible (&result->when) && when_is_possible (&result->to);
}

/* "next Monday 1-3 pm", "from 10 to 12 on 1/1/2015" */
gboolean
stretch_day_hours (const Arguments *arguments, TimeValue *result)
{
  const When *day = &arguments->values[0]->when, *from = &arguments->values[1]->when, *to = &arguments->values[2]->when;

  return is_bare_day (day) && !moment_has_date (to) && !is_score (arguments) && !is_before_hour (arguments, from) && set_hours (day, day, *from, *to, result);
}

/* "Monday to Friday, 9am to 5pm": from when the first opens to when the last closes */
gboolean
stretch_days_hours (const Arguments *arguments, TimeValue *result)
{
  const When *first = &arguments->values[0]->when, *last = &arguments->values[1]->when;
  TimeValue days;

  return is_bare_day (first) && is_bare_day (last) && !moment_has_date (&arguments->values[3]->when) && set_span (first, last, &days)
         && set_hours (&days.when, &days.to, arguments->values[2]->when, arguments->values[3]->when, result);
}

/* A start without a day is moved on any day, which is then forgotten. */
static gboolean
move_clock (const Duration *duration, const When *from, When *to)
{
  When any = when_from_julian (ANY_DAY);

  *to = *from;
  any.hour = from->hour;
  any.minute = from->minute;
  any.second = from->second;
  if (duration->n == 0 || !duration_move (duration, &any, 1))
    return FALSE;
  to->hour = any.hour;
  to->minute = any.minute;
  to->day_half = HALF_KNOWN;
  return TRUE;
}

/* "4pm for 30 minutes", "18th Dec for 10 days" */
gboolean
stretch_lasting_from (const Arguments *arguments, TimeValue *result)
{
  const Duration *length = arguments->values[1]->length;
  gboolean clock, short_length = duration_finest (length) <= PERIOD_HOUR;

  result->when = arguments->values[0]->when;
  clock = result->when.hour >= 0;
  if (!arguments->parser->reference.known || (!clock && (short_length || (result->when.day == 0 && result->when.weekday == 0))))
    return FALSE;
  if (clock && !moment_has_date (&result->when) && short_length && length->parts[0].period <= PERIOD_HOUR)
    return move_clock (length, &result->when, &result->to);
  if (!when_complete (&result->when, &arguments->parser->reference, 1))
    return FALSE;
  result->to = result->when;
  return duration_move (length, &result->to, 1);
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

/* The year that the first end tells is that of the second as well, or it is the one before it. */
static void
lend_year (const When *from, When *to)
{
  guint32 first, last;

  if (from->year == 0 || to->year != 0 || to->month == 0)
    return;
  to->year = from->year;
  to->years = 1;
  if (when_first_day (from, &first) && when_day_behind (to, &last) && last <= first)
    to->year++;
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
  lend_year (&stretch->from, &stretch->to);
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
  item->referred = stretch->from.referred || stretch->to.referred;
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
