/* numeral.c - numbers in words and figures.
 *
 * A cardinal is a row of parts of falling magnitude:
 *
 *     two hundred and two   thousand     three hundred and twenty-one
 *     \------ group ----/   \-scale/     \---------- group ---------/
 *
 * A group is a figure or words below 1000 (or "seventeen hundred"). "3 hundred and 2 hundred" is two numbers, for the second part
 * does not fall. Behind a cardinal may follow what makes a fraction of it ("thirds"), an ordinal ("twenty-first"), or what adds to it
 * ("and a half", "point five"). The longest reading wins; nothing is looked at twice, so the cost is linear.
 * SPDX-License-Identifier: MIT */
#include "memo.h"
#include "numeral.h"

#include <string.h>

#define MAX_FIGURE 64
#define MAX_PARTS 16
#define MAX_POWER 100

/* A cardinal on its way. */
typedef struct
{
  Decimal value;
  guint end;
  int tens;         /* the value of the last word, if that is "twenty" ... "ninety" */
  Decimal tail;     /* what follows the last "and" */
  int tail_power;   /* of the scale before that "and" */
  gboolean has_tail;
  gboolean figure;  /* begins with a figure */
  gboolean rounded; /* ends with a hundred or a scale */
  gboolean decimals;
  int power;        /* magnitude of the last part */
  gboolean scaled, bare, article, year;
} Cardinal;

static guint
skip_hyphen (const Parser *parser, guint at)
{
  return parser_is_symbol (parser, at, '-') ? at + 1 : at;
}

static int
number_at (const Parser *parser, guint at, Sense sense)
{
  const Lexeme *lexeme = parser_at (parser, at);
  int number = 0;

  if ((lexeme->senses & SENSE_BIT (sense)) == 0)
    return 0;
  lexicon_get (lexeme->entry, parser->text + lexeme->begin, lexeme->end - lexeme->begin, sense, &number);
  return number;
}

guint
numeral_parse_small (const Parser *parser, guint at, int *value)
{
  guint next = skip_hyphen (parser, at + 1);

  if (!parser_has (parser, at, SENSE_NUMBER))
    return 0;
  *value = number_at (parser, at, SENSE_NUMBER);
  if (*value >= 20 && *value % 10 == 0 && parser_has (parser, next, SENSE_NUMBER))
    {
      int one = number_at (parser, next, SENSE_NUMBER);

      if (one >= 1 && one <= 9)
        {
          *value += one;
          return next + 1;
        }
    }
  return at + 1;
}

static const char *const ordinal_endings[] = { "st", "nd", "rd", "th", NULL };

guint
numeral_parse_small_ordinal (const Parser *parser, guint at, int *value)
{
  guint next = skip_hyphen (parser, at + 1);

  if (parser_is_figure (parser, at) && parser_is_glued (parser, at + 1) && parser_is_any_word (parser, at + 1, ordinal_endings))
    {
      *value = parser_integer (parser, at, NULL);
      return *value >= 0 ? at + 2 : 0;
    }
  if (parser_has (parser, at, SENSE_ORDINAL))
    {
      *value = number_at (parser, at, SENSE_ORDINAL);
      return at + 1;
    }
  *value = number_at (parser, at, SENSE_NUMBER);
  if (*value >= 20 && *value % 10 == 0 && number_at (parser, next, SENSE_ORDINAL) % 10 > 0
      && number_at (parser, next, SENSE_ORDINAL) < 10)
    {
      *value += number_at (parser, next, SENSE_ORDINAL);
      return next + 1;
    }
  return 0;
}

/* Figures */

static gboolean
read_figure (const Parser *parser, guint at, Decimal *value, gboolean *decimals)
{
  char digits[MAX_FIGURE];

  if (!parser_is_figure (parser, at) || !lexer_copy_figure (parser->text, parser_at (parser, at), digits, sizeof digits))
    return FALSE;
  *decimals = strchr (digits, '.') != NULL;
  return decimal_from_text (digits, strlen (digits), value);
}

