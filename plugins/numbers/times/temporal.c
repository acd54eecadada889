/* temporal.c - dates, times and durations: what the rules find, as items.
 * SPDX-License-Identifier: MIT */
#include "temporal.h"

#include "chart.h"
#include "edges.h"
#include "moment.h"
#include "stretch.h"

#include <string.h>

/* What is known of a moment that begins at @at, and what the reference tells of it. */
static gboolean
finish_moment (const Parser *parser, guint at, const When *when, int edge, Item *item)
{
  When complete = *when;
  char text[WHEN_TEXT];

  item->referred = when->referred;
  item->kind = moment_has_clock (when) ? ITEM_TIME : ITEM_DATE;
  g_strlcpy (item->timex, when_to_timex (when, text), ITEM_TEXT);
  if (item->timex[0] == '\0')
    return FALSE;
  if (when->present)
    item->modifier = MODIFIER_VAGUE;
  if (parser->reference.known && when_complete (&complete, &parser->reference, temporal_direction (parser, at, 1)))
    {
      if (complete.has_zone && parser->reference.has_offset)
        when_move (&complete, PERIOD_MINUTE, parser->reference.offset - complete.zone);
      when_to_timex (&complete, text);
      if (strcmp (text, item->timex) != 0)
        g_strlcpy (item->resolved, text, ITEM_TEXT);
      edge_write_day_part (&complete, edge, item);
    }
  if (edge != 0)
    edge_write (parser, when, edge, item);
  edge_write_bound (parser, when, item);
  return TRUE;
}

/* A moment at some distance is in the calendar already. Days are counted from the hour. */
static gboolean
finish_away (const Parser *parser, When *when, int finest, Item *item)
{
  char text[WHEN_TEXT];

  item->referred = TRUE;
  item->kind = finest <= PERIOD_HOUR ? ITEM_TIME : ITEM_DATE;
  g_strlcpy (item->timex, when_to_timex (when, text), ITEM_TEXT);
  if (finest == PERIOD_DAY && parser->reference.hour + parser->reference.minute > 0)
    {
      when->hour = parser->reference.hour;
      g_strlcpy (item->resolved, when_to_timex (when, text), ITEM_TEXT);
    }
  return TRUE;
}

/* The length alone is what is marked; "next" and "last" lead it. */
static void
finish_span (const TimeValue *value, Item *item)
{
  char text[WHEN_TEXT];

  item->referred = TRUE;
  item->kind = ITEM_DURATION;
  duration_to_text (value->length, item->timex);
  g_strlcpy (item->low_timex, when_to_timex (&value->when, text), ITEM_TEXT);
  g_strlcpy (item->high_timex, when_to_timex (&value->to, text), ITEM_TEXT);
  item->first += (guint) value->number;
}

static gboolean
finish_bounded (const Parser *parser, guint at, const TimeValue *value, Item *item)
{
  static const Modifier modifiers[]
      = { MODIFIER_NONE, MODIFIER_BEFORE, MODIFIER_AFTER, MODIFIER_SINCE, MODIFIER_UNTIL };

  item->modifier = modifiers[value->number];
  if (!finish_moment (parser, at, &value->when, 0, item))
    return FALSE;
  edge_write_limits (parser, &value->when, FALSE, item);
  return TRUE;
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

/* Function words that lead an expression are no part of it. */
static void
trim_front (const Parser *parser, guint category, guint end, Item *item)
{
  static const char *const words[] = { "the", "in", "at", "on", "for", "within", "during", NULL };
  int number;

  if (category == CATEGORY_AWAY) /* "in two weeks" is a date only with its "in" */
    return;
  while (item->first + 1 < end && parser_is_any_word (parser, item->first, words)
         && parser_match (parser, item->first, SENSE_NOW, &number) == 0)
    item->first++;
}

/* "May 3 or later" */
static gboolean
ends_with_later (const Parser *parser, guint first, guint end)
{
  return end > first + 2 && parser_is_word (parser, end - 2, "or");
}

/* What the rules make of the lexemes from @at on. */
static gboolean
finish (const Parser *parser, guint at, const Constituent *constituent, Item *item)
{
  TimeValue value = constituent->value;

  switch (constituent->category)
    {
    case CATEGORY_TIME:
      if (!finish_moment (parser, at, &value.when, 0, item))
        return FALSE;
      item->modifier = ends_with_later (parser, at, constituent->end) ? MODIFIER_SINCE : item->modifier;
      return TRUE;
    case CATEGORY_EDGED:
      return finish_moment (parser, at, &value.when, value.number, item);
    case CATEGORY_STRETCH:
      return stretch_finish (parser, at, &value.when, &value.to, item);
    case CATEGORY_AWAY:
      return finish_away (parser, &value.when, value.number, item);
    case CATEGORY_SPAN:
      finish_span (&value, item);
      return TRUE;
    case CATEGORY_LASTS:
      item->kind = ITEM_DURATION;
      duration_to_text (value.length, item->timex);
      return TRUE;
    case CATEGORY_BOUNDED:
      return finish_bounded (parser, at, &value, item);
    case CATEGORY_OFTEN:
      item->kind = ITEM_SET;
      return TRUE;
    case CATEGORY_NODAY:
      item->kind = ITEM_NOTHING;
      return TRUE;
    case CATEGORY_LASTING:
      item->kind = ITEM_DURATION;
      write_lasting (&value.when, item->timex);
      return TRUE;
    default:
      return FALSE;
    }
}

#define RESULTS_KEPT 3 /* of those that begin at one lexeme: the longest */

static gboolean
is_result (const Constituent *constituent)
{
  return constituent->category >= CATEGORY_STRETCH && constituent->category <= CATEGORY_NODAY;
}

/* Of two results with the same lexemes, the one that stands first in the list of categories tells more. */
static gboolean
is_outdone (const Constituent *constituents, guint n, guint which)
{
  guint longer = 0;

  for (guint i = 0; i < n; i++)
    if (is_result (&constituents[i]))
      {
        if (constituents[i].end == constituents[which].end && constituents[i].category < constituents[which].category)
          return TRUE;
        longer += constituents[i].end > constituents[which].end;
      }
  return longer >= RESULTS_KEPT;
}

void
temporal_read (const Parser *parser, guint at, Readings *readings)
{
  guint n = 0;
  const Constituent *constituents = chart_at (parser->chart, parser, at, &n);

  for (guint i = 0; i < n; i++)
    if (is_result (&constituents[i]) && !is_outdone (constituents, n, i))
      {
        Item *item = readings_slot (readings, at);

        if (!finish (parser, at, &constituents[i], item))
          continue;
        trim_front (parser, constituents[i].category, constituents[i].end, item);
        readings_keep (readings, constituents[i].end);
      }
}
