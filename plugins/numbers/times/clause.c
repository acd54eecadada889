/* clause.c - which way a clause looks: a weekday or a month without a year may lie before or behind the reference.
 * SPDX-License-Identifier: MIT */
#include "temporal-parts.h"

#include <string.h>

#define CLAUSE_REACH 24

static int
direction_of (const Parser *parser, guint at)
{
  const Lexeme *word = parser_at (parser, at);

  if (parser_has (parser, at, SENSE_FUTURE))
    return 1;
  if (parser_has (parser, at, SENSE_PAST))
    return -1;
  if (word->type == LEXEME_WORD && word->end - word->begin > 4 && memcmp (parser->text + word->end - 2, "ed", 2) == 0)
    return -1;
  return 0;
}

static gboolean
ends_clause (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);

  if (lexeme->type != LEXEME_SYMBOL)
    return lexeme->type == LEXEME_END;
  return (lexeme->symbol == '.' || lexeme->symbol == ';' || lexeme->symbol == '?' || lexeme->symbol == '!')
         && parser_at (parser, at + 1)->space && (lexeme->symbol == ';' || parser_at (parser, at + 1)->capital);
}

int
temporal_direction (const Parser *parser, guint at, int none)
{
  int direction = 0;

  for (guint i = 1; i < CLAUSE_REACH && !ends_clause (parser, at - i) && direction == 0; i++)
    direction = direction_of (parser, at - i);
  for (guint i = 0; i < CLAUSE_REACH && !ends_clause (parser, at + i) && direction == 0; i++)
    direction = direction_of (parser, at + i);
  return direction != 0 ? direction : none;
}
