/* linear-learner.h - learns the weights of one model from examples of several tasks.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "example.h"

typedef struct
{
  guint n_dense;
  guint n_tasks;
  guint n_passes;
  guint min_count; /* features seen less often are left out */
  float rate;
} LearnerSettings;

typedef struct _Learner Learner;

/* Counts the features of the examples that are not held out and numbers those that are kept. @examples: of Example. */
Learner *learner_new (const LearnerSettings *settings, GPtrArray *examples);
void learner_free (Learner *learner);

/* Forgets what was learned, and learns from all examples that are not held out. */
void learner_train (Learner *learner);

/* Keeps the @n_features features that matter most. What is left should be trained again: the weights lean on one
 * another. */
void learner_prune (Learner *learner, guint n_features);

/* As at run time: without the task's offset. */
void learner_predict (const Learner *learner, const Example *example, float outputs[N_OUTPUTS]);

/* Adds the sections @prefix-hashed, -scales and -dense, the @n_slots slots (a multiple of WEIGHTS_REACH) filled with
 * its features as far as they go. */
void learner_save (const Learner *learner, NlpModelWriter *writer, const char *prefix, guint n_slots);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Learner, learner_free)
