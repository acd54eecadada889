/* people-learner.h - weights from cases.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "people-cases.h"

#define NO_FOLD G_MAXUINT

/* Maximum likelihood with a quadratic penalty; the same cases give the same weights. Cases of the fold @without are not looked at. */
void people_learner_train (const PeopleCases *cases, guint without, float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES]);

/* How the weights do on cases by hand. */
typedef struct
{
  guint n_persons, n_right, n_wrong; /* somebody, and what became of it; the rest is silence */
  guint n_nobody, n_named;           /* nobody, and how often a person was named */
  double loss;
} PeopleFigures;

/* Adds to @figures those of the cases of @fold. */
void people_learner_count (const PeopleCases *cases, guint fold,
                           const float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES],
                           PeopleFigures figures[PEOPLE_N_SHAPES]);
