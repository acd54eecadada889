/* quantity.h - numbers with what they count: percentages, money, measures, temperatures, ages.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "readings.h"

/* The quantity, cardinal or ordinal that begins at @at: fills @item and gives the lexeme behind it, or 0. */
guint quantity_parse (const Parser *parser, guint at, Item *item);

/* Adds all readings of @at as a quantity. */
void quantity_read (const Parser *parser, guint at, Readings *readings);

/* Money behind or before its figure; @at is a currency sign, code or name, or the letters before one. */
guint money_parse_prefixed (const Parser *parser, guint at, Item *item);
guint money_parse_article (const Parser *parser, guint at, Item *item); /* "a dollar" */
guint money_parse_behind (const Parser *parser, guint at, Item *item);

/* Units of measures, degrees and ages behind the number in @item, which ends at @at. */
guint measure_parse_behind (const Parser *parser, guint at, Item *item);
guint temperature_parse_behind (const Parser *parser, guint at, Item *item);
guint age_parse_behind (const Parser *parser, guint at, Item *item);
guint age_parse_prefixed (const Parser *parser, guint at, Item *item);
