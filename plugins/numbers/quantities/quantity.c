/* quantity.c - a number, and what it counts. Bare numbers are judged here: whether they count anything at all.
 * SPDX-License-Identifier: MIT */
#include "quantity.h"

#include "numeral-spelling.h"

#include "figure.h"
#include "memo.h"
#include "numeral.h"

#include <string.h>

#define MONEY_REACH 3 /* lexemes from a word of money to its sum */

static gboolean
is_lower_word (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);

  return lexeme->type == LEXEME_WORD && !lexeme->capital;
}

/* Whether what stands at @at can be counted: a word that is neither verb nor function word. */
static gboolean
is_countable (const Parser *parser, guint at)
{
  const Lexeme *word = parser_at (parser, at);

  if (word->type != LEXEME_WORD || parser_has (parser, at, SENSE_NOT_COUNTED)
      || (parser_has (parser, at, SENSE_RELATIVE) && parser_has (parser, at + 1, SENSE_PERIOD)))
    return FALSE;
  if (memchr (parser->text + word->begin, '\'', word->end - word->begin) != NULL) /* "she'd" */
    return FALSE;
  return word->end - word->begin < 4 || memcmp (parser->text + word->end - 2, "ly", 2) != 0
         || parser_is_a (parser, at, CLASS_NOUN_IN_LY); /* adverbs */
}

/* Behind "one" nouns are singular, so a word in -s is most often a verb ("when one studies"). */
static gboolean
is_verb_of_one (const Parser *parser, guint at)
{
  const Lexeme *word = parser_at (parser, at);
  gsize length = word->end - word->begin;

  return length > 3 && !word->capital && parser->text[word->end - 1] == 's' && parser->text[word->end - 2] != 's'
         && parser->text[word->end - 2] != 'u' && !parser_is_a (parser, at, CLASS_NOUN_IN_S);
}

/* "one" counts ("one shell") or stands for a thing or for everybody ("the red one", "one must"). */
static gboolean
one_is_number (const Parser *parser, guint at)
{
  const char *tag = parser->tag != NULL ? parser->tag (parser->tag_data, parser_at (parser, at)->begin) : NULL;
  gboolean alone = parser_is_end (parser, at - 1) && parser_is_end (parser, at + 1);

  if (alone)
    return TRUE;
  if (parser_is_word (parser, at - 1, "not"))
    return TRUE;
  if (parser_has (parser, at - 1, SENSE_POINTS_AT_ONE))
    return FALSE;
  if (parser_is_word (parser, at + 1, "out"))
    return parser_is_word (parser, at + 2, "of");
  if (parser_is_word (parser, at + 1, "of") || parser_is_symbol (parser, at + 1, '-'))
    return !parser_is_symbol (parser, at - 1, '-');
  if (tag != NULL && strcmp (tag, "PRON") == 0)
    return FALSE;
  return is_countable (parser, at + 1) && !is_verb_of_one (parser, at + 1);
}

/* Parts of words: "high-five", "half-baked", "one-sided". */
static gboolean
is_part_of_word (const Parser *parser, guint at, guint end, const Numeral *numeral)
{
  if (!numeral->words)
    return FALSE;
  if (parser_is_symbol (parser, at - 1, '-') && parser_is_glued (parser, at - 1) && parser_is_glued (parser, at)
      && parser_at (parser, at - 2)->type == LEXEME_WORD)
    return TRUE;
  return numeral->fraction && parser_is_symbol (parser, end, '-') && parser_is_glued (parser, end)
         && parser_is_glued (parser, end + 1);
}

/* "half" and "quarter" alone: a share, unless they are a half of a match or a quarter of a year. */
static gboolean
is_share (const Parser *parser, guint at, guint end)
{

  if (!parser_has (parser, at, SENSE_PARTS))
    return TRUE;
  if (parser_has (parser, at - 1, SENSE_ORDINAL) || parser_is_a (parser, at - 1, CLASS_BEFORE_PART)
      || parser_is_word (parser, at - 1, "and"))
    return FALSE;
  if (parser_is_any_word (parser, at - 1, (const char *const[]){ "st", "nd", "rd", "th", NULL }))
    return FALSE;
  if (parser_is_word (parser, at, "half") || parser_has (parser, at - 1, SENSE_ARTICLE))
    return TRUE;
  return parser_is_word (parser, end, "of");
}

