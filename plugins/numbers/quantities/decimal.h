/* decimal.h - exact decimal numbers: a sign, up to 38 digits and a power of ten.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

__extension__ typedef unsigned __int128 DecimalDigits;

/* value = (negative ? -1 : 1) * digits * 10^exponent. Kept without trailing zeros in @digits, so that equal values are
 * equal structs; zero is { FALSE, 0, 0 }. */
typedef struct
{
  gboolean negative;
  int exponent;
  DecimalDigits digits;
} Decimal;

#define DECIMAL_MAX_EXPONENT 400
#define DECIMAL_BUFFER 512 /* room for any decimal as text */

Decimal decimal_from_integer (gint64 value);

/* Reads digits with at most one point; other bytes (separators) are passed over. FALSE: no digit, or more than fit. */
gboolean decimal_from_text (const char *text, gsize length, Decimal *result);

/* Each gives FALSE, and leaves @result alone, when the exact result does not fit. */
gboolean decimal_add (Decimal one, Decimal other, Decimal *result);
gboolean decimal_multiply (Decimal one, Decimal other, Decimal *result);
gboolean decimal_scale (Decimal value, int power_of_ten, Decimal *result);

/* Exact where the quotient is a short decimal, else rounded to 15 digits. FALSE for a divisor of zero. */
gboolean decimal_divide (Decimal dividend, Decimal divisor, Decimal *result);

int decimal_compare (Decimal one, Decimal other);
gboolean decimal_is_integer (Decimal value);

/* The value as an integer between 0 and @limit, or -1. */
gint64 decimal_to_integer (Decimal value, gint64 limit);

/* Plain notation ("-0.25"), no exponent. @buffer holds DECIMAL_BUFFER bytes. */
const char *decimal_to_text (Decimal value, char *buffer);

static inline gboolean
decimal_is_zero (Decimal value)
{
  return value.digits == 0;
}

static inline Decimal
decimal_negate (Decimal value)
{
  value.negative = value.digits != 0 && !value.negative;
  return value;
}
