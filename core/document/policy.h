/* policy.h - which rows of different plugins stay when they overlap.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/layer.h>
#include <nlp/pipeline.h>

/* Clears keep[row] of the rows that must give way. Rows that were dropped before (keep[row] is FALSE) take no part. */
void nlp__apply_policy (const NlpLayer *layer, NlpMergePolicy policy, gboolean *keep);