/* "a third of", "a fifth": a part, but "a third man" is one more. */
static gboolean
is_part (const Parser *parser, guint at, guint end)
{
  return is_share (parser, at, end)
         && (!is_lower_word (parser, end) || parser_is_word (parser, end, "of") || parser_has (parser, end, SENSE_UNIT)
             || parser_has (parser, at, SENSE_PARTS));
}

static gboolean
is_counting (const Parser *parser, guint at, const Numeral *numeral)
{
  guint end = numeral->end;

  if (is_part_of_word (parser, at, end, numeral))
    return FALSE;
  if (numeral->article && parser_is_word (parser, end - 1, "score")) /* "a score of boats", but "a score of 7" */
    return parser_is_word (parser, end, "of") && parser_counts_plural (parser, end + 1);
  if (numeral->bare && numeral->power == 1) /* "scores of", but "she scores" */
    return !parser_is_word (parser, at, "score")
           && (parser_is_word (parser, end, "of") || !parser_is_word (parser, at, "scores"));
  if (parser_is_word (parser, at, "one") && end == at + 1)
    return one_is_number (parser, at);
  if (numeral->fraction && numeral->words && end <= at + 2)
    return parser_has (parser, at, SENSE_ARTICLE) ? is_part (parser, at + 1, end) : is_share (parser, at, end);
  return TRUE;
}

/* "second" is a verb behind "I", and a unit behind "a"; names have ordinals of their own ("First Lady", "Third
   Reich"). */
static gboolean
is_ranking (const Parser *parser, guint at, const Numeral *numeral)
{
  const Lexeme *next = parser_at (parser, numeral->end);

  if (!numeral->words || numeral->end != at + 1)
    return TRUE;
  if (parser_is_word (parser, at, "second")
      && (parser_has (parser, at - 1, SENSE_PERSON) || parser_is_a (parser, at - 1, CLASS_BEFORE_VERB)
          || (parser_has (parser, at - 1, SENSE_ARTICLE)
              && (parser_is_stop (parser, at + 1) || parser_match (parser, at + 1, SENSE_AGO, &(int){ 0 }) > 0))))
    return FALSE;
  if (parser_is_symbol (parser, at - 1, '-') && parser_is_glued (parser, at))
    return FALSE;
  return !(parser_at (parser, at)->capital && next->type == LEXEME_WORD && next->capital
           && !parser_is_end (parser, at - 1) && !parser_is_stop (parser, at - 1));
}

/* A decimal comma: "1,5 million", "3,5%". The lexer cannot tell it from a list; a unit behind it can. */
static guint
parse_decimal_comma (const Parser *parser, guint at, Item *item)
{
  guint n_digits = 0;
  int whole = parser_integer (parser, at, NULL), part = parser_integer (parser, at + 2, &n_digits);
  int number;
  Decimal fraction;
  guint end = at + 3;

  if (whole < 0 || part < 0 || n_digits > 2 || !parser_is_symbol (parser, at + 1, ',')
      || !parser_is_glued (parser, at + 1) || !parser_is_glued (parser, at + 2)
      || parser_is_symbol (parser, at + 3, ','))
    return 0;
  if (parser_is_symbol (parser, at - 1, ',') || !decimal_scale (decimal_from_integer (part), -(int) n_digits, &fraction)
      || !decimal_add (decimal_from_integer (whole), fraction, &item->value))
    return 0;
  if (parser_match (parser, end, SENSE_SCALE, &number) > 0)
    return decimal_scale (item->value, number, &item->value) ? end + 1 : 0;
  if (parser_match (parser, end, SENSE_PERCENT, &number) > 0 || parser_match (parser, end, SENSE_UNIT, &number) > 0
      || parser_match (parser, end, SENSE_CURRENCY, &number) > 0
      || parser_match (parser, end, SENSE_DEGREE, &number) > 0)
    return end;
  return 0;
}

