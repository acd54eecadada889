/* edges.h - "early", "mid-", "end of" and the bounds "before", "since": parts of a time that is told by its whole.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "chart.h"

/* Sets the modifier of @item, and from when to when the edge of @when lasts. */
void edge_write (const Parser *parser, const When *when, int edge, Item *item);

/* From or to when the bound lasts that @item has as its modifier. */
void edge_write_limits (const Parser *parser, const When *when, gboolean from_now, Item *item);

/* The bound that the words before @item are: "before", "since". */
void edge_write_bound (const Parser *parser, const When *when, Item *item);

/* From when to when a part of a day lasts. */
void edge_write_day_part (const When *when, int edge, Item *item);

/* What the rules of times.rules call. */
gboolean edge_of_moment (const Arguments *arguments, TimeValue *result);
gboolean edge_of_this (const Arguments *arguments, TimeValue *result);
gboolean edge_bound (const Arguments *arguments, TimeValue *result);
