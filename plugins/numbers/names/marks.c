/* marks.c - figures that count nothing: marks of lists and notes, ratios, days that the calendar lacks.
 * SPDX-License-Identifier: MIT */
#include "name-parts.h"

/* "1)" at the head of an entry. */
guint
mark_parse_list (const Parser *parser, guint at, Item *item)
{
  guint digits = parser_at (parser, at)->digits;

  if (digits == 0 || digits > 2 || parser_is_symbol (parser, at - 1, '('))
    return 0;
  if (parser_is_symbol (parser, at + 1, ')')
      && ((parser_is_stop (parser, at - 1) && !parser_is_glued (parser, at))
          || (parser_at (parser, at - 1)->type == LEXEME_WORD && !parser_has (parser, at - 1, SENSE_MONTH))))
    return name_make (item, ITEM_NOTHING, at, at + 2);
  if (parser_is_end (parser, at - 1) && parser_is_symbol (parser, at + 1, '.') && parser_is_glued (parser, at + 1)
      && parser_at (parser, at + 2)->type == LEXEME_WORD && parser_at (parser, at + 2)->space
      && parser_at (parser, at + 2)->capital)
    return name_make (item, ITEM_NOTHING, at, at + 2);
  return 0;
}

/* "[17]": the mark of a note. */
guint
mark_parse_note (const Parser *parser, guint at, Item *item)
{
  guint digits = parser_at (parser, at)->digits;

  return digits > 0 && digits < 4 && parser_is_symbol (parser, at - 1, '[') && parser_is_symbol (parser, at + 1, ']')
             ? name_make (item, ITEM_NOTHING, at, at + 2)
             : 0;
}

/* 4:3, 24/7 */
guint
mark_parse_ratio (const Parser *parser, guint at, Item *item)
{
  guint digits = 0;
  int first = parser_integer (parser, at, NULL), second = parser_integer (parser, at + 2, &digits);

  if (first == 24 && second == 7 && parser_is_symbol (parser, at + 1, '/'))
    return name_make (item, ITEM_NOTHING, at, at + 3);
  if (first < 0 || second < 0 || digits != 1 || !parser_is_symbol (parser, at + 1, ':')
      || !parser_is_glued (parser, at + 1) || !parser_is_glued (parser, at + 2))
    return 0;
  return name_make (item, ITEM_SCORE, at, at + 3);
}

/* Times that the clock lacks. */
guint
mark_parse_impossible (const Parser *parser, guint at, Item *item)
{
  guint digits = 0;

  if (parser_integer (parser, at, NULL) >= 0 && parser_is_symbol (parser, at + 1, ':')
      && parser_is_glued (parser, at + 1) && parser_is_glued (parser, at + 2)
      && parser_integer (parser, at + 2, &digits) >= 0 && digits == 2)
    return name_make (item, ITEM_NOTHING, at, at + 3);
  return 0;
}
