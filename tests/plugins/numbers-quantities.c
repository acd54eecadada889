/* numbers-quantities.c - numerals, quantities and ranges of the plugin numbers, each parser alone.
 * SPDX-License-Identifier: MIT */
#include "numbers-fixture.h"

#include "numeral.h"
#include "quantity.h"
#include "range.h"

/* The number that begins the text, and how many lexemes it takes. */
static void
check_numeral (const char *text, const char *value, guint end)
{
  g_auto (Fixture) fixture;
  char buffer[DECIMAL_BUFFER];
  Numeral numeral;

  fixture_init (&fixture, text);
  CU_ASSERT_TRUE (numeral_parse (&fixture.parser, 0, &numeral));
  CHECK_STRING (decimal_to_text (numeral.value, buffer), value);
  CHECK_INTEGER (numeral.end, end);
}

static void
check_quantity (const char *text, ItemKind kind, const char *value, const char *unit, guint end)
{
  g_auto (Fixture) fixture;
  char buffer[DECIMAL_BUFFER];
  Item item;

  fixture_init (&fixture, text);
  item_begin (&item, 0);
  CHECK_INTEGER (quantity_parse (&fixture.parser, 0, &item), end);
  if (end == 0)
    return;
  CHECK_INTEGER (item.kind, kind);
  CHECK_STRING (decimal_to_text (item.value, buffer), value);
  CHECK_STRING (item.measure != NULL ? item.measure->name : item.unit, unit);
}

static void
check_range (const char *text, const char *low, const char *high, guint end)
{
  g_auto (Fixture) fixture;
  char buffer[DECIMAL_BUFFER];
  Item item;

  fixture_init (&fixture, text);
  item_begin (&item, 0);
  CHECK_INTEGER (range_parse (&fixture.parser, 0, &item), end);
  if (end == 0)
    return;
  CHECK_STRING (item.has_low ? decimal_to_text (item.low, buffer) : NULL, low);
  CHECK_STRING (item.has_high ? decimal_to_text (item.high, buffer) : NULL, high);
}

static void
numerals_are_figures_words_or_both (void)
{
  check_numeral ("two hundred and six bones", "206", 4);
  check_numeral ("twenty-four", "24", 3);
  check_numeral ("3.5 million", "3500000", 2);
  check_numeral ("twenty fifths", "4", 2);
  check_numeral ("three quarters", "0.75", 2);
  check_numeral ("half a million", "500000", 3);
  check_numeral ("1E-12", "0.000000000001", 4);
  check_numeral ("two point five percent", "2.5", 3);
}

static void
quantities_take_their_unit (void)
{
  check_quantity ("$5bn", ITEM_MONEY, "5000000000", "USD", 3);
  check_quantity ("125 USD million", ITEM_MONEY, "125000000", "USD", 3);
  check_quantity ("85.000 yen", ITEM_MONEY, "85000", "JPY", 2);
  check_quantity ("80 Bulgarian leva", ITEM_MONEY, "80", "BGN", 3);
  check_quantity ("tenth of a gallon", ITEM_MEASURE, "0.1", "gallon", 4);
  check_quantity ("25 m^2", ITEM_MEASURE, "25", "square meter", 4);
  check_quantity ("five basis points", ITEM_MEASURE, "5", "basis point", 3);
  check_quantity ("one mile an hour", ITEM_MEASURE, "1", "mile per hour", 4);
  check_quantity ("-12C", ITEM_TEMPERATURE, "-12", "Cel", 3);
  check_quantity ("35 yo", ITEM_AGE, "35", "year", 2);
}

static void
words_that_count_nothing_are_no_quantities (void)
{
  check_quantity ("one never knows", ITEM_CARDINAL, NULL, NULL, 0);
  check_quantity ("house", ITEM_CARDINAL, NULL, NULL, 0);
  check_quantity ("", ITEM_CARDINAL, NULL, NULL, 0);
}

static void
ranges_share_scale_and_unit (void)
{
  check_range ("between 5 and 10", "5", "10", 4);
  check_range ("$5-10 million", "5000000", "10000000", 5);
  check_range ("3 to 4 kg", "3", "4", 4);
  check_range ("1.5-2 million dollars", "1500000", "2000000", 5);
  check_range ("5 apples", NULL, NULL, 0);
}

CHECK_MAIN (CHECK_CASE (numerals_are_figures_words_or_both), CHECK_CASE (quantities_take_their_unit),
            CHECK_CASE (words_that_count_nothing_are_no_quantities), CHECK_CASE (ranges_share_scale_and_unit))
