/* addresses.c - houses: "10 Downing Street", "221B Baker Street", "350 Fifth Avenue".
 * SPDX-License-Identifier: MIT */
#include "name-parts.h"

#define LONGEST_NAME 4

guint
address_parse (const Parser *parser, guint at, Item *item)
{
  guint next = at + 1;
  const Lexeme *letter = parser_at (parser, next);

  if (parser_at (parser, at)->digits == 0 || parser_at (parser, at)->digits > 5)
    return 0;
  if (letter->type == LEXEME_WORD && letter->capital && letter->end - letter->begin == 1 && parser_is_glued (parser, next))
    next++;
  for (guint i = 0; i < LONGEST_NAME; i++)
    {
      const Lexeme *word = parser_at (parser, next + i);

      if (word->type != LEXEME_WORD || !word->capital)
        {
          if (!parser_has (parser, next + i, SENSE_ORDINAL) && !parser_is_figure (parser, next + i)
              && !(i > 0 && parser_is_glued (parser, next + i) && word->type == LEXEME_WORD)) /* "West 45th Street" */
            return 0;
        }
      else if (i > 0 && parser_has (parser, next + i, SENSE_STREET))
        {
          name_make (item, ITEM_ADDRESS, at, 0);
          item->told = TRUE;
          return next + i + 1;
        }
    }
  return 0;
}
