/* money.c - sums of money: "$5bn", "EUR 20", "five dollars and ten cents", "120 MEUR".
 * SPDX-License-Identifier: MIT */
#include "numeral-spelling.h"
#include "numeral.h"
#include "quantity.h"

#include <string.h>

#define CENTS_PER_UNIT 2 /* power of ten */

static void
set_currency (Item *item, int row)
{
  item->kind = ITEM_MONEY;
  item->unit = vocabulary_currencies[row];
}

static gboolean
is_sign (const Lexeme *lexeme)
{
  return lexeme->type == LEXEME_SYMBOL;
}

/* A code is three capitals; @name tells "dollar" from "USD". */
static gboolean
is_code (const Lexeme *lexeme)
{
  return lexeme->type == LEXEME_WORD && lexeme->capitals && lexeme->end - lexeme->begin <= 3;
}

/* Treasurers write MEUR and KUSD for millions and thousands. */
static guint
match_multiple_code (const Parser *parser, guint at, int *row, int *power)
{
  const Lexeme *lexeme = parser_at (parser, at);
  const char *text = parser->text + lexeme->begin;
  const VocabularyEntry *entry;

  if (lexeme->type != LEXEME_WORD || lexeme->end - lexeme->begin != 4 || !lexeme->capitals || lexeme->entry != NULL)
    return 0;
  *power = text[0] == 'M' ? 6 : text[0] == 'K' ? 3 : text[0] == 'B' ? 9 : 0;
  entry = vocabulary_find (text + 1, 3, spelling_hash (text + 1, 3));
  return *power > 0 && entry != NULL && vocabulary_get (entry, text + 1, 3, SENSE_CURRENCY, row) ? 1 : 0;
}

/* Letters of a country and a sign: "US$", "c $", "Mex$". */
static guint
match_country_sign (const Parser *parser, guint at, int *row)
{
  int country = 0, currency = 0;
  guint n = parser_match (parser, at, SENSE_COUNTRY, &country);
  const Lexeme *sign = parser_at (parser, at + n);

  if (n == 0 || sign->type != LEXEME_SYMBOL || parser_match (parser, at + n, SENSE_CURRENCY, &currency) != 1)
    return 0;
  /* "a $4 billion deal" has an article */
  if (sign->space && sign->begin - parser_at (parser, at)->begin < 3 && !parser_is_word (parser, at, "c")
      && !parser_is_word (parser, at, "us"))
    return 0;
  *row = country;
  return n + 1;
}

/* A figure behind a sign, with what multiplies it. */
static guint
parse_sum (const Parser *parser, guint at, Item *item)
{
  Numeral numeral;
  guint end;
  int power = 0;

  if (!numeral_parse (parser, at, &numeral) || numeral.ordinal || numeral.bare)
    return 0;
  end = numeral.end;
  if (!numeral.scaled && !numeral.words && parser_is_glued (parser, end)
      && parser_match (parser, end, SENSE_SUFFIX, &power) == 1
      && !(parser_is_glued (parser, end + 1) && parser_is_figure (parser, end + 1)))
    {
      if (!decimal_scale (numeral.value, power, &numeral.value))
        return 0;
      end++;
    }
  item->value = numeral.value;
  item->has_value = TRUE;
  return end;
}

/* "and 43c", "and ten cents", "43": the hundredths. Without their name they are two digits before the end of a
   clause. */
static guint
parse_hundredths (const Parser *parser, guint at, Item *item)
{
  gboolean and = parser_is_word (parser, at, "and");
  guint next = at + and, n_digits = 2;
  int row = 0;
  guint n;
  Numeral cents;
  Decimal part;

  if (!decimal_is_integer (item->value) || !numeral_parse (parser, next, &cents) || cents.ordinal || cents.scaled
      || cents.bare || decimal_to_integer (cents.value, 99) < 0)
    return at;
  n = parser_match (parser, cents.end, SENSE_MINOR, &row);
  if (n == 0 && parser_is_word (parser, cents.end, "mao"))
    return decimal_scale (cents.value, -1, &part) && decimal_add (item->value, part, &item->value) ? cents.end + 1 : at;
  if (n == 0)
    {
      if (parser_is_figure (parser, next)
          && (parser_integer (parser, next, &n_digits) < 0 || n_digits != 2 || cents.end != next + 1))
        return at;
      if (!parser_is_stop (parser, cents.end) && !(and&&parser_is_word (parser, cents.end, "and")))
        return at;
    }
  if (!decimal_scale (cents.value, -CENTS_PER_UNIT, &part) || !decimal_add (item->value, part, &item->value))
    return at;
  return cents.end + n;
}

/* Names of currencies that are words as well. */
static gboolean
is_doubtful (const Parser *parser, guint at)
{

  return parser_is_a (parser, at, CLASS_DOUBTFUL_MONEY);
}

/* Codes that are words: "ALL 7 hostages", "TOP 10", "COP27". As money their figures are long or scaled. */
static gboolean
is_word_code (const Parser *parser, guint at)
{
  const Lexeme *figure = parser_at (parser, at + 1);
  int number;

  return parser_has (parser, at, SENSE_WORD_CODE) && figure->digits > 0 && figure->digits < 4
         && parser_match (parser, at + 2, SENSE_SCALE, &number) == 0
         && !(parser_match (parser, at + 2, SENSE_SUFFIX, &number) > 0 && parser_is_glued (parser, at + 2));
}

