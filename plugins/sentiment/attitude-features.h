/* attitude-features.h - what the model sees of somebody's attitude towards something in a sentence.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "tone-features.h"

#define ATTITUDE_N_VALUES (VALENCE_N_POLAR * 2)

/* How much of each polarity in each polar channel stands where: ATTITUDE_N_VALUES numbers each. First comes what
 * depends on the holder. */
enum
{
  PLACE_BETWEEN = 0, /* between holder and target */
  PLACE_OUTSIDE = ATTITUDE_N_VALUES, /* elsewhere, if there is a holder */
  ATTITUDE_HOLDER_FIRST = 2 * ATTITUDE_N_VALUES,
  ATTITUDE_DISTANCE,
  ATTITUDE_HOLDER_QUOTED,
  ATTITUDE_N_PAIR,
  PLACE_BEFORE_NEAR = ATTITUDE_N_PAIR,
  PLACE_BEFORE_FAR = PLACE_BEFORE_NEAR + ATTITUDE_N_VALUES,
  PLACE_AFTER_NEAR = PLACE_BEFORE_FAR + ATTITUDE_N_VALUES,
  PLACE_AFTER_FAR = PLACE_AFTER_NEAR + ATTITUDE_N_VALUES,
  PLACE_CLAUSE = PLACE_AFTER_FAR + ATTITUDE_N_VALUES, /* between the marks around the target */
  ATTITUDE_BIAS = PLACE_CLAUSE + ATTITUDE_N_VALUES,
  ATTITUDE_PRONOUN,
  ATTITUDE_QUOTATION,
  ATTITUDE_FIRST,
  ATTITUDE_POSSESSIVE,
  ATTITUDE_TARGET_QUOTED,
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

/* Of each channel the positive and the negative values. */
typedef float ValueSums[ATTITUDE_N_VALUES];

/* Starts as zeros and ends with attitude_features_clear(). */
typedef struct
{
  const Sentence *sentence;
  const Mention *target;
  GArray *marked;  /* guint32: each word's hash with its marks */
  GArray *sums;    /* ValueSums: of the words before each word, and of all */
  Hashes hashes;   /* those of the target, then those of the pair */
  guint n_target;  /* how many of them are the target's */
  float dense[ATTITUDE_N_DENSE];
} AttitudeFeatures;

void attitude_features_clear (AttitudeFeatures *features);

/* The sentence that the next calls are about; it must not change meanwhile. */
void attitude_features_set_sentence (AttitudeFeatures *features, const Sentence *sentence);

/* What the sentence says of @target, which lies inside it and is not empty; no holder. */
void attitude_features_set_target (AttitudeFeatures *features, const Mention *target);

/* Adds what it says of @holder and the target that was set last, in place of what an earlier call added. @holder lies
 * inside the sentence, is not empty and does not overlap the target. */
void attitude_features_set_holder (AttitudeFeatures *features, const Mention *holder);
