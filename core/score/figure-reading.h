/* figure-reading.h - a gold item in one of the ways in which it may be read.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "gold-records.h"

/* Members of @other, one of the "alts" of @item, come before its own. */
typedef struct
{
  JsonObject *item;
  JsonObject *other;       /* or NULL */
} Reading;

/* A member as text, a number in its shortest form; NULL if it is absent or null. */
char *reading_dup (const Reading *reading, const char *member);
JsonArray *reading_get_array (const Reading *reading, const char *member);
