/* periods.h - how periods are written: their names as units, and what they are in durations of ISO 8601.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "when.h"

typedef struct
{
  const char *name;   /* as a unit of ranges, or NULL */
  const char *letter; /* NULL where there is none */
  int factor;         /* how many of what the letter stands for */
  gboolean clock;     /* behind the "T" */
} PeriodCode;

const PeriodCode *period_code (Period period);
