/* clock-parts.h - what makers of times of day share.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "temporal-parts.h"

/* FALSE if the clock has no such time. */
gboolean clock_set (When *when, int hour, int minute, int second);
