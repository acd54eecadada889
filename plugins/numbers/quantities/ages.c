/* ages.c - ages: "nine-month-old", "aged 50", "Sam, 42,", "in her late forties".
 * SPDX-License-Identifier: MIT */
#include "numeral.h"
#include "quantity.h"

static const char *
age_unit (int period)
{
  switch (period)
    {
    case PERIOD_DAY:
      return "day";
    case PERIOD_WEEK:
      return "week";
    case PERIOD_MONTH:
      return "month";
    case PERIOD_YEAR:
      return "year";
    default:
      return NULL;
    }
}

guint
age_parse_behind (const Parser *parser, guint at, Item *item)
{
  guint next = parser_is_symbol (parser, at, '-') ? at + 1 : at, n;
  int period = 0;

  if ((n = parser_match (parser, next, SENSE_OLD, &period)) > 0 && period == 1)
    {
      item->kind = ITEM_AGE;
      item->unit = "year";
      return next + n;
    }
  n = parser_match (parser, next, SENSE_PERIOD, &period);
  if (n == 0 || age_unit (period) == NULL)
    return 0;
  next += n;
  if (parser_is_symbol (parser, next, '-'))
    next++;
  if (parser_has (parser, next, SENSE_OLD))
    next++;
  else if (parser_is_word (parser, next, "of") && parser_is_word (parser, next + 1, "age"))
    next += 2;
  else
    return 0;
  item->kind = ITEM_AGE;
  item->unit = age_unit (period);
  return next;
}

/* "her late forties", "his mid-20s": which of the ten years. */
static void
set_years_of_life (Item *item, int ten, int edge)
{
  static const int from[] = { 0, 0, 3, 5 }, to[] = { 9, 4, 7, 9 };

  item->kind = ITEM_RANGE;
  item->of = ITEM_AGE;
  item->unit = "year";
  item->has_low = item->has_high = TRUE;
  item->low = decimal_from_integer (ten + from[edge]);
  item->high = decimal_from_integer (ten + to[edge]);
}

/* "in her forties": the ages of a decade of life. */
static guint
parse_decade_of_life (const Parser *parser, guint at, Item *item)
{
  guint next = at + 1, n;
  int ten = 0, edge = 0;

  if (!parser_is_a (parser, at, CLASS_WHOSE))
    return 0;
  next += parser_match (parser, next, SENSE_PERIOD_EDGE, &edge);
  next += parser_is_symbol (parser, next, '-') + parser_is_word (parser, next, "to");
  if (parser_is_word (parser, next - 1, "to") && parser_is_symbol (parser, next, '-')) /* "mid-to-late 30s" */
    next++;
  next += edge != 0 ? parser_match (parser, next, SENSE_PERIOD_EDGE, &edge) : 0;
  next += parser_is_symbol (parser, next, '\'');
  n = parser_match (parser, next, SENSE_DECADE, &ten);
  if (n == 0)
    {
      ten = parser_integer (parser, next, NULL);
      n = parser_at (parser, next)->digits == 2 && ten % 10 == 0 && parser_is_glued (parser, next + 1)
                  && (parser_is_word (parser, next + 1, "s") || parser_is_symbol (parser, next + 1, '\''))
              ? 2
              : 0;
    }
  if (n == 0 || ten < 10 || edge > 3)
    return 0;
  item->first = at + 1;
  item->told = TRUE;
  set_years_of_life (item, ten, edge);
  return next + n;
}

static gboolean
is_name (const Lexeme *lexeme)
{
  return lexeme->type == LEXEME_WORD && lexeme->capital && !lexeme->capitals && lexeme->senses == 0;
}

/* A name, its figure, and what ends the apposition: "Sam, 42, and". */
static gboolean
is_apposition (const Parser *parser, guint at)
{
  const Lexeme *name = parser_at (parser, at - 2);
  int years = parser_integer (parser, at, NULL);

  if (parser_is_symbol (parser, at - 1, '(') && parser_is_symbol (parser, at + 1, ')') && years > 15
      && years < 110) /* "Ann Lee (42)" */
    return is_name (name) && is_name (parser_at (parser, at - 3));
  return parser_is_symbol (parser, at - 1, ',') && name->type == LEXEME_WORD && name->capital && !name->capitals
         && (name->senses & (SENSE_BIT (SENSE_MONTH) | SENSE_BIT (SENSE_WEEKDAY) | SENSE_BIT (SENSE_SERIES))) == 0
         && years > 0 && years < 120 && parser_is_symbol (parser, at + 1, ',') && !parser_is_figure (parser, at + 2);
}

guint
age_parse_prefixed (const Parser *parser, guint at, Item *item)
{
  static const char *const words[] = { "aged", "age", "ages", NULL };
  guint begin = at, next;
  Numeral numeral;
  int period = 0;

  if ((next = parse_decade_of_life (parser, at, item)) > 0)
    return next;
  if (is_apposition (parser, at))
    {
      numeral_parse (parser, at, &numeral);
      numeral.end = at + 1;
    }
  else
    {
      if (!parser_is_any_word (parser, at, words))
        return 0;
      next = at + 1 + (parser_is_word (parser, at, "age") && parser_is_word (parser, at + 1, "of"));
      begin = parser_is_word (parser, at, "aged") || next > at + 1 ? next : at;
      if (!numeral_parse (parser, next, &numeral) || numeral.ordinal || numeral.scaled
          || decimal_to_integer (numeral.value, 130) < 0)
        return 0;
    }
  item->first = begin;
  item->kind = ITEM_AGE;
  item->unit = "year";
  item->value = numeral.value;
  item->has_value = TRUE;
  if (parser_match (parser, numeral.end, SENSE_PERIOD, &period) == 1 && age_unit (period) != NULL)
    {
      item->unit = age_unit (period);
      return numeral.end + 1;
    }
  return numeral.end;
}
