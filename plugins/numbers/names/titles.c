/* titles.c - numbers in the names of things: "Apollo 11", "S&P 500", "page 7", "the Big Four", "version 4.2".
 * SPDX-License-Identifier: MIT */
#include "name-parts.h"

#include "numeral.h"

#define NAMES_REACH 4000 /* bytes on both sides in which a name is looked for again */
#define WORD_ALONE 1 /* the number of SENSE_VERSIONED for names, which have a capital */

static guint
make_told (const Parser *parser, Item *item, ItemKind kind, guint at)
{
  name_make (item, kind, at, 0);
  item->told = TRUE;
  return code_find_run_end (parser, at);
}

/* "page 7", "gate 12", "No. 10", "flat 4B": places in a row, told apart by figures. */
guint
title_parse_series (const Parser *parser, guint at, Item *item)
{
  int number;
  guint n = parser_match (parser, at, SENSE_SERIES, &number), end = at + n;

  if (n == 0 || parser_is_word (parser, at, "number") || parser_is_word (parser, at, "numbers")
      || !parser_is_figure (parser, end) || parser_is_symbol (parser, end + 1, '%')
      || parser_is_symbol (parser, end + 1, '-'))
    return 0;
  if (parser_has (parser, end + 1, SENSE_SCALE) || parser_has (parser, end + 1, SENSE_PERIOD)
      || parser_has (parser, end + 1, SENSE_UNIT))
    return 0;
  if (parser_is_word (parser, at, "line") || parser_is_word (parser, at, "part"))
    if (parser_at (parser, end + 1)->type == LEXEME_WORD)
      return 0;
  return make_told (parser, item, ITEM_ID, end);
}

/* "python 3.11": figures with a point and no unit, behind a product whose name is written small. */
static gboolean
is_version (const Parser *parser, guint at)
{
  const Lexeme *figure = parser_at (parser, at);

  return memchr (parser->text + figure->begin, '.', figure->end - figure->begin) != NULL
         && (parser_is_stop (parser, at + 1) || parser_has (parser, at + 1, SENSE_NOT_COUNTED)
             || parser_at (parser, at + 1)->type == LEXEME_WORD)
         && !parser_has (parser, at + 1, SENSE_UNIT) && !parser_has (parser, at + 1, SENSE_SCALE)
         && !parser_has (parser, at + 1, SENSE_PERCENT) && !parser_is_symbol (parser, at + 1, '%');
}

/* "Internet Explorer 6", "version 4.2": products, missions, works. */
guint
title_parse_version (const Parser *parser, guint at, Item *item)
{
  int number = 0;
  guint n = parser_match (parser, at, SENSE_VERSIONED, &number), end = at + n;

  if (n == 0 || !parser_is_figure (parser, end))
    return 0;
  if (number == WORD_ALONE && !parser_at (parser, at)->capital && !(n == 1 && is_version (parser, end)))
    return 0;
  return make_told (parser, item, ITEM_VERSION, end);
}

/* A figure behind a capitalised word, or behind a letter and its "&": "Nikkei 225", "S&P 500", "Fahrenheit 451". */
guint
title_parse_figure (const Parser *parser, guint at, Item *item)
{
  const Lexeme *figure = parser_at (parser, at);

  if (figure->type != LEXEME_FIGURE || !figure->space
      || !(parser_is_name_word (parser, at - 1) || (parser_has (parser, at - 1, SENSE_WORD_CODE) && !parser_is_countable (parser, at + 1)) /* "COP 28" */
           || (parser_has (parser, at - 1, SENSE_MONTH) && parser_is_name_word (parser, at - 2)
               && !parser_opens_sentence (parser, at - 2)))) /* "Long March 5" */
    return 0;
  if (parser_is_glued (parser, at + 1) && !parser_is_stop (parser, at + 1) && !parser_is_symbol (parser, at + 1, '\''))
    return 0;
  if (parser_is_symbol (parser, at + 1, '%') || parser_is_symbol (parser, at + 1, 0xB0))
    return 0;
  if (figure->digits == 4 && figure->integer > 1900 && figure->integer < 2100 && figure->integer != 2000)
    return 0; /* "Rio 2016": a year of our time tells when */
  return name_make (item, ITEM_ID, at, at + 1);
}

/* A figure and a unit that has a capital and lacks its plural: "50 Cent". */
guint
title_parse_unit (const Parser *parser, guint at, Item *item)
{
  const Lexeme *unit = parser_at (parser, at + 1);

  if (parser->titled || parser_integer (parser, at, NULL) < 2 || unit->type != LEXEME_WORD || !unit->capital || unit->capitals
      || unit->end - unit->begin < 4 || parser->text[unit->end - 1] == 's'
      || (unit->senses & (SENSE_BIT (SENSE_MINOR) | SENSE_BIT (SENSE_UNIT))) == 0)
    return 0;
  name_make (item, ITEM_ID, at, 0);
  return at + 2;
}

static gboolean
is_capital_word (const Parser *parser, guint at)
{
  const Lexeme *word = parser_at (parser, at);

  return word->type == LEXEME_WORD && word->capital;
}

/* A name that opens its sentence is known by where it stands inside of another nearby: "One Direction". */
static gboolean
recurs_inside (const Parser *parser, guint at)
{
  const guint32 begin = parser_at (parser, at)->begin, end = parser_at (parser, at + 1)->end;
  const char *from = parser->text + begin - MIN (begin, NAMES_REACH), *to = parser->text + end + strnlen (parser->text + end, NAMES_REACH);
  g_autofree char *name = g_strdup_printf (" %.*s", (int) (end - begin), parser->text + begin);

  for (const char *found = from; (found = g_strstr_len (found, to - found, name)) != NULL; found++)
    if (found > from && g_ascii_islower (found[-1]))
      return TRUE;
  return FALSE;
}

/* A number word with a capital inside a sentence, beside another word with one: "the Big Four", "Six Nations", "Group of Seven". */
guint
title_parse_words (const Parser *parser, guint at, Item *item)
{
  const Lexeme *word = parser_at (parser, at);
  guint before = at - 1 - parser_is_word (parser, at - 1, "of") - parser_is_symbol (parser, at - 1, '\'');

  if (parser->titled || !word->capital || word->capitals
      || (word->senses & (SENSE_BIT (SENSE_NUMBER) | SENSE_BIT (SENSE_ORDINAL))) == 0)
    return 0;
  if (is_capital_word (parser, at + 1) && parser_has (parser, at + 1, SENSE_STREET)) /* "Second Avenue" */
    return name_make (item, ITEM_NOTHING, at, at + 2);
  if (parser_opens_sentence (parser, at) && !(is_capital_word (parser, at + 1) && recurs_inside (parser, at)))
    return 0;
  if (!is_capital_word (parser, at + 1) && !(is_capital_word (parser, before) && !parser_has (parser, before, SENSE_NUMBER)))
    return 0;
  if (parser_has (parser, at + 1, SENSE_SCALE) || parser_has (parser, at + 1, SENSE_HUNDRED))
    return 0;
  while (is_capital_word (parser, at + 1) && !parser_has (parser, at + 1, SENSE_MONTH) && at < item->first + 3)
    at++;
  return name_make (item, ITEM_NOTHING, item->first, at + 1);
}
