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

void
figure_names_read (const Parser *parser, guint at, Readings *readings)
{
  static guint (*const anywhere[]) (const Parser *, guint, Item *)
      = { phone_parse, title_parse_series, title_parse_version, title_parse_figure, title_parse_words, title_parse_unit, address_parse,
          score_parse };
  static guint (*const apart[]) (const Parser *, guint, Item *)
      = { code_parse_letters_first, code_parse_figure_first, code_parse_dotted,   code_parse_hyphened, code_parse_groups,
          mark_parse_list,          mark_parse_impossible,   mark_parse_note,     mark_parse_ratio };

  for (guint i = 0; i < G_N_ELEMENTS (anywhere); i++)
    readings_keep (readings, anywhere[i](parser, at, readings_slot (readings, at)));
  if (parser_is_glued (parser, at) && parser_at (parser, at - 1)->type != LEXEME_SYMBOL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
    readings_keep (readings, apart[i](parser, at, readings_slot (readings, at)));
}
