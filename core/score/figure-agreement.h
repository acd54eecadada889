/* figure-agreement.h - comparing figures, dates and times of the gold with found ones.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "score.h"

/* How far an item is right, each with all before. */
typedef enum
{
  FIGURE_WRONG,
  FIGURE_SPAN,
  FIGURE_KIND,
  FIGURE_VALUE,
  N_FIGURE_LEVELS
} FigureLevel;

/* A gold item in one of the ways in which it may be read: members of @other, one of its "alts", come before its own. */
typedef struct
{
  JsonObject *item;
  JsonObject *other;       /* or NULL */
} Reading;

/* A member as text, a number in its shortest form; NULL if it is absent or null. */
char *reading_dup (const Reading *reading, const char *member);
JsonArray *reading_get_array (const Reading *reading, const char *member);

FigureLevel figure_compare (const Record *record, JsonObject *gold, JsonObject *found);

/* Whether @found, which is about something else, has @gold in it with the same figure: the 5 of "$5". */
gboolean figure_absorbs (const Record *record, JsonObject *found, JsonObject *gold);

/* Decimals, fractions and percentages; commas between digits do not matter. */
gboolean value_read_number (const char *text, double *number);

/* Whether @factor times @one is @other. FALSE if either is NULL or no number. */
gboolean value_numbers_equal (const char *one, const char *other, double factor);

/* The same, each in its unit. Without @unit the units do not matter. */
gboolean value_quantities_equal (const char *value, const char *unit, const char *other_value, const char *other_unit);

/* Whether two names are of one unit. @kind tells money and temperatures; NULL for others. */
gboolean value_units_equal (const char *one, const char *other, const char *kind);

/* Whether @found, an item with value, low and high, means the time that @gold does. @value: the found value to take. */
gboolean time_matches (const Reading *gold, JsonObject *found, const char *value);
