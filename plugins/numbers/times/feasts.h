/* feasts.h - feasts, and what is counted from them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "chart.h"

/* The feast of @rule (calendar.tsv) in a year, or the next one if @year is 0. */
void feast_set (When *when, int rule, int year, const Reference *reference);

/* What the rules of times.rules call. */
gboolean feast_of_year (const Arguments *arguments, TimeValue *result);
gboolean feast_beside_now (const Arguments *arguments, TimeValue *result);
gboolean feast_nth_from (const Arguments *arguments, TimeValue *result);
gboolean feast_nth_weekday_from (const Arguments *arguments, TimeValue *result);
