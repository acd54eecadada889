/* distance.c - times told by how far they are: "two weeks ago", "in 5 minutes", "3 days after Christmas", "the next 3
 * months".
 * SPDX-License-Identifier: MIT */
#include "numeral.h"
#include "temporal-parts.h"

static void
set_item (Item *item, const When *when, Period finest)
{
  char text[WHEN_TEXT];

  item->kind = finest <= PERIOD_HOUR ? ITEM_TIME : ITEM_DATE;
  g_strlcpy (item->timex, when_to_timex (when, text), ITEM_TEXT);
}

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
set_moved (const Parser *parser, const Duration *duration, int sign, Item *item)
{
  Period finest = duration_finest (duration);
  When when = start_moment (parser, finest);
  char text[WHEN_TEXT];

  if (!parser->reference.known || !duration_move (duration, &when, sign))
    return FALSE;
  set_item (item, &when, finest);
  if (finest == PERIOD_DAY && parser->reference.hour + parser->reference.minute > 0)
    { /* days are counted from the hour */
      when.hour = parser->reference.hour;
      g_strlcpy (item->resolved, when_to_timex (&when, text), ITEM_TEXT);
    }
  return TRUE;
}

/* "two weeks ago", "3 days from now", "in 5 minutes" where the clause looks ahead. */
static guint
parse_from_now (const Parser *parser, guint at, Item *item)
{
  Duration duration;
  int sign = 0;
  gboolean in = parser_is_word (parser, at, "in");
  guint end = duration_parse (parser, at + in, &duration), n;

  if (end == 0)
    return 0;
  if (in && !(parser_is_word (parser, end, "from") && parser_match (parser, end, SENSE_AGO, &sign) > 0))
    {
      gboolean alone = parser_is_end (parser, at - 1) && parser_is_stop (parser, end);

      if (!alone && temporal_direction (parser, at, -1) < 0)
        return 0;
      if (parser_is_word (parser, end, "since"))
        return 0;
      return set_moved (parser, &duration, 1, item) ? end : 0;
    }
  n = parser_match (parser, end, SENSE_AGO, &sign);
  if (n == 0 || parser_is_word (parser, end, "later") || parser_is_word (parser, end, "earlier"))
    return 0;
  return set_moved (parser, &duration, sign, item) ? end + n : 0;
}

/* "two weeks before Christmas", "3 days after tomorrow" */
static guint
parse_from_date (const Parser *parser, guint at, Item *item)
{
  Duration duration;
  guint end = duration_parse (parser, at, &duration), other;
  int sign;
  When when, relative;

  if (end == 0)
    return 0;
  sign = parser_is_word (parser, end, "before")                                          ? -1
         : parser_is_word (parser, end, "after") || parser_is_word (parser, end, "from") ? 1
                                                                                         : 0;
  if (sign == 0 || duration_finest (&duration) < PERIOD_DAY)
    return 0;
  end++;
  other = relative_parse (parser, end, &relative);
  end = date_parse (parser, end, &when);
  if (other > end)
    {
      when = relative;
      end = other;
    }
  if (end == 0 || (when.month == 0 && when.day == 0 && when.weekday == 0)
      || !when_complete (&when, &parser->reference, 1) || !duration_move (&duration, &when, sign))
    return 0;
  set_item (item, &when, PERIOD_DAY);
  return end;
}

/* Quarters, decades and centuries are counted from where they begin, not from today. */
static gboolean
align_to_period (const Parser *parser, Period period, int which, When *from)
{
  When this_one;
  guint32 first, behind;

  if ((period != PERIOD_QUARTER && period != PERIOD_DECADE && period != PERIOD_CENTURY)
      || !when_relative (&this_one, &parser->reference, period, 0) || !when_first_day (&this_one, &first)
      || !when_day_behind (&this_one, &behind))
    return FALSE;
  *from = when_from_julian (which > 0 ? behind : first);
  return TRUE;
}

/* The last day of a stretch that ends before @to. */
static void
include_end (When *to)
{
  if (to->hour < 0)
    when_move (to, PERIOD_DAY, -1);
}

