/* range.h - ranges of quantities, and the modifiers around quantities.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

/* "between 5 and 10", "10 to 15 kg", "$5-10 million": fills @item and gives the lexeme behind it, or
   0. */
guint range_parse (const Parser *parser, guint at, Item *item);

/* Sets the modifier of an item from the words around it ("at least", "or more"). */
void modifier_find (const Parser *parser, Item *item);

/* Joins neighbours that bound the same thing: "more than 20 and less than 30". Changes the list in place. */
void range_join_bounds (const Parser *parser, GArray *items);
