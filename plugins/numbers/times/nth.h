/* nth.h - the nth of something.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "chart.h"

/* What the rules of times.rules call. */
gboolean nth_weekday (const Arguments *arguments, TimeValue *result);
gboolean nth_period (const Arguments *arguments, TimeValue *result);
gboolean nth_week_of (const Arguments *arguments, TimeValue *result);
gboolean nth_week_of_day (const Arguments *arguments, TimeValue *result);
gboolean nth_week (const Arguments *arguments, TimeValue *result);
gboolean nth_bare (const Arguments *arguments, TimeValue *result);
