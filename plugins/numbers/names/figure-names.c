/* figure-names.c - figures that are names, or parts of names.
 *
 * Names are known by their shape, not by lists: letters and figures in one run, a figure behind a capitalised word, a number word
 * with a capital, a figure before a street. Most of these shapes are those of plain numbers too ("in Aleppo 20 rebels died"), so
 * they are readings among others, and the arbiter weighs them.
 * SPDX-License-Identifier: MIT */
#include "figure-names.h"

#include "name-parts.h"

guint
name_make (Item *item, ItemKind kind, guint first, guint end)
{
  item_begin (item, first);
  item->kind = kind;
  return end;
}

typedef guint (*ParseFunction) (const Parser *, guint, Item *);

static void
ask (const Parser *parser, guint at, const ParseFunction *parsers, guint n, Readings *readings)
{
  for (guint i = 0; i < n; i++)
    readings_keep (readings, parsers[i](parser, at, readings_slot (readings, at)));
}

void
figure_names_read (const Parser *parser, guint at, Readings *readings)
{
  static const ParseFunction of_figures[]
      = { phone_parse, title_parse_figure, title_parse_unit, address_parse, score_parse };
  static const ParseFunction of_figures_apart[]
      = { code_parse_figure_first, code_parse_dotted, code_parse_hyphened, code_parse_groups,
          mark_parse_list,         mark_parse_note,   mark_parse_ratio,    mark_parse_impossible };
  static const ParseFunction of_words[]
      = { title_parse_series, title_parse_version, title_parse_words, code_parse_letters_first };
  const Lexeme *lexeme = parser_at (parser, at);
  gboolean apart = !parser_is_glued (parser, at) || parser_at (parser, at - 1)->type == LEXEME_SYMBOL;

  if (lexeme->type == LEXEME_SYMBOL) /* "+44 ...", "(020) ...", "#7" */
    ask (parser, at, (const ParseFunction[]){ phone_parse, title_parse_series }, 2, readings);
  else if (lexeme->type == LEXEME_WORD)
    ask (parser, at, of_words, G_N_ELEMENTS (of_words) - !apart, readings);
  else
    ask (parser, at, of_figures, G_N_ELEMENTS (of_figures), readings);
  if (lexeme->type == LEXEME_FIGURE && apart)
    ask (parser, at, of_figures_apart, G_N_ELEMENTS (of_figures_apart), readings);
}
