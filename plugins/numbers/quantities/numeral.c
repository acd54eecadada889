/* numeral.c - numbers: cardinals and what may stand around them.
 *
 * Behind a cardinal may follow what makes a fraction of it ("thirds"), an ordinal ("twenty-first"), or what adds to it
 * ("and a half", "point five"); before it, a sign. The longest reading wins.
 * SPDX-License-Identifier: MIT */
#include "numeral.h"

#include "cardinal.h"
#include "figure.h"
#include "memo.h"

#include <string.h>

#define MAX_FIGURE 64

static guint
parse_suffix (const Parser *parser, guint at, Cardinal *cardinal)
{
  int power = 0;
  const Lexeme *lexeme = parser_at (parser, at);
  char first = lexeme->type == LEXEME_WORD ? parser->text[lexeme->begin] : '\0';

  if (!parser_has (parser, at, SENSE_SUFFIX) || (parser_is_glued (parser, at + 1) && parser_is_figure (parser, at + 1)))
    return at;
  if (lexeme->space && !parser_is_a (parser, at, CLASS_POWER_APART) && first != 'M' && first != 'k')
    return at;
  if (first == 'm' && lexeme->end - lexeme->begin == 1)
    return at;
  power = cardinal_number_at (parser, at, SENSE_SUFFIX);
  if (!decimal_scale (cardinal->value, power, &cardinal->value))
    return at;
  cardinal->scaled = TRUE;
  cardinal->power = power;
  return at + 1;
}

/* "point five", "point zero three": digits one by one, or one number read as digits ("point eleven"). */
static guint
parse_point (const Parser *parser, guint at, Cardinal *cardinal)
{
  char digits[MAX_FIGURE] = "0.";
  guint end = at + 1, length = 2;
  int small = 0;
  Decimal part;

  if (!parser_is_word (parser, at, "point"))
    return at;
  for (guint next; length < 40 && (next = numeral_parse_small (parser, end, &small)) > 0; end = next)
    length += (guint) g_snprintf (digits + length, sizeof digits - length, "%d", small);
  if (end == at + 1 && parser_integer (parser, end, NULL) >= 0)
    {
      length += (guint) g_snprintf (digits + length, sizeof digits - length, "%d", parser_integer (parser, end, NULL));
      end++;
    }
  if (end == at + 1 || !decimal_from_text (digits, length, &part)
      || !decimal_add (cardinal->value, part, &cardinal->value))
    return at;
  cardinal->decimals = TRUE;
  return end;
}

/* The denominator at @at ("thirds", "twenty-firsts", "hundredths"); one part ("third") only if @one. */
static guint
parse_denominator (const Parser *parser, guint at, gboolean one, Decimal *value)
{
  int number = cardinal_number_at (parser, at, SENSE_NUMBER), ones = 0;
  guint next = cardinal_skip_hyphen (parser, at + 1);

  if (parser_has (parser, at, SENSE_PARTS))
    number = cardinal_number_at (parser, at, SENSE_PARTS);
  else if (parser_has (parser, at, SENSE_PARTS_SCALE))
    return decimal_scale (decimal_from_integer (1), cardinal_number_at (parser, at, SENSE_PARTS_SCALE), value) ? at + 1
                                                                                                               : 0;
  else if (one && parser_has (parser, at, SENSE_ORDINAL_SCALE))
    return decimal_scale (decimal_from_integer (1), cardinal_number_at (parser, at, SENSE_ORDINAL_SCALE), value)
               ? at + 1
               : 0;
  else if (one && cardinal_number_at (parser, at, SENSE_ORDINAL) > 2)
    number = cardinal_number_at (parser, at, SENSE_ORDINAL);
  else if (number >= 20 && number % 10 == 0)
    {
      ones = parser_has (parser, next, SENSE_PARTS) ? cardinal_number_at (parser, next, SENSE_PARTS)
             : one                                  ? cardinal_number_at (parser, next, SENSE_ORDINAL)
                                                    : 0;
      if (ones < 1 || ones > 9)
        return 0;
      *value = decimal_from_integer (number + ones);
      return next + 1;
    }
  else
    return 0;
  *value = decimal_from_integer (number);
  return at + 1;
}

