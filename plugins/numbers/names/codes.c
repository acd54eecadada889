/* codes.c - runs of letters, figures and marks without space in between.
 *
 * What other parsers read as a whole ("250ml", "2015-09-22", "$5-10") they win, being as long; so this file asks only for the signs
 * of a name.
 * SPDX-License-Identifier: MIT */
#include "name-parts.h"

#include "chart.h"

#include <string.h>

#define LONGEST_RUN 64
#define MOST_GROUPS 16

/* Behind a figure, these do not make a name of it. */
#define FIGURE_ENDINGS                                                                                                 \
  (SENSE_BIT (SENSE_SUFFIX) | SENSE_BIT (SENSE_UNIT) | SENSE_BIT (SENSE_CURRENCY) | SENSE_BIT (SENSE_MINOR)            \
   | SENSE_BIT (SENSE_MERIDIEM) | SENSE_BIT (SENSE_PERIOD) | SENSE_BIT (SENSE_PERCENT) | SENSE_BIT (SENSE_SCALE_NAME)  \
   | SENSE_BIT (SENSE_SCALE) | SENSE_BIT (SENSE_MONTH) | SENSE_BIT (SENSE_DEGREE) | SENSE_BIT (SENSE_OLD))

/* Before a figure, these do not either. */
#define FIGURE_BEGINNINGS                                                                                              \
  (SENSE_BIT (SENSE_CURRENCY) | SENSE_BIT (SENSE_COUNTRY) | SENSE_BIT (SENSE_MONTH) | SENSE_BIT (SENSE_WEEKDAY)        \
   | SENSE_BIT (SENSE_PERIOD_EDGE) | SENSE_BIT (SENSE_NUMBER) | SENSE_BIT (SENSE_SIGN) | SENSE_BIT (SENSE_HUNDRED)     \
   | SENSE_BIT (SENSE_SCALE) | SENSE_BIT (SENSE_PERIOD) | SENSE_BIT (SENSE_RANGE_LINK)                                 \
   | SENSE_BIT (SENSE_SEASON) | SENSE_BIT (SENSE_DAYPART) | SENSE_BIT (SENSE_ORDINAL) | SENSE_BIT (SENSE_UNIT)         \
   | SENSE_BIT (SENSE_ERA))

/* The end of the run at @at. Punctuation at its end is not part of it. */
guint
code_find_run_end (const Parser *parser, guint at)
{
  guint end = at + 1, last = at + 1;

  while (parser_is_glued (parser, end) && end - at < LONGEST_RUN)
    {
      const Lexeme *lexeme = parser_at (parser, end);

      if (lexeme->type == LEXEME_SYMBOL && strchr ("-./:_+&", (int) MIN (lexeme->symbol, 127)) == NULL)
        break;
      end++;
      if (lexeme->type != LEXEME_SYMBOL)
        last = end;
    }
  return last;
}

static gboolean
has_figure_sense (const Parser *parser, guint at)
{
  const Lexeme *word = parser_at (parser, at);

  if ((word->senses & FIGURE_BEGINNINGS) == 0)
    return FALSE;
  if (parser_has (parser, at, SENSE_WORD_CODE)) /* "COP27" */
    return FALSE;
  return !(word->capitals && word->end - word->begin == 1 && !parser_has (parser, at, SENSE_CURRENCY));
}

/* "E204", "S12": one capital that stands apart, before more digits than a year's quarter or half has. */
static gboolean
is_room (const Parser *parser, guint at)
{
  const Lexeme *letter = parser_at (parser, at);

  return letter->capitals && letter->space && letter->end - letter->begin == 1 && parser_at (parser, at + 1)->digits >= 2
         && strchr ("ESX", parser->text[letter->begin]) != NULL;
}

/* Letters before a figure: BA117, CO2, MiG-29, G20; but not Q3, Feb13, US$5, mid-1990. */
guint
code_parse_letters_first (const Parser *parser, guint at, Item *item)
{
  const Lexeme *word = parser_at (parser, at);
  gboolean hyphen = parser_is_symbol (parser, at + 1, '-') && parser_is_glued (parser, at + 1);
  guint figure = hyphen ? at + 2 : at + 1;

  if (word->type != LEXEME_WORD || !parser_is_figure (parser, figure) || !parser_is_glued (parser, figure))
    return 0;
  if (!(hyphen && word->capitals && word->end - word->begin > 1
        && (word->senses & (SENSE_BIT (SENSE_MONTH) | SENSE_BIT (SENSE_WEEKDAY) | SENSE_BIT (SENSE_ERA))) == 0))
    {
      if (has_figure_sense (parser, at))
        return 0;
      if (parser_is_a (parser, at, CLASS_BEFORE_FIGURE) && !is_room (parser, at)
          && !(parser_at (parser, figure + 1)->type == LEXEME_WORD && parser_is_glued (parser, figure + 1)
               && word->capitals)) /* "H1N1" */
        return 0;
      if (hyphen && !word->capital && word->end - word->begin == 1)
        return 0;
    }
  return name_make (item, ITEM_ID, at, code_find_run_end (parser, at));
}

