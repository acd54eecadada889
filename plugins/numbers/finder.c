/* finder.c - the arbiter.
 *
 * At each lexeme where something can begin, every family of parsers is asked for its longest reading. The reading that takes most
 * lexemes wins; of equals, the one whose family knows more of its context (the order of the table below). What it covers is done
 * with, and the search goes on behind it: so the list has no overlaps, and each lexeme is looked at a bounded number of times.
 * SPDX-License-Identifier: MIT */
#include "finder.h"

#include "quantity.h"
#include "range.h"
#include "temporal.h"
#include "trap.h"

typedef guint (*ParseFunction) (const Parser *parser, guint at, Item *item);

/* From the strongest. */
static const ParseFunction families[] = { temporal_parse, range_parse, quantity_parse, trap_parse };

static guint
find_best (const Parser *parser, guint at, Item *best)
{
  guint best_end = 0;

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      Item item = { .first = at };
      guint end = families[i](parser, at, &item);
      /* a reading may begin behind the lexeme that announced it ("page" 7): only what it covers counts */
      guint gain = end > 0 ? end - item.first : 0, best_gain = best_end > 0 ? best_end - best->first : 0;

      if (end > at && (best_end == 0 || end > best_end || (end == best_end && gain > best_gain)
                       || (end == best_end && item.rank > best->rank)))
        {
          *best = item;
          best->end = best_end = end;
        }
    }
  return best_end;
}

static gboolean
can_begin (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);

  return lexeme->type == LEXEME_FIGURE || lexeme->entry != NULL || lexeme->type == LEXEME_SYMBOL
         || (lexeme->type == LEXEME_WORD && parser_is_figure (parser, at + 1 + parser_is_symbol (parser, at + 1, '-')));
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
  Parser parser = { .text = input->text, .reference = input->reference, .tag = input->tag, .tag_data = input->tag_data };
  g_autoptr (GArray) items = NULL;

  g_array_set_size (lexemes, 0);
  if (!lexer_run (input->text, begin, end, lexemes))
    return;
  parser.lexemes = (const Lexeme *) (gpointer) lexemes->data;
  parser.n = lexemes->len;
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
