/* trap.c - figures that are names.
 *
 * A run is what stands without space in between: "BA117", "192.168.1.2", "SCP-173". Its pieces tell what it is. What
 * other parsers read as a whole ("250ml", "2015-09-22", "$5-10") they win, being as long; so this file asks only for
 * the signs of a name.
 * SPDX-License-Identifier: MIT */
#include "trap.h"

#include "temporal-parts.h"

#include <string.h>

#define LONGEST_RUN 64
#define PHONE_DIGITS 7

/* Behind a figure, these do not make a name of it. */
#define FIGURE_ENDINGS                                                                                                 \
  (SENSE_BIT (SENSE_SUFFIX) | SENSE_BIT (SENSE_UNIT) | SENSE_BIT (SENSE_CURRENCY) | SENSE_BIT (SENSE_MINOR)            \
   | SENSE_BIT (SENSE_MERIDIEM) | SENSE_BIT (SENSE_PERIOD) | SENSE_BIT (SENSE_PERCENT) | SENSE_BIT (SENSE_SCALE_NAME)  \
   | SENSE_BIT (SENSE_SCALE) | SENSE_BIT (SENSE_MONTH) | SENSE_BIT (SENSE_DEGREE))

/* Before a figure, these do not either. */
#define FIGURE_BEGINNINGS                                                                                              \
  (SENSE_BIT (SENSE_CURRENCY) | SENSE_BIT (SENSE_COUNTRY) | SENSE_BIT (SENSE_MONTH) | SENSE_BIT (SENSE_WEEKDAY)        \
   | SENSE_BIT (SENSE_PERIOD_EDGE) | SENSE_BIT (SENSE_NUMBER) | SENSE_BIT (SENSE_SIGN) | SENSE_BIT (SENSE_HUNDRED)     \
   | SENSE_BIT (SENSE_SCALE) | SENSE_BIT (SENSE_PERIOD) | SENSE_BIT (SENSE_RANGE_LINK) | SENSE_BIT (SENSE_MERIDIEM)    \
   | SENSE_BIT (SENSE_SEASON) | SENSE_BIT (SENSE_DAYPART) | SENSE_BIT (SENSE_ORDINAL) | SENSE_BIT (SENSE_UNIT))

static gboolean
is_word (const Parser *parser, guint at)
{
  return parser_at (parser, at)->type == LEXEME_WORD;
}

/* The end of the run at @at. Punctuation at its end is not part of it. */
static guint
find_run_end (const Parser *parser, guint at)
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

static guint
make (Item *item, ItemKind kind, guint at, guint end)
{
  item_begin (item, at);
  item->kind = kind;
  return end;
}

/* Letters before a figure: BA117, CO2, MiG-29, G20; but not Q3, Feb13, US$5, mid-1990. */
static gboolean
begins_like_name (const Parser *parser, guint at)
{
  static const char *const others[]
      = { "q",   "h",    "fy",   "cy",    "sy",  "mid",  "pre",  "post",  "late", "early", "top", "number", "aged",
          "age", "then", "over", "under", "to",  "and",  "e",    "th",    "st",   "nd",    "rd",  "s",      "x",
          "h",   "w",    "week", "year",  "sub", "plus", "than", "about", "from", "of",    "in",  NULL };
  const Lexeme *word = parser_at (parser, at);
  gboolean hyphen = parser_is_symbol (parser, at + 1, '-') && parser_is_glued (parser, at + 1);
  guint figure = hyphen ? at + 2 : at + 1;

  if (word->type != LEXEME_WORD || !parser_is_figure (parser, figure) || !parser_is_glued (parser, figure))
    return FALSE;
  if (hyphen && word->capitals && word->end - word->begin > 1
      && (word->senses & (SENSE_BIT (SENSE_MONTH) | SENSE_BIT (SENSE_WEEKDAY))) == 0)
    return TRUE;
  if ((word->senses & FIGURE_BEGINNINGS) != 0
      && !(word->capitals && word->end - word->begin == 1 && !parser_has (parser, at, SENSE_CURRENCY)))
    return FALSE;
  if (parser_is_any_word (parser, at, others))
    return is_word (parser, figure + 1) && parser_is_glued (parser, figure + 1) && word->capitals; /* "H1N1" */
  return !hyphen || word->capital || word->end - word->begin > 1;
}

