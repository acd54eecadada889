/* value-agreement.h - whether two figures with their units mean the same.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Decimals, fractions and percentages; commas between digits do not matter. */
gboolean value_read_number (const char *text, double *number);

/* Whether @factor times @one is @other. FALSE if either is NULL or no number. */
gboolean value_numbers_equal (const char *one, const char *other, double factor);

/* The same, each in its unit. Without @unit the units do not matter. */
gboolean value_quantities_equal (const char *value, const char *unit, const char *other_value, const char *other_unit);

/* Whether two names are of one unit. @kind tells money and temperatures; NULL for others. */
gboolean value_units_equal (const char *one, const char *other, const char *kind);
