/* parameters.h - thresholds.
 * SPDX-License-Identifier: MIT */
#pragma once

/* A mean of sentences nearer to 0 is neutral. It is the border at which the plugin "sentiment" calls a sentence so (fitted there on its
 * training parts): a score has one word, wherever it is printed. */
#define LEAST_TONE 0.05

/* The border for readers, by default. Certainty is calibrated, so below it a row is wrong more often than right. */
#define LEAST_CERTAIN "0.5"
