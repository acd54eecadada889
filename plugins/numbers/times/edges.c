/* edges.c - parts of a time that is told by its whole.
 * SPDX-License-Identifier: MIT */
#include "edges.h"

#include "moment.h"

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

void
edge_write (const Parser *parser, const When *when, int edge, Item *item)
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
    WordClass class;
    Modifier modifier;
  } bounds[] = { { CLASS_BOUND_BEFORE, MODIFIER_BEFORE },
                 { CLASS_BOUND_AFTER, MODIFIER_AFTER },
                 { CLASS_BOUND_SINCE, MODIFIER_SINCE },
                 { CLASS_BOUND_UNTIL, MODIFIER_UNTIL },
                 { CLASS_BOUND_AROUND, MODIFIER_APPROXIMATE } };
  guint lead = at - 1 - parser_is_word (parser, at - 1, "the");

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    if (parser_is_a (parser, lead, bounds[i].class))
      return bounds[i].modifier;
  return MODIFIER_NONE;
}

/* The first or the last day that a bound allows; "by" a day that is ahead begins now. */
void
edge_write_limits (const Parser *parser, const When *when, gboolean from_now, Item *item)
{
  When bound = *when, present = WHEN_NOTHING;
  char text[WHEN_TEXT];
  guint32 first;

  if (item->modifier == MODIFIER_APPROXIMATE || when->before_christ || !parser->reference.known
      || !when_complete (&bound, &parser->reference, 1))
    return;
  if (bound.hour < 0 && bound.day == 0 && when_first_day (&bound, &first))
    bound = when_from_julian (first);
  when_to_timex (&bound, text);
  g_strlcpy (item->modifier == MODIFIER_AFTER || item->modifier == MODIFIER_SINCE ? item->low_timex : item->high_timex,
             text, ITEM_TEXT);
  if (!from_now || bound.year < parser->reference.year)
    return;
  present.present = TRUE;
  when_complete (&present, &parser->reference, 1);
  g_strlcpy (item->low_timex, when_to_timex (&present, text), ITEM_TEXT);
}

void
edge_write_bound (const Parser *parser, const When *when, Item *item)
{
  Modifier modifier = find_bound (parser, item->first);

  if (modifier == MODIFIER_NONE || item->modifier != MODIFIER_NONE)
    return;
  item->modifier = modifier;
  edge_write_limits (parser, when, parser_is_word (parser, item->first - 1, "by"), item);
}

/* From when to when a part of a day lasts. */
void
edge_write_day_part (const When *when, int edge, Item *item)
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

/* Operations of the rules. Words for edges lead times of many days, and parts of days; before a day they say something else ("later
   today"). */
gboolean
edge_of_moment (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  const When *when = &arguments->values[1]->when;

  result->number = arguments->values[0]->number;
  result->when = *when;
  if (parser_is_word (parser, arguments->end - 2, "the") && parser_is_figure (parser, arguments->end - 1))
    return FALSE; /* "the start of the 2014 games" */
  return moment_has_date (when) || when->part != PART_NONE;
}

/* "the end of the year" */
gboolean
edge_of_this (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  int period = arguments->values[1]->number, edge;
  gboolean word = arguments->end == arguments->at + 1;

  result->number = arguments->values[0]->number;
  if (!word && parser_match (parser, arguments->at, SENSE_PERIOD_EDGE, &edge) == 1
      && !parser_is_word (parser, arguments->at, "year"))
    return FALSE; /* "early year" */
  return period >= PERIOD_WEEK && period <= PERIOD_YEAR
         && when_relative (&result->when, &parser->reference, (Period) period, 0);
}

gboolean
edge_bound (const Arguments *arguments, TimeValue *result)
{
  *result = *arguments->values[1];
  result->number = arguments->values[0]->number;
  return TRUE;
}
