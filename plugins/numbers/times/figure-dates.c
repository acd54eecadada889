/* figure-dates.c - days written in figures: "2015-09-22", "10/31/74", "31-Oct-74", "4/25", "2016-11", "20161016".
 *
 * Two or three fields with one mark between them. How many digits each has makes a shape, and the shape tells the order; where it does
 * not (3/4/2012), the values do, and at last the habit: the month first, but behind points the day. A terminal of the rules: shapes of
 * digits are no senses of words.
 * SPDX-License-Identifier: MIT */
#include "temporal-parts.h"

#include <stdlib.h>
#include <string.h>

#define MONTHS 12

/* 'n': one or two digits, 'Y': four, 'M': letters of a month, 'x': anything else. */
typedef struct
{
  char shape;
  guint digits;
  int number;
} Field;

static Field
read_field (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);
  Field field = { 'x', lexeme->digits, lexeme->integer };

  if (lexeme->type == LEXEME_FIGURE && lexeme->integer >= 0)
    field.shape = lexeme->digits <= 2 ? 'n' : lexeme->digits == 4 ? 'Y' : 'x';
  else if (lexeme->type == LEXEME_WORD && parser_match (parser, at, SENSE_MONTH, &field.number) > 0)
    field.shape = 'M';
  return field;
}

static int
expand_year (const Field *field)
{
  return field->digits > 2 ? field->number : field->number < 30 ? 2000 + field->number : 1900 + field->number;
}

static guint
finish (When *when, int year, int month, int day, guint end)
{
  *when = WHEN_NOTHING;
  if (month < 1 || month > MONTHS || day < 0 || day > 31 || year < 0 || year >= 3000)
    return 0;
  when->year = year;
  when->years = 1;
  when->month = month;
  when->day = day;
  return end;
}

static gboolean
is_mark (const Parser *parser, guint at)
{
  return parser_is_symbol (parser, at, '/') || parser_is_symbol (parser, at, '-') || parser_is_symbol (parser, at, '.');
}

/* Three fields */

/* Which field is the year, the month and the day; the first that fits the shapes. */
static const struct
{
  char shapes[3];
  guint8 year, month, day;
} orders[] = { { { 'M', 'Y', 'n' }, 1, 0, 2 }, { { 'Y', 'n', 'M' }, 0, 2, 1 }, { { 'Y', 'n', 'n' }, 0, 1, 2 }, { { 'Y', 'M', 'n' }, 0, 1, 2 }, { { 'M', 'n', 'Y' }, 2, 0, 1 },
               { { 'M', 'n', 'n' }, 2, 0, 1 }, { { 'n', 'M', 'Y' }, 2, 1, 0 }, { { 'n', 'M', 'n' }, 2, 1, 0 }, { { 'n', 'n', 'Y' }, 2, 0, 1 }, { { 'n', 'n', 'n' }, 2, 0, 1 } };

/* The marks are alike, or a comma stands before four digits; nothing stands apart but in dates that begin with their year. */
static gboolean
are_joined (const Parser *parser, guint at, const Field fields[3])
{
  gboolean alike = parser_at (parser, at + 3)->symbol == parser_at (parser, at + 1)->symbol;

  if (!is_mark (parser, at + 1) || (!alike && fields[2].digits != 4))
    return FALSE;
  if (!is_mark (parser, at + 3) && !(parser_is_symbol (parser, at + 3, ',') && fields[2].digits == 4))
    return FALSE;
  for (guint i = 2; i <= 4; i += 2)
    if (parser_is_glued (parser, at + i) != parser_is_glued (parser, at + i - 1))
      return FALSE;
  if (fields[0].digits != 4 && (!parser_is_glued (parser, at + 1) || !parser_is_glued (parser, at + 2)))
    return FALSE;
  return !(parser_is_glued (parser, at + 5) && parser_is_symbol (parser, at + 5, '.') && parser_is_figure (parser, at + 6));
}

