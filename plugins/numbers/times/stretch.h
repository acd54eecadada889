/* stretch.h - ranges of dates and of times.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "chart.h"

/* What one end leaves out, the other tells. */
void stretch_share (When *from, When *to);

/* Fills @item with a stretch that begins at @at. FALSE if nothing is known of an end. */
gboolean stretch_finish (const Parser *parser, guint at, When *from, When *to, Item *item);

/* What the rules of times.rules call. */
gboolean stretch_edge_day (const Arguments *arguments, TimeValue *result);
gboolean stretch_span (const Arguments *arguments, TimeValue *result);
gboolean stretch_far_span (const Arguments *arguments, TimeValue *result);
gboolean stretch_clock_span (const Arguments *arguments, TimeValue *result);
gboolean stretch_minutes_span (const Arguments *arguments, TimeValue *result);
gboolean stretch_day_span (const Arguments *arguments, TimeValue *result);
gboolean stretch_days_to (const Arguments *arguments, TimeValue *result);
gboolean stretch_days_of (const Arguments *arguments, TimeValue *result);
gboolean stretch_year_span (const Arguments *arguments, TimeValue *result);
gboolean stretch_day_hours (const Arguments *arguments, TimeValue *result);
gboolean stretch_days_hours (const Arguments *arguments, TimeValue *result);
gboolean stretch_lasting_from (const Arguments *arguments, TimeValue *result);
