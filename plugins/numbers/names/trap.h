/* trap.h - what looks like a number and is none: names, telephone numbers, versions, list marks.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

/* Fills @item with a kind of its own and gives the lexeme behind it, or 0. */
guint trap_parse (const Parser *parser, guint at, Item *item);
