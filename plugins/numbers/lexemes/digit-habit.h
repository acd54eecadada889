/* digit-habit.h - how a text writes thousands.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Whether figures that leave no doubt (1.234.567; 1.234,50) have points before their thousands, and none has a comma there. */
gboolean digit_habit_is_points (const char *text);
