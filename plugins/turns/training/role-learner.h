/* role-learner.h - learns the weights of roles.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "gold.h"

typedef struct
{
  guint epochs;
  guint bits;           /* of a feature's row: 2^bits rows */
  double rate;          /* of AdaGrad */
  double decay;         /* of weights, a step */
  double drop;          /* part of the features that a text is learned without */
} RoleLearnerSettings;

/* Learns from @gold and writes a model; the same texts in the same order give the same bytes. */
gboolean role_learner_train (const Gold *gold, const RoleLearnerSettings *settings, const char *filename, GError **error);