/* "next 3 months", "5 past minutes" */
static guint
parse_stretch (const Parser *parser, guint at, Item *item)
{
  static const char *const auxiliaries[]
      = { "will",      "would", "not",   "to",     "can",   "could",  "should",  "must",     "may",      "might",
          "shouldn't", "won't", "can't", "cannot", "don't", "didn't", "doesn't", "couldn't", "wouldn't", NULL };
  Duration duration;
  int which = 0, number = 0, period = 0;
  guint next = at + parser_is_word (parser, at, "the"), n = parser_match (parser, next, SENSE_RELATIVE, &which), end;
  Period finest;
  When from, to;
  char text[WHEN_TEXT];

  if (parser_is_word (parser, at, "last") && parser_is_any_word (parser, at - 1, auxiliaries)) /* the verb */
    return 0;
  if (n > 0 && parser_match (parser, next + n, SENSE_PERIOD, &period) > 0
      && (period == PERIOD_FORTNIGHT || period == PERIOD_HOUR))
    {
      duration.n = 1;
      duration.parts[0].period = (Period) period;
      duration.parts[0].count = decimal_from_integer (1);
      end = next + n + 1;
    }
  else if (n > 0)
    end = duration_parse (parser, next + n, &duration);
  else
    {
      end = numeral_parse_small (parser, next, &number);
      if (end == 0 && (number = parser_integer (parser, next, NULL)) > 0)
        end = next + 1;
      if (end == 0 || (n = parser_match (parser, end, SENSE_RELATIVE, &which)) == 0
          || parser_match (parser, end + n, SENSE_PERIOD, &period) != 1)
        return 0;
      duration.n = 1;
      duration.parts[0].period = (Period) period;
      duration.parts[0].count = decimal_from_integer (number);
      end += n + 1;
    }
  if (end == 0 || which == 0 || !parser->reference.known)
    return 0;
  finest = duration_finest (&duration);
  from = start_moment (parser, finest);
  if (!align_to_period (parser, finest, which, &from) && which > 0 && finest > PERIOD_HOUR)
    when_move (&from, PERIOD_DAY, 1);
  to = from;
  if (!duration_move (&duration, which > 0 ? &to : &from, which))
    return 0;
  include_end (&to);
  item->first = n > 0 && parser_match (parser, next, SENSE_RELATIVE, &which) > 0 ? next + n : next;
  item->kind = ITEM_DURATION;
  duration_to_text (&duration, item->timex);
  g_strlcpy (item->low_timex, when_to_timex (&from, text), ITEM_TEXT);
  g_strlcpy (item->high_timex, when_to_timex (&to, text), ITEM_TEXT);
  return end;
}

/* "3 Fridays from now", "2 thursdays back" */
static guint
parse_weekdays_away (const Parser *parser, guint at, Item *item)
{
  int count = 0, weekday = 0, sign = 0;
  guint next = numeral_parse_small (parser, at, &count), n, m;
  When when;

  if (next == 0 && (count = parser_integer (parser, at, NULL)) > 0)
    next = at + 1;
  if (next == 0 || count > 52 || (n = parser_match (parser, next, SENSE_WEEKDAY, &weekday)) == 0
      || (m = parser_match (parser, next + n, SENSE_AGO, &sign)) == 0)
    return 0;
  relative_set_weekday (parser, &when, weekday, sign, TRUE);
  if (!when_move (&when, PERIOD_WEEK, sign * (count - 1)))
    return 0;
  set_item (item, &when, PERIOD_DAY);
  return next + n + m;
}

/* "within 5 days": a length, and from when to when. */
static guint
parse_within (const Parser *parser, guint at, Item *item)
{
  Duration duration;
  guint next = at + 1, end;
  int which = 0;
  When from, to;
  char text[WHEN_TEXT];

  if (!parser_is_word (parser, at, "within") || !parser->reference.known)
    return 0;
  next += parser_is_word (parser, next, "the");
  next += parser_match (parser, next, SENSE_RELATIVE, &which);
  end = duration_parse (parser, next, &duration);
  if (end == 0 || which < 0)
    return 0;
  from = to = start_moment (parser, duration_finest (&duration));
  if (!duration_move (&duration, &to, 1))
    return 0;
  item->kind = ITEM_DURATION;
  duration_to_text (&duration, item->timex);
  g_strlcpy (item->low_timex, when_to_timex (&from, text), ITEM_TEXT);
  g_strlcpy (item->high_timex, when_to_timex (&to, text), ITEM_TEXT);
  return end;
}