/* A figure and one capital letter that may multiply it, and may be part of a name: "4K", "3D", "221B". */
static gboolean
is_lettered (const Parser *parser, guint at)
{
  const Lexeme *letter = parser_at (parser, at + 1);

  return letter->capitals && letter->end - letter->begin == 1 && parser_at (parser, at)->digits == 1
         && strchr ("KDGB", parser->text[letter->begin]) != NULL && !parser_is_glued (parser, at + 2)
         && !parser_is_symbol (parser, at - 1, '$');
}

/* A figure before letters that nothing knows: 4x4, 13F, 24703L202. */
guint
code_parse_figure_first (const Parser *parser, guint at, Item *item)
{
  const Lexeme *word = parser_at (parser, at + 1);

  if (!parser_is_figure (parser, at) || word->type != LEXEME_WORD || !parser_is_glued (parser, at + 1))
    return 0;
  if (is_lettered (parser, at))
    return name_make (item, ITEM_ID, at, at + 2);
  if (parser_is_word (parser, at + 1, "x"))
    {
      if (!parser_is_figure (parser, at + 2) || !parser_is_glued (parser, at + 2)
          || parser_is_symbol (parser, at + 3, '^'))
        return 0;
    }
  else if ((word->senses & FIGURE_ENDINGS) != 0 || parser_is_a (parser, at + 1, CLASS_BEHIND_FIGURE))
    return 0;
  return name_make (item, ITEM_ID, at, code_find_run_end (parser, at));
}

/* 192.168.1.2, 3.5.2: three figures or more between points. */
guint
code_parse_dotted (const Parser *parser, guint at, Item *item)
{
  guint end = at + 1, n = 1;

  if (!parser_is_figure (parser, at) || parser_is_symbol (parser, at - 1, '.'))
    return 0;
  while (parser_is_symbol (parser, end, '.') && parser_is_glued (parser, end) && parser_is_figure (parser, end + 1)
         && parser_is_glued (parser, end + 1))
    {
      end += 2;
      n++;
    }
  if (n < 3)
    return 0;
  return name_make (item, n == 4 ? ITEM_ID : ITEM_VERSION, at, end);
}

static gboolean
begins_with_zero (const Parser *parser, guint at)
{
  const Lexeme *figure = parser_at (parser, at);

  return parser->text[figure->begin] == '0' && figure->end - figure->begin > 1;
}

/* Digit groups with hyphens: three or more are a date or a code; two are, where no range is written so ("2019-0457"). */
guint
code_parse_hyphened (const Parser *parser, guint at, Item *item)
{
  guint end = at + 1, n = 1;

  if (!parser_is_figure (parser, at) || parser_is_symbol (parser, at - 1, '-'))
    return 0;
  while (parser_is_symbol (parser, end, '-') && parser_is_glued (parser, end) && parser_is_glued (parser, end + 1)
         && (parser_is_figure (parser, end + 1)
             || (parser_at (parser, end + 1)->capitals && parser_at (parser, end + 1)->entry == NULL)))
    {
      end += 2;
      n++;
    }
  if (parser_is_glued (parser, end) && !parser_is_stop (parser, end))
    return 0;
  if (n == 2
      && !(begins_with_zero (parser, at + 2) && parser_at (parser, at + 2)->digits > 2 && parser_at (parser, at)->digits > 2))
    return 0;
  return n > 1 && chart_find (parser, at, CATEGORY_TIME) < end ? name_make (item, ITEM_ID, at, end) : 0;
}

/* Groups of digits parted by spaces that are no thousands, as in the numbers of accounts. */
guint
code_parse_groups (const Parser *parser, guint at, Item *item)
{
  guint end = at;
  gboolean fours = TRUE;

  while (parser_at (parser, end)->digits > 1 && end - at < MOST_GROUPS && (end == at || !parser_is_glued (parser, end)))
    {
      fours &= parser_at (parser, end)->digits == 4 || !parser_is_figure (parser, end + 1);
      end++;
    }
  if (end - at < 3 || !fours || parser_at (parser, at)->digits != 4)
    {
      const Lexeme *code = parser_at (parser, end);

      /* "11987 K-310" */
      if (end != at + 1 || !code->capitals || code->end - code->begin > 2 || !parser_is_symbol (parser, end + 1, '-')
          || !parser_is_glued (parser, end + 1) || !parser_is_figure (parser, end + 2))
        return 0;
    }
  return name_make (item, ITEM_ID, at, code_find_run_end (parser, end == at + 1 ? end : end - 1));
}
