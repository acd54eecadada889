/* distance.c - times told by how far they are: "two weeks ago", "in 5 minutes", "3 days after Christmas", "the next 3 months".
 * SPDX-License-Identifier: MIT */
#include "distance.h"

#include "moment.h"
#include "relative.h"

#define WEEKDAYS_MOST 52
#define DAYS_OF_WEEK 7

/* Today, or now where hours and minutes are counted. */
static When
start_moment (const Parser *parser, Period finest)
{
  When when = WHEN_NOTHING;

  when.present = TRUE;
  when_complete (&when, &parser->reference, 1);
  if (finest > PERIOD_HOUR)
    when.hour = when.minute = when.second = WHEN_UNKNOWN;
  return when;
}

static gboolean
set_moved (const Parser *parser, const Duration *length, int direction, TimeValue *result)
{
  result->number = (int) duration_finest (length);
  result->when = start_moment (parser, duration_finest (length));
  return parser->reference.known && duration_move (length, &result->when, direction);
}

/* "Two hours later" is later than something else. */
gboolean
distance_away (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;

  if (parser_is_word (parser, arguments->end - 1, "later") || parser_is_word (parser, arguments->end - 1, "earlier"))
    return FALSE;
  return set_moved (parser, arguments->values[0]->length, arguments->values[1]->number, result);
}

/* "in two weeks" is ahead only where the clause looks ahead, or nothing else is said. */
gboolean
distance_ahead (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  gboolean alone = parser_is_end (parser, arguments->at - 1) && parser_is_stop (parser, arguments->end);

  if ((!alone && temporal_direction (parser, arguments->at, -1) < 0) || parser_is_word (parser, arguments->end, "since"))
    return FALSE;
  return set_moved (parser, arguments->values[0]->length, 1, result);
}

gboolean
distance_moved (const Arguments *arguments, TimeValue *result)
{
  const Duration *length = arguments->values[0]->length;

  result->when = arguments->values[2]->when;
  if (result->when.hour >= 0 || duration_finest (length) < PERIOD_DAY
      || (result->when.month == 0 && result->when.day == 0 && result->when.weekday == 0))
    return FALSE;
  return when_complete (&result->when, &arguments->parser->reference, 1)
         && duration_move (length, &result->when, arguments->values[1]->number);
}

/* "3 Fridays from now" */
gboolean
distance_weekdays_away (const Arguments *arguments, TimeValue *result)
{
  int count = arguments->values[0]->number, direction = arguments->values[2]->number;

  if (count < 1 || count > WEEKDAYS_MOST)
    return FALSE;
  relative_set_weekday (arguments->parser, &result->when, arguments->values[1]->number, direction, TRUE);
  return when_move (&result->when, PERIOD_WEEK, direction * (count - 1));
}

/* "Monday two weeks from now" */
gboolean
distance_weekday_away (const Arguments *arguments, TimeValue *result)
{
  guint32 day;

  if (!set_moved (arguments->parser, arguments->values[1]->length, arguments->values[2]->number, result)
      || result->when.hour >= 0 || !when_to_julian (&result->when, &day))
    return FALSE;
  result->when = when_from_julian (day - (day - 1) % DAYS_OF_WEEK + (guint32) arguments->values[0]->number - 1);
  return result->when.year > 0;
}

static gboolean
set_days (TimeValue *result, guint32 first, guint32 last)
{
  result->when = when_from_julian (first);
  result->to = when_from_julian (last);
  return result->when.year > 0 && result->to.year > 0;
}

/* "first 2 weeks of 2021", "last ten days of May": whole weeks begin on Monday. */
gboolean
distance_counted (const Arguments *arguments, TimeValue *result)
{
  const Duration *length = arguments->values[0]->length;
  When whole = arguments->values[2]->when, edge;
  gboolean first = arguments->values[1]->number > 0;
  guint32 begin, behind;

  if (length->n != 1 || length->parts[0].period < PERIOD_DAY || whole.day != 0 || whole.weekday != 0 || whole.hour >= 0
      || !when_complete (&whole, &arguments->parser->reference, temporal_direction (arguments->parser, arguments->at, 1))
      || !when_first_day (&whole, &begin) || !when_day_behind (&whole, &behind))
    return FALSE;
  if (length->parts[0].period == PERIOD_WEEK)
    {
      begin += (DAYS_OF_WEEK - (begin - 1) % DAYS_OF_WEEK) % DAYS_OF_WEEK;
      behind -= (behind - 1) % DAYS_OF_WEEK;
    }
  edge = when_from_julian (first ? begin : behind);
  return duration_move (length, &edge, first ? 1 : -1) && when_to_julian (&edge, first ? &behind : &begin)
         && set_days (result, begin, behind - 1);
}

