/* row-fields.h - an item as the fields of the layer.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

/* Texts of an item, %NULL where it has none. They point into the struct, into the item, or are constant. */
typedef struct
{
  const char *kind, *value, *unit, *low, *high, *modifier, *resolved, *dimension, *in_si, *si_name;
  char value_buffer[DECIMAL_BUFFER], low_buffer[DECIMAL_BUFFER], high_buffer[DECIMAL_BUFFER], si_buffer[DECIMAL_BUFFER];
} OutputFields;

void output_fill (const Item *item, OutputFields *fields);