/* 13.5.2015, 5.13.2015: values that can only be days, and points. */
static gboolean
is_day_first (const Parser *parser, guint at, const Field fields[3])
{
  return fields[0].shape == 'n' && fields[1].shape == 'n' && fields[2].shape != 'M'
         && (fields[0].number > MONTHS || (parser_is_symbol (parser, at + 1, '.') && fields[1].number <= MONTHS));
}

static guint
parse_fields_of_three (const Parser *parser, guint at, When *when)
{
  Field fields[3];

  if (!is_mark (parser, at + 1))
    return 0; /* nearly always */
  for (guint i = 0; i < 3; i++)
    fields[i] = read_field (parser, at + 2 * i);
  if (!are_joined (parser, at, fields))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (orders[i].shapes[0] == fields[0].shape && orders[i].shapes[1] == fields[1].shape
        && orders[i].shapes[2] == fields[2].shape)
      {
        gboolean turned = orders[i].month == 0 && is_day_first (parser, at, fields);
        const Field *year = &fields[orders[i].year];

        if (year->digits != 2 && year->digits != 4)
          return 0;
        return finish (when, expand_year (year), fields[turned ? 1 : orders[i].month].number,
                       fields[turned ? 0 : orders[i].day].number, at + 5);
      }
  return 0;
}

/* Two fields */

/* Whether the words around a figure pair make it a day rather than a fraction. */
static gboolean
is_place_for_day (const Parser *parser, guint at, guint end)
{

  return parser_is_a (parser, at - 1, CLASS_BEFORE_DAY) || parser_has (parser, at - 1, SENSE_WEEKDAY)
         || parser_is_word (parser, end, "at") || parser_is_word (parser, end, "between")
         || parser_is_symbol (parser, end, '@') || parser_is_word (parser, end, "from");
}

static gboolean
is_common_denominator (int number)
{
  return number >= 64 || number == 32 || number == 16 || number == 10 || number == 8 || (number >= 2 && number <= 6);
}

/* 4/25-4/28: each pair tells that the other is a day. */
static gboolean
is_paired (const Parser *parser, guint at)
{
  return (parser_is_symbol (parser, at - 1, '-') && parser_is_symbol (parser, at - 3, '/'))
         || (parser_is_symbol (parser, at + 3, '-') && parser_is_symbol (parser, at + 5, '/')
             && parser_is_figure (parser, at));
}

/* Whether the pair is part of something longer. */
static gboolean
is_piece (const Parser *parser, guint at)
{
  guint end = at + 3;

  if (parser_is_symbol (parser, at - 1, '/')
      || (parser_is_symbol (parser, at - 1, '-') && parser_is_glued (parser, at) && !parser_is_symbol (parser, at - 3, '/')))
    return TRUE;
  return parser_is_glued (parser, end)
         && (parser_at (parser, end)->type == LEXEME_WORD || parser_is_symbol (parser, end, '/')
             || parser_is_symbol (parser, end, '%') || parser_is_symbol (parser, end, ':'));
}

/* Whether two figures are a day, where they may be a fraction, a score or a range as well. */
static gboolean
is_told_as_day (const Parser *parser, guint at, const Field *first, const Field *second)
{
  gboolean hyphen = parser_is_symbol (parser, at + 1, '-'), begins = parser_is_end (parser, at - 1);

  if (hyphen && !begins)
    return FALSE;
  if (is_paired (parser, at) || is_place_for_day (parser, at, at + 3))
    return TRUE;
  if (hyphen)
    return parser_is_end (parser, at + 3) && first->number <= MONTHS && second->number > MONTHS;
  return !is_common_denominator (second->number) && parser_is_glued (parser, at + 1);
}

static gboolean
is_recent_year (const Field *field)
{
  return field->shape == 'Y' && field->number >= 1900 && field->number < 2200;
}