/* A figure before letters that nothing knows: 4x4, 13F, 24703L202. */
static gboolean
ends_like_name (const Parser *parser, guint at)
{
  static const char *const others[]
      = { "th", "st", "nd", "rd", "s", "e", "x", "h", "d", "y", "w", "q", "ish", "ampm", NULL };
  const Lexeme *word = parser_at (parser, at + 1);

  if (!parser_is_figure (parser, at) || word->type != LEXEME_WORD || !parser_is_glued (parser, at + 1))
    return FALSE;
  if (parser_is_any_word (parser, at + 1, (const char *const[]){ "x", NULL }))
    return parser_is_figure (parser, at + 2) && parser_is_glued (parser, at + 2)
           && !parser_is_symbol (parser, at + 3, '^');
  if (parser_is_symbol (parser, at + 1, '-'))
    return FALSE;
  return (word->senses & FIGURE_ENDINGS) == 0 && !parser_is_any_word (parser, at + 1, others);
}

/* 192.168.1.2, 3.5.2: three figures or more between points. */
static guint
parse_dotted (const Parser *parser, guint at, Item *item)
{
  guint end = at + 1, n = 1;

  while (parser_is_symbol (parser, end, '.') && parser_is_glued (parser, end) && parser_is_figure (parser, end + 1)
         && parser_is_glued (parser, end + 1))
    {
      end += 2;
      n++;
    }
  if (n < 3 || !parser_is_figure (parser, at) || parser_is_symbol (parser, at - 1, '.'))
    return 0;
  return make (item, n == 4 ? ITEM_ID : ITEM_VERSION, at, end);
}

static guint
count_digits (const Parser *parser, guint at)
{
  guint n = 0;

  return parser_integer (parser, at, &n) >= 0 || n > 0 ? n : 0;
}

/* Figures parted by spaces, hyphens, brackets and slashes. */
static guint
parse_phone (const Parser *parser, guint at, Item *item)
{
  gboolean plus = parser_is_symbol (parser, at, '+'), bracket = parser_is_symbol (parser, at + plus, '(');
  guint end = at + plus + bracket, digits = 0, groups = 0, first = end, last_digits = 0;
  gboolean zero;

  zero = parser_is_figure (parser, first) && parser->text[parser_at (parser, first)->begin] == '0'
         && count_digits (parser, first) > 2;
  while (groups < 8)
    {
      guint n = count_digits (parser, end);

      if (n == 0 || n > 12 || (groups > 0 && n < 2))
        break;
      digits += n;
      last_digits = n;
      groups++;
      end++;
      if (parser_is_symbol (parser, end, ')') && bracket)
        end++;
      if ((parser_is_symbol (parser, end, '-') || parser_is_symbol (parser, end, '/')
           || parser_is_symbol (parser, end, '.'))
          && parser_is_glued (parser, end) && parser_is_figure (parser, end + 1))
        end++;
      else if (!parser_is_figure (parser, end))
        break;
    }
  if (groups < 2 || digits < PHONE_DIGITS || digits > 16 || parser_is_symbol (parser, at - 1, '$'))
    return 0;
  if (plus || zero || (bracket && groups > 2) || (last_digits == 4 && count_digits (parser, end - 3) == 3)
      || parser_near (parser, at, at, 3, SENSE_PHONE))
    return make (item, ITEM_PHONE, at, end);
  return 0;
}

/* "page 7", "gate 12", "No. 10", "flat 4B": places in a row, told apart by figures. */
static guint
parse_series (const Parser *parser, guint at, Item *item)
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
  return make (item, ITEM_ID, end, find_run_end (parser, end));
}

