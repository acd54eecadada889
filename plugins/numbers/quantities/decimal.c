/* decimal.c - exact decimal numbers.
 *
 * Money and measures are decimals as written: doubles would turn 0.1 into something else and lose integers above 2^53.
 * A 128-bit integer holds 38 digits, which is more than any figure in a newspaper has.
 * SPDX-License-Identifier: MIT */
#include "decimal.h"

#include <string.h>

#define QUOTIENT_DIGITS 15
#define MAX_DIGITS (~(DecimalDigits) 0)

static Decimal
normalise (Decimal value)
{
  if (value.digits == 0)
    return (Decimal){ FALSE, 0, 0 };
  while (value.digits % 10 == 0)
    {
      value.digits /= 10;
      value.exponent++;
    }
  return value;
}

static gboolean
accept (Decimal value, Decimal *result)
{
  value = normalise (value);
  if (value.exponent > DECIMAL_MAX_EXPONENT || value.exponent < -DECIMAL_MAX_EXPONENT)
    return FALSE;
  *result = value;
  return TRUE;
}

Decimal
decimal_from_integer (gint64 value)
{
  DecimalDigits digits = value < 0 ? -(DecimalDigits) value : (DecimalDigits) value;

  return normalise ((Decimal){ value < 0, 0, digits });
}

gboolean
decimal_from_text (const char *text, gsize length, Decimal *result)
{
  Decimal value = { FALSE, 0, 0 };
  gboolean any = FALSE, behind_point = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '.')
        behind_point = TRUE;
      if (text[i] < '0' || text[i] > '9')
        continue;
      if (value.digits > (MAX_DIGITS - 9) / 10)
        return FALSE;
      value.digits = value.digits * 10 + (guint) (text[i] - '0');
      value.exponent -= behind_point;
      any = TRUE;
    }
  return any && accept (value, result);
}

/* Brings @value to the smaller exponent @exponent. */
static gboolean
lower_exponent (Decimal *value, int exponent)
{
  while (value->exponent > exponent)
    {
      if (value->digits > MAX_DIGITS / 10)
        return FALSE;
      value->digits *= 10;
      value->exponent--;
    }
  return TRUE;
}

static gboolean
align (Decimal *one, Decimal *other)
{
  if (one->digits == 0)
    one->exponent = other->exponent;
  if (other->digits == 0)
    other->exponent = one->exponent;
  return lower_exponent (one, other->exponent) && lower_exponent (other, one->exponent);
}

gboolean
decimal_add (Decimal one, Decimal other, Decimal *result)
{
  Decimal sum;

  if (!align (&one, &other))
    return FALSE;
  sum = one;
  if (one.negative == other.negative)
    {
      if (one.digits > MAX_DIGITS - other.digits)
        return FALSE;
      sum.digits = one.digits + other.digits;
    }
  else if (one.digits >= other.digits)
    sum.digits = one.digits - other.digits;
  else
    {
      sum.digits = other.digits - one.digits;
      sum.negative = other.negative;
    }
  return accept (sum, result);
}

gboolean
decimal_multiply (Decimal one, Decimal other, Decimal *result)
{
  Decimal product = { one.negative != other.negative, one.exponent + other.exponent, 0 };

  if (other.digits != 0 && one.digits > MAX_DIGITS / other.digits)
    return FALSE;
  product.digits = one.digits * other.digits;
  return accept (product, result);
}

gboolean
decimal_scale (Decimal value, int power_of_ten, Decimal *result)
{
  value.exponent += power_of_ten;
  return accept (value, result);
}

static int
count_digits (DecimalDigits digits)
{
  int n = 0;

  for (; digits != 0; digits /= 10)
    n++;
  return n;
}

/* Drops digits off the end, with rounding, until @limit are left. */
static void
round_to (Decimal *value, int limit)
{
  int drop = count_digits (value->digits) - limit;
  DecimalDigits unit = 1;

  if (drop <= 0)
    return;
  value->exponent += drop;
  while (drop-- > 0)
    unit *= 10;
  value->digits = (value->digits + unit / 2) / unit;
}

/* Long division: the integer quotient first, then digit after digit of the remainder, until it ends or is long
   enough. */
gboolean
decimal_divide (Decimal dividend, Decimal divisor, Decimal *result)
{
  Decimal quotient = { dividend.negative != divisor.negative, dividend.exponent - divisor.exponent, 0 };
  DecimalDigits rest;

  if (divisor.digits == 0 || divisor.digits > MAX_DIGITS / 10)
    return FALSE;
  quotient.digits = dividend.digits / divisor.digits;
  rest = dividend.digits % divisor.digits;
  while (rest != 0 && count_digits (quotient.digits) <= QUOTIENT_DIGITS && quotient.exponent > -DECIMAL_MAX_EXPONENT)
    {
      rest *= 10;
      quotient.digits = quotient.digits * 10 + rest / divisor.digits;
      rest %= divisor.digits;
      quotient.exponent--;
    }
  if (rest != 0)
    round_to (&quotient, QUOTIENT_DIGITS);
  return accept (quotient, result);
}

int
decimal_compare (Decimal one, Decimal other)
{
  int sign = one.negative ? -1 : 1;
  int size_one = count_digits (one.digits) + one.exponent, size_other = count_digits (other.digits) + other.exponent;

  if (one.negative != other.negative)
    return sign;
  if (one.digits == 0 || other.digits == 0)
    return one.digits == other.digits ? 0 : (one.digits != 0 ? sign : (other.negative ? 1 : -1));
  if (size_one != size_other)
    return size_one > size_other ? sign : -sign;
  if (!align (&one, &other) || one.digits == other.digits)
    return 0;
  return one.digits > other.digits ? sign : -sign;
}

gboolean
decimal_is_integer (Decimal value)
{
  return value.exponent >= 0;
}

gint64
decimal_to_integer (Decimal value, gint64 limit)
{
  if (value.negative || value.exponent < 0 || value.exponent > 18 || !lower_exponent (&value, 0))
    return -1;
  return value.digits <= (DecimalDigits) limit ? (gint64) value.digits : -1;
}

const char *
decimal_to_text (Decimal value, char *buffer)
{
  char digits[48];
  int n = 0, point;
  char *end = buffer;

  if (value.digits == 0)
    return strcpy (buffer, "0");
  for (DecimalDigits rest = value.digits; rest != 0; rest /= 10)
    digits[n++] = (char) ('0' + (int) (rest % 10));
  if (value.negative)
    *end++ = '-';
  point = n + value.exponent; /* digits before the point */
  if (point <= 0)
    {
      *end++ = '0';
      *end++ = '.';
      for (int i = point; i < 0; i++)
        *end++ = '0';
    }
  for (int i = 0; i < n; i++)
    {
      if (i == point && i > 0)
        *end++ = '.';
      *end++ = digits[n - 1 - i];
    }
  for (int i = n; i < point; i++)
    *end++ = '0';
  *end = '\0';
  return buffer;
}
