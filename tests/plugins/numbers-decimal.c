/* numbers-decimal.c - exact decimals of the plugin numbers.
 * SPDX-License-Identifier: MIT */
#include "check.h"

#include "decimal.h"

#include <string.h>

static Decimal
parse (const char *text)
{
  Decimal value = decimal_from_integer (0);

  CU_ASSERT_TRUE (decimal_from_text (text, strlen (text), &value));
  return value;
}

static void
check_text (Decimal value, const char *expected)
{
  char buffer[DECIMAL_BUFFER];

  CHECK_STRING (decimal_to_text (value, buffer), expected);
}

static void
text_comes_back_without_idle_zeros (void)
{
  check_text (parse ("0"), "0");
  check_text (parse ("007"), "7");
  check_text (parse ("1.500"), "1.5");
  check_text (parse (".08"), "0.08");
  check_text (parse ("1,234,567.89"), "1234567.89");
  check_text (parse ("12345678901234567890123456789012345678"), "12345678901234567890123456789012345678");
}

static void
what_does_not_fit_is_refused (void)
{
  Decimal value = decimal_from_integer (3), large;
  char digits[101];

  memset (digits, '9', 100);
  digits[100] = '\0';
  CU_ASSERT_FALSE (decimal_from_text (digits, 100, &value));
  CU_ASSERT_FALSE (decimal_from_text ("", 0, &value));
  large = parse ("99999999999999999999999999999999999999");
  CU_ASSERT_FALSE (decimal_multiply (large, large, &value));
  CU_ASSERT_FALSE (decimal_scale (large, DECIMAL_MAX_EXPONENT + 1, &value));
  CU_ASSERT_FALSE (decimal_divide (large, decimal_from_integer (0), &value));
  check_text (value, "3");
}

static void
sums_products_and_powers_are_exact (void)
{
  Decimal value;

  CU_ASSERT_TRUE (decimal_add (parse ("0.1"), parse ("0.2"), &value));
  check_text (value, "0.3");
  CU_ASSERT_TRUE (decimal_add (decimal_negate (parse ("5")), parse ("1.25"), &value));
  check_text (value, "-3.75");
  CU_ASSERT_TRUE (decimal_multiply (parse ("1000000000000000001"), parse ("1.5"), &value));
  check_text (value, "1500000000000000001.5");
  CU_ASSERT_TRUE (decimal_scale (parse ("1.2"), 9, &value));
  check_text (value, "1200000000");
}

static void
quotients_end_or_are_rounded_to_fifteen_digits (void)
{
  Decimal value;

  CU_ASSERT_TRUE (decimal_divide (parse ("1"), parse ("8"), &value));
  check_text (value, "0.125");
  CU_ASSERT_TRUE (decimal_divide (parse ("2"), parse ("3"), &value));
  check_text (value, "0.666666666666667");
  CU_ASSERT_TRUE (decimal_divide (decimal_negate (parse ("7")), parse ("70"), &value));
  check_text (value, "-0.1");
}

static void
order_follows_the_value (void)
{
  CU_ASSERT (decimal_compare (parse ("10"), parse ("9.99")) > 0);
  CU_ASSERT (decimal_compare (parse ("0.5"), parse ("0.50")) == 0);
  CU_ASSERT (decimal_compare (decimal_negate (parse ("2")), parse ("1")) < 0);
  CU_ASSERT (decimal_compare (decimal_negate (parse ("2")), decimal_negate (parse ("1"))) < 0);
  CU_ASSERT (decimal_compare (parse ("0"), parse ("0.1")) < 0);
  CHECK_INTEGER (decimal_to_integer (parse ("31"), 31), 31);
  CHECK_INTEGER (decimal_to_integer (parse ("32"), 31), -1);
  CHECK_INTEGER (decimal_to_integer (parse ("1.5"), 31), -1);
}

CHECK_MAIN (CHECK_CASE (text_comes_back_without_idle_zeros), CHECK_CASE (what_does_not_fit_is_refused),
            CHECK_CASE (sums_products_and_powers_are_exact), CHECK_CASE (quotients_end_or_are_rounded_to_fifteen_digits),
            CHECK_CASE (order_follows_the_value))
