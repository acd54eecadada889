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

/* Starts as zeros and ends with attitude_features_clear(). */
typedef struct
{
  Hashes hashes;   /* those of the target, then those of the pair */
  guint n_target;  /* how many of them are the target's */
  float dense[ATTITUDE_N_DENSE];
} AttitudeFeatures;

void attitude_features_clear (AttitudeFeatures *features);

/* What the sentence says of @target, which lies inside it and is not empty; no holder. */
void attitude_features_set_target (AttitudeFeatures *features, const Sentence *sentence, const Mention *target);

/* Adds what it says of @holder and the target that was set last, in place of what an earlier call added. @holder lies
 * inside the sentence, is not empty and does not overlap @target. */
void attitude_features_set_holder (AttitudeFeatures *features, const Sentence *sentence, const Mention *holder,
                                   const Mention *target);
