/* measure.c - physical quantities and temperatures: what may stand behind a number.
 * SPDX-License-Identifier: MIT */
#include "numeral.h"
#include "quantity.h"

#include <string.h>

#define MAX_PARTS 4
#define QUOTE_REACH 48 /* lexemes */
#define HOTTEST_OVEN 600
#define WARMTH_REACH 8 /* lexemes from a word of warmth to its figure */
#define HOTTEST 150 /* degrees without a name; more are an angle */

static guint
skip_glued_hyphen (const Parser *parser, guint at)
{
  return parser_is_symbol (parser, at, '-') && parser_is_glued (parser, at) && parser_is_glued (parser, at + 1) ? at + 1
                                                                                                                : at;
}

/* "in" is an inch only where no preposition can be: at the end of a clause. */
static gboolean
is_inch (const Parser *parser, guint at)
{
  return parser_is_word (parser, at, "in") && parser_is_stop (parser, at + 1);
}

/* A double mark directly behind a figure is one of inches, unless it closes what another opened. */
static gboolean
is_inch_mark (const Parser *parser, guint at)
{
  guint marks = 0;

  if (!parser_is_symbol (parser, at, '"') || !parser_is_glued (parser, at) || !parser_is_figure (parser, at - 1))
    return FALSE;
  for (guint i = 1; i < QUOTE_REACH && !parser_is_end (parser, at - i); i++)
    marks += parser_is_symbol (parser, at - i, '"');
  return marks % 2 == 0;
}

static const Unit *
find_unit (const char *name)
{
  for (guint i = 0; i < vocabulary_n_units; i++)
    if (strcmp (vocabulary_units[i].name, name) == 0)
      return &vocabulary_units[i];
  return NULL;
}

/* Letters that mean a unit only behind a figure. */
static gboolean
fits_figure (const Parser *parser, guint at, guint n)
{
  const Lexeme *lexeme = parser_at (parser, at);

  if (n > 1 || lexeme->end - lexeme->begin > 1)
    return TRUE;
  return parser_is_figure (parser, at - 1) || parser_is_symbol (parser, at - 1, '-')
         || parser_at (parser, at - 1)->type == LEXEME_SYMBOL;
}

/* The unit at @at, perhaps in brackets. */
static guint
match_unit (const Parser *parser, guint at, const Unit **unit)
{
  static const gunichar open[] = { '(', '[', '{', '<' }, close[] = { ')', ']', '}', '>' };
  guint next = skip_glued_hyphen (parser, at), n;
  int row = 0;

  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    if (parser_is_symbol (parser, at, open[i]))
      {
        n = parser_match (parser, at + 1, SENSE_UNIT, &row);
        *unit = &vocabulary_units[row];
        return n > 0 && parser_is_symbol (parser, at + 1 + n, close[i]) ? at + n + 2 : 0;
      }
  n = parser_match (parser, next, SENSE_UNIT, &row);
  if (n > 0 && fits_figure (parser, next, n)
      && !(parser_is_glued (parser, next + n) && parser_is_figure (parser, next + n)))
    {
      *unit = &vocabulary_units[row];
      if (strcmp (vocabulary_units[row].dimension, "angle") == 0 && strcmp ((*unit)->name, "degree") == 0)
        return 0;
      if (parser_is_word (parser, next, "in") && n == 1)
        return 0;
      return next + n;
    }
  if (is_inch (parser, next))
    {
      *unit = find_unit ("inch");
      return next + 1;
    }
  if (is_inch_mark (parser, at))
    {
      *unit = find_unit ("inch");
      return at + 1;
    }
  if (parser_is_symbol (parser, at, '\'') && parser_is_symbol (parser, at + 1, '\'') && parser_is_glued (parser, at)
      && parser_is_glued (parser, at + 1) && parser_is_figure (parser, at - 1))
    {
      *unit = find_unit ("inch");
      return at + 2;
    }
  return 0;
}

/* value in @from, as a value in @to. */
static gboolean
convert (Decimal value, const Unit *from, const Unit *to, Decimal *result)
{
  Decimal factor[4];
  const char *texts[] = { from->numerator, from->denominator, to->numerator, to->denominator };

  for (guint i = 0; i < 4; i++)
    if (!decimal_from_text (texts[i], strlen (texts[i]), &factor[i]))
      return FALSE;
  return decimal_multiply (value, factor[0], &value) && decimal_multiply (value, factor[3], &value)
         && decimal_divide (value, factor[1], &value) && decimal_divide (value, factor[2], result);
}

