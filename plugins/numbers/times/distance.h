/* distance.h - times told by how far they are.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "chart.h"

/* What the rules of times.rules call. */
gboolean distance_away (const Arguments *arguments, TimeValue *result);
gboolean distance_ahead (const Arguments *arguments, TimeValue *result);
gboolean distance_moved (const Arguments *arguments, TimeValue *result);
gboolean distance_weekdays_away (const Arguments *arguments, TimeValue *result);
gboolean distance_weekday_away (const Arguments *arguments, TimeValue *result);
gboolean distance_counted (const Arguments *arguments, TimeValue *result);
gboolean distance_rest (const Arguments *arguments, TimeValue *result);
gboolean distance_around_now (const Arguments *arguments, TimeValue *result);
gboolean distance_around_now_one (const Arguments *arguments, TimeValue *result);
gboolean length_alone (const Arguments *arguments, TimeValue *result);
gboolean length_whole (const Arguments *arguments, TimeValue *result);
gboolean distance_around_now_some (const Arguments *arguments, TimeValue *result);