/* Groups of three parted by plain spaces: 1 234 567. */
static guint
read_spaced_groups (const Parser *parser, guint at, Decimal *value)
{
  guint n, end = at + 1;
  int first = parser_integer (parser, at, &n);
  char digits[MAX_FIGURE], group[MAX_FIGURE];

  if (first <= 0 || n > 3)
    return end;
  g_snprintf (digits, sizeof digits, "%d", first);
  while (parser_is_figure (parser, end) && parser_at (parser, end)->end - parser_at (parser, end)->begin >= 3
         && lexer_copy_figure (parser->text, parser_at (parser, end), group, sizeof group)
         && strspn (group, "0123456789") == 3 && (group[3] == '\0' || group[3] == '.') && strlen (digits) + strlen (group) < 38
         && strchr (digits, '.') == NULL)
    {
      strcat (digits, group);
      end++;
    }
  /* "423 0000" is two numbers, and so is "100 200 dollars" when another figure follows */
  if (end == at + 1 || parser_is_figure (parser, end) || !decimal_from_text (digits, strlen (digits), value))
    return at + 1;
  return end;
}

/* Figures around "/": 3/4. Dates and 24/7 are the business of others. */
static guint
read_slash (const Parser *parser, guint at, Decimal *value)
{
  int top = parser_integer (parser, at, NULL), bottom = parser_integer (parser, at + 2, NULL);

  if (!parser_is_symbol (parser, at + 1, '/') || top < 0 || bottom <= 0 || parser_is_glued (parser, at + 1) != parser_is_glued (parser, at + 2))
    return 0;
  if ((parser_is_symbol (parser, at + 3, '/') || parser_is_symbol (parser, at + 3, '-')) && parser_is_figure (parser, at + 4))
    return 0;
  if (top == 24 && bottom == 7) /* day and night */
    return 0;
  if (parser_is_symbol (parser, at - 1, '/') || parser_at (parser, at + 2)->end - parser_at (parser, at + 2)->begin > 4)
    return 0;
  return decimal_divide (decimal_from_integer (top), decimal_from_integer (bottom), value) ? at + 3 : 0;
}

