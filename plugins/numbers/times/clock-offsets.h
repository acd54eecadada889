/* clock-offsets.h - operations on an hour and minutes before or past it. SPDX-License-Identifier: MIT */
#pragma once

#include "chart.h"

gboolean clock_minutes (const Arguments *arguments, TimeValue *result);
gboolean clock_past (const Arguments *arguments, TimeValue *result);
gboolean clock_before (const Arguments *arguments, TimeValue *result);
