/* chart.c - a bottom-up chart parser.
 *
 * A chart holds, for each lexeme of a short stretch, the constituents that begin there. It is filled from the last lexeme to the first:
 * when the constituents of a lexeme are made, all those that can follow them are known. First the terminals are read; then each
 * constituent is taken as the first symbol of every rule that begins with its category, and the rest of the rule is matched against
 * what follows, all rules at once, along their common tree:
 *
 *     third     Tuesday    after   Christmas    2014
 *     NTH       WEEKDAY    after   HOLIDAY      YEAR
 *                                  TIME-----    TIME
 *                                  TIME--------------
 *     TIME-------------------------------------------       (this lexeme comes last)
 *
 * What is made is a constituent in turn, and may be the first symbol of others (Kay, Algorithm Schemata and Data Structures in Syntactic
 * Processing, 1980). Constituents a lexeme, their length and the steps taken are bounded, so the cost is linear in the text.
 * SPDX-License-Identifier: MIT */
#include "chart.h"

#include "readings.h"

#include <string.h>

#define MASK_WORDS (CATEGORIES_MOST / 64)

typedef struct
{
  guint n;
  guint64 categories[MASK_WORDS];
  Constituent constituents[CHART_PER_PLACE];
  Duration length; /* of the LENGTH that begins here */
  Duration made;   /* and of one that a rule makes */
} Place;

struct _Chart
{
  const Parser *parser;
  guint begin, end;     /* of the lexemes that are in it */
  gboolean cut;         /* more would have followed */
  guint at, steps;      /* where constituents are made now */
  Place places[CHART_LONGEST];
};

/* A rule on its way: the symbols matched so far. */
typedef struct
{
  guint n;
  const Constituent *symbols[RULE_LONGEST];
} Match;

Chart *
chart_new (void)
{
  Chart *chart = g_new (Chart, 1);

  chart->begin = chart->end = 0;
  chart->parser = NULL;
  return chart;
}

void
chart_free (Chart *chart)
{
  g_free (chart);
}

static Place *
place_at (Chart *chart, guint at)
{
  return at >= chart->begin && at < chart->end ? &chart->places[at - chart->begin] : NULL;
}

static gboolean
has_category (const Place *place, guint category)
{
  return (place->categories[category / 64] >> (category % 64) & 1) != 0;
}

/* Of two constituents with the same category and end, the first made stays. */
static void
add (gpointer data, guint category, guint end, const TimeValue *value)
{
  Chart *chart = data;
  Place *place = place_at (chart, chart->at);

  if (place->n == CHART_PER_PLACE || end <= chart->at || end > chart->at + CHART_SPAN)
    return;
  if (has_category (place, category))
    for (guint i = 0; i < place->n; i++)
      if (place->constituents[i].category == category && place->constituents[i].end == end)
        return;
  place->categories[category / 64] |= G_GUINT64_CONSTANT (1) << (category % 64);
  place->constituents[place->n].category = category;
  place->constituents[place->n].end = end;
  place->constituents[place->n++].value = *value;
}

/* Contexts */

static gboolean
fits_one (const Parser *parser, guint at, guint context, guint argument)
{
  int word = 0;

  switch (context)
    {
    case CONTEXT_STOP:
      return parser_is_stop (parser, at);
    case CONTEXT_PLAIN:
      return parser_is_stop (parser, at) || parser_has (parser, at, SENSE_NOT_COUNTED);
    case CONTEXT_EDGE:
      return parser_is_end (parser, at);
    case CONTEXT_CAPITAL:
      return parser_is_name_word (parser, at);
    case CONTEXT_MARK:
      return parser_is_symbol (parser, at, argument);
    case CONTEXT_SENSE:
      return parser_has (parser, at, (Sense) argument);
    default:
      return parser_match (parser, at, SENSE_WORD, &word) > 0 && word == (int) argument;
    }
}