static gboolean
is_one (const Cardinal *cardinal)
{
  return decimal_compare (cardinal->value, decimal_from_integer (1)) == 0;
}

/* value / bottom; after an "and", only what follows it, if that gives less than one: "one hundred and three
   quarters". */
static gboolean
divide_tail (Cardinal *cardinal, Decimal bottom)
{
  Decimal whole, part;

  if (!cardinal->has_tail || decimal_compare (cardinal->tail, bottom) >= 0)
    return decimal_divide (cardinal->value, bottom, &cardinal->value);
  return decimal_add (cardinal->value, decimal_negate (cardinal->tail), &whole)
         && decimal_divide (cardinal->tail, bottom, &part) && decimal_scale (part, cardinal->tail_power, &part)
         && decimal_add (whole, part, &cardinal->value);
}

/* Makes a fraction of the cardinal that ends at @at. */
static guint
parse_parts (const Parser *parser, guint at, Cardinal *cardinal)
{
  guint next = cardinal_skip_hyphen (parser, at);
  Decimal bottom;
  guint end;

  if (cardinal->decimals || cardinal->year)
    return at;
  if (cardinal->figure && parser_has (parser, next, SENSE_PARTS) && parser_has (parser, next, SENSE_PERIOD))
    return at; /* "3 quarters" are a time */
  end = parse_denominator (parser, next, is_one (cardinal) && !cardinal->figure, &bottom);
  if (end == 0)
    return at;
  if (cardinal->tens > 0 && parser_has (parser, next, SENSE_PARTS)
      && cardinal_number_at (parser, next, SENSE_PARTS) < 10)
    { /* "one hundred thirty fifths": 100 of 35 parts; but "twenty fifths" are four */
      Decimal top;

      if (!decimal_add (cardinal->value, decimal_from_integer (-cardinal->tens), &top)
          || (decimal_is_zero (top) && next > at))
        return at;
      if (!decimal_is_zero (top) && !decimal_add (bottom, decimal_from_integer (cardinal->tens), &bottom))
        return at;
      cardinal->value = decimal_is_zero (top) ? cardinal->value : top;
      cardinal->has_tail = FALSE;
    }
  return divide_tail (cardinal, bottom) ? end : at;
}

/* "half", "a quarter", "two thirds", "1/2", "½": a fraction on its own; gives the lexeme behind it, or 0. */
static guint
parse_fraction (const Parser *parser, guint at, Decimal *value)
{
  Cardinal cardinal = { .value = decimal_from_integer (1) };
  guint end;
  gboolean article = parser_has (parser, at, SENSE_ARTICLE);

  if (figure_read_vulgar (parser, at, value))
    return at + 1;
  if ((end = figure_read_slash (parser, at, value)) > 0)
    return end;
  if (article || parser_has (parser, at, SENSE_PARTS))
    end = parse_denominator (parser, article ? cardinal_skip_hyphen (parser, at + 1) : at, article, value);
  if (end > 0)
    {
      if (!article && cardinal_number_at (parser, at, SENSE_PARTS) != 2
          && cardinal_number_at (parser, at, SENSE_PARTS) != 4)
        return 0;
      return decimal_divide (cardinal.value, *value, value) ? end : 0;
    }
  if (parser_is_figure (parser, at))
    return 0;
  at = cardinal_parse (parser, at, &cardinal);
  end = at > 0 ? parse_parts (parser, at, &cardinal) : 0;
  *value = cardinal.value;
  return end > at ? end : 0;
}

/* "and a half", "and three quarters", "and a quarter million", "½", "4/5" behind a whole number. */
static guint
parse_added_fraction (const Parser *parser, guint at, Cardinal *cardinal)
{
  guint next = cardinal_skip_hyphen (parser, at), end;
  gboolean and = parser_is_word (parser, next, "and"), scaled = cardinal->scaled && cardinal->power > 2;
  Decimal part;

  if (and)
    next = cardinal_skip_hyphen (parser, next + 1);
  end = parse_fraction (parser, and? next : at, &part);

  if (end == 0 || cardinal->decimals || decimal_compare (part, decimal_from_integer (1)) >= 0)
    return at;
  if (!and&&!(cardinal->figure && parser_at (parser, at)->type != LEXEME_WORD))
    return at;
  if (and&&scaled && parser_has (parser, end, SENSE_SCALE))
    {
      decimal_scale (part, cardinal_number_at (parser, end, SENSE_SCALE), &part);
      end++;
    }
  else if (scaled && !decimal_scale (part, cardinal->power, &part))
    return at;
  return decimal_add (cardinal->value, part, &cardinal->value) ? end : at;
}

