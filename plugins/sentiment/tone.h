/* tone.h - the model file, and what it says of sentences and attitudes.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "attitude-features.h"
#include "weights.h"

#define SENTIMENT_MODEL_KIND "sentiment"
#define SENTIMENT_MODEL_VERSION 3

/* Scores nearer to 0 than this are neutral; a sentence that the model takes for neutral gets such a score. */
#define TONE_NEUTRAL 0.05f

typedef struct _Tone Tone;

Tone *tone_open (const char *filename, GError **error);
void tone_free (Tone *tone);

/* What sentence_read() needs; lives as long as @tone. */
const Valences *tone_get_valences (const Tone *tone);

typedef struct
{
  float strength; /* -1 to 1 */
  float neutral;  /* 0 to 1: how likely it is neutral */
  guint n_words;
} Measure;

Measure tone_measure_sentence (const Tone *tone, const Sentence *sentence, Features *features);

/* What a sentence is called, -1 to 1: neutral, if the model takes it for neutral. */
float tone_get_score (Measure measure);

/* What it adds to a longer text: nobody sees it alone there, so no line is drawn at neutral. */
static inline float
tone_get_expected (Measure measure)
{
  return measure.strength * (1 - measure.neutral);
}

/* A target whose attitudes are asked for, one holder after the other. */
typedef struct
{
  const Tone *tone;
  AttitudeFeatures *features;
  int sums[N_OUTPUTS];
  WeightsRow dense;      /* what the target's dense features add for the text's attitude, */
  WeightsRow pair_dense; /* and for one of a holder */
} TargetJudge;

/* Scores are -1 to 1, 0 if there is no attitude. @features know the sentence. */
void tone_judge_target (TargetJudge *judge, const Tone *tone, const Mention *target, AttitudeFeatures *features);
float tone_judge_text (const TargetJudge *judge);
float tone_judge_holder (const TargetJudge *judge, const Mention *holder);
