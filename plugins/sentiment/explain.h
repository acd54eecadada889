/* explain.h - the layer "sentiment_words": which words carried the score of a sentence.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "job.h"

#define EXPLAIN_LAYER "sentiment_words"

enum { EXPLAIN_SCORE, EXPLAIN_SENTENCE };

extern const NlpField explain_fields[];

/* Writes the layer; @job->measures are set. */
void explain_write (Job *job);