static guint
parse_ordinal_ending (const Parser *parser, guint at, const Cardinal *cardinal, Decimal *value)
{
  guint next = cardinal_skip_hyphen (parser, at);
  int number = cardinal_number_at (parser, next, SENSE_ORDINAL);

  if (cardinal->decimals || cardinal->bare)
    return 0;
  if (cardinal->figure)
    {
      *value = cardinal->value;
      return !cardinal->scaled && cardinal_is_ordinal_ending (parser, at - 1) ? at + 1 : 0;
    }
  if (parser_has (parser, next, SENSE_ORDINAL_SCALE) && !is_one (cardinal) && !cardinal->has_tail)
    return decimal_scale (cardinal->value, cardinal_number_at (parser, next, SENSE_ORDINAL_SCALE), value) ? next + 1
                                                                                                          : 0;
  if (number == 0 || !(cardinal->tens > 0 ? number < 10 : cardinal->rounded))
    { /* "two hundred and fifth" */
      if (!cardinal->rounded || !parser_is_word (parser, at, "and"))
        return 0;
      next = numeral_parse_small_ordinal (parser, at + 1, &number);
      return next > 0 && decimal_add (cardinal->value, decimal_from_integer (number), value) ? next : 0;
    }
  return decimal_add (cardinal->value, decimal_from_integer (number), value) ? next + 1 : 0;
}

/* "one over three", "1 in 21" */
static guint
parse_ratio (const Parser *parser, guint at, Cardinal *cardinal)
{
  Cardinal bottom;
  guint end;

  if (!is_one (cardinal) || !(parser_is_word (parser, at, "over") || parser_is_word (parser, at, "in")))
    return at;
  end = cardinal_parse (parser, at + 1, &bottom);
  if (end == 0 || bottom.decimals || bottom.bare || decimal_compare (bottom.value, decimal_from_integer (1)) <= 0
      || decimal_compare (bottom.value, decimal_from_integer (1000)) > 0 || parser_has (parser, end, SENSE_PERIOD)
      || parser_is_any_word (parser, end, cardinal_ordinal_endings))
    return at;
  return decimal_divide (cardinal->value, bottom.value, &cardinal->value) ? end : at;
}

/* A fraction that a number may follow: "half a million", "quarter million", "half a dozen". */
static gboolean
finish_fraction (const Parser *parser, guint end, Numeral *numeral)
{
  guint next = end;
  Cardinal scale;

  if (parser_has (parser, next, SENSE_ARTICLE))
    next++;
  else if (parser_is_word (parser, next, "of") && parser_has (parser, next + 1, SENSE_ARTICLE))
    next += 2;
  scale = (Cardinal){ .value = numeral->value, .bare = TRUE };
  next = parser_has (parser, next, SENSE_HUNDRED) ? next : cardinal_parse_scales (parser, next, &scale);
  if (scale.scaled)
    {
      end = next;
      numeral->value = scale.value;
      numeral->scaled = TRUE;
      numeral->power = scale.power;
    }
  numeral->end = end;
  numeral->fraction = TRUE;
  return TRUE;
}

