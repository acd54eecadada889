/* temporal.c - dates, times, durations: the readings of one place, the longest of them, and what stands around it.
 * SPDX-License-Identifier: MIT */
#include "temporal.h"

#include "chart.h"
#include "moment.h"
#include "stretch.h"

#include <string.h>

/* Edges: "early", "mid-", "end of" */

/* The edge of a stretch: ten days of a month, a season of a year, three days of a week. */
static void
find_edge (int edge, guint32 *first, guint32 *behind)
{
  guint32 length = *behind - *first, begin = *first;
  gboolean year = length > 300, month = length > 20 && length < 40;
  guint32 head = year ? 90 : month ? 10 : length * 3 / 7, tail = year ? 122 : month ? length - 20 : length * 3 / 7;

  if (edge == 1)
    *behind = begin + head + (year && length == 366 ? 1 : 0);
  else if (edge == 3)
    *first = begin + length - tail;
  else
    {
      *first = begin + length / 2 - head / 2;
      *behind = begin + length / 2 + head / 2;
    }
}

static void
write_edge (const Parser *parser, const When *when, int edge, Item *item)
{
  static const Modifier modifiers[] = { MODIFIER_NONE, MODIFIER_START, MODIFIER_MIDDLE, MODIFIER_END };
  When whole = *when, from, to;
  guint32 first, behind;
  char text[WHEN_TEXT];

  item->modifier = modifiers[edge];
  if (!when_complete (&whole, &parser->reference, 1) || !when_first_day (&whole, &first)
      || !when_day_behind (&whole, &behind) || behind - first < 5 || whole.years > 1)
    return;
  find_edge (edge, &first, &behind);
  from = when_from_julian (first);
  to = when_from_julian (behind - 1);
  g_strlcpy (item->low_timex, when_to_timex (&from, text), ITEM_TEXT);
  g_strlcpy (item->high_timex, when_to_timex (&to, text), ITEM_TEXT);
}

/* Bounds: "before", "since" ... outside the item */

static Modifier
find_bound (const Parser *parser, guint at)
{
  static const struct
  {
    const char *word;
    Modifier modifier;
  } bounds[]
      = { { "before", MODIFIER_BEFORE },     { "after", MODIFIER_AFTER },      { "since", MODIFIER_SINCE },
          { "until", MODIFIER_UNTIL },       { "till", MODIFIER_UNTIL },       { "by", MODIFIER_BEFORE },
          { "through", MODIFIER_UNTIL },     { "from", MODIFIER_SINCE },       { "around", MODIFIER_APPROXIMATE },
          { "about", MODIFIER_APPROXIMATE }, { "circa", MODIFIER_APPROXIMATE } };

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    if (parser_is_word (parser, at - 1, bounds[i].word)
        || (parser_is_word (parser, at - 1, "the") && parser_is_word (parser, at - 2, bounds[i].word)))
      return bounds[i].modifier;
  return MODIFIER_NONE;
}

static void
write_bound (const Parser *parser, const When *when, Item *item)
{
  When bound = *when, present = WHEN_NOTHING;
  char text[WHEN_TEXT];
  Modifier modifier = find_bound (parser, item->first);

  if (modifier == MODIFIER_NONE || item->modifier != MODIFIER_NONE)
    return;
  item->modifier = modifier;
  if (modifier == MODIFIER_APPROXIMATE || !parser->reference.known || !when_complete (&bound, &parser->reference, 1))
    return;
  if (bound.hour < 0 && bound.day == 0)
    {
      guint32 first;

      if (when_first_day (&bound, &first))
        bound = when_from_julian (first);
    }
  when_to_timex (&bound, text);
  g_strlcpy (modifier == MODIFIER_AFTER || modifier == MODIFIER_SINCE ? item->low_timex : item->high_timex, text,
             ITEM_TEXT);
  if (!parser_is_word (parser, item->first - 1, "by") || bound.year < parser->reference.year)
    return;
  present.present = TRUE;
  when_complete (&present, &parser->reference, 1);
  g_strlcpy (item->low_timex, when_to_timex (&present, text), ITEM_TEXT);
}

/* One moment */

static gboolean
is_edge_of (const When *when, guint n)
{
  return n > 0 && (moment_has_date (when) || when->part != PART_NONE);
}