static guint
set_range (Item *item, guint32 from, guint32 to, guint end)
{
  When low = when_from_julian (from), high = when_from_julian (to);
  char text[WHEN_TEXT];

  item->kind = ITEM_RANGE;
  item->of = ITEM_DATE;
  g_strlcpy (item->low_timex, when_to_timex (&low, text), ITEM_TEXT);
  g_strlcpy (item->high_timex, when_to_timex (&high, text), ITEM_TEXT);
  return end;
}

/* "rest of the week" */
static guint
parse_rest (const Parser *parser, guint at, Item *item)
{
  static const char *const words[] = { "the", "my", "this", "our", NULL };
  guint next = at + 1, n;
  int period = 0;
  guint32 today, behind;
  When whole;

  if (!parser_is_word (parser, at, "rest") || !reference_to_julian (&parser->reference, &today))
    return 0;
  next += parser_is_word (parser, next, "of");
  next += parser_is_any_word (parser, next, words);
  n = parser_match (parser, next, SENSE_PERIOD, &period);
  if (n == 0 || period < PERIOD_WEEK || !when_relative (&whole, &parser->reference, (Period) period, 0)
      || !when_day_behind (&whole, &behind))
    return 0;
  return set_range (item, today, behind - 1, next + n);
}

/* "first 2 weeks of 2021", "last ten days of May" */
static guint
parse_counted_part (const Parser *parser, guint at, Item *item)
{
  guint rank = at + parser_is_word (parser, at, "the");
  gboolean first = parser_is_word (parser, rank, "first");
  Duration duration;
  When whole, from, to;
  guint next, end;
  guint32 begin, behind;

  if (!first && !parser_is_word (parser, rank, "last"))
    return 0;
  next = duration_parse (parser, rank + 1, &duration);
  if (next == 0 || duration.n != 1 || duration.parts[0].period < PERIOD_DAY
      || !(parser_is_word (parser, next, "of") || parser_is_word (parser, next, "in")))
    return 0;
  end = nth_parse_whole (parser, next + 1, &whole);
  if (end == 0 || !when_complete (&whole, &parser->reference, temporal_direction (parser, at, 1))
      || !when_first_day (&whole, &begin) || !when_day_behind (&whole, &behind))
    return 0;
  if (duration.parts[0].period == PERIOD_WEEK) /* whole weeks, from Monday */
    {
      begin += (8 - (begin - 1) % 7 - 1) % 7;
      behind -= (behind - 1) % 7;
    }
  from = when_from_julian (begin);
  to = when_from_julian (behind);
  if (!duration_move (&duration, first ? &from : &to, first ? 1 : -1)
      || !when_to_julian (first ? &from : &to, first ? &behind : &begin))
    return 0;
  return set_range (item, begin, behind - 1, end);
}

/* "Monday two weeks from now": that day of the week that the distance leads to. */
static guint
parse_weekday_at_distance (const Parser *parser, guint at, Item *item)
{
  int weekday = 0;
  guint n = parser_match (parser, at, SENSE_WEEKDAY, &weekday), end;
  Reference reached = { 0 };
  When when;
  guint32 day;

  if (n == 0 || parser_is_word (parser, at + n, "in"))
    return 0;
  end = parse_from_now (parser, at + n, item);
  if (end == 0 || item->kind != ITEM_DATE || !reference_parse (item->timex, &reached)
      || !reference_to_julian (&reached, &day))
    return 0;
  when = when_from_julian (day - (day - 1) % 7 + (guint32) weekday - 1);
  item->resolved[0] = '\0';
  set_item (item, &when, PERIOD_DAY);
  return end;
}

guint
distance_parse (const Parser *parser, guint at, Item *item)
{
  static guint (*const parsers[]) (const Parser *, guint, Item *)
      = { parse_from_now,      parse_from_date, parse_counted_part, parse_stretch,
          parse_weekdays_away, parse_within,    parse_rest,         parse_weekday_at_distance };

  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      guint end = parsers[i](parser, at, item);

      if (end > 0)
        return end;
      item_begin (item, at);
    }
  return 0;
}