/* "Internet Explorer 6": products, missions, works. */
static guint
parse_versioned (const Parser *parser, guint at, Item *item)
{
  int number;
  guint n = parser_match (parser, at, SENSE_VERSIONED, &number), end = at + n;

  if (n == 0 || !parser_at (parser, at)->capital || !parser_is_figure (parser, end))
    return 0;
  return make (item, ITEM_VERSION, end, find_run_end (parser, end));
}

/* "1)" at the head of an entry. */
static guint
parse_list_mark (const Parser *parser, guint at, Item *item)
{
  guint digits = count_digits (parser, at);

  if (digits == 0 || digits > 2 || parser_is_symbol (parser, at - 1, '('))
    return 0;
  if (parser_is_symbol (parser, at + 1, ')')
      && (parser_is_stop (parser, at - 1) || parser_at (parser, at - 1)->type == LEXEME_WORD))
    return parser_near (parser, at, at, 0, SENSE_SERIES) ? 0 : make (item, ITEM_NOTHING, at, at + 2);
  if (parser_is_end (parser, at - 1) && parser_is_symbol (parser, at + 1, '.') && parser_is_glued (parser, at + 1)
      && is_word (parser, at + 2) && parser_at (parser, at + 2)->space && parser_at (parser, at + 2)->capital)
    return make (item, ITEM_NOTHING, at, at + 2);
  return 0;
}

/* "[17]": the mark of a note. */
static guint
parse_note_mark (const Parser *parser, guint at, Item *item)
{
  guint digits = count_digits (parser, at);

  return digits > 0 && digits < 4 && parser_is_symbol (parser, at - 1, '[') && parser_is_symbol (parser, at + 1, ']')
             ? make (item, ITEM_NOTHING, at, at + 2)
             : 0;
}

/* 4:3, 24/7 */
static guint
parse_ratio (const Parser *parser, guint at, Item *item)
{
  guint digits = 0;
  int first = parser_integer (parser, at, NULL), second = parser_integer (parser, at + 2, &digits);

  if (first == 24 && second == 7 && parser_is_symbol (parser, at + 1, '/'))
    return make (item, ITEM_NOTHING, at, at + 3);
  if (first < 0 || second < 0 || digits != 1 || !parser_is_symbol (parser, at + 1, ':')
      || !parser_is_glued (parser, at + 1) || !parser_is_glued (parser, at + 2))
    return 0;
  return make (item, ITEM_SCORE, at, at + 3);
}

/* Days that the calendar lacks, and times that the clock lacks. */
static guint
parse_impossible (const Parser *parser, guint at, Item *item)
{
  When when;
  guint end, digits = 0;

  if (parser_at (parser, at)->soon > 4 && !parser_is_figure (parser, at))
    return 0;
  end = date_parse (parser, at, &when);
  if (end > 0 && !when_is_possible (&when))
    return make (item, ITEM_NOTHING, at, end);
  if (parser_integer (parser, at, NULL) >= 0 && parser_is_symbol (parser, at + 1, ':')
      && parser_is_glued (parser, at + 1) && parser_is_glued (parser, at + 2)
      && parser_integer (parser, at + 2, &digits) >= 0 && digits == 2)
    return make (item, ITEM_NOTHING, at, at + 3);
  return 0;
}

guint
trap_parse (const Parser *parser, guint at, Item *item)
{
  guint end;

  if ((end = parse_phone (parser, at, item)) > 0 || (end = parse_series (parser, at, item)) > 0
      || (end = parse_versioned (parser, at, item)) > 0)
    return end;
  if (parser_is_glued (parser, at) && parser_at (parser, at - 1)->type != LEXEME_SYMBOL)
    return 0;
  if (begins_like_name (parser, at) || ends_like_name (parser, at))
    return make (item, ITEM_ID, at, find_run_end (parser, at));
  if ((end = parse_dotted (parser, at, item)) > 0 || (end = parse_list_mark (parser, at, item)) > 0
      || (end = parse_impossible (parser, at, item)) > 0 || (end = parse_note_mark (parser, at, item)) > 0)
    return end;
  return parse_ratio (parser, at, item);
}
