/* stretch.h - ranges of dates and of times.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

/* What one end leaves out, the other tells. */
void stretch_share (When *from, When *to);

/* Fills @item with a stretch that begins at @at. FALSE if nothing is known of an end. */
gboolean stretch_finish (const Parser *parser, guint at, When *from, When *to, Item *item);

/* "July 3-4", "from 2007 to the end of 2008", "next Monday 1-3 pm": fills @item, gives the lexeme behind it, or 0. */
guint stretch_parse (const Parser *parser, guint at, Item *item);
