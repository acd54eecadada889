/* time-agreement.h - whether two dates, times or durations mean the same.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "figure-reading.h"

/* Whether @found, an item with value, low and high, means the time that @gold does. @value: the found value to take. */
gboolean time_matches (const Reading *gold, JsonObject *found, const char *value);