/* "six-foot-two" */
static guint
parse_bare_inches (const Parser *parser, guint at, Item *item)
{
  int inches = 0;
  Decimal sum;

  if (strcmp (item->measure->name, "foot") != 0 || !parser_is_symbol (parser, at, '-') || !parser_is_glued (parser, at)
      || numeral_parse_small (parser, at + 1, &inches) != at + 2 || inches > 11
      || !decimal_multiply (item->value, decimal_from_integer (12), &sum)
      || !decimal_add (sum, decimal_from_integer (inches), &item->value))
    return at;
  item->measure = find_unit ("inch");
  return at + 2;
}

/* Whether a quantity is less than one of another unit, and so can be the rest of a sum in that. */
static gboolean
is_smaller (Decimal value, const Unit *unit, const Unit *whole)
{
  return strcmp (unit->dimension, "area") != 0 && convert (value, unit, whole, &value)
         && decimal_compare (value, decimal_from_integer (1)) < 0;
}

/* "5 ft 10 in", "7 feet and 10 inches", "10 kms, 8 meters and 6 centimeters": summed up in the last unit. */
static guint
parse_further_parts (const Parser *parser, guint at, Item *item)
{
  for (guint i = 0; i < MAX_PARTS; i++)
    {
      guint next = at, end;
      Numeral numeral;
      const Unit *unit = NULL;
      Decimal first, sum;

      if (parser_is_symbol (parser, next, ','))
        next++;
      if (parser_is_word (parser, next, "and"))
        next++;
      if (!numeral_parse (parser, next, &numeral) || numeral.ordinal || numeral.value.negative || numeral.bare)
        break;
      end = match_unit (parser, numeral.end, &unit);
      if (end == 0 && parser_is_word (parser, numeral.end, "in") && strcmp (item->measure->name, "foot") == 0)
        {
          unit = find_unit ("inch");
          end = numeral.end + 1;
        }
      if (end == 0 || unit == item->measure || strcmp (unit->dimension, item->measure->dimension) != 0
          || !convert (item->value, item->measure, unit, &first) || !decimal_add (first, numeral.value, &sum))
        break;
      if (strcmp (unit->dimension, "length") != 0 && !is_smaller (numeral.value, unit, item->measure))
        break;
      item->value = sum;
      item->measure = unit;
      at = end;
    }
  return at;
}

/* 5'10" */
static guint
parse_feet_and_inches (const Parser *parser, guint at, Item *item)
{
  int inches = parser_integer (parser, at + 1, NULL);
  Decimal sum;

  if (!parser_is_symbol (parser, at, '\'') || !parser_is_glued (parser, at)
      || inches < 0 || inches > 11)
    return 0;
  if (!parser_is_symbol (parser, at + 2, '"')
      || !parser_is_glued (parser, at + 2))
    return 0;
  if (!decimal_multiply (item->value, decimal_from_integer (12), &sum)
      || !decimal_add (sum, decimal_from_integer (inches), &sum))
    return 0;
  item->kind = ITEM_MEASURE;
  item->value = sum;
  item->measure = find_unit ("inch");
  return at + 3;
}

guint
measure_parse_behind (const Parser *parser, guint at, Item *item)
{
  const Unit *unit = NULL;
  guint end = parse_feet_and_inches (parser, at, item), next;

  if (end > 0)
    return end;
  end = match_unit (parser, at, &unit);
  if (end == 0 && (parser_is_word (parser, at, "of") || parser_has (parser, at, SENSE_ARTICLE))
      && decimal_compare (item->value, decimal_from_integer (1)) < 0) /* "half a liter", "a tenth of a gallon" */
    {
      next = parser_is_word (parser, at, "of") ? at + 1 : at;
      next += parser_has (parser, next, SENSE_ARTICLE);
      end = match_unit (parser, next, &unit);
    }
  if (end == 0)
    return 0;
  item->kind = ITEM_MEASURE;
  item->measure = unit;
  next = parse_bare_inches (parser, end, item);
  return next > end ? next : parse_further_parts (parser, end, item);
}

/* Temperatures */

static guint
match_thermometer (const Parser *parser, guint at, int *scale)
{
  static const struct
  {
    const char *letter;
    int scale;
  } letters[] = { { "c", 1 }, { "f", 2 }, { "k", 3 } };
  guint n = parser_match (parser, at, SENSE_SCALE_NAME, scale);

  for (guint i = 0; n == 0 && i < G_N_ELEMENTS (letters); i++)
    if (parser_is_word (parser, at, letters[i].letter))
      {
        *scale = letters[i].scale;
        n = 1;
      }
  return n;
}