static gboolean
read_vulgar (const Parser *parser, guint at, Decimal *value)
{
  static const struct { gunichar symbol; int top, bottom; } fractions[] = {
    { 0xBC, 1, 4 }, { 0xBD, 1, 2 }, { 0xBE, 3, 4 }, { 0x2153, 1, 3 }, { 0x2154, 2, 3 }, { 0x2155, 1, 5 }, { 0x2156, 2, 5 },
    { 0x2157, 3, 5 }, { 0x2158, 4, 5 }, { 0x2159, 1, 6 }, { 0x215A, 5, 6 }, { 0x215B, 1, 8 }, { 0x215C, 3, 8 },
    { 0x215D, 5, 8 }, { 0x215E, 7, 8 }, { 0x2150, 1, 7 }, { 0x2151, 1, 9 }, { 0x2152, 1, 10 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    if (parser_is_symbol (parser, at, fractions[i].symbol))
      return decimal_divide (decimal_from_integer (fractions[i].top), decimal_from_integer (fractions[i].bottom), value);
  return FALSE;
}

static gboolean
raise_to_power (Decimal base, int exponent, Decimal *result)
{
  Decimal power = decimal_from_integer (1);

  if (exponent > MAX_POWER)
    return FALSE;
  for (int i = 0; i < exponent; i++)
    if (!decimal_multiply (power, base, &power))
      return FALSE;
  *result = power;
  return TRUE;
}

/* An exponent behind a figure: 1e10, 12.32e+14, 6.23x10^-4, 2.5^-1. */
static guint
read_exponent (const Parser *parser, guint at, Decimal *value)
{
  static const char *const exponents[] = { "e", "x", NULL };
  gboolean power, cross;
  guint i = at + 1;
  int sign = 1, exponent;

  power = parser_is_symbol (parser, at, '^');
  cross = parser_is_word (parser, at, "x") || parser_is_symbol (parser, at, 0xD7);
  if (!power && !cross && !(parser_is_any_word (parser, at, exponents) && parser_is_glued (parser, at)))
    return at;
  if (cross && (parser_integer (parser, i, NULL) != 10 || !parser_is_symbol (parser, i + 1, '^')))
    return at;
  i += cross ? 2 : 0;
  if (parser_is_symbol (parser, i, '-') || parser_is_symbol (parser, i, '+') || parser_is_symbol (parser, i, 0x2212))
    sign = parser_is_symbol (parser, i++, '+') ? 1 : -1;
  exponent = parser_integer (parser, i, NULL);
  if (exponent < 0 || exponent > DECIMAL_MAX_EXPONENT || !parser_is_glued (parser, i))
    return at;
  if (!power)
    return decimal_scale (*value, sign * exponent, value) ? i + 1 : at;
  return raise_to_power (*value, exponent, value) && (sign > 0 || decimal_divide (decimal_from_integer (1), *value, value)) ? i + 1 : at;
}

/* Cardinals */

static guint
parse_hundred (const Parser *parser, guint at, Cardinal *group)
{
  guint tail = at + 1, end;
  int small = 0;

  if (!decimal_scale (group->value, 2, &group->value))
    return at;
  group->tens = 0;
  group->rounded = TRUE;
  if (parser_is_word (parser, tail, "and") || parser_is_symbol (parser, tail, '-'))
    tail++;
  end = numeral_parse_small (parser, tail, &small);
  if (end == 0 && group->figure)
    {
      guint n = 0;

      small = parser_integer (parser, tail, &n);
      end = small > 0 && n <= 2 ? tail + 1 : 0;
    }
  if (end == 0 || parser_has (parser, skip_hyphen (parser, end), SENSE_HUNDRED))
    return at + 1;
  decimal_add (group->value, decimal_from_integer (small), &group->value);
  group->has_tail = parser_is_word (parser, at + 1, "and");
  group->tail = decimal_from_integer (small);
  group->tens = small % 10 == 0 && small >= 20 ? small : 0;
  group->rounded = FALSE;
  return end;
}

/* A figure, or words below 1000. */
static guint
parse_group (const Parser *parser, guint at, Cardinal *group)
{
  guint end = 0;
  int small = 0;

  *group = (Cardinal) { .figure = parser_is_figure (parser, at) };
  if (group->figure)
    {
      if (!read_figure (parser, at, &group->value, &group->decimals))
        return 0;
      end = group->decimals ? at + 1 : read_spaced_groups (parser, at, &group->value);
    }
  else if ((end = numeral_parse_small (parser, at, &small)) > 0)
    {
      group->value = decimal_from_integer (small);
      group->tens = small >= 20 && small % 10 == 0 ? small : 0;
    }
  else if (parser_has (parser, at, SENSE_ARTICLE)
           && (parser_at (parser, at + 1)->senses
               & (SENSE_BIT (SENSE_HUNDRED) | SENSE_BIT (SENSE_SCALE) | SENSE_BIT (SENSE_DOZEN))) != 0)
    {
      group->value = decimal_from_integer (1);
      group->article = TRUE;
      end = at + 1;
    }
  else if (parser_has (parser, at, SENSE_HUNDRED) || parser_has (parser, at, SENSE_SCALE) || parser_has (parser, at, SENSE_DOZEN))
    {
      group->value = decimal_from_integer (1);
      group->bare = TRUE;
      end = at;
    }
  else
    return 0;
  at = end == at ? at : skip_hyphen (parser, end);
  if (parser_has (parser, at, SENSE_HUNDRED) && decimal_compare (group->value, decimal_from_integer (100)) < 0)
    end = parse_hundred (parser, at, group);
  return end;
}

/* Scales behind a group: thousand, hundred thousand million, dozen. */
static guint
parse_scales (const Parser *parser, guint at, Cardinal *group)
{
  guint end = at;

  group->power = group->rounded ? 2 : 0;
  for (guint i = 0; i < 3; i++)
    {
      guint next = end == at && !group->bare ? skip_hyphen (parser, end) : end;

      if (parser_has (parser, next, SENSE_SCALE))
        {
          int power = number_at (parser, next, SENSE_SCALE);

          if (!decimal_scale (group->value, power, &group->value))
            break;
          group->power = i == 0 ? power : group->power + power;
        }
      else if (i == 0 && parser_has (parser, next, SENSE_DOZEN)
               && decimal_multiply (group->value, decimal_from_integer (number_at (parser, next, SENSE_DOZEN)), &group->value))
        group->power = 1;
      else
        break;
      group->scaled = group->rounded = TRUE;
      group->tens = 0;
      group->has_tail = FALSE;
      end = next + 1;
    }
  return end;
}

/* "nineteen eighty-four" */
static guint
parse_year_pair (const Parser *parser, guint at, Cardinal *cardinal)
{
  int first = number_at (parser, at, SENSE_NUMBER), second = 0;
  guint end;

  if (first < 13 || first > 20)
    return 0;
  end = numeral_parse_small (parser, skip_hyphen (parser, at + 1), &second);
  if (end > 0 && second == 0) /* "nineteen zero one" */
    end = numeral_parse_small (parser, end, &second);
  else if (second < 10)
    return 0;
  if (end == 0 || (second % 10 == 0 && parser_has (parser, skip_hyphen (parser, end), SENSE_PARTS)))
    return 0;
  cardinal->value = decimal_from_integer (first * 100 + second);
  cardinal->year = TRUE;
  return end;
}

static guint
parse_cardinal (const Parser *parser, guint at, Cardinal *cardinal)
{
  guint end = parse_group (parser, at, cardinal), begin;

  if (end == 0 && !cardinal->bare)
    return 0;
  begin = end;
  end = parse_scales (parser, end, cardinal);
  if (cardinal->bare && end == at)
    return 0;
  if (end == at + 1 && begin == end && !cardinal->figure)
    {
      guint pair = parse_year_pair (parser, at, cardinal);

      if (pair > 0)
        return pair;
    }
  for (guint i = 0; i < MAX_PARTS && cardinal->rounded && cardinal->power > 1 && !cardinal->decimals; i++)
    {
      Cardinal part;
      gboolean hundreds, and = parser_is_word (parser, end, "and");
      guint next = and ? end + 1 : end, part_end;

      part_end = parse_group (parser, next, &part);
      if (part_end == 0 || part.bare || part.article || part.figure != cardinal->figure)
        break;
      hundreds = !part.rounded && part_end > next + 1;
      part_end = parse_scales (parser, part_end, &part);
      if (part.power >= cardinal->power || (part.figure && part.power == 0 && !hundreds) || part.decimals
          || !decimal_add (cardinal->value, part.value, &cardinal->value))
        break;
      cardinal->tail_power = cardinal->power >= 6 ? cardinal->power : 0;
      cardinal->rounded = part.rounded;
      cardinal->power = part.power;
      cardinal->tens = part.tens;
      cardinal->has_tail = and || part.has_tail;
      cardinal->tail = and ? part.value : part.tail;
      end = part_end;
    }
  return end;
}

/* What follows a cardinal */

static guint
parse_suffix (const Parser *parser, guint at, Cardinal *cardinal)
{
  static const char *const apart[] = { "bn", "bln", "mln", "mn", "tn", "tln", "trn", "mio", "cr", NULL };
  int power = 0;
  const Lexeme *lexeme = parser_at (parser, at);
  char first = lexeme->type == LEXEME_WORD ? parser->text[lexeme->begin] : '\0';

  if (!parser_has (parser, at, SENSE_SUFFIX) || (parser_is_glued (parser, at + 1) && parser_is_figure (parser, at + 1)))
    return at;
  if (lexeme->space && !parser_is_any_word (parser, at, apart) && first != 'M' && first != 'k')
    return at;
  if (first == 'm' && lexeme->end - lexeme->begin == 1)
    return at;
  power = number_at (parser, at, SENSE_SUFFIX);
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
  if (end == at + 1 || !decimal_from_text (digits, length, &part) || !decimal_add (cardinal->value, part, &cardinal->value))
    return at;
  cardinal->decimals = TRUE;
  return end;
}

/* The denominator at @at ("thirds", "twenty-firsts", "hundredths"); one part ("third") only if @one. */
static guint
parse_denominator (const Parser *parser, guint at, gboolean one, Decimal *value)
{
  int number = number_at (parser, at, SENSE_NUMBER), ones = 0;
  guint next = skip_hyphen (parser, at + 1);

  if (parser_has (parser, at, SENSE_PARTS))
    number = number_at (parser, at, SENSE_PARTS);
  else if (parser_has (parser, at, SENSE_PARTS_SCALE))
    return decimal_scale (decimal_from_integer (1), number_at (parser, at, SENSE_PARTS_SCALE), value) ? at + 1 : 0;
  else if (one && parser_has (parser, at, SENSE_ORDINAL_SCALE))
    return decimal_scale (decimal_from_integer (1), number_at (parser, at, SENSE_ORDINAL_SCALE), value) ? at + 1 : 0;
  else if (one && number_at (parser, at, SENSE_ORDINAL) > 2)
    number = number_at (parser, at, SENSE_ORDINAL);
  else if (number >= 20 && number % 10 == 0)
    {
      ones = parser_has (parser, next, SENSE_PARTS) ? number_at (parser, next, SENSE_PARTS)
                                                    : one ? number_at (parser, next, SENSE_ORDINAL) : 0;
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

/* value / bottom; after an "and", only what follows it, if that gives less than one: "one hundred and three quarters". */
static gboolean
divide_tail (Cardinal *cardinal, Decimal bottom)
{
  Decimal whole, part;

  if (!cardinal->has_tail || decimal_compare (cardinal->tail, bottom) >= 0)
    return decimal_divide (cardinal->value, bottom, &cardinal->value);
  return decimal_add (cardinal->value, decimal_negate (cardinal->tail), &whole) && decimal_divide (cardinal->tail, bottom, &part)
         && decimal_scale (part, cardinal->tail_power, &part) && decimal_add (whole, part, &cardinal->value);
}

/* Makes a fraction of the cardinal that ends at @at. */
static guint
parse_parts (const Parser *parser, guint at, Cardinal *cardinal)
{
  guint next = skip_hyphen (parser, at);
  Decimal bottom;
  guint end;

  if (cardinal->decimals || cardinal->year)
    return at;
  if (cardinal->figure && parser_has (parser, next, SENSE_PARTS) && parser_has (parser, next, SENSE_PERIOD))
    return at; /* "3 quarters" are a time */
  end = parse_denominator (parser, next, is_one (cardinal) && !cardinal->figure, &bottom);
  if (end == 0)
    return at;
  if (cardinal->tens > 0 && parser_has (parser, next, SENSE_PARTS) && number_at (parser, next, SENSE_PARTS) < 10)
    { /* "one hundred thirty fifths": 100 of 35 parts */
      if (!decimal_add (bottom, decimal_from_integer (cardinal->tens), &bottom)
          || !decimal_add (cardinal->value, decimal_from_integer (-cardinal->tens), &cardinal->value)
          || decimal_is_zero (cardinal->value))
        return at;
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

  if (read_vulgar (parser, at, value))
    return at + 1;
  if ((end = read_slash (parser, at, value)) > 0)
    return end;
  if (article || parser_has (parser, at, SENSE_PARTS))
    end = parse_denominator (parser, article ? skip_hyphen (parser, at + 1) : at, article, value);
  if (end > 0)
    {
      if (!article && number_at (parser, at, SENSE_PARTS) != 2 && number_at (parser, at, SENSE_PARTS) != 4)
        return 0;
      return decimal_divide (cardinal.value, *value, value) ? end : 0;
    }
  if (parser_is_figure (parser, at))
    return 0;
  at = parse_cardinal (parser, at, &cardinal);
  end = at > 0 ? parse_parts (parser, at, &cardinal) : 0;
  *value = cardinal.value;
  return end > at ? end : 0;
}

/* "and a half", "and three quarters", "and a quarter million", "½", "4/5" behind a whole number. */
static guint
parse_added_fraction (const Parser *parser, guint at, Cardinal *cardinal)
{
  guint next = skip_hyphen (parser, at), end;
  gboolean and = parser_is_word (parser, next, "and"), scaled = cardinal->scaled && cardinal->power > 2;
  Decimal part;

  if (and)
    next = skip_hyphen (parser, next + 1);
  end = parse_fraction (parser, and ? next : at, &part);

  if (end == 0 || cardinal->decimals || decimal_compare (part, decimal_from_integer (1)) >= 0)
    return at;
  if (!and && !(cardinal->figure && parser_at (parser, at)->type != LEXEME_WORD))
    return at;
  if (and && scaled && parser_has (parser, end, SENSE_SCALE))
    {
      decimal_scale (part, number_at (parser, end, SENSE_SCALE), &part);
      end++;
    }
  else if (scaled && !decimal_scale (part, cardinal->power, &part))
    return at;
  return decimal_add (cardinal->value, part, &cardinal->value) ? end : at;
}

static guint
parse_ordinal_ending (const Parser *parser, guint at, const Cardinal *cardinal, Decimal *value)
{
  guint next = skip_hyphen (parser, at);
  int number = number_at (parser, next, SENSE_ORDINAL);

  if (cardinal->decimals || cardinal->bare)
    return 0;
  if (cardinal->figure)
    {
      *value = cardinal->value;
      return parser_is_glued (parser, at) && parser_is_any_word (parser, at, ordinal_endings) && !cardinal->scaled ? at + 1 : 0;
    }
  if (parser_has (parser, next, SENSE_ORDINAL_SCALE) && !is_one (cardinal) && !cardinal->has_tail)
    return decimal_scale (cardinal->value, number_at (parser, next, SENSE_ORDINAL_SCALE), value) ? next + 1 : 0;
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
  end = parse_cardinal (parser, at + 1, &bottom);
  if (end == 0 || bottom.decimals || bottom.bare || decimal_compare (bottom.value, decimal_from_integer (1)) <= 0
      || decimal_compare (bottom.value, decimal_from_integer (1000)) > 0 || parser_has (parser, end, SENSE_PERIOD)
      || parser_is_any_word (parser, end, ordinal_endings))
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
  scale = (Cardinal) { .value = numeral->value, .bare = TRUE };
  next = parser_has (parser, next, SENSE_HUNDRED) ? next : parse_scales (parser, next, &scale);
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
      next = parse_scales (parser, next, cardinal);
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
      && (parser_has (parser, next, SENSE_SCALE) || parser_has (parser, next, SENSE_DOZEN))) /* "five and a half million" */
    next = parse_scales (parser, next, cardinal);
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
  guint end = parser_is_figure (parser, at) ? read_slash (parser, at, &numeral->value) : 0, ordinal;
  int small = 0;
  Decimal value;

  if (end == 0 && !parser_is_figure (parser, at))
    end = parse_fraction (parser, at, &numeral->value);
  if (end > 0)
    return finish_fraction (parser, end, numeral);
  end = parse_cardinal (parser, at, &cardinal);
  if (end == 0)
    {
      end = numeral_parse_small_ordinal (parser, at, &small);
      numeral->value = decimal_from_integer (small);
      if (end == 0 && parser_has (parser, at, SENSE_ORDINAL_SCALE))
        {
          end = at + 1;
          decimal_scale (decimal_from_integer (1), number_at (parser, at, SENSE_ORDINAL_SCALE), &numeral->value);
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
  end = cardinal.figure ? read_exponent (parser, end, &cardinal.value) : end;
  finish_cardinal (parser, end, &cardinal, numeral);
  return TRUE;
}

/* A minus sign stands directly before its figure and not behind anything that it could join. */
static gboolean
is_sign (const Parser *parser, guint at)
{
  const Lexeme *before = parser_at (parser, at - 1);

  if (!parser_is_symbol (parser, at, '-') && !parser_is_symbol (parser, at, 0x2212))
    return FALSE;
  if (!parser_is_figure (parser, at + 1))
    return FALSE;
  if (parser_is_glued (parser, at) && !(before->type == LEXEME_SYMBOL && before->symbol != '-' && before->symbol != ')'))
    return FALSE;
  return parser_is_glued (parser, at + 1) || (parser_is_end (parser, at - 1) && parser_at (parser, at)->symbol != 0);
}

static gboolean
find_numeral (const Parser *parser, guint at, Numeral *numeral)
{
  gboolean word = parser_has (parser, at, SENSE_SIGN), sign = word || is_sign (parser, at);

  *numeral = (Numeral) { .end = 0 };
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
