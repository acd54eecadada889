/* finder.c - the arbiter.
 *
 * At each lexeme where something can begin, every family of parsers is asked for its longest reading. The reading that
 * takes most lexemes wins; of equals, the one whose family knows more of its context (the order of the table below).
 * What it covers is done with, and the search goes on behind it: so the list has no overlaps, and each lexeme is
 * looked at a bounded number of times.
 * SPDX-License-Identifier: MIT */
#include "finder.h"

#include "memo.h"
#include "quantity.h"
#include "range.h"
#include "temporal.h"
#include "trap.h"

typedef guint (*ParseFunction) (const Parser *parser, guint at, Item *item);

/* From the strongest. */
#define TIME_REACH 8
#define FIGURE_REACH 5

static const ParseFunction families[] = { temporal_parse, range_parse, quantity_parse, trap_parse };

/* A figure is part of a time where a word of time follows before long, and in a few forms of its own: years, 10/31,
   3:15, "at 7". */
static gboolean
may_be_time (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at), *next = parser_at (parser, at + 1);

  if (lexeme->soon
      <= (lexeme->type == LEXEME_FIGURE || parser_has (parser, at, SENSE_NUMBER) ? FIGURE_REACH : TIME_REACH))
    return TRUE;
  if (lexeme->type == LEXEME_FIGURE)
    return (lexeme->digits == 4 && lexeme->integer < 2200) || lexeme->digits == 8
           || (!next->space && next->type != LEXEME_END)
           || (next->type == LEXEME_SYMBOL && next->symbol != ',' && next->symbol != '.')
           || (next->type == LEXEME_FIGURE && next->integer >= 0) || parser_has (parser, at + 1, SENSE_MERIDIEM)
           || parser_has (parser, at + 1, SENSE_ZONE) || parser_is_word (parser, at + 1, "past")
           || parser_is_word (parser, at + 1, "h") || parser_is_word (parser, at - 1, "at")
           || parser_is_symbol (parser, at - 1, '@');
  return lexeme->ahead < TIME_REACH
         || (lexeme->entry != NULL
             && (lexeme->entry->further
                 & (SENSE_BIT (SENSE_NOW) | SENSE_BIT (SENSE_DEICTIC) | SENSE_BIT (SENSE_HOLIDAY)
                    | SENSE_BIT (SENSE_EDGE_OF)))
                    != 0);
}

static guint
find_best (const Parser *parser, guint at, Item *best)
{
  guint best_end = 0;

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      Item item;
      guint end;

      if (families[i] == temporal_parse && !may_be_time (parser, at))
        continue;
      item_begin (&item, at);
      end = families[i](parser, at, &item);
      /* a reading may begin behind the lexeme that announced it ("page" 7): only what it covers counts */
      guint gain, best_gain;

      if (end <= at)
        continue;
      gain = end - item.first;
      best_gain = best_end > 0 ? best_end - best->first : 0;
      if (end > best_end || (end == best_end && gain > best_gain))
        {
          *best = item;
          best->end = best_end = end;
        }
    }
  return best_end;
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

static void
collect (const Parser *parser, GArray *items)
{
  for (guint at = 0; at < parser->n;)
    {
      Item item;
      guint end = can_begin (parser, at) ? find_best (parser, at, &item) : 0;

      if (end == 0)
        {
          at++;
          continue;
        }
      if (item.kind < ITEM_DATE)
        modifier_find (parser, &item);
      g_array_append_val (items, item);
      at = end;
    }
}

void
finder_run (const FinderInput *input, gsize begin, gsize end, GArray *lexemes, GArray *found)
{
  Parser parser
      = { .text = input->text, .reference = input->reference, .tag = input->tag, .tag_data = input->tag_data };
  g_autoptr (GArray) items = NULL;
  Memo memo;

  g_array_set_size (lexemes, 0);
  if (!lexer_run (input->text, begin, end, lexemes))
    return;
  parser.lexemes = (const Lexeme *) (gpointer) lexemes->data;
  parser.n = lexemes->len;
  parser.memo = &memo;
  memo_clear (&memo);
  items = g_array_new (FALSE, FALSE, sizeof (Item));
  collect (&parser, items);
  range_join_bounds (&parser, items);
  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      Found one = { parser.lexemes[item->first].begin, parser.lexemes[item->end - 1].end, *item };

      if (item->kind != ITEM_NOTHING)
        g_array_append_val (found, one);
    }
}
