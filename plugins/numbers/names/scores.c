/* scores.c - results of matches: "3-1", "101-99". Whether they are one, or the ends of a range, is weighed.
 * SPDX-License-Identifier: MIT */
#include "name-parts.h"

#define LARGEST_SCORE 200
#define LARGEST_RISING 12 /* few teams lose by more */

guint
score_parse (const Parser *parser, guint at, Item *item)
{
  int home = parser_integer (parser, at, NULL), away = parser_integer (parser, at + 2, NULL);

  if (!parser_is_symbol (parser, at + 1, '-') || parser_is_pause (parser, at + 1) || home < 0 || away < 0
      || home > LARGEST_SCORE || away > LARGEST_SCORE)
    return 0;
  if (parser_at (parser, at)->digits > 3 || parser_at (parser, at + 2)->digits > 3
      || parser_is_glued (parser, at + 1) != parser_is_glued (parser, at + 2))
    return 0;
  if (home > 0 && home < away && away > LARGEST_RISING)
    return 0;
  if (parser_is_glued (parser, at + 3) && !parser_is_stop (parser, at + 3))
    return 0;
  return name_make (item, ITEM_SCORE, at, at + 3);
}
