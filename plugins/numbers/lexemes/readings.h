/* readings.h - what may begin at a lexeme, and at those behind it.
 *
 *     readings_keep (readings, parse (parser, at, readings_slot (readings, at)));
 *
 * asks a parser, and keeps what it found.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

/* An array that grows. There is always room for one item behind the last: the slot that parsers write to. */
typedef struct
{
  Item *items;
  guint n, size;
} Readings;

void readings_clear (Readings *readings); /* frees all */
void readings_grow (Readings *readings);

/* An empty item to be filled. */
static inline Item *
readings_slot (Readings *readings, guint first)
{
  if (readings->n == readings->size)
    readings_grow (readings);
  item_begin (&readings->items[readings->n], first);
  return &readings->items[readings->n];
}

/* Keeps the item in the slot if it ends behind its first lexeme. */
static inline void
readings_keep (Readings *readings, guint end)
{
  Item *item = &readings->items[readings->n];

  if (end <= item->first)
    return;
  item->end = end;
  readings->n++;
}
