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

/* Before a sentence that the model takes for neutral is called so. */
typedef struct
{
  float strength; /* -1 to 1 */
  float neutral;  /* 0 to 1: how likely it is neutral */
} Measure;

Measure tone_measure_sentence (const Tone *tone, const Sentence *sentence, Features *features);

/* -1 to 1. */
float tone_score_sentence (const Tone *tone, const Sentence *sentence, Features *features);

/* A target whose attitudes are asked for, one holder after the other. */
typedef struct
{
  const Tone *tone;
  const Sentence *sentence;
  const Mention *target;
  AttitudeFeatures *features;
  int sums[N_OUTPUTS];
} TargetJudge;

/* Scores are -1 to 1, 0 if there is no attitude. */
void tone_judge_target (TargetJudge *judge, const Tone *tone, const Sentence *sentence, const Mention *target,
                        AttitudeFeatures *features);
float tone_judge_text (const TargetJudge *judge);
float tone_judge_holder (const TargetJudge *judge, const Mention *holder);
