/* spread.h - estimates a word's ratings from those of words like it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "terms.h"

/* Sets the estimates of every term. */
void spread_ratings (Terms *terms);
