/* cardinal.c - whole numbers in words and figures.
 *
 * A cardinal is a row of parts of falling magnitude:
 *
 *     two hundred and two   thousand     three hundred and twenty-one
 *     \------ group ----/   \-scale/     \---------- group ---------/
 *
 * A group is a figure or words below 1000 (or "seventeen hundred"). "3 hundred and 2 hundred" is two numbers, for the
 * second part does not fall. Nothing is looked at twice, so the cost is linear.
 * SPDX-License-Identifier: MIT */
#include "cardinal.h"

#include "figure.h"
#include "numeral.h"

#define MAX_PARTS 16

guint
cardinal_skip_hyphen (const Parser *parser, guint at)
{
  return parser_is_symbol (parser, at, '-') ? at + 1 : at;
}

int
cardinal_number_at (const Parser *parser, guint at, Sense sense)
{
  const Lexeme *lexeme = parser_at (parser, at);
  int number = 0;

  if ((lexeme->senses & SENSE_BIT (sense)) == 0)
    return 0;
  vocabulary_get (lexeme->entry, parser->text + lexeme->begin, lexeme->end - lexeme->begin, sense, &number);
  return number;
}

guint
numeral_parse_small (const Parser *parser, guint at, int *value)
{
  guint next = cardinal_skip_hyphen (parser, at + 1);

  if (!parser_has (parser, at, SENSE_NUMBER))
    return 0;
  *value = cardinal_number_at (parser, at, SENSE_NUMBER);
  if (*value >= 20 && *value % 10 == 0 && parser_has (parser, next, SENSE_NUMBER))
    {
      int one = cardinal_number_at (parser, next, SENSE_NUMBER);

      if (one >= 1 && one <= 9)
        {
          *value += one;
          return next + 1;
        }
    }
  return at + 1;
}

const char *const cardinal_ordinal_endings[] = { "st", "nd", "rd", "th", NULL };

gboolean
cardinal_is_ordinal_ending (const Parser *parser, guint figure)
{
  static const char *const endings[] = { "th", "st", "nd", "rd" };
  const Lexeme *last = parser_at (parser, figure);
  char digit = parser->text[last->end - 1];

  if (!parser_is_glued (parser, figure + 1) || !parser_is_any_word (parser, figure + 1, cardinal_ordinal_endings))
    return FALSE;
  return parser_is_word (parser, figure + 1, "th")
         || (digit >= '1' && digit <= '3' && parser_is_word (parser, figure + 1, endings[digit - '0']));
}

guint
numeral_parse_small_ordinal (const Parser *parser, guint at, int *value)
{
  guint next = cardinal_skip_hyphen (parser, at + 1);

  if (parser_is_figure (parser, at) && cardinal_is_ordinal_ending (parser, at))
    {
      *value = parser_integer (parser, at, NULL);
      return *value >= 0 ? at + 2 : 0;
    }
  if (parser_has (parser, at, SENSE_ORDINAL))
    {
      *value = cardinal_number_at (parser, at, SENSE_ORDINAL);
      return at + 1;
    }
  *value = cardinal_number_at (parser, at, SENSE_NUMBER);
  if (*value >= 20 && *value % 10 == 0 && cardinal_number_at (parser, next, SENSE_ORDINAL) % 10 > 0
      && cardinal_number_at (parser, next, SENSE_ORDINAL) < 10)
    {
      *value += cardinal_number_at (parser, next, SENSE_ORDINAL);
      return next + 1;
    }
  return 0;
}

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
  if (end == 0 || parser_has (parser, cardinal_skip_hyphen (parser, end), SENSE_HUNDRED))
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

  *group = (Cardinal){ .figure = parser_is_figure (parser, at) };
  if (group->figure)
    {
      if (!figure_read (parser, at, &group->value, &group->decimals))
        return 0;
      end = group->decimals ? at + 1 : figure_read_spaced (parser, at, &group->value);
    }
  else if ((end = numeral_parse_small (parser, at, &small)) > 0)
    {
      group->value = decimal_from_integer (small);
      group->tens = small >= 20 && small % 10 == 0 ? small : 0;
    }
  else if (parser_has (parser, at, SENSE_ARTICLE)
           && (parser_at (parser, at + 1)->senses
               & (SENSE_BIT (SENSE_HUNDRED) | SENSE_BIT (SENSE_SCALE) | SENSE_BIT (SENSE_DOZEN)))
                  != 0)
    {
      group->value = decimal_from_integer (1);
      group->article = TRUE;
      end = at + 1;
    }
  else if (parser_has (parser, at, SENSE_HUNDRED) || parser_has (parser, at, SENSE_SCALE)
           || parser_has (parser, at, SENSE_DOZEN))
    {
      group->value = decimal_from_integer (1);
      group->bare = TRUE;
      end = at;
    }
  else
    return 0;
  at = end == at ? at : cardinal_skip_hyphen (parser, end);
  if (parser_has (parser, at, SENSE_HUNDRED) && decimal_compare (group->value, decimal_from_integer (100)) < 0)
    end = parse_hundred (parser, at, group);
  return end;
}

