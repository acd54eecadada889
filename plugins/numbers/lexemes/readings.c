/* readings.c - an array of readings.
 * SPDX-License-Identifier: MIT */
#include "readings.h"

#define FIRST_SIZE 16

void
readings_clear (Readings *readings)
{
  g_clear_pointer (&readings->items, g_free);
  readings->n = readings->size = 0;
}

void
readings_grow (Readings *readings)
{
  readings->size = MAX (readings->size * 2, FIRST_SIZE);
  readings->items = g_renew (Item, readings->items, readings->size);
}
