/* range.c - two quantities that are the ends of one range, and modifiers that make a bound of one.
 * SPDX-License-Identifier: MIT */
#include "range.h"

#include "periods.h"

#include "numeral.h"
#include "quantity.h"

#define LONGEST_MODIFIER 7
#define MOVES_REACH 4
#define FAR 20 /* times as much: no range is so wide */

typedef enum
{
  OPEN_NONE,
  OPEN_BETWEEN,
  OPEN_FROM
} Opening;

static Opening
match_opening (const Parser *parser, guint at)
{
  if (parser_is_word (parser, at, "between"))
    return OPEN_BETWEEN;
  return parser_is_word (parser, at, "from") ? OPEN_FROM : OPEN_NONE;
}

static gboolean
is_dash (const Parser *parser, guint at)
{
  return parser_is_symbol (parser, at, '-') || parser_is_symbol (parser, at, '~');
}

/* What parts the ends, as words.tsv numbers it. */
enum
{
  LINK_TO,
  LINK_AND,
  LINK_OR
};

/* A dash, "to", "and" behind an opening, "or" without one. */
static guint
match_link (const Parser *parser, guint at, Opening opening)
{
  int link = LINK_TO;
  guint n;

  if (parser_is_pause (parser, at))
    return 0;
  if (is_dash (parser, at) && parser_is_glued (parser, at) && !parser_is_glued (parser, at + 1)
      && (parser_is_word (parser, at + 1, "to") || parser_is_word (parser, at + 1, "or"))) /* "two- to three-year" */
    return 2;
  if (is_dash (parser, at))
    return 1;
  n = parser_match (parser, at, SENSE_RANGE_LINK, &link);
  return (link == LINK_AND && opening == OPEN_NONE) || (link == LINK_OR && opening != OPEN_NONE) ? 0 : n;
}

static guint
skip_hedges (const Parser *parser, guint at)
{
  int modifier = 0;
  guint n = parser_match (parser, at, SENSE_MOD_BEFORE, &modifier);

  at += modifier == MODIFIER_APPROXIMATE ? n : 0;
  return parser_is_word (parser, at, "the") ? at + 1 : at;
}

/* "Between one and two million": words share their scale as figures do. */
static void
share_word_scale (const Parser *parser, Item *low, const Item *high)
{
  Numeral one, other;
  Decimal scaled;

  if (low->kind != ITEM_CARDINAL || !numeral_parse (parser, low->first, &one) || one.scaled || one.ordinal
      || !numeral_parse (parser, high->first, &other) || !other.scaled || !other.words || other.power < 3
      || !decimal_scale (low->value, other.power, &scaled))
    return;
  if (decimal_compare (scaled, high->value) < 0)
    low->value = scaled;
}

/* The power of ten behind a figure: 6 in "10 million". What it multiplies may stand before the range's link as well. */
static gboolean
share_scale (const Parser *parser, Item *low, const Item *high)
{
  guint figure = high->first;
  int power = 0;
  guint n;
  Decimal scaled;

  while (figure < high->end && !parser_is_figure (parser, figure))
    figure++;
  n = parser_match (parser, figure + 1, SENSE_SCALE, &power);
  if (n == 0)
    n = parser_is_glued (parser, figure + 1) ? parser_match (parser, figure + 1, SENSE_SUFFIX, &power) : 0;
  if (n == 0 || figure + 1 >= high->end || !parser_is_figure (parser, low->end - 1)
      || !decimal_scale (low->value, power, &scaled))
    return TRUE;
  if (decimal_compare (scaled, high->value) < 0)
    low->value = scaled;
  return TRUE;
}

/* "rose 14 points to 6,204", "fell $1.20 to $81.35": by how much, and to where. Each has its unit, or the second is far larger. */
static gboolean
is_movement (const Parser *parser, const Item *low, const Item *high, guint begin)
{
  Decimal far;

  if (!parser_is_word (parser, low->end, "to"))
    return FALSE;
  if (parser_is_word (parser, begin - 1, "by")
      || (parser_is_word (parser, begin - 2, "by") && parser_at (parser, begin - 1)->type == LEXEME_SYMBOL))
    return TRUE;
  if (!parser_is_behind (parser, begin, MOVES_REACH, SENSE_MOVES))
    return FALSE;
  return low->kind != ITEM_CARDINAL
         || (decimal_multiply (low->value, decimal_from_integer (FAR), &far) && decimal_compare (far, high->value) < 0);
}

static gboolean
same_unit (const Item *one, const Item *other)
{
  return one->kind == other->kind && one->measure == other->measure
         && (one->unit == other->unit || g_strcmp0 (one->unit, other->unit) == 0);
}