/* "rest of the week" */
gboolean
distance_rest (const Arguments *arguments, TimeValue *result)
{
  const Reference *reference = &arguments->parser->reference;
  Period period = (Period) arguments->values[0]->number;
  guint32 today, behind;
  When whole;

  return reference_to_julian (reference, &today) && period >= PERIOD_WEEK && when_relative (&whole, reference, period, 0)
         && when_day_behind (&whole, &behind) && set_days (result, today, behind - 1);
}

/* Quarters, decades and centuries are counted from where they begin, not from today. */
static gboolean
align_to_period (const Parser *parser, Period period, int direction, When *from)
{
  When this_one;
  guint32 first, behind;

  if ((period != PERIOD_QUARTER && period != PERIOD_DECADE && period != PERIOD_CENTURY)
      || !when_relative (&this_one, &parser->reference, period, 0) || !when_first_day (&this_one, &first)
      || !when_day_behind (&this_one, &behind))
    return FALSE;
  *from = when_from_julian (direction > 0 ? behind : first);
  return TRUE;
}

/* "will not last two days" is no stretch of days. */
static gboolean
is_verb (const Parser *parser, guint at)
{

  return parser_is_word (parser, at, "last") && parser_is_a (parser, at - 1, CLASS_AUXILIARY);
}

/* The lexemes of "the last", "next". */
static guint
count_lead (const Parser *parser, guint at)
{
  guint the = parser_is_word (parser, at, "the");
  int which;

  return the + parser_match (parser, at + the, SENSE_RELATIVE, &which);
}

static gboolean
set_around_now (const Arguments *arguments, const Duration *length, int direction, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  Period finest = duration_finest (length);
  gboolean within = parser_is_word (parser, arguments->at, "within");

  if (direction == 0 || !parser->reference.known || is_verb (parser, arguments->at))
    return FALSE;
  result->length = length;
  result->number = within ? 0 : (int) count_lead (parser, arguments->at);
  result->when = start_moment (parser, finest);
  if (!within && !align_to_period (parser, finest, direction, &result->when) && direction > 0 && finest > PERIOD_HOUR)
    when_move (&result->when, PERIOD_DAY, 1);
  result->to = result->when;
  if (!duration_move (length, direction > 0 ? &result->to : &result->when, direction))
    return FALSE;
  if (result->to.hour < 0 && !within)
    when_move (&result->to, PERIOD_DAY, -1); /* its last day */
  return TRUE;
}

gboolean
distance_around_now (const Arguments *arguments, TimeValue *result)
{
  return set_around_now (arguments, arguments->values[0]->length, arguments->values[1]->number, result);
}

static const Duration *
make_length (const Arguments *arguments, int count, int period)
{
  arguments->made->n = 1;
  arguments->made->parts[0].period = (Period) period;
  arguments->made->parts[0].count = decimal_from_integer (count);
  return arguments->made;
}

/* "the last hour", "next fortnight": other single periods are told by their place in the calendar. */
gboolean
distance_around_now_one (const Arguments *arguments, TimeValue *result)
{
  int period = arguments->values[0]->number;

  return (period == PERIOD_FORTNIGHT || period == PERIOD_HOUR)
         && set_around_now (arguments, make_length (arguments, 1, period), arguments->values[1]->number, result);
}

/* "5 past minutes" */
gboolean
distance_around_now_some (const Arguments *arguments, TimeValue *result)
{
  if (parser_has (arguments->parser, arguments->at - 1, SENSE_MONTH)) /* "May 13 next year" */
    return FALSE;
  return set_around_now (arguments, make_length (arguments, arguments->values[0]->number, arguments->values[1]->number),
                         arguments->values[2]->number, result);
}

/* "all month", "full-day" */
gboolean
length_whole (const Arguments *arguments, TimeValue *result)
{
  int period = arguments->values[0]->number;

  result->length = make_length (arguments, 1, period);
  return period >= PERIOD_HOUR && period != PERIOD_NIGHT;
}

/* "a day" is a time in "for a day", a rate in "$5 a day". */
gboolean
length_alone (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  guint at = arguments->at, end = arguments->end;

  result->length = arguments->values[0]->length;
  if (!parser_has (parser, at, SENSE_ARTICLE) || end > at + 2 || result->length->n > 1)
    return TRUE;
  if (parser_is_word (parser, at + 1, "second") && !parser_is_stop (parser, end)
      && !parser_is_a (parser, end, CLASS_BEHIND_LENGTH))
    return FALSE;
  return parser_is_a (parser, at - 1, CLASS_BEFORE_LENGTH) || parser_is_a (parser, end, CLASS_BEHIND_LENGTH)
         || (parser_is_end (parser, at - 1) && parser_is_end (parser, end));
}
