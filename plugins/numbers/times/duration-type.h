/* duration-type.h - a length of time: counts of periods, from the longest.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "decimal.h"
#include "when.h"

#define DURATION_PARTS 6

typedef struct
{
  struct
  {
    Period period;
    Decimal count;
  } parts[DURATION_PARTS];
  guint n;
} Duration;