/* Gives both ends one unit; FALSE if they measure different things. */
static gboolean
share_unit (Item *low, Item *high)
{
  if (same_unit (low, high))
    return TRUE;
  if (low->kind == ITEM_CARDINAL && high->kind != ITEM_ORDINAL)
    {
      low->kind = high->kind;
      low->unit = high->unit;
      low->measure = high->measure;
      return TRUE;
    }
  if (low->kind == ITEM_TEMPERATURE && high->kind == ITEM_TEMPERATURE && g_strcmp0 (low->unit, "degree") == 0)
    {
      low->unit = high->unit;
      return TRUE;
    }
  if (low->kind == ITEM_MONEY && high->kind == ITEM_CARDINAL)
    {
      high->kind = ITEM_MONEY;
      high->unit = low->unit;
      return TRUE;
    }
  return FALSE;
}

static guint
finish_range (const Parser *parser, const Item *low, const Item *high, guint begin, Item *item)
{
  *item = *high;
  item->first = begin;
  item->kind = ITEM_RANGE;
  item->of = high->kind == ITEM_ORDINAL ? ITEM_CARDINAL : high->kind;
  item->has_value = FALSE;
  item->has_low = item->has_high = TRUE;
  item->low = low->value;
  item->high = high->value;
  return high->end;
}

/* "3-5 years", "a 1-7 month delay": the unit of time behind a range of cardinals. */
static guint
parse_period_behind (const Parser *parser, guint at, Item *item)
{
  int period = 0;
  guint next = parser_is_symbol (parser, at, '-') ? at + 1 : at, n = parser_match (parser, next, SENSE_PERIOD, &period);

  if (n == 0 || period_code ((Period) period)->name == NULL || (item->of != ITEM_CARDINAL && item->of != ITEM_AGE))
    return at;
  if (item->of == ITEM_CARDINAL)
    item->of = ITEM_DURATION;
  item->unit = period_code ((Period) period)->name;
  return next + n;
}

/* One end. Behind "between", before "and" and before "or two", "one" is always a number. */
static guint
parse_end (const Parser *parser, guint at, Opening opening, Item *item)
{
  guint end = quantity_parse (parser, at, item);

  if (end > 0 || !parser_is_word (parser, at, "one")
      || (opening == OPEN_NONE && !(parser_is_word (parser, at + 1, "or") && parser_has (parser, at + 2, SENSE_NUMBER))))
    return end;
  item_begin (item, at);
  item->has_value = TRUE;
  item->value = decimal_from_integer (1);
  return at + 1;
}

/* What looks like two ends and is none: "7-Eleven", "rose 14 points to 6,204", a minus sign behind a figure. */
static gboolean
is_no_range (const Parser *parser, const Item *low, const Item *high, guint begin, Opening opening)
{
  const Lexeme *second = parser_at (parser, high->first);
  gboolean dash = is_dash (parser, low->end);

  if (opening == OPEN_NONE && (low->kind == ITEM_ORDINAL || is_movement (parser, low, high, begin)))
    return TRUE;
  if (dash && parser_is_glued (parser, high->first) && second->type == LEXEME_WORD && second->capital)
    return TRUE;
  return dash && low->value.negative && !high->value.negative && !parser_is_glued (parser, low->first) && low->first > 0
         && parser_is_figure (parser, low->first - 1);
}

/* "Two or three", "ten or fifteen", "60 or 70": numbers next to each other. Others are alternatives ("32 or 64"), and so are days and
   years ("3 or 4 April", "2019 or 2020"). */
static gboolean
is_alternative (const Parser *parser, const Item *low, const Item *high)
{
  gint64 one = decimal_to_integer (low->value, G_MAXINT64 / 2), other = decimal_to_integer (high->value, G_MAXINT64 / 2);
  gboolean words = parser_at (parser, low->first)->type == LEXEME_WORD && parser_at (parser, high->first)->type == LEXEME_WORD;

  if (!parser_is_word (parser, low->end, "or"))
    return FALSE;
  if (parser_at (parser, low->first)->digits == 4 || parser_has (parser, low->first - 1, SENSE_MONTH) || parser_has (parser, high->end, SENSE_MONTH))
    return TRUE;
  if (one < 1 || other < 1 || !decimal_is_integer (low->value) || !decimal_is_integer (high->value))
    return TRUE;
  while (one % 10 == 0 && other % 10 == 0)
    {
      one /= 10;
      other /= 10;
    }
  return words ? other > 2 * one : other != one + 1;
}

guint
range_parse (const Parser *parser, guint at, Item *item)
{
  Opening opening = match_opening (parser, at);
  guint begin = at, n;
  Item low, high;

  at = skip_hedges (parser, opening != OPEN_NONE ? at + 1 : at);
  if (opening == OPEN_NONE && at != begin)
    return 0;
  low.end = parse_end (parser, at, opening, &low);
  if (low.end == 0 || (n = match_link (parser, low.end, opening)) == 0)
    return 0;
  begin = low.first != at ? low.first : begin;
  high.end = quantity_parse (parser, skip_hedges (parser, low.end + n), &high);
  if (high.end == 0 || is_no_range (parser, &low, &high, begin, opening))
    return 0;
  if (low.kind == ITEM_CARDINAL && high.kind != ITEM_CARDINAL && parser_has (parser, begin - 1, SENSE_MONTH))
    return 0; /* "from 40 percent on July 14 to 46 percent" */
  if (low.kind == ITEM_AGE && high.kind == ITEM_CARDINAL)
    high.kind = ITEM_AGE, high.unit = low.unit;
  if (!share_unit (&low, &high))
    return 0;
  share_scale (parser, &low, &high);
  share_word_scale (parser, &low, &high);
  if (decimal_compare (low.value, high.value) >= 0 || is_alternative (parser, &low, &high))
    return 0;
  return parse_period_behind (parser, finish_range (parser, &low, &high, begin, item), item);
}

