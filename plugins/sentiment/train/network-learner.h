/* network-learner.h - learns the network of word patterns.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "network-part.h"

typedef struct _NetworkLearner NetworkLearner;

/* Numbers the words of the examples that are not held out. @examples: of Example, with words. A word starts from its
 * vector in @terms, and its values in @valences count for it. */
NetworkLearner *network_learner_new (const NetworkSettings *settings, GPtrArray *examples, const Terms *terms,
                                     const Valences *valences);
void network_learner_free (NetworkLearner *learner);

/* The same data give the same network, however many processors there are. */
void network_learner_train (NetworkLearner *learner);

/* As at run time: without the task's offset. */
void network_learner_predict (NetworkLearner *learner, const Example *example, float outputs[WEIGHTS_ROW]);

/* Adds the sections network-* to a model. */
void network_learner_save (const NetworkLearner *learner, NlpModelWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NetworkLearner, network_learner_free)