/* Words for edges lead dates of many days; before a clock or a day they say something else ("later today"). */
static guint
parse_edge_and_moment (const Parser *parser, guint at, int *edge, When *when)
{
  guint plain = moment_parse (parser, at, when), n = parser_match (parser, at, SENSE_PERIOD_EDGE, edge), next = at + n,
        end;
  When edged;
  int period;

  if (n == 0)
    return plain;
  if (parser_is_symbol (parser, next, '-') || parser_is_symbol (parser, next, '\'') || parser_is_word (parser, next, "around")
      || parser_is_word (parser, next, "the"))
    next++;
  end = moment_parse (parser, next, &edged);
  if (end == next + 1 && parser_is_word (parser, next - 1, "the") && parser_is_figure (parser, next))
    end = 0; /* "the start of the 2014 games" */
  if (end == 0)
    end = day_part_parse (parser, next, &edged);
  if (end == 0 && n > 1 && parser_match (parser, next, SENSE_PERIOD, &period) == 1 && period >= PERIOD_WEEK
      && period <= PERIOD_YEAR && !parser_has (parser, next + 1, SENSE_PERIOD) && parser_is_stop (parser, next + 1)
      && when_relative (&edged, &parser->reference, (Period) period, 0)) /* "the end of the year" */
    end = next + 1;
  if (end <= plain || !is_edge_of (&edged, n))
    {
      *edge = 0;
      return plain;
    }
  *when = edged;
  return end;
}

/* "EOY", "year end" */
static guint
parse_edge_of (const Parser *parser, guint at, Item *item)
{
  int edge = 0;
  guint n = parser_match (parser, at, SENSE_EDGE_OF, &edge);
  When when;
  char text[WHEN_TEXT];

  if (n == 0 || !when_relative (&when, &parser->reference, (Period) (edge % 100), 0))
    return 0;
  item->kind = ITEM_DATE;
  g_strlcpy (item->timex, when_to_timex (&when, text), ITEM_TEXT);
  write_edge (parser, &when, edge / 100, item);
  return at + n;
}

/* From when to when a part of a day lasts. */
static void
write_day_part (const When *when, int edge, Item *item)
{
  static const struct
  {
    DayPart part;
    int edge, from, to;
  } parts[] = { { PART_MORNING, 1, 0, 9 },   { PART_MORNING, 0, 0, 12 }, { PART_AFTERNOON, 0, 12, 19 },
                { PART_EVENING, 0, 18, 24 }, { PART_NIGHT, 3, 21, 24 },  { PART_NIGHT, 0, 18, 24 },
                { PART_LUNCH, 0, 12, 14 } };
  char text[WHEN_TEXT];

  for (guint i = 0; i < G_N_ELEMENTS (parts) && when->part != PART_NONE && when->year > 0 && when->day > 0; i++)
    if (parts[i].part == when->part && (parts[i].edge == edge || parts[i].edge == 0))
      {
        When from = *when, to = *when;

        from.part = to.part = PART_NONE;
        from.hour = parts[i].from;
        to.hour = parts[i].to;
        from.minute = to.minute = 0;
        when_complete (&to, &(Reference){ .known = TRUE, .year = 2000, .month = 1, .day = 1 }, 1);
        g_strlcpy (item->low_timex, when_to_timex (&from, text), ITEM_TEXT);
        g_strlcpy (item->high_timex, when_to_timex (&to, text), ITEM_TEXT);
        return;
      }
}

/* What is known of a moment that begins at @at, and what the reference tells of it. */
static gboolean
finish_moment (const Parser *parser, guint at, const When *when, int edge, Item *item)
{
  When complete = *when;
  char text[WHEN_TEXT];

  item->kind = moment_has_clock (when) ? ITEM_TIME : ITEM_DATE;
  g_strlcpy (item->timex, when_to_timex (when, text), ITEM_TEXT);
  if (item->timex[0] == '\0')
    return FALSE;
  if (parser->reference.known && when_complete (&complete, &parser->reference, temporal_direction (parser, at, 1)))
    {
      if (complete.has_zone && parser->reference.has_offset)
        when_move (&complete, PERIOD_MINUTE, parser->reference.offset - complete.zone);
      when_to_timex (&complete, text);
      if (strcmp (text, item->timex) != 0)
        g_strlcpy (item->resolved, text, ITEM_TEXT);
      write_day_part (&complete, edge, item);
    }
  if (edge != 0)
    write_edge (parser, when, edge, item);
  write_bound (parser, when, item);
  return TRUE;
}

