/* relative.h - times told by where they stand from today.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "chart.h"

/* The weekday @which weeks from this one: -1 last, 0 the coming one, 1 next; or the nearest on that side. */
void relative_set_weekday (const Parser *parser, When *when, int weekday, int which, gboolean nearest);

/* What the rules of times.rules call. Where a direction is asked for, it is -1 last, 0 this, 1 next. */
gboolean relative_day (const Arguments *arguments, TimeValue *result);
gboolean relative_now (const Arguments *arguments, TimeValue *result);
gboolean relative_month (const Arguments *arguments, TimeValue *result);
gboolean relative_weekday (const Arguments *arguments, TimeValue *result);
gboolean relative_season (const Arguments *arguments, TimeValue *result);
gboolean relative_part (const Arguments *arguments, TimeValue *result);
gboolean relative_period (const Arguments *arguments, TimeValue *result);
gboolean relative_period_after (const Arguments *arguments, TimeValue *result);
gboolean relative_weekday_of_week (const Arguments *arguments, TimeValue *result);
gboolean relative_month_day (const Arguments *arguments, TimeValue *result);
gboolean relative_weekend (const Arguments *arguments, TimeValue *result);
gboolean relative_bare_period (const Arguments *arguments, TimeValue *result);
