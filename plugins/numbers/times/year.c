/* year.c - years: "2015", "'69", "nineteen ninety-six".
 * SPDX-License-Identifier: MIT */
#include "numeral.h"
#include "temporal-parts.h"

#include <string.h>

#define CENTURY_TURN 30 /* two digits below are of the 2000s */


static gboolean
is_lower_word (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);

  return lexeme->type == LEXEME_WORD && !lexeme->capital;
}

/* A plural that a figure counts ("2000 runners"). */
static gboolean
is_plural (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);

  return is_lower_word (parser, at) && lexeme->end - lexeme->begin > 3 && parser->text[lexeme->end - 1] == 's'
         && parser->text[lexeme->end - 2] != 's' && !parser_has (parser, at, SENSE_NOT_COUNTED);
}

/* Whether one of the next two words is a plural, and so may be counted: thousands in figures mostly have a comma, years never. */
static gboolean
counts_plural (const Parser *parser, guint at)
{
  static const char *const others[] = { "people", "men", "women", "children", "police", "cattle", "sheep", NULL };

  return is_plural (parser, at) || parser_is_any_word (parser, at, others)
         || (is_lower_word (parser, at) && !parser_has (parser, at, SENSE_NOT_COUNTED)
             && (is_plural (parser, at + 1) || parser_is_any_word (parser, at + 1, others)));
}

/* Whether the word before says that a year follows. */
static gboolean
is_led (const Parser *parser, guint at, gboolean plausible)
{
  static const char *const doubtful[] = { "from", "by", "after", NULL };
  gboolean in = parser_is_word (parser, at - 1, "in");

  if ((in && !plausible) || parser_has (parser, at - 1, SENSE_MOD_BEFORE))
    return (in || parser_is_word (parser, at - 1, "circa") || parser_is_symbol (parser, at - 1, '.'))
           && !counts_plural (parser, at + 1);
  if (parser_is_any_word (parser, at - 1, doubtful))
    return plausible && !is_plural (parser, at + 1);
  return parser_is_a (parser, at - 1, CLASS_BEFORE_YEAR) || parser_has (parser, at - 2, SENSE_PERIOD_EDGE)
         || parser_has (parser, at - 1, SENSE_MONTH) || parser_has (parser, at - 1, SENSE_PERIOD_EDGE)
         || parser_has (parser, at - 1, SENSE_SEASON);
}

/* Without such a word: a year of our time that counts nothing. */
static gboolean
is_unled_year (const Parser *parser, guint at)
{
  if (parser_has (parser, at + 1, SENSE_UNIT) || parser_has (parser, at + 1, SENSE_PERIOD))
    return FALSE;
  if (parser_is_word (parser, at - 1, "the") || parser_is_word (parser, at - 1, "this"))
    return TRUE;
  if (parser_is_word (parser, at - 1, "of") && parser_is_word (parser, at - 2, "out"))
    return FALSE;
  if (parser_is_word (parser, at - 1, "to"))
    return parser_is_word (parser, at - 2, "back") || parser_is_word (parser, at - 2, "prior");
  return !parser_is_word (parser, at - 1, "than") && !parser_has (parser, at - 1, SENSE_MOD_BEFORE)
         && !counts_plural (parser, at + 1);
}

/* Whether the place of a four-digit figure is one for a year. */
static gboolean
is_place_for_year (const Parser *parser, guint at, int year)
{
  gboolean plausible = year >= 1900 && year < 2100;

  if (parser_is_symbol (parser, at - 1, '(') && parser_is_symbol (parser, at + 1, ')') && year >= 1400)
    return year < 2200;
  if (is_led (parser, at, plausible))
    return year >= 1000 && year < 2200;
  return plausible && is_unled_year (parser, at);
}

static gboolean
follows_figure (const Parser *parser, guint at)
{
  if (parser_is_symbol (parser, at - 1, '-') && parser_has (parser, at - 2, SENSE_PERIOD_EDGE)) /* "mid-2016" */
    return FALSE;
  return (parser_is_glued (parser, at) && !parser_is_stop (parser, at - 1) && !parser_is_symbol (parser, at - 1, '-'))
         || parser_is_symbol (parser, at - 1, '$') || parser_is_symbol (parser, at - 1, '-')
         || (parser_is_symbol (parser, at - 1, '.') && parser_is_glued (parser, at));
}

