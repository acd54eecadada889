/* loss.h - how wrong an answer is.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "example.h"

/* The slope of the loss of @example at each of the outputs, times its weight. */
void loss_find_slopes (const Example *example, const float outputs[N_OUTPUTS], float slopes[N_OUTPUTS]);

/* The slope at OUTPUT_TOLD. */
float loss_find_told_slope (const Example *example, float output);

/* The same for a pair, over its four answers and "neither". */
void loss_find_pair_slopes (const Example *example, const float outputs[PAIR_N_OUTPUTS], float slopes[PAIR_N_OUTPUTS]);