/* Whether a name stands before its figure ("dollar 22.5") rather than by chance ("Euro 2016"). */
static gboolean
may_be_prefix (const Parser *parser, guint at, guint n)
{
  const Lexeme *lexeme = parser_at (parser, at + n - 1);
  int figure = parser_integer (parser, at + n, NULL);

  if (is_word_code (parser, at))
    return FALSE;
  if (is_sign (lexeme) || is_code (lexeme) || parser_is_symbol (parser, at + n - 1, '.')
      || parser_is_word (parser, at, "rs"))
    return TRUE;
  if (!parser_is_figure (parser, at + n) || parser_is_glued (parser, at + n) || is_doubtful (parser, at))
    return FALSE;
  return !(figure >= 1900 && figure <= 2100);
}

guint
money_parse_prefixed (const Parser *parser, guint at, Item *item)
{
  int row = 0, again = 0, power = 0;
  guint n = match_country_sign (parser, at, &row), end;
  gboolean sign = FALSE;

  if (n == 0 && (n = match_multiple_code (parser, at, &row, &power)) == 0
      && ((n = parser_match (parser, at, SENSE_CURRENCY, &row)) == 0 || !may_be_prefix (parser, at, n)))
    return 0;
  if (parser_is_symbol (parser, at + n, '-') && parser_is_glued (parser, at + n + 1)
      && is_sign (parser_at (parser, at)))
    {
      sign = TRUE;
      n++;
    }
  if (!parser_is_figure (parser, at + n) && !parser_has (parser, at + n, SENSE_NUMBER))
    return 0;
  if (parser_at (parser, at + n)->type == LEXEME_WORD && !is_sign (parser_at (parser, at)) && power == 0)
    return 0;
  end = parse_sum (parser, at + n, item);
  if (end == 0 || (power > 0 && !decimal_scale (item->value, power, &item->value)))
    return 0;
  if (sign)
    item->value = decimal_negate (item->value);
  set_currency (item, row);
  n = parser_match (parser, end, SENSE_CURRENCY, &again);
  if (n > 0 && again == row && !is_sign (parser_at (parser, end))) /* "$10 dollars" */
    return end + n;
  return parse_hundredths (parser, end, item);
}

/* "1,000-pound bomb", "six pounds of meat", "weighs 20 pounds" are no money. */
static gboolean
is_weight (const Parser *parser, guint at, guint end)
{
  int row;

  if (parser_match (parser, at, SENSE_UNIT, &row) == 0)
    return FALSE;
  if (parser_is_symbol (parser, at - 1, '-') || parser_is_word (parser, at, "pound"))
    return TRUE;
  return parser_is_word (parser, end, "of") || parser_near (parser, at, end, 4, SENSE_WEIGHS);
}

/* "125 USD million": what multiplies the figure may stand behind the currency. */
static guint
parse_scale_behind (const Parser *parser, guint at, Item *item)
{
  int power = 0;

  if (parser_is_figure (parser, item->first) && parser_match (parser, at, SENSE_SCALE, &power) == 1
      && decimal_scale (item->value, power, &item->value))
    return at + 1;
  return parse_hundredths (parser, at, item);
}

/* "a dollar", "a pound", where no noun follows that it belongs to ("a dollar bill"). */
guint
money_parse_article (const Parser *parser, guint at, Item *item)
{
  int row = 0;
  guint n = parser_match (parser, at + 1, SENSE_CURRENCY, &row), end = at + 1 + n;
  const Lexeme *name = parser_at (parser, at + 1);

  if (n == 0 || !parser_has (parser, at, SENSE_ARTICLE) || is_sign (name) || name->capital || is_doubtful (parser, at + 1)
      || parser_is_word (parser, end, "of") || parser_near (parser, at, end, 4, SENSE_WEIGHS))
    return 0;
  if (!parser_is_stop (parser, end) && !parser_has (parser, end, SENSE_NOT_COUNTED)
      && !parser_has (parser, end, SENSE_ARTICLE))
    return 0;
  set_currency (item, row);
  item->has_value = TRUE;
  item->value = decimal_from_integer (1);
  return parse_hundredths (parser, end, item);
}

guint
money_parse_behind (const Parser *parser, guint at, Item *item)
{
  int row = 0, power = 0;
  guint next = parser_is_symbol (parser, at, '-') && parser_is_glued (parser, at + 1) ? at + 1 : at;
  guint n = parser_match (parser, next, SENSE_CURRENCY, &row);

  if (n > 0 && parser_is_figure (parser, next + n) && parser_is_glued (parser, next + n))
    return 0; /* the sign belongs to the next sum */
  if (n > 0 && is_weight (parser, next, next + n))
    return 0;
  if (n == 0 && (n = match_multiple_code (parser, next, &row, &power)) > 0
      && !decimal_scale (item->value, power, &item->value))
    return 0;
  if (n > 0)
    {
      set_currency (item, row);
      return parse_scale_behind (parser, next + n, item);
    }
  n = parser_match (parser, next, SENSE_MINOR, &row);
  if (n == 0 || !decimal_scale (item->value, -CENTS_PER_UNIT, &item->value))
    return 0;
  set_currency (item, row);
  return next + n;
}
