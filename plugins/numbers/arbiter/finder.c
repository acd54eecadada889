/* finder.c - the conductor: asks the parsers, lets the arbiter choose, and sets the modifiers of what was chosen.
 *
 * At each lexeme where something can begin, every family of parsers gives its readings. Readings that overlap, directly or through
 * others, make a cluster; its best set is found by weighted interval scheduling (schedule.c), the weight of a reading being the odds
 * that it is right, given what stands around it (reading-evidence.c). Each lexeme is looked at a bounded number of times, so the cost is
 * linear in the text.
 * SPDX-License-Identifier: MIT */
#include "finder.h"

#include "chart.h"
#include "reading-evidence.h"
#include "figure-names.h"
#include "memo.h"
#include "quantity.h"
#include "range.h"
#include "readings.h"
#include "schedule.h"
#include "temporal.h"
#include "time-stamps.h"

#define QUANTITY_SENSES                                                                                                \
  (SENSE_BIT (SENSE_NUMBER) | SENSE_BIT (SENSE_HUNDRED) | SENSE_BIT (SENSE_SCALE) | SENSE_BIT (SENSE_DOZEN)            \
   | SENSE_BIT (SENSE_ARTICLE) | SENSE_BIT (SENSE_ORDINAL) | SENSE_BIT (SENSE_ORDINAL_SCALE) | SENSE_BIT (SENSE_PARTS) \
   | SENSE_BIT (SENSE_PARTS_SCALE) | SENSE_BIT (SENSE_SIGN) | SENSE_BIT (SENSE_PERCENT) | SENSE_BIT (SENSE_CURRENCY)   \
   | SENSE_BIT (SENSE_COUNTRY))

/* Whether a quantity can begin at @at, as far as a glance tells. */
static gboolean
may_be_quantity (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);
  int leads = 0;

  if (lexeme->type != LEXEME_WORD || lexeme->capitals)
    return TRUE;
  if (lexeme->entry == NULL)
    return FALSE;
  return ((lexeme->senses | lexeme->entry->further) & QUANTITY_SENSES) != 0
         || (vocabulary_get (lexeme->entry, parser->text + lexeme->begin, lexeme->end - lexeme->begin, SENSE_LEAD, &leads)
             && leads == 2);
}

static void
read_all (const Parser *parser, guint at, Readings *readings)
{
  if (terminals_may_begin (parser, at))
    temporal_read (parser, at, readings);
  if (may_be_quantity (parser, at))
    {
      readings_keep (readings, range_parse (parser, at, readings_slot (readings, at)));
      quantity_read (parser, at, readings);
    }
  figure_names_read (parser, at, readings);
}

/* Words that are numbers or times by themselves. */
#define OWN_SENSES                                                                                                     \
  (SENSE_BIT (SENSE_NUMBER) | SENSE_BIT (SENSE_HUNDRED) | SENSE_BIT (SENSE_SCALE) | SENSE_BIT (SENSE_DOZEN)            \
   | SENSE_BIT (SENSE_ORDINAL) | SENSE_BIT (SENSE_ORDINAL_SCALE) | SENSE_BIT (SENSE_PARTS) | SENSE_BIT (SENSE_MONTH)   \
   | SENSE_BIT (SENSE_WEEKDAY) | SENSE_BIT (SENSE_SEASON) | SENSE_BIT (SENSE_DAYPART) | SENSE_BIT (SENSE_DEICTIC)      \
   | SENSE_BIT (SENSE_NOW) | SENSE_BIT (SENSE_CLOCK_WORD) | SENSE_BIT (SENSE_HOLIDAY) | SENSE_BIT (SENSE_SET)          \
   | SENSE_BIT (SENSE_VAGUE) | SENSE_BIT (SENSE_DECADE) | SENSE_BIT (SENSE_SIGN) | SENSE_BIT (SENSE_EDGE_OF))

/* Words that lead to one. */
#define LEADING_SENSES                                                                                                 \
  (SENSE_BIT (SENSE_LEAD) | SENSE_BIT (SENSE_RELATIVE) | SENSE_BIT (SENSE_PERIOD_EDGE) | SENSE_BIT (SENSE_ARTICLE)     \
   | SENSE_BIT (SENSE_CURRENCY) | SENSE_BIT (SENSE_COUNTRY) | SENSE_BIT (SENSE_SERIES) | SENSE_BIT (SENSE_VERSIONED)   \
   | SENSE_BIT (SENSE_PERIOD) | SENSE_BIT (SENSE_PERCENT) | SENSE_BIT (SENSE_TIME_BOUND))

#define LONGEST_LEAD 4

/* Whether a longer spelling of the first kind begins here ("boxing day", "right now"). */
static gboolean
begins_spelling (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);
  guint64 senses = lexeme->entry->further & OWN_SENSES;
  int number;

  for (guint sense = 0; senses != 0; sense++, senses >>= 1)
    if ((senses & 1) != 0 && parser_match (parser, at, (Sense) sense, &number) > 0)
      return TRUE;
  return FALSE;
}

/* Whether it is worth asking the parsers: most lexemes are far from anything. */
static gboolean
can_begin (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);

  if (lexeme->type == LEXEME_FIGURE)
    return TRUE;
  if (lexeme->type == LEXEME_SYMBOL)
    return lexeme->ahead <= 2 || lexeme->symbol == 0xBD || (lexeme->symbol >= 0xBC && lexeme->symbol <= 0xBE)
           || (lexeme->symbol >= 0x2150 && lexeme->symbol <= 0x215E);
  if (lexeme->type == LEXEME_END)
    return FALSE;
  if ((lexeme->senses & OWN_SENSES) != 0 || parser_is_word (parser, at, "weekend"))
    return TRUE;
  if (parser_is_figure (parser, at + 1 + parser_is_symbol (parser, at + 1, '-')))
    return TRUE;
  if (lexeme->entry == NULL)
    return FALSE;
  return (((lexeme->senses | lexeme->entry->further) & LEADING_SENSES) != 0
          && parser_at (parser, at + 1)->ahead < LONGEST_LEAD)
         || ((lexeme->entry->further & OWN_SENSES) != 0 && begins_spelling (parser, at));
}