/* Dollars and pounds have a point before their hundredths, and thousandths at filling stations. */
static gboolean
writes_points (const char *currency)
{
  gsize length = strlen (currency);
  const VocabularyEntry *entry = vocabulary_find (currency, length, spelling_hash (currency, length));

  return entry != NULL && (entry->classes & CLASS_BIT (CLASS_POINT_MONEY)) != 0;
}

/* "€1.500" and "300.000 VND" are thousands: nobody writes thousandths of money with a point. */
static void
read_grouping_point (const Parser *parser, guint at, Item *item)
{
  const Lexeme *figure = parser_at (parser, at);
  const char *text = parser->text + figure->begin;
  const char *point = memchr (text, '.', figure->end - figure->begin);

  if (point == NULL || parser->point_groups || writes_points (item->unit) || text + (figure->end - figure->begin) - point != 4
      || point - text > 3 || text[0] == '0' || memchr (point + 1, ',', 3) != NULL)
    return;
  decimal_scale (item->value, 3, &item->value);
}

static guint
parse_percent_behind (const Parser *parser, guint at, Item *item)
{
  guint next = parser_is_symbol (parser, at, '-') ? at + 1 : at, n;
  int points;

  if (parser_has (parser, next, SENSE_ARTICLE) && item->value.exponent < 0) /* "half a percentage point" */
    next++;
  n = parser_match (parser, next, SENSE_PERCENT, &points);
  if (n == 0)
    return 0;
  item->kind = ITEM_PERCENT;
  item->unit = points != 0 ? "percentage point" : NULL;
  return next + n;
}

/* "per cent of 22" */
static guint
parse_percent_before (const Parser *parser, guint at, Item *item)
{
  int points;
  guint n = parser_match (parser, at, SENSE_PERCENT, &points);
  Numeral numeral;

  if (n == 0 || !parser_is_word (parser, at + n, "of") || !parser_is_end (parser, at - 1)
      || !numeral_parse (parser, at + n + 1, &numeral) || !parser_is_stop (parser, numeral.end))
    return 0;
  item->kind = ITEM_PERCENT;
  item->has_value = TRUE;
  item->value = numeral.value;
  return numeral.end;
}

static guint
parse_behind (const Parser *parser, guint at, Item *item)
{
  guint end = parse_percent_behind (parser, at, item);

  if (end == 0)
    end = age_parse_behind (parser, at, item);
  if (end == 0)
    end = temperature_parse_behind (parser, at, item);
  if (end == 0 && (end = money_parse_behind (parser, at, item)) > 0)
    read_grouping_point (parser, at - 1, item);
  if (end == 0)
    end = measure_parse_behind (parser, at, item);
  return end;
}

/* "a mile", "a kg": one unit without a number. Words that mean other things as well stay out. */
static guint
parse_single_unit (const Parser *parser, guint at, Item *item)
{

  if (!parser_has (parser, at, SENSE_ARTICLE) || parser_is_a (parser, at + 1, CLASS_NEVER_SINGLE)
      || parser_at (parser, at + 1)->type != LEXEME_WORD || parser_is_glued (parser, at + 1))
    return 0;
  item->has_value = TRUE;
  item->value = decimal_from_integer (1);
  return measure_parse_behind (parser, at + 1, item);
}

/* "tenth of a gallon" */
static guint
parse_part_of_unit (const Parser *parser, guint at, Item *item)
{
  int parts = 0;

  if (parser_match (parser, at, SENSE_ORDINAL, &parts) != 1 || parts < 3 || !parser_is_word (parser, at + 1, "of")
      || !parser_has (parser, at + 2, SENSE_ARTICLE) || parser_at (parser, at + 3)->type != LEXEME_WORD
      || !decimal_divide (decimal_from_integer (1), decimal_from_integer (parts), &item->value))
    return 0;
  item->has_value = TRUE;
  return measure_parse_behind (parser, at + 3, item);
}

