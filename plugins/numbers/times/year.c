/* year.c - years and what they are cut into: "2015", "the 1990s", "21st century", "Q3 2016", "summer of 2012".
 * SPDX-License-Identifier: MIT */
#include "numeral.h"
#include "temporal-parts.h"

#include <string.h>

#define CENTURY_TURN 30 /* two digits below are of the 2000s */

static const char *const before_year[]
    = { "in",    "since", "until", "till",    "by",     "during", "before", "after",  "year", "circa", "mid",
        "early", "late",  "from",  "through", "autumn", "spring", "summer", "winter", "fall", NULL };

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

/* Whether the place of a four-digit figure is one for a year. */
static gboolean
is_place_for_year (const Parser *parser, guint at, int year)
{
  gboolean plausible = year >= 1900 && year < 2100;
  gboolean led = parser_is_any_word (parser, at - 1, before_year) || parser_has (parser, at - 2, SENSE_PERIOD_EDGE)
                 || parser_has (parser, at - 1, SENSE_MONTH) || parser_has (parser, at - 1, SENSE_PERIOD_EDGE)
                 || parser_has (parser, at - 1, SENSE_SEASON);

  if (parser_is_word (parser, at - 1, "from") || parser_is_word (parser, at - 1, "by")
      || parser_is_word (parser, at - 1, "after"))
    led = plausible && !is_plural (parser, at + 1);
  if ((parser_is_word (parser, at - 1, "in") && !plausible) || parser_has (parser, at - 1, SENSE_MOD_BEFORE))
    led = (parser_is_word (parser, at - 1, "in") || parser_is_word (parser, at - 1, "circa")
           || parser_is_symbol (parser, at - 1, '.'))
          && !counts_plural (parser, at + 1);
  if (parser_is_symbol (parser, at - 1, '(') && parser_is_symbol (parser, at + 1, ')'))
    led = year >= 1400;
  if (led)
    return year >= 1000 && year < 2200;
  if (!plausible || parser_has (parser, at + 1, SENSE_UNIT) || parser_has (parser, at + 1, SENSE_PERIOD))
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

guint
year_parse (const Parser *parser, guint at, When *when)
{
  guint n_digits = 0, end;
  int year = parser_integer (parser, at, &n_digits);

  *when = WHEN_NOTHING;
  when->years = 1;
  if (year > 0 && year < 2200 && (parser_is_word (parser, at + 1, "ad") || parser_is_word (parser, at + 1, "ce"))
      && parser_at (parser, at + 1)->capitals)
    {
      when->year = year;
      return at + 2;
    }
  if (parser_is_symbol (parser, at, '\'') && parser_at (parser, at)->space
      && parser_is_glued (parser, at + 1) && parser_at (parser, at + 1)->digits == 2
      && (!parser_is_glued (parser, at + 2) || parser_is_stop (parser, at + 2)))
    {
      when->year = expand (parser_integer (parser, at + 1, NULL)); /* "'69" */
      return at + 2;
    }
  if (parser_is_word (parser, at, "year") && (year = parser_integer (parser, at + 1, &n_digits)) > 0 && year < 3000)
    {
      when->year = year;
      return at + 2;
    }
  if (year >= 1000 && n_digits == 4)
    {
      if (follows_figure (parser, at)
          || (parser_is_glued (parser, at + 1) && !parser_is_stop (parser, at + 1)
              && !parser_is_symbol (parser, at + 1, '-') && !parser_is_symbol (parser, at + 1, '\''))
          || (parser_is_symbol (parser, at + 1, '-') && parser_is_glued (parser, at + 2)
              && parser_is_figure (parser, at + 2)))
        return 0;
      when->year = year;
      return is_place_for_year (parser, at, year) && !parser_is_word (parser, at + 1, "bc") ? at + 1 : 0;
    }
  end = parse_year_words (parser, at, &year);
  if (end == 0 || !(parser_is_any_word (parser, at - 1, before_year) || parser_is_word (parser, at - 1, "of"))
      || is_plural (parser, end))
    return 0;
  when->year = year;
  return end;
}

guint
year_parse_behind (const Parser *parser, guint at, int *year)
{
  static const char *const links[] = { "of", "in", NULL };
  guint n_digits = 0, next = at, end;
  gboolean linked = FALSE, apostrophe;

  if (parser_is_symbol (parser, next, ',') || parser_is_symbol (parser, next, '-')
      || parser_is_symbol (parser, next, '/') || parser_is_symbol (parser, next, '.'))
    next++;
  if (parser_is_any_word (parser, next, links))
    {
      next++;
      linked = TRUE;
    }
  if (parser_is_word (parser, next, "the") && parser_is_word (parser, next + 1, "year"))
    next += 2;
  apostrophe = parser_is_symbol (parser, next, '\'');
  next += apostrophe;
  *year = parser_integer (parser, next, &n_digits);
  if (*year >= 0 && n_digits == 4 && *year >= 1000 && *year < 3000 && !parser_is_symbol (parser, next + 1, ':'))
    return next + 1;
  if (*year >= 0 && n_digits == 2 && (apostrophe || linked || next == at || parser_is_glued (parser, next))
      && !parser_is_symbol (parser, next + 1, ':') && !parser_has (parser, next + 1, SENSE_MERIDIEM)
      && !parser_has (parser, next + 1, SENSE_UNIT) && !parser_is_symbol (parser, next + 1, '-')
      && (parser_is_stop (parser, next + 1) || parser_at (parser, next + 1)->type == LEXEME_WORD))
    {
      if (!apostrophe && !parser_is_stop (parser, next + 1) && !linked
          && !parser_has (parser, next + 1, SENSE_NOT_COUNTED))
        return 0;
      *year = expand (*year);
      return next + 1;
    }
  end = parse_year_words (parser, next, year);
  return end;
}

/* "of 2016", " 2016", "of last year": the year that a part belongs to. */
static guint
parse_owner (const Parser *parser, guint at, When *when)
{
  When owner;
  int year;
  guint end = year_parse_behind (parser, at, &year);

  if (end > 0 && parser_is_figure (parser, end - 1)
      && parser_at (parser, end - 1)->end - parser_at (parser, end - 1)->begin < 4)
    end = 0;
  if (end > 0)
    {
      when->year = year;
      when->years = 1;
      return end;
    }
  end = relative_parse (parser, at + parser_is_word (parser, at, "of"), &owner);
  if (end == 0 || owner.year == 0 || owner.month != 0 || owner.week != 0 || owner.years != 1)
    return at;
  when->year = owner.year;
  when->years = 1;
  return end;
}

static gboolean
set_part (When *when, const char *letter, int number)
{
  gboolean quarter = g_ascii_tolower (letter[0]) == 'q';

  if (number < 1 || number > (quarter ? 4 : 2))
    return FALSE;
  if (quarter)
    when->quarter = number;
  else
    when->half = number;
  return TRUE;
}

/* "Q3", "H2 2016", "2019-Q1", "2017 q1", "18q4" */
static guint
parse_part_code (const Parser *parser, guint at, When *when)
{
  guint next = at, n_digits = 0;
  int year = parser_integer (parser, at, &n_digits);
  const Lexeme *letter;

  if (year >= 0 && (n_digits == 4 || (n_digits == 2 && parser_is_glued (parser, at + 1))))
    {
      when->year = n_digits == 4 ? year : expand (year);
      when->years = 1;
      next = at + 1 + (parser_is_symbol (parser, at + 1, '-') ? 1 : 0);
    }
  letter = parser_at (parser, next);
  if (letter->type != LEXEME_WORD || letter->end - letter->begin != 1
      || strchr ("qQhH", parser->text[letter->begin]) == NULL)
    return 0;
  if (!parser_is_glued (parser, next + 1)
      || (when->year == 0 && strchr ("qQ", parser->text[letter->begin]) == NULL
          && parser_integer (parser, next + 2, NULL) < 1900))
    return 0;
  if (!set_part (when, parser->text + letter->begin, parser_integer (parser, next + 1, NULL)))
    return 0;
  next += 2;
  return when->year != 0 ? next : parse_owner (parser, next, when);
}

/* "third quarter of 2016", "first half of 2015", "2016 the third quarter" */
static guint
parse_part_words (const Parser *parser, guint at, When *when)
{
  int nth = 0, period = 0;
  guint next = at, end;

  if (parser_integer (parser, at, NULL) >= 1900 && parser_integer (parser, at, NULL) < 2100)
    {
      when->year = parser_integer (parser, at, NULL);
      when->years = 1;
      next++;
    }
  next += parser_is_word (parser, next, "the");
  next = numeral_parse_small_ordinal (parser, next, &nth);
  if (next == 0 || nth > 4)
    return 0;
  if (parser_is_word (parser, next, "half") && nth <= 2)
    {
      when->half = nth;
      end = parse_owner (parser, next + 1, when);
      return when->year != 0 ? end : 0;
    }
  if (parser_match (parser, next, SENSE_PERIOD, &period) != 1 || period != PERIOD_QUARTER)
    return 0;
  when->quarter = nth;
  return when->year != 0 ? next + 1 : parse_owner (parser, next + 1, when);
}

/* "1990s", "80s", "'80s", "nineties", "two thousand and tens", "nineteen eighties" */
static guint
parse_decade (const Parser *parser, guint at, When *when)
{
  guint n_digits = 0, next = at;
  int year = parser_integer (parser, at, &n_digits), ten = 0, century = 0;

  when->years = 10;
  if (parser_is_symbol (parser, at - 1, '-') && (parser_is_word (parser, at - 2, "over") || parser_is_word (parser, at - 2, "under")))
    return 0; /* "the over-60s" */
  if (parser_is_any_word (parser, at - 1, (const char *const[]){ "his", "her", "their", "my", NULL }))
    return 0; /* years of age */
  if (year >= 0 && (n_digits == 4 || n_digits == 2) && year % 10 == 0 && parser_is_glued (parser, at + 1)
      && (parser_is_word (parser, at + 1, "s")
          || (parser_is_symbol (parser, at + 1, '\'')
              && parser_at (parser, at + 1)->end - parser_at (parser, at + 1)->begin > 1)))
    {
      when->year = n_digits == 4 ? year : year < 20 ? 2000 + year : 1900 + year;
      return at + 2;
    }
  if (numeral_parse_small (parser, at, &century) > 0 && century >= 17 && century <= 20)
    next = at + 1 + parser_is_symbol (parser, at + 1, '-');
  else if (parser_is_word (parser, at, "two") && parser_is_word (parser, at + 1, "thousand")
           && parser_is_word (parser, at + 2, "and"))
    {
      century = 20;
      next = at + 3;
    }
  else
    century = 0;
  if (parser_match (parser, next, SENSE_DECADE, &ten) != 1)
    return 0;
  if (century == 0
      && (ten == 10 || parser_has (parser, at - 1, SENSE_NUMBER)
          || !(parser_is_word (parser, at - 1, "the") || parser_is_word (parser, at - 1, "in")
               || parser_has (parser, at - 1, SENSE_PERIOD_EDGE))))
    return 0;
  when->year = (century != 0 ? century * 100 : 1900) + ten;
  return next + 1;
}

/* Years before Christ have no TIMEX3 value here. */
static gboolean
is_before_christ (const Parser *parser, guint at)
{
  return parser_is_word (parser, at, "bc") || parser_is_word (parser, at, "bce");
}

static guint
parse_century (const Parser *parser, guint at, When *when)
{
  int nth = 0, period = 0;
  guint next = numeral_parse_small_ordinal (parser, at, &nth), n;

  if (next == 0 || nth < 1 || nth > 30)
    return 0;
  next += parser_is_symbol (parser, next, '-');
  n = parser_match (parser, next, SENSE_PERIOD, &period);
  if (n == 0 || period != PERIOD_CENTURY || is_before_christ (parser, next + n))
    return 0;
  when->year = (nth - 1) * 100;
  when->years = 100;
  return when->year > 0 ? next + n : 0;
}

/* "summer of 2012"; without a year where a word before tells that it is meant as a time. */
static guint
parse_season (const Parser *parser, guint at, When *when)
{
  static const char *const before[] = { "in", "the",   "this",  "that", "last",  "next",  "by",  "during",
                                        "of", "until", "since", "all",  "whole", "every", "mid", NULL };
  int season = 0;
  guint n = parser_match (parser, at, SENSE_SEASON, &season), end;

  if (n == 0)
    return 0;
  when->season = season;
  end = parse_owner (parser, at + n, when);
  if (when->year != 0)
    return end;
  if (!parser_is_any_word (parser, at - 1, before) && !parser_has (parser, at - 1, SENSE_PERIOD_EDGE))
    return 0;
  return parser_is_stop (parser, at + n) || parser_has (parser, at + n, SENSE_NOT_COUNTED) ? at + n : 0;
}

guint
year_part_parse (const Parser *parser, guint at, When *when)
{
  static guint (*const parsers[]) (const Parser *, guint, When *)
      = { parse_part_code, parse_part_words, parse_decade, parse_century, parse_season };

  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      guint end;

      *when = WHEN_NOTHING;
      end = parsers[i](parser, at, when);
      if (end > 0)
        return end;
    }
  return 0;
}