/* "41C": a letter without a degree sign. Behind an article or a word like "seat" it is part of a name, unless the text speaks of
   the weather or a minus sign does. */
static gboolean
is_bare_letter (const Parser *parser, guint at, const Item *item)
{
  const Lexeme *lexeme = parser_at (parser, at), *before = parser_at (parser, item->first - 1);

  if (parser_is_word (parser, at, "k")) /* "20 K" of anything else are thousands */
    return !parser_is_glued (parser, at) && lexeme->capitals && parser_near (parser, item->first, at + 1, WARMTH_REACH, SENSE_WARMTH);
  if (!parser_is_glued (parser, at) || !lexeme->capitals || lexeme->end - lexeme->begin != 1)
    return FALSE;
  if (parser_is_glued (parser, at + 1) && !parser_is_stop (parser, at + 1))
    return FALSE;
  if (item->value.negative || parser_near (parser, item->first, at + 1, WARMTH_REACH, SENSE_WARMTH))
    return TRUE;
  return !parser_is_a (parser, item->first - 1, CLASS_MODAL) && !parser_has (parser, item->first - 1, SENSE_SERIES) && !parser_has (parser, item->first - 1, SENSE_VERSIONED)
         && !parser_has (parser, item->first - 1, SENSE_ARTICLE) && !parser_is_word (parser, item->first - 1, "the")
         && before->type == LEXEME_WORD && !before->capital
         && !(parser_at (parser, at + 1)->type == LEXEME_WORD && parser_at (parser, at + 1)->capital)
         && decimal_compare (item->value, decimal_from_integer (HOTTEST_OVEN)) < 0;
}

/* "10 below", "2 degrees below zero" */
static guint
parse_below_zero (const Parser *parser, guint at, Item *item, gboolean degrees)
{
  if (!parser_is_word (parser, at, "below") || item->value.negative)
    return at;
  if (parser_is_word (parser, at + 1, "zero"))
    at++;
  else if (degrees
           || (parser_at (parser, at + 1)->type == LEXEME_WORD && !parser_is_word (parser, at + 1, "in")
               && !parser_is_word (parser, at + 1, "at"))
           || parser_is_figure (parser, at + 1))
    return at;
  item->value = decimal_negate (item->value);
  return at + 1;
}

/* The letter of "54°N". */
static gboolean
is_compass_point (const Parser *parser, guint at)
{
  static const char *const letters[] = { "n", "s", "e", "w", NULL };

  return parser_at (parser, at)->capitals && parser_is_any_word (parser, at, letters)
         && !(parser_is_glued (parser, at + 1) && !parser_is_stop (parser, at + 1));
}

guint
temperature_parse_behind (const Parser *parser, guint at, Item *item)
{
  static const char *const units[] = { "degree", "Cel", "[degF]", "K" };
  guint next = skip_glued_hyphen (parser, at), end = 0, n;
  int scale = 0, degree;

  if ((n = parser_match (parser, next, SENSE_DEGREE, &degree)) > 0)
    {
      end = next + n + match_thermometer (parser, next + n, &scale);
      if (scale == 0 && is_compass_point (parser, end))
        {
          item->kind = ITEM_MEASURE;
          item->measure = find_unit ("degree");
          return end + 1;
        }
      if (scale == 0
          && (parser_near (parser, item->first, end, 4, SENSE_TURNS)
              || decimal_compare (item->value, decimal_from_integer (HOTTEST)) > 0)
          && !parser_near (parser, item->first, end, WARMTH_REACH, SENSE_WARMTH))
        {
          item->kind = ITEM_MEASURE;
          item->measure = find_unit ("degree");
          return end;
        }
    }
  else if ((n = parser_match (parser, next, SENSE_SCALE_NAME, &scale)) > 0)
    end = next + n;
  else if (match_thermometer (parser, at, &scale) > 0 && is_bare_letter (parser, at, item))
    {
      item->told = TRUE;
      end = at + 1;
    }
  else if (!item->value.negative && (end = parse_below_zero (parser, at, item, FALSE)) == at)
    return 0;
  if (end == 0)
    return 0;
  end = parse_below_zero (parser, end, item, TRUE);
  item->kind = ITEM_TEMPERATURE;
  item->unit = units[scale];
  return end;
}
