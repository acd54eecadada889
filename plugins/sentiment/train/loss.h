/* loss.h - how wrong an answer is.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "example.h"

/* The slope of the loss of @example at each of the outputs, times its weight. */
void loss_find_slopes (const Example *example, const float outputs[N_OUTPUTS], float slopes[N_OUTPUTS]);
