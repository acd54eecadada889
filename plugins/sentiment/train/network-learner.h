/* network-learner.h - learns the network of word patterns.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "../tone-network.h"
#include "example.h"
#include "terms.h"

typedef struct
{
  guint n_tasks;
  guint max_words; /* so many of the most frequent words have a row of their own, */
  guint min_count; /* if they are met so often */
  guint n_passes;
  guint seed;      /* not 0 */
  float rate;
} NetworkSettings;

typedef struct _NetworkLearner NetworkLearner;

/* Numbers the words of the examples that are not held out. @examples: of Example, with words. A word starts from its
 * vector in @terms, and its values in @valences count for it. */
NetworkLearner *network_learner_new (const NetworkSettings *settings, GPtrArray *examples, const Terms *terms,
                                     const Valences *valences);
void network_learner_free (NetworkLearner *learner);

void network_learner_train (NetworkLearner *learner);

/* As at run time: without the task's offset. */
void network_learner_predict (NetworkLearner *learner, const Example *example, float outputs[WEIGHTS_ROW]);

/* Adds the sections network-* to a model. */
void network_learner_save (const NetworkLearner *learner, NlpModelWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NetworkLearner, network_learner_free)
