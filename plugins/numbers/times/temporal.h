/* temporal.h - dates, times, durations, and their ranges.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "readings.h"

/* Adds the readings of @at as an expression of time. */
void temporal_read (const Parser *parser, guint at, Readings *readings);
