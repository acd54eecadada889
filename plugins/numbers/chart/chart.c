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

#include <string.h>

#define MASK_WORDS (CATEGORIES_MOST / 64)
#define FIRST_SIZE (4 * CHART_PER_PLACE)

/* The constituents that begin at one lexeme are a stretch of the chart's. */
typedef struct
{
  guint first, n;
  guint64 categories[MASK_WORDS];
} Place;

struct _Chart
{
  const Parser *parser;
  guint begin, end; /* of the lexemes that are in it */
  gboolean cut;     /* more would have followed */
  guint at, steps;  /* where constituents are made now */
  Place places[CHART_LONGEST];
  /* While those of one lexeme are made, these have room enough: what points into them holds. */
  Constituent *constituents;
  guint n_constituents, size;
  Duration *lengths; /* two a place: one that is read there, and one that a rule makes */
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
  chart->size = FIRST_SIZE;
  chart->constituents = g_new (Constituent, FIRST_SIZE);
  chart->lengths = g_new (Duration, 2 * CHART_LONGEST);
  return chart;
}

void
chart_free (Chart *chart)
{
  g_free (chart->constituents);
  g_free (chart->lengths);
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

static Duration *
length_at (Chart *chart, guint which)
{
  return &chart->lengths[2 * (chart->at - chart->begin) + which];
}

/* Of two constituents with the same category and end, the first made stays. */
static void
add (gpointer data, guint category, guint end, const TimeValue *value)
{
  Chart *chart = data;
  Place *place = place_at (chart, chart->at);
  Constituent *made;

  if (place->n == CHART_PER_PLACE || end <= chart->at || end > chart->at + CHART_SPAN)
    return;
  if (has_category (place, category))
    for (guint i = 0; i < place->n; i++)
      if (chart->constituents[place->first + i].category == category && chart->constituents[place->first + i].end == end)
        return;
  place->categories[category / 64] |= G_GUINT64_CONSTANT (1) << (category % 64);
  made = &chart->constituents[place->first + place->n++];
  made->category = category;
  made->end = end;
  made->value = *value;
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
    case CONTEXT_FIGURE:
      return parser_is_figure (parser, at);
    case CONTEXT_CLASS:
      return parser_is_a (parser, at, (WordClass) argument);
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
  Arguments arguments = { .parser = chart->parser, .at = chart->at, .end = end, .made = length_at (chart, 1) };

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
        if (chart->constituents[place->first + j].category == arc->category)
          {
            chart->steps++;
            match->symbols[match->n++] = &chart->constituents[place->first + j];
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
make_room (Chart *chart)
{
  if (chart->n_constituents + CHART_PER_PLACE <= chart->size)
    return;
  chart->size *= 2;
  chart->constituents = g_renew (Constituent, chart->constituents, chart->size);
}

static void
fill_place (Chart *chart, guint at)
{
  Place *place = place_at (chart, at);

  make_room (chart);
  place->first = chart->n_constituents;
  place->n = 0;
  memset (place->categories, 0, sizeof place->categories);
  chart->at = at;
  chart->steps = 0;
  terminals_read (chart->parser, at, length_at (chart, 0), add, chart);
  for (guint i = 0; i < place->n; i++)
    {
      const Constituent *first = &chart->constituents[place->first + i];
      guint root = rule_roots[first->category];
      Match match = { .n = 1, .symbols = { first } };

      if (root > 0)
        follow (chart, &rule_nodes[root], &match);
    }
  chart->n_constituents += place->n;
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
  chart->n_constituents = 0;
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
  return place != NULL ? &chart->constituents[place->first] : NULL;
}

guint
chart_find (const Parser *parser, guint at, guint category)
{
  guint n = 0, end = 0;
  const Constituent *constituents = terminals_may_begin (parser, at) ? chart_at (parser->chart, parser, at, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (constituents[i].category == category)
      end = MAX (end, constituents[i].end);
  return end;
}