static gboolean
may_precede_unit (const Parser *parser, guint at, const Numeral *numeral)
{
  if (numeral->ordinal)
    return FALSE;
  if (parser_is_word (parser, at, "one") && numeral->end == at + 1)
    return !parser_is_word (parser, at - 1, "this") && !parser_is_word (parser, at - 1, "that")
           && !parser_is_word (parser, at - 1, "no");
  return !is_part_of_word (parser, at, G_MAXUINT - 2, numeral);
}

static guint
find_quantity (const Parser *parser, guint at, Item *item)
{
  Numeral numeral;
  guint end;

  item_begin (item, at);
  if ((end = money_parse_prefixed (parser, at, item)) > 0)
    {
      read_grouping_point (parser, parser_is_figure (parser, end - 1) ? end - 1 : end - 2, item);
      return end;
    }
  if ((end = age_parse_prefixed (parser, at, item)) > 0 || (end = money_parse_article (parser, at, item)) > 0
      || (end = parse_percent_before (parser, at, item)) > 0)
    return end;
  if ((end = parse_decimal_comma (parser, at, item)) > 0)
    {
      guint behind = parse_behind (parser, end, item);

      item->has_value = TRUE;
      return behind > 0 ? behind : end;
    }
  if ((end = parse_part_of_unit (parser, at, item)) > 0)
    return end;
  if (!numeral_parse (parser, at, &numeral))
    return parse_single_unit (parser, at, item);
  item->value = numeral.value;
  item->has_value = TRUE;
  if (may_precede_unit (parser, at, &numeral) && (end = parse_behind (parser, numeral.end, item)) > 0)
    return end;
  item_begin (item, at);
  item->has_value = TRUE;
  item->value = numeral.value;
  item->kind = numeral.ordinal ? ITEM_ORDINAL : ITEM_CARDINAL;
  if (numeral.ordinal ? !is_ranking (parser, at, &numeral) : !is_counting (parser, at, &numeral))
    return 0;
  return numeral.end;
}

/* "raised 4.5m for the shelter" */
static gboolean
is_sum (const Parser *parser, guint at)
{
  gboolean money = FALSE;

  for (guint i = 1; i <= MONEY_REACH && !parser_is_stop (parser, at - i); i++)
    money |= parser_is_a (parser, at - i, CLASS_OF_MONEY);
  return money && !parser_near (parser, at, at + 2, MONEY_REACH, SENSE_LENGTHS);
}

/* "9.8m barrels", "1.3m people": an m that may be a million as well as a meter. */
static guint
parse_million (const Parser *parser, guint at, Item *item)
{
  const Lexeme *letter = parser_at (parser, at + 1);
  gboolean decimals;
  guint end;

  if (!parser_is_figure (parser, at) || letter->type != LEXEME_WORD || letter->end - letter->begin != 1
      || parser->text[letter->begin] != 'm' || letter->space || !figure_read (parser, at, &item->value, &decimals)
      || (parser_is_glued (parser, at + 2) && !parser_is_stop (parser, at + 2) && !parser_is_symbol (parser, at + 2, '-'))
      || parser_is_symbol (parser, at + 2, '^') || !decimal_scale (item->value, 6, &item->value))
    return 0;
  item->has_value = item->million = TRUE;
  item->told = (parser_is_symbol (parser, at + 2, '-') && parser_is_word (parser, at + 3, "strong")) || is_sum (parser, at);
  end = parse_behind (parser, at + 2, item);
  return end > 0 ? end : at + 2;
}

void
quantity_read (const Parser *parser, guint at, Readings *readings)
{
  readings_keep (readings, quantity_parse (parser, at, readings_slot (readings, at)));
  readings_keep (readings, parse_million (parser, at, readings_slot (readings, at)));
}

guint
quantity_parse (const Parser *parser, guint at, Item *item)
{
  return memo_quantity (parser, at, find_quantity, item);
}
