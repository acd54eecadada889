/* date.h - days and months as the calendar names them: operations of the rules.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "chart.h"

gboolean date_day_number (const Arguments *arguments, TimeValue *result);
gboolean date_month_day (const Arguments *arguments, TimeValue *result);
gboolean date_possible (const Arguments *arguments, TimeValue *result);
gboolean date_impossible (const Arguments *arguments, TimeValue *result);
gboolean date_with_day (const Arguments *arguments, TimeValue *result);
gboolean date_named_day (const Arguments *arguments, TimeValue *result);
gboolean date_weekday (const Arguments *arguments, TimeValue *result);
gboolean date_weekday_day (const Arguments *arguments, TimeValue *result);
gboolean date_day_alone (const Arguments *arguments, TimeValue *result);
