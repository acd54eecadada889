/* letters.h - how well two stretches of text fit: the letters and digits that they cover.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "gold-records.h"

typedef struct
{
  guint32 *letters;        /* places, ascending, each once */
  guint n;
} Letters;

/* The letters of a list of [begin, end], or none. */
Letters letters_of_spans (const Record *record, JsonArray *spans);
void letters_clear (Letters *letters);
guint letters_count_shared (const Letters *one, const Letters *other);
gboolean letters_equal (const Letters *one, const Letters *other);

/* 2 shared / (one + other); 1 if both are empty. */
double letters_get_dice (const Letters *one, const Letters *other);
