/* attitude-features.h - what the model sees of somebody's attitude towards something in a sentence.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "tone-features.h"

/* For each polar channel and polarity: how much of it stands where. */
enum
{
  PLACE_BEFORE_NEAR,
  PLACE_BEFORE_FAR,
  PLACE_AFTER_NEAR,
  PLACE_AFTER_FAR,
  PLACE_BETWEEN, /* between holder and target */
  PLACE_OUTSIDE, /* elsewhere, if there is a holder */
  PLACE_CLAUSE,  /* between the marks around the target */
  N_PLACES
};

enum
{
  ATTITUDE_BIAS = LEXICON_N_POLAR * 2 * N_PLACES,
  ATTITUDE_PRONOUN,
  ATTITUDE_HOLDER_FIRST,
  ATTITUDE_DISTANCE,
  ATTITUDE_QUOTATION,
  ATTITUDE_FIRST,
  ATTITUDE_POSSESSIVE,
  ATTITUDE_TARGET_QUOTED,
  ATTITUDE_HOLDER_QUOTED,
  ATTITUDE_LENGTH,
  ATTITUDE_N_PLAIN
};

/* Once for all attitudes, once more for those with a holder in the sentence. */
#define ATTITUDE_N_DENSE (2 * ATTITUDE_N_PLAIN)

/* A mention: words @begin to @end of the sentence. */
typedef struct
{
  guint begin;
  guint end;
} Mention;

typedef struct
{
  GArray *hashes; /* guint32 */
  float dense[ATTITUDE_N_DENSE];
} AttitudeFeatures;

void attitude_features_init (AttitudeFeatures *features);
void attitude_features_clear (AttitudeFeatures *features);

/* @holder: %NULL if the text itself holds the attitude. It and @target lie inside the sentence and are not empty. */
void attitude_features_fill (AttitudeFeatures *features, const Sentence *sentence, const Mention *holder, const Mention *target);