/* "nineteen ninety six", "two thousand and fifteen" */
static guint
parse_year_words (const Parser *parser, guint at, int *year)
{
  Numeral numeral;

  if (parser_at (parser, at + 1)->type != LEXEME_WORD && !parser_is_symbol (parser, at + 1, '-')) /* never one word */
    return 0;
  if (!parser_has (parser, at, SENSE_NUMBER) || !numeral_parse (parser, at, &numeral) || numeral.ordinal
      || numeral.fraction)
    return 0;
  *year = (int) decimal_to_integer (numeral.value, 2999);
  if (*year < 1100 || numeral.end < at + 2 || (!numeral.year && *year < 1700))
    return 0;
  return numeral.end;
}

static int
expand (int year)
{
  return year < CENTURY_TURN ? 2000 + year : 1900 + year;
}

static guint
set_year (When *when, int year, guint end)
{
  when->year = (gint16) year;
  when->years = 1;
  return end;
}

/* "'69" */
static guint
parse_short_year (const Parser *parser, guint at, When *when)
{
  if (!parser_is_symbol (parser, at, '\'') || !parser_at (parser, at)->space || !parser_is_glued (parser, at + 1)
      || parser_at (parser, at + 1)->digits != 2 || (parser_is_glued (parser, at + 2) && !parser_is_stop (parser, at + 2)))
    return 0;
  return set_year (when, expand (parser_integer (parser, at + 1, NULL)), at + 2);
}

/* Whether a figure is joined with what stands beside it. */
static gboolean
is_joined (const Parser *parser, guint at)
{
  if (follows_figure (parser, at))
    return TRUE;
  if (parser_is_symbol (parser, at + 1, '-'))
    return parser_is_glued (parser, at + 2) && parser_is_figure (parser, at + 2);
  return parser_is_glued (parser, at + 1) && !parser_is_stop (parser, at + 1) && !parser_is_symbol (parser, at + 1, '\'');
}

guint
year_parse (const Parser *parser, guint at, When *when)
{
  guint n_digits = 0, end;
  int year = parser_integer (parser, at, &n_digits);

  *when = WHEN_NOTHING;
  if ((end = parse_short_year (parser, at, when)) > 0)
    return end;
  if (parser_is_word (parser, at, "year") && (year = parser_integer (parser, at + 1, &n_digits)) > 0 && year < 3000)
    return set_year (when, year, at + 2);
  if (year >= 1000 && n_digits == 4)
    return !is_joined (parser, at) && is_place_for_year (parser, at, year) && !parser_has (parser, at + 1, SENSE_ERA)
               ? set_year (when, year, at + 1)
               : 0;
  end = parse_year_words (parser, at, &year);
  if (end == 0 || !(parser_is_a (parser, at - 1, CLASS_BEFORE_YEAR) || parser_is_word (parser, at - 1, "of"))
      || is_plural (parser, end))
    return 0;
  return set_year (when, year, end);
}

/* Whether two digits behind a day may be its year: nothing follows that they could count or belong to. */
static gboolean
may_be_short_year (const Parser *parser, guint at, gboolean linked, gboolean apostrophe)
{
  guint next = at + 1;

  if (parser_is_symbol (parser, next, ':') || parser_is_symbol (parser, next, '-')
      || parser_has (parser, next, SENSE_MERIDIEM) || parser_has (parser, next, SENSE_UNIT))
    return FALSE;
  if (parser_is_stop (parser, next))
    return TRUE;
  return parser_at (parser, next)->type == LEXEME_WORD
         && (apostrophe || linked || parser_has (parser, next, SENSE_NOT_COUNTED));
}

guint
year_parse_behind (const Parser *parser, guint at, int *year)
{
  static const char *const links[] = { "of", "in", NULL };
  guint n_digits = 0, next = at;
  gboolean linked, apostrophe;

  next += parser_is_symbol (parser, next, ',') || parser_is_symbol (parser, next, '-')
          || parser_is_symbol (parser, next, '/') || parser_is_symbol (parser, next, '.');
  linked = parser_is_any_word (parser, next, links);
  next += linked;
  next += parser_is_word (parser, next, "the") && parser_is_word (parser, next + 1, "year") ? 2 : 0;
  apostrophe = parser_is_symbol (parser, next, '\'');
  next += apostrophe;
  *year = parser_integer (parser, next, &n_digits);
  if (*year >= 1000 && *year < 3000 && n_digits == 4 && !parser_is_symbol (parser, next + 1, ':'))
    return next + 1;
  if (*year >= 0 && n_digits == 2 && (apostrophe || linked || next == at || parser_is_glued (parser, next))
      && may_be_short_year (parser, next, linked, apostrophe))
    {
      *year = expand (*year);
      return next + 1;
    }
  return parse_year_words (parser, next, year);
}