static void
finish_cardinal (const Parser *parser, guint end, Cardinal *cardinal, Numeral *numeral)
{
  guint next = end;

  if ((cardinal->figure && !cardinal->scaled) || parser_is_word (parser, end, "cr"))
    next = parse_suffix (parser, end, cardinal);
  if (next == end)
    next = parse_point (parser, end, cardinal);
  if (next > end && parser_has (parser, next, SENSE_SCALE)) /* "three point five million" */
    {
      cardinal->scaled = TRUE;
      next = cardinal_parse_scales (parser, next, cardinal);
    }
  if (next == end)
    {
      next = parse_parts (parser, end, cardinal);
      numeral->fraction = next > end;
    }
  if (next == end)
    next = parse_ratio (parser, end, cardinal);
  end = next;
  next = parse_added_fraction (parser, end, cardinal);
  if (next > end && !cardinal->scaled
      && (parser_has (parser, next, SENSE_SCALE)
          || parser_has (parser, next, SENSE_DOZEN))) /* "five and a half million" */
    next = cardinal_parse_scales (parser, next, cardinal);
  numeral->value = cardinal->value;
  numeral->end = next;
  numeral->scaled = cardinal->scaled;
  numeral->bare = cardinal->bare;
  numeral->article = cardinal->article;
  numeral->year = cardinal->year;
  numeral->power = cardinal->power;
}

static gboolean
parse_unsigned (const Parser *parser, guint at, Numeral *numeral)
{
  Cardinal cardinal;
  guint end = parser_is_figure (parser, at) ? figure_read_slash (parser, at, &numeral->value) : 0, ordinal;
  int small = 0;
  Decimal value;

  if (end == 0 && !parser_is_figure (parser, at))
    end = parse_fraction (parser, at, &numeral->value);
  if (end > 0)
    return finish_fraction (parser, end, numeral);
  end = cardinal_parse (parser, at, &cardinal);
  if (end == 0)
    {
      end = numeral_parse_small_ordinal (parser, at, &small);
      numeral->value = decimal_from_integer (small);
      if (end == 0 && parser_has (parser, at, SENSE_ORDINAL_SCALE))
        {
          end = at + 1;
          decimal_scale (decimal_from_integer (1), cardinal_number_at (parser, at, SENSE_ORDINAL_SCALE),
                         &numeral->value);
        }
      numeral->end = end;
      numeral->ordinal = end > 0;
      return end > 0;
    }
  ordinal = parse_ordinal_ending (parser, end, &cardinal, &value);
  if (ordinal > 0)
    {
      numeral->value = value;
      numeral->end = ordinal;
      numeral->ordinal = TRUE;
      return TRUE;
    }
  end = cardinal.figure ? figure_read_exponent (parser, end, &cardinal.value) : end;
  finish_cardinal (parser, end, &cardinal, numeral);
  return TRUE;
}

/* A minus sign stands directly before its figure and not behind anything that it could join. */
static gboolean
is_sign (const Parser *parser, guint at)
{
  const Lexeme *before = parser_at (parser, at - 1);

  if (!parser_is_symbol (parser, at, '-'))
    return FALSE;
  if (!parser_is_figure (parser, at + 1))
    return FALSE;
  if (parser_is_glued (parser, at)
      && !(before->type == LEXEME_SYMBOL && before->symbol != '-' && before->symbol != ')'))
    return FALSE;
  return parser_is_glued (parser, at + 1) || parser_is_end (parser, at - 1)
         || (parser_at (parser, at - 1)->type == LEXEME_WORD && !parser_has (parser, at - 1, SENSE_NUMBER)
             && parser_has (parser, at + 2, SENSE_DEGREE)); /* "fell to – 40 °C" */
}

static gboolean
find_numeral (const Parser *parser, guint at, Numeral *numeral)
{
  gboolean word = parser_has (parser, at, SENSE_SIGN), sign = word || is_sign (parser, at);

  *numeral = (Numeral){ .end = 0 };
  if (!parse_unsigned (parser, sign ? at + 1 : at, numeral) || (sign && numeral->ordinal))
    return FALSE;
  /* A dash that stands apart at the head of a block is a list mark unless nothing follows its number. */
  if (sign && !word && !parser_is_glued (parser, at + 1) && !parser_is_end (parser, numeral->end)
      && !parser_has (parser, numeral->end, SENSE_DEGREE))
    return FALSE;
  if (sign)
    numeral->value = decimal_negate (numeral->value);
  numeral->words = parser_at (parser, sign ? at + 1 : at)->type == LEXEME_WORD;
  return TRUE;
}

gboolean
numeral_parse (const Parser *parser, guint at, Numeral *numeral)
{
  return memo_numeral (parser, at, find_numeral, numeral);
}
