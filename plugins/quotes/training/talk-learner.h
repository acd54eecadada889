/* talk-learner.h - learns how much each feature of a conversation counts.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "talk-lessons.h"

/* Learns from all lessons but those of the stories of @fold of @n_folds; from all with no folds. */
ConversationWeights talk_learn (const GPtrArray *lessons, guint fold, guint n_folds);

/* How many of the pieces of @fold whose speaker is known are given to him. */
guint talk_count_right (const GPtrArray *lessons, const ConversationWeights *weights, guint fold, guint n_folds,
                        guint *n_pieces);
