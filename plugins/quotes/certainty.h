/* certainty.h - how sure a report is: how probable it is that its content and its source are right.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"
#include "tags.h"

/* What it is judged by; the order is that of the weights. */
#define CERTAINTY_FEATURES(X)                                                                                          \
  X (BIAS) X (CONTENT_MEAN) X (CONTENT_FIRST) X (CONTENT_LAST) X (CONTENT_WORST) X (BEHIND)                            \
  X (CUE_MEAN) X (NO_CUE) X (CUE_IS_SPEECH) X (CUE_IS_MENTAL) X (CUE_IS_LISTED)                                        \
  X (SOURCE_MEAN) X (NO_SOURCE) X (LINK_CONTENT) X (LINK_SOURCE) X (CUE_UNSEEN) X (SOURCE_UNSEEN) X (BORROWED_BEHIND) X (RELAYED)\
  X (DIRECT) X (MIXED) X (UNSEEN) X (BORROWED) X (NAMED)                                                               \
  X (FOUND) X (THOUGHT) X (INTENDED) X (OTHER) X (WORDS) X (PARTS) X (HEADING) X (NESTED)                              \
  X (CUE_IS_POINT) X (SIGNED)                                                                                          \
  X (CUE_IS_PLAIN) X (CUE_IS_LONG) X (CUE_ENDS_IN_PREPOSITION)                                                         \
  X (SOURCE_IS_WORD) X (SOURCE_IS_LONG) X (SOURCE_IS_PRONOUN) X (SOURCE_IS_FIRST) X (SOURCE_IS_CAPITAL)                \
  X (STARTS_WITH_THAT) X (STARTS_WITH_TO) X (FEW_WORDS) X (ENDS_SENTENCE)

enum
{
#define X(name) CERTAINTY_##name,
  CERTAINTY_FEATURES (X)
#undef X
  CERTAINTY_N_FEATURES
};

/* Learned (training/train-certainty.sh). */
extern const float certainty_weights[CERTAINTY_N_FEATURES];

void certainty_weigh (const Article *article, const ReportList *list, const Report *report, const Tag *tags,
                      float features[CERTAINTY_N_FEATURES]);

/* 0 to 1. */
float certainty_judge (const Article *article, const ReportList *list, const Report *report, const Tag *tags);