static guint
parse_one (const Parser *parser, guint at, Item *item)
{
  When when;
  int edge = 0;
  guint end = parse_edge_and_moment (parser, at, &edge, &when);

  if (end == 0 || !finish_moment (parser, at, &when, edge, item))
    return 0;
  if (parser_is_word (parser, end, "or")
      && (parser_is_word (parser, end + 1, "later") || parser_is_word (parser, end + 1, "after")))
    {
      item->modifier = MODIFIER_SINCE;
      end += 2;
    }
  return end;
}

/* "no later than May 3": bounds that are written as one with their date. */
static guint
parse_bounded (const Parser *parser, guint at, Item *item)
{
  static const Modifier modifiers[]
      = { MODIFIER_NONE, MODIFIER_BEFORE, MODIFIER_AFTER, MODIFIER_SINCE, MODIFIER_UNTIL };
  int bound = 0;
  guint n = parser_match (parser, at, SENSE_TIME_BOUND, &bound), end;

  if (n == 0)
    return 0;
  item->first = at + n;
  end = parse_one (parser, at + n, item);
  item->first = at;
  item->modifier = modifiers[bound];
  return end;
}

/* Durations */

/* "a day" is a time in "for a day", a rate in "$5 a day". */
static gboolean
is_place_for_duration (const Parser *parser, guint at, guint end, const Duration *duration)
{
  static const char *const before[]
      = { "for",           "in",   "within", "about",   "over",   "after", "than", "of",   "took",
          "lasted",        "last", "lasts",  "nearly",  "almost", "least", "only", "just", "another",
          "around",        "half", "some",   "roughly", "under",  "every", "is",   "be",   "takes",
          "approximately", "by",   "spent",  "waited",  "during", NULL };
  static const char *const behind[]
      = { "ago", "later", "earlier", "before", "after", "long", "or", "back", "hence", NULL };
  const Lexeme *first = parser_at (parser, at);

  if ((first->senses & SENSE_BIT (SENSE_ARTICLE)) == 0 || end > at + 2 || duration->n > 1)
    return TRUE;
  if (parser_is_word (parser, at + 1, "second") && !parser_is_stop (parser, end)
      && !parser_is_any_word (parser, end, behind))
    return FALSE;
  return parser_is_any_word (parser, at - 1, before) || parser_is_any_word (parser, end, behind)
         || (parser_is_end (parser, at - 1) && parser_is_end (parser, end));
}

static guint
parse_duration (const Parser *parser, guint at, Item *item)
{
  Duration duration;
  guint end = duration_parse (parser, at, &duration);
  int period = 0;

  if (end == 0
      && (parser_is_word (parser, at, "all") || parser_is_word (parser, at, "full")
          || parser_is_word (parser, at, "whole") || parser_is_word (parser, at, "entire")))
    { /* "all month", "full-day" */
      guint next = at + 1 + parser_is_symbol (parser, at + 1, '-'),
            n = parser_match (parser, next, SENSE_PERIOD, &period);

      if (n == 0 || period < PERIOD_HOUR || period == PERIOD_NIGHT)
        return 0;
      duration.n = 1;
      duration.parts[0].period = (Period) period;
      duration.parts[0].count = decimal_from_integer (1);
      end = next + n;
    }
  else if (end == 0 || !is_place_for_duration (parser, at, end, &duration))
    return 0;
  item->kind = ITEM_DURATION;
  duration_to_text (&duration, item->timex);
  return end;
}

/* Sets: what happens again and again */

static gboolean
is_plural (const Parser *parser, guint at)
{
  const Lexeme *word = parser_at (parser, at);

  return word->end - word->begin > 6 && parser->text[word->end - 1] == 's';
}