/* Scales behind a group: thousand, hundred thousand million, dozen. */
guint
cardinal_parse_scales (const Parser *parser, guint at, Cardinal *group)
{
  guint end = at;

  group->power = group->rounded ? 2 : 0;
  for (guint i = 0; i < 3; i++)
    {
      guint next = end == at && !group->bare ? cardinal_skip_hyphen (parser, end) : end;

      if (parser_has (parser, next, SENSE_SCALE))
        {
          int power = cardinal_number_at (parser, next, SENSE_SCALE);

          if (!decimal_scale (group->value, power, &group->value))
            break;
          group->power = i == 0 ? power : group->power + power;
        }
      else if (i == 0 && parser_has (parser, next, SENSE_DOZEN)
               && decimal_multiply (group->value, decimal_from_integer (cardinal_number_at (parser, next, SENSE_DOZEN)),
                                    &group->value))
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
  int first = cardinal_number_at (parser, at, SENSE_NUMBER), second = 0;
  guint end;

  if (first < 13 || first > 20)
    return 0;
  end = numeral_parse_small (parser, cardinal_skip_hyphen (parser, at + 1), &second);
  if (end > 0 && second == 0) /* "nineteen zero one" */
    end = numeral_parse_small (parser, end, &second);
  else if (second < 10)
    return 0;
  if (end == 0 || (second % 10 == 0 && parser_has (parser, cardinal_skip_hyphen (parser, end), SENSE_PARTS)))
    return 0;
  cardinal->value = decimal_from_integer (first * 100 + second);
  cardinal->year = TRUE;
  return end;
}

/* "three hundred and twenty-one" behind "two thousand": adds the part at @at to @cardinal. Gives the lexeme behind it, or @at where
   none is that falls in magnitude. */
static guint
add_part (const Parser *parser, guint at, Cardinal *cardinal)
{
  Cardinal part;
  gboolean hundreds, and = parser_is_word (parser, at, "and");
  guint next = at + and, end = parse_group (parser, next, &part);

  if (end == 0 || part.bare || part.article || part.figure != cardinal->figure)
    return at;
  hundreds = !part.rounded && end > next + 1;
  end = cardinal_parse_scales (parser, end, &part);
  if (part.power >= cardinal->power || (part.figure && part.power == 0 && !hundreds) || part.decimals
      || !decimal_add (cardinal->value, part.value, &cardinal->value))
    return at;
  cardinal->tail_power = cardinal->power >= 6 ? cardinal->power : 0;
  cardinal->rounded = part.rounded;
  cardinal->power = part.power;
  cardinal->tens = part.tens;
  cardinal->has_tail = and || part.has_tail;
  cardinal->tail = and ? part.value : part.tail;
  return end;
}

guint
cardinal_parse (const Parser *parser, guint at, Cardinal *cardinal)
{
  guint end = parse_group (parser, at, cardinal), begin = end, next;

  if (end == 0 && !cardinal->bare)
    return 0;
  end = cardinal_parse_scales (parser, end, cardinal);
  if (cardinal->bare && end == at)
    return 0;
  if (end == at + 1 && begin == end && !cardinal->figure && (next = parse_year_pair (parser, at, cardinal)) > 0)
    return next;
  for (guint i = 0; i < MAX_PARTS && cardinal->rounded && cardinal->power > 1 && !cardinal->decimals; i++)
    {
      next = add_part (parser, end, cardinal);
      if (next == end)
        break;
      end = next;
    }
  return end;
}
