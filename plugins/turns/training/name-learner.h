/* name-learner.h - learns the weights of names.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "name-cases.h"

#define NO_FOLD G_MAXUINT

/* Learns from all cases of @role but those of one fold. */
void name_learner_train (const NameCases *cases, RankedRole role, guint without, double penalty, float weights[N_NAME_FEATURES]);
