/* name-ranking.h - how probable it is that each candidate asks, or answers, or that the text does not say who does.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "name-features.h"

typedef enum
{
  RANKED_ASKER,
  RANKED_ANSWERER,
  N_RANKED
} RankedRole;

/* Learned: see training/. */
extern const float turns_name_weights[N_RANKED][N_NAME_FEATURES];

/* @features: @n rows, as turns_name_features_collect () gives them; @probabilities: n elements. */
void turns_name_rank (const float weights[N_NAME_FEATURES], const float *features, guint n, double *probabilities);