static gboolean
fits_context (const Parser *parser, guint at, guint row)
{
  const guint16 *context = &rule_contexts[row];
  gboolean not = *context == CONTEXT_NOT;

  if (row == 0)
    return TRUE;
  for (context += not ? 2 : 0; *context != CONTEXT_END; context += 2)
    if (fits_one (parser, at, context[0], context[1]))
      return !not;
  return not;
}

/* Rules */

static void
finish (Chart *chart, const RuleMeaning *meaning, const Match *match)
{
  guint end = match->symbols[meaning->taken - 1]->end;
  TimeValue constants[RULE_ARGUMENTS], result = { 0 };
  Arguments arguments = { .parser = chart->parser, .at = chart->at, .end = end, .made = &place_at (chart, chart->at)->made };

  if (!fits_context (chart->parser, chart->at - 1, meaning->before) || !fits_context (chart->parser, end, meaning->behind))
    return;
  for (guint i = 0; i < RULE_ARGUMENTS; i++)
    if (meaning->symbol[i] > 0)
      arguments.values[i] = &match->symbols[meaning->symbol[i] - 1]->value;
    else if (meaning->symbol[i] == 0)
      {
        constants[i].number = meaning->constant[i];
        arguments.values[i] = &constants[i];
      }
  if (chart_operations[meaning->operation](&arguments, &result))
    add (chart, meaning->category, end, &result);
}

static void follow (Chart *chart, const RuleNode *node, Match *match);

/* All ways to go on behind a match. */
static void
extend (Chart *chart, const RuleNode *node, Match *match)
{
  guint at = match->symbols[match->n - 1]->end;
  Place *place = place_at (chart, at);

  if (place == NULL || match->n == RULE_LONGEST)
    return;
  for (guint i = 0; i < node->n_arcs; i++)
    {
      const RuleArc *arc = &rule_arcs[node->first_arc + i];

      if (!has_category (place, arc->category) || (arc->glued && !parser_is_glued (chart->parser, at)))
        continue;
      for (guint j = 0; j < place->n && chart->steps < CHART_STEPS; j++)
        if (place->constituents[j].category == arc->category)
          {
            chart->steps++;
            match->symbols[match->n++] = &place->constituents[j];
            follow (chart, &rule_nodes[arc->node], match);
            match->n--;
          }
    }
}

/* What is longer comes first. */
static void
follow (Chart *chart, const RuleNode *node, Match *match)
{
  extend (chart, node, match);
  for (guint i = 0; i < node->n_meanings; i++)
    finish (chart, &rule_meanings[node->first_meaning + i], match);
}

static void
fill_place (Chart *chart, guint at)
{
  Place *place = place_at (chart, at);

  place->n = 0;
  memset (place->categories, 0, sizeof place->categories);
  chart->at = at;
  chart->steps = 0;
  terminals_read (chart->parser, at, &place->length, add, chart);
  for (guint i = 0; i < place->n; i++)
    {
      guint root = rule_roots[place->constituents[i].category];
      Match match = { .n = 1, .symbols = { &place->constituents[i] } };

      if (root > 0)
        follow (chart, &rule_nodes[root], &match);
    }
}

/* Fills the chart with the lexemes from @at on, as far as any rule can rest on them. */
static void
fill (Chart *chart, const Parser *parser, guint at)
{
  guint end = at, n;

  while (end < at + CHART_LONGEST && (n = terminals_count (parser, end)) > 0)
    end = MIN (end + n, at + CHART_LONGEST);
  chart->parser = parser;
  chart->begin = at;
  chart->end = end;
  chart->cut = end == at + CHART_LONGEST;
  for (guint i = end; i-- > at;)
    fill_place (chart, i);
}

const Constituent *
chart_at (Chart *chart, const Parser *parser, guint at, guint *n)
{
  const Place *place;

  if (chart->parser != parser || at < chart->begin || at >= chart->end
      || (chart->cut && at + CHART_SPAN > chart->end))
    fill (chart, parser, at);
  place = place_at (chart, at);
  *n = place != NULL ? place->n : 0;
  return place != NULL ? place->constituents : NULL;
}