/* The readings of a cluster, and what chooses among them. */
typedef struct
{
  Readings readings;
  GArray *weights; /* float, one a reading */
  Schedule *schedule;
  guint end; /* lexeme behind the last reading */
  const FinderInput *input;
} Cluster;

/* Appends the best set to @items. A reading that is alone has nothing to be weighed against. */
static void
settle (const Parser *parser, Cluster *cluster, GArray *items)
{
  const Readings *readings = &cluster->readings;

  if (cluster->input->watch != NULL && readings->n > 0)
    cluster->input->watch (cluster->input->watch_data, parser, readings);
  if (readings->n == 1)
    g_array_append_val (items, readings->items[0]);
  else if (readings->n > 1)
    {
      g_array_set_size (cluster->weights, readings->n);
      for (guint i = 0; i < readings->n; i++)
        {
          const Item *item = &readings->items[i];

          g_array_index (cluster->weights, float, i) = evidence_weigh (
              evidence_group (item), evidence_gather (parser, item), item->end - item->first);
        }
      schedule_solve (cluster->schedule, readings, (const float *) (gpointer) cluster->weights->data, items);
    }
  cluster->readings.n = 0;
}

/* Whether a reading that begins at @at leaves no doubt, so that nothing else need be read inside it: it tells itself what it is, and
   does not end with a figure that could belong to what follows. */
static gboolean
is_certain (const Parser *parser, const Item *item, guint at)
{
  if (item->first != at || item->end < at + 2)
    return FALSE;
  switch (item->kind)
    {
    case ITEM_MONEY:
    case ITEM_PERCENT:
    case ITEM_AGE:
    case ITEM_TEMPERATURE:
      return TRUE;
    case ITEM_DATE:
    case ITEM_TIME:
    case ITEM_DURATION:
      return !parser_is_figure (parser, item->end - 1) || parser_at (parser, item->end - 1)->digits == 4;
    default:
      return FALSE;
    }
}

/* Reads what begins at @at, and gives the lexeme where to read on. */
static guint
read_at (const Parser *parser, guint at, Cluster *cluster)
{
  guint first = cluster->readings.n, longest = first;

  read_all (parser, at, &cluster->readings);
  for (guint i = first; i < cluster->readings.n; i++)
    {
      cluster->end = MAX (cluster->end, cluster->readings.items[i].end);
      if (cluster->readings.items[i].end > cluster->readings.items[longest].end)
        longest = i;
    }
  return longest < cluster->readings.n && is_certain (parser, &cluster->readings.items[longest], at)
             ? cluster->readings.items[longest].end
             : at + 1;
}

/* The lexeme behind the time stamp that begins at @at; @at itself if there is none. */
static guint
skip_stamp (const FinderInput *input, const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);
  gsize end = lexeme->begin;

  if (lexeme->type == LEXEME_FIGURE || lexeme->type == LEXEME_SYMBOL)
    end += time_stamps_measure (input->text, end, parser->lexemes[parser->n - 1].end, input->stamped);
  while (at < parser->n && parser_at (parser, at)->begin < end)
    at++;
  return at;
}

static void
collect (const FinderInput *input, const Parser *parser, GArray *items)
{
  Cluster cluster = { .input = input, .weights = g_array_new (FALSE, FALSE, sizeof (float)), .schedule = schedule_new () };

  for (guint at = 0; at < parser->n;)
    {
      guint behind = skip_stamp (input, parser, at);

      if (at >= cluster.end)
        settle (parser, &cluster, items);
      if (behind > at)
        at = behind;
      else
        at = can_begin (parser, at) ? read_at (parser, at, &cluster) : at + 1;
    }
  settle (parser, &cluster, items);
  readings_clear (&cluster.readings);
  g_array_unref (cluster.weights);
  schedule_free (cluster.schedule);
  for (guint i = 0; i < items->len; i++)
    if (g_array_index (items, Item, i).kind < ITEM_DATE)
      modifier_find (parser, &g_array_index (items, Item, i));
}

void
finder_run (const FinderInput *input, gsize begin, gsize end, GArray *lexemes, GArray *found)
{
  Parser parser
      = { .text = input->text, .reference = input->reference, .point_groups = input->point_groups, .tag = input->tag, .entity = input->entity, .tag_data = input->tag_data };
  g_autoptr (GArray) items = NULL;
  g_autoptr (Chart) chart = NULL;
  Memo memo;

  g_array_set_size (lexemes, 0);
  if (!lexer_run (input->text, begin, end, lexemes))
    return;
  chart = chart_new ();
  parser.lexemes = (const Lexeme *) (gpointer) lexemes->data;
  parser.n = lexemes->len;
  parser.memo = &memo;
  parser.chart = chart;
  memo_clear (&memo);
  items = g_array_new (FALSE, FALSE, sizeof (Item));
  collect (input, &parser, items);
  range_join_bounds (&parser, items);
  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      Found one = { parser.lexemes[item->first].begin, parser.lexemes[item->end - 1].end, *item };

      if (item->kind != ITEM_NOTHING)
        g_array_append_val (found, one);
    }
}
