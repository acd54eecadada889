/* explain.h - the words that carried a sentence's score, or an attitude.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "job.h"

/* A layer of the plugin's own, with the option "explain": a row a word. */
#define EXPLAIN_LAYER "sentiment_words"
extern const NlpField explain_fields[];
enum { EXPLAIN_SCORE, EXPLAIN_SENTENCE, EXPLAIN_ATTITUDE };

/* Adds the words of every sentence that is not neutral, and of every attitude. */
void explain_write (Job *job);