/* Modifiers */

static guint
find_modifier_before (const Parser *parser, guint at, int *modifier)
{
  for (guint n = LONGEST_MODIFIER; n > 0; n--)
    if (at >= n && parser_match (parser, at - n, SENSE_MOD_BEFORE, modifier) == n)
      return at - n;
  return at;
}

static void
set_modifier (Item *item, Modifier modifier)
{
  item->modifier = modifier;
  if (modifier != MODIFIER_EQUAL || item->kind != ITEM_CARDINAL)
    return;
  item->kind = ITEM_RANGE;
  item->has_value = FALSE;
  item->has_low = item->has_high = TRUE;
  item->low = item->high = item->value;
}

/* "100 or more", but not "above 100 and below 250", where the words belong to the next number. */
static guint
match_modifier_behind (const Parser *parser, guint at, int *modifier)
{
  guint n = parser_match (parser, at, SENSE_MOD_BEHIND, modifier);
  Item next;

  return n > 0 && quantity_parse (parser, at + n, &next) > 0 ? 0 : n;
}

/* "one of the", "first of all": said in passing. */
static gboolean
is_in_passing (const Parser *parser, const Item *item)
{
  guint end = item->end;

  if (item->end != item->first + 1 || parser_at (parser, item->first)->type != LEXEME_WORD)
    return FALSE;
  if (item->kind == ITEM_ORDINAL)
    return (parser_is_word (parser, end, "of") && parser_is_word (parser, end + 1, "all"))
           || (parser_opens_sentence (parser, item->first) && parser_is_symbol (parser, end, ','));
  return item->kind == ITEM_CARDINAL && parser_is_word (parser, item->first, "one") && parser_is_word (parser, end, "of");
}

void
modifier_find (const Parser *parser, Item *item)
{
  int modifier = 0;
  guint before = item->first;

  if (is_in_passing (parser, item))
    item->modifier = MODIFIER_VAGUE;
  if (item->modifier != MODIFIER_NONE || item->kind == ITEM_RANGE)
    return;
  if (parser_is_word (parser, before - 1, "the"))
    before--;
  if (match_modifier_behind (parser, item->end, &modifier) > 0
      || find_modifier_before (parser, before, &modifier) != before)
    set_modifier (item, (Modifier) modifier);
  else if (parser_is_symbol (parser, item->end, '+') && item->kind == ITEM_CARDINAL)
    item->modifier = MODIFIER_AT_LEAST;
}

static gboolean
is_lower_bound (const Item *item)
{
  return item->modifier == MODIFIER_AT_LEAST || item->modifier == MODIFIER_MORE_THAN;
}

static gboolean
is_upper_bound (const Item *item)
{
  return item->modifier == MODIFIER_AT_MOST || item->modifier == MODIFIER_LESS_THAN;
}

/* Whether nothing but a conjunction and the second's modifier stands between two items. */
static gboolean
are_joined (const Parser *parser, const Item *one, const Item *other)
{
  int modifier;
  guint begin = other->first - (parser_is_word (parser, other->first - 1, "the") ? 1 : 0);

  begin = find_modifier_before (parser, begin, &modifier);
  return begin == one->end + 1
         && (parser_is_word (parser, one->end, "and") || parser_is_word (parser, one->end, "but")
             || parser_is_symbol (parser, one->end, ','));
}

static gboolean
join_bounds (const Parser *parser, Item *one, const Item *other)
{
  const Item *low = is_lower_bound (one) ? one : other, *high = low == one ? other : one;
  Item joined;

  if (!is_lower_bound (low) || !is_upper_bound (high) || !are_joined (parser, one, other) || !one->has_value
      || !other->has_value)
    return FALSE;
  if (one->kind != other->kind || !same_unit (one, other) || decimal_compare (low->value, high->value) >= 0)
    return FALSE;
  joined = *one;
  finish_range (parser, low, high, one->first, &joined);
  joined.end = other->end;
  joined.modifier = MODIFIER_NONE;
  *one = joined;
  return TRUE;
}

void
range_join_bounds (const Parser *parser, GArray *items)
{
  guint kept = 0;

  for (guint i = 0; i < items->len; i++)
    {
      Item *item = &g_array_index (items, Item, i);

      if (kept > 0 && item->kind <= ITEM_AGE && join_bounds (parser, &g_array_index (items, Item, kept - 1), item))
        continue;
      g_array_index (items, Item, kept++) = *item;
    }
  g_array_set_size (items, kept);
}
