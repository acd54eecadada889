/* figure.c - numbers in figures: groups, fractions, exponents.
 * SPDX-License-Identifier: MIT */
#include "figure.h"

#include <string.h>

#define MAX_FIGURE 64
#define MAX_POWER 100

/* "85.000", where the text writes thousands so. */
static gboolean
is_group (const char *digits, const char *point)
{
  return strlen (point) == 4 && point - digits <= 3 && point > digits && digits[0] != '0';
}

gboolean
figure_read (const Parser *parser, guint at, Decimal *value, gboolean *decimals)
{
  char digits[MAX_FIGURE], *point;

  if (!parser_is_figure (parser, at)
      || !lexer_copy_figure (parser->text, parser_at (parser, at), digits, sizeof digits))
    return FALSE;
  point = strchr (digits, '.');
  if (point != NULL && parser->point_groups && is_group (digits, point))
    {
      memmove (point, point + 1, strlen (point));
      point = NULL;
    }
  *decimals = point != NULL;
  return decimal_from_text (digits, strlen (digits), value);
}

/* Groups of three parted by plain spaces: 1 234 567. */
guint
figure_read_spaced (const Parser *parser, guint at, Decimal *value)
{
  guint n, end = at + 1;
  int first = parser_integer (parser, at, &n);
  char digits[MAX_FIGURE], group[MAX_FIGURE];

  if (first <= 0 || n > 3)
    return end;
  g_snprintf (digits, sizeof digits, "%d", first);
  while (parser_is_figure (parser, end) && parser_at (parser, end)->end - parser_at (parser, end)->begin >= 3
         && lexer_copy_figure (parser->text, parser_at (parser, end), group, sizeof group)
         && strspn (group, "0123456789") == 3 && (group[3] == '\0' || group[3] == '.')
         && strlen (digits) + strlen (group) < 38 && strchr (digits, '.') == NULL)
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
guint
figure_read_slash (const Parser *parser, guint at, Decimal *value)
{
  int top = parser_integer (parser, at, NULL), bottom = parser_integer (parser, at + 2, NULL);

  if (!parser_is_symbol (parser, at + 1, '/') || top < 0 || bottom <= 0
      || parser_is_glued (parser, at + 1) != parser_is_glued (parser, at + 2))
    return 0;
  if ((parser_is_symbol (parser, at + 3, '/') || parser_is_symbol (parser, at + 3, '-'))
      && parser_is_figure (parser, at + 4))
    return 0;
  if (top == 24 && bottom == 7) /* day and night */
    return 0;
  if (parser_is_symbol (parser, at - 1, '/') || parser_at (parser, at + 2)->end - parser_at (parser, at + 2)->begin > 4)
    return 0;
  return decimal_divide (decimal_from_integer (top), decimal_from_integer (bottom), value) ? at + 3 : 0;
}

gboolean
figure_read_vulgar (const Parser *parser, guint at, Decimal *value)
{
  static const struct
  {
    gunichar symbol;
    int top, bottom;
  } fractions[]
      = { { 0xBC, 1, 4 },   { 0xBD, 1, 2 },   { 0xBE, 3, 4 },   { 0x2153, 1, 3 }, { 0x2154, 2, 3 }, { 0x2155, 1, 5 },
          { 0x2156, 2, 5 }, { 0x2157, 3, 5 }, { 0x2158, 4, 5 }, { 0x2159, 1, 6 }, { 0x215A, 5, 6 }, { 0x215B, 1, 8 },
          { 0x215C, 3, 8 }, { 0x215D, 5, 8 }, { 0x215E, 7, 8 }, { 0x2150, 1, 7 }, { 0x2151, 1, 9 }, { 0x2152, 1, 10 } };

  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    if (parser_is_symbol (parser, at, fractions[i].symbol))
      return decimal_divide (decimal_from_integer (fractions[i].top), decimal_from_integer (fractions[i].bottom),
                             value);
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
guint
figure_read_exponent (const Parser *parser, guint at, Decimal *value)
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
  if (parser_is_symbol (parser, i, '-') || parser_is_symbol (parser, i, '+'))
    sign = parser_is_symbol (parser, i++, '+') ? 1 : -1;
  exponent = parser_integer (parser, i, NULL);
  if (exponent < 0 || exponent > DECIMAL_MAX_EXPONENT || !parser_is_glued (parser, i))
    return at;
  if (!power)
    return decimal_scale (*value, sign * exponent, value) ? i + 1 : at;
  return raise_to_power (*value, exponent, value)
                 && (sign > 0 || decimal_divide (decimal_from_integer (1), *value, value))
             ? i + 1
             : at;
}
