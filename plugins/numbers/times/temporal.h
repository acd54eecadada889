/* temporal.h - dates, times, durations, and their ranges.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

/* The longest temporal expression that begins at @at: fills @item and gives the lexeme behind it, or 0. */
guint temporal_parse (const Parser *parser, guint at, Item *item);