static guint
parse_set (const Parser *parser, guint at, Item *item)
{
  int period;
  guint n = parser_match (parser, at, SENSE_SET, &period), next = at + 1, end;
  Duration duration;
  When when;

  item->kind = ITEM_SET;
  if (n > 0)
    return at + n;
  if ((n = parser_match (parser, at, SENSE_WEEKDAY, &period)) > 0 && is_plural (parser, at))
    return at + n; /* "on Saturdays" */
  if (!parser_is_word (parser, at, "every") && !parser_is_word (parser, at, "each"))
    return 0;
  if (parser_is_word (parser, next, "other"))
    next++;
  if ((end = duration_parse (parser, next, &duration)) > 0 || (end = moment_parse (parser, next, &when)) > 0
      || (end = day_part_parse (parser, next, &when)) > 0)
    return end;
  n = parser_match (parser, next, SENSE_PERIOD, &period);
  return n > 0 ? next + n : 0;
}

static gboolean
moved_from_now (const Parser *parser, guint at, guint end)
{
  Duration duration;

  return duration_parse (parser, at, &duration) == end;
}

/* Function words that lead an expression are no part of it. */
static void
trim_front (const Parser *parser, guint end, Item *item)
{
  static const char *const words[] = { "the", "in", "at", "on", "for", "within", "during", NULL };
  int number;

  if (item->kind != ITEM_RANGE && parser_is_word (parser, item->first, "in")
      && parser_has (parser, item->first + 1, SENSE_LEAD) == 0 && moved_from_now (parser, item->first + 1, end))
    return; /* "in two weeks" is a date only with its "in" */
  while (item->first + 1 < end && parser_is_any_word (parser, item->first, words)
         && parser_match (parser, item->first, SENSE_NOW, &number) == 0)
    item->first++;
}

static guint
temporal_parse (const Parser *parser, guint at, Item *item)
{
  static guint (*const parsers[]) (const Parser *, guint, Item *)
      = { distance_parse, parse_one, parse_edge_of, parse_bounded, parse_duration, parse_set };
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      Item found;
      guint end;

      item_begin (&found, at);
      end = parsers[i](parser, at, &found);
      if (end > best)
        {
          best = end;
          *item = found;
        }
    }
  if (best > 0)
    trim_front (parser, best, item);
  return best;
}

/* ISO 8601 */
static void
write_lasting (const When *when, char timex[ITEM_TEXT])
{
  char hours[16] = "", minutes[16] = "", seconds[16] = "";

  if (when->hour >= 0)
    g_snprintf (hours, sizeof hours, "%dH", when->hour);
  if (when->minute >= 0)
    g_snprintf (minutes, sizeof minutes, "%dM", when->minute);
  if (when->second >= 0)
    g_snprintf (seconds, sizeof seconds, "%dS", when->second);
  g_snprintf (timex, ITEM_TEXT, "PT%s%s%s", hours, minutes, seconds);
}

/* What the rules make of the lexemes from @at on. */
static guint
finish_constituent (const Parser *parser, guint at, const Constituent *constituent, Item *item)
{
  When when = constituent->value.when, to = constituent->value.to;

  switch (constituent->category)
    {
    case CATEGORY_TIME:
      return finish_moment (parser, at, &when, 0, item) ? constituent->end : 0;
    case CATEGORY_EDGED:
      return finish_moment (parser, at, &when, constituent->value.number, item) ? constituent->end : 0;
    case CATEGORY_STRETCH:
      return stretch_finish (parser, at, &when, &to, item) ? constituent->end : 0;
    case CATEGORY_LASTING:
      item->kind = ITEM_DURATION;
      write_lasting (&when, item->timex);
      return constituent->end;
    default:
      return 0;
    }
}

void
temporal_read (const Parser *parser, guint at, Readings *readings)
{
  guint n = 0;
  const Constituent *constituents = chart_at (parser->chart, parser, at, &n);

  for (guint i = 0; i < n; i++)
    if (constituents[i].category >= CATEGORY_TIME && constituents[i].category <= CATEGORY_LASTING)
      {
        Item *item = readings_slot (readings, at);
        guint end = finish_constituent (parser, at, &constituents[i], item);

        if (end > 0)
          trim_front (parser, end, item);
        readings_keep (readings, end);
      }
  readings_keep (readings, temporal_parse (parser, at, readings_slot (readings, at)));
}
