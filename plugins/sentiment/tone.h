/* tone.h - the model file, and what it says of sentences and attitudes.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "attitude-features.h"
#include "weights.h"

#define SENTIMENT_MODEL_KIND "sentiment"
#define SENTIMENT_MODEL_VERSION 1

/* Scores nearer to 0 than this are neutral; a sentence that the model takes for neutral gets such a score. */
#define TONE_NEUTRAL 0.05f

typedef struct _Tone Tone;

Tone *tone_open (const char *filename, GError **error);
void tone_free (Tone *tone);

/* What sentence_read() needs; lives as long as @tone. */
SentenceTools tone_get_tools (const Tone *tone);

/* -1 to 1. */
float tone_score_sentence (const Tone *tone, const Sentence *sentence, Features *features);

/* -1 to 1, 0 if there is none. @holder: %NULL for the text itself. */
float tone_score_attitude (const Tone *tone, const Sentence *sentence, const Mention *holder, const Mention *target,
                           AttitudeFeatures *features);