/* 4/25, Oct/2; the first is the month unless it cannot be one. */
static guint
parse_month_and_day (const Parser *parser, guint at, const Field *first, const Field *second, When *when)
{
  gboolean letters = first->shape == 'M', turned = !letters && first->number > MONTHS;
  int year = 0;
  guint behind;

  if ((!letters && first->shape != 'n') || second->shape != 'n'
      || parser_is_glued (parser, at + 1) != parser_is_glued (parser, at + 2)
      || (first->number == 24 && second->number == 7)) /* day and night */
    return 0;
  if ((turned ? first : second)->number < 1 || (!letters && !is_told_as_day (parser, at, first, second)))
    return 0;
  behind = parser_is_symbol (parser, at + 3, ',') ? year_parse_behind (parser, at + 3, &year) : 0;
  if (behind == 0 || year < 1900)
    behind = at + 3, year = 0;
  return finish (when, year, (turned ? second : first)->number, (turned ? first : second)->number, behind);
}

/* 4/25, Oct/2, 2/2013, 2016-11; "5.12" only where a day must stand. */
static guint
parse_fields_of_two (const Parser *parser, guint at, When *when)
{
  Field first, second;

  if (!parser_is_symbol (parser, at + 1, '/') && !parser_is_symbol (parser, at + 1, '-'))
    return 0; /* nearly always */
  first = read_field (parser, at);
  second = read_field (parser, at + 2);
  if (first.shape == 'x' || second.shape == 'x' || second.shape == 'M' || first.number <= 0 || second.number <= 0 || is_piece (parser, at))
    return 0;
  if (is_recent_year (&second) && first.number <= MONTHS)
    return finish (when, second.number, first.number, 0, at + 3);
  if (is_recent_year (&first) && second.digits == 2 && second.number <= MONTHS)
    return finish (when, first.number, second.number, 0, at + 3);
  return parse_month_and_day (parser, at, &first, &second, when);
}

/* Without marks */

/* 20161016 */
static guint
parse_eight_digits (const Parser *parser, guint at, When *when)
{
  int number = parser_at (parser, at)->integer;
  gboolean apart
      = !parser_is_glued (parser, at + 1) || parser_is_stop (parser, at + 1) || parser_is_symbol (parser, at + 1, '-');

  if (number / 10000 < 1900 || number / 10000 >= 2100 || !apart || number % 100 == 0
      || finish (when, number / 10000, number / 100 % 100, number % 100, at + 1) == 0)
    return 0;
  return when_is_possible (when) ? at + 1 : 0;
}

/* 20161016, "2016 10 16" */
static guint
parse_together (const Parser *parser, guint at, When *when)
{
  Field year, month, day;

  if (parser_at (parser, at)->digits == 8)
    return parse_eight_digits (parser, at, when);
  if (parser_at (parser, at)->digits != 4 || !parser_is_figure (parser, at + 1))
    return 0;
  year = read_field (parser, at);
  month = read_field (parser, at + 1);
  day = read_field (parser, at + 2);
  if (year.shape != 'Y' || year.number < 1900 || year.number >= 2100 || month.digits != 2 || day.digits != 2
      || day.number < 1 || parser_is_figure (parser, at + 3))
    return 0;
  return finish (when, year.number, month.number, day.number, at + 3);
}

/* "Friday 7.6": the only place where a decimal is a day. */
guint
figure_date_parse_point (const Parser *parser, guint at, When *when)
{
  const Lexeme *figure = parser_at (parser, at);
  char digits[8], *point;
  int first, second;

  if (figure->type != LEXEME_FIGURE || !lexer_copy_figure (parser->text, figure, digits, sizeof digits)
      || strlen (digits) > 5)
    return 0;
  point = strchr (digits, '.');
  if (point == NULL)
    return 0;
  first = atoi (digits);
  second = atoi (point + 1);
  if (second == 0)
    return 0;
  return first <= MONTHS ? finish (when, 0, first, second, at + 1) : finish (when, 0, second, first, at + 1);
}

guint
figure_date_parse (const Parser *parser, guint at, When *when)
{
  static guint (*const parsers[]) (const Parser *, guint, When *)
      = { parse_fields_of_three, parse_fields_of_two, parse_together };
  guint end = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parsers) && end == 0; i++)
    end = parsers[i](parser, at, when);
  return end;
}
