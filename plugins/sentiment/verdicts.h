/* verdicts.h - what the model says of the attitudes in a sentence.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "tone.h"

typedef struct
{
  float score;     /* -1 to 1; 0 if there is no attitude */
  float certainty; /* 0 to 1: how likely the sign is right */
} Verdict;

/* A target whose attitudes are asked for, one holder after the other. */
typedef struct
{
  const Tone *tone;
  ToneScratch *scratch;
  const Mention *target;
  int sums[N_OUTPUTS];
  WeightsRow dense;      /* what the target's dense features add for the text's attitude, */
  WeightsRow pair_dense; /* and for one of a holder */
} TargetJudge;

/* How a holder speaks of a target, by the linear model: logits against not at all. */
typedef struct
{
  float blame;
  float praise;
} HolderVotes;

/* @scratch: of the sentence that was measured last, its attitude features set to it. */
void verdicts_set_target (TargetJudge *judge, const Tone *tone, const Mention *target, ToneScratch *scratch);

/* How the text itself shows the target. */
Verdict verdicts_find_text (const TargetJudge *judge);

HolderVotes verdicts_find_votes (const TargetJudge *judge, const Mention *holder);

/* Which of two names holds an attitude towards the other, if the grammar tells: "A praised B", "B was praised by A". */
typedef enum
{
  DIRECTION_UNKNOWN,
  DIRECTION_FIRST, /* the first holds it */
  DIRECTION_LAST
} Direction;

/* The same with what the verb says: 1 praise, -1 blame, 0 if that is not certain. */
typedef struct
{
  Direction direction;
  int sign;
} Bond;

/* Which of two mentions, @first before @last, speaks well or ill of the other: never both. @bond: what the grammar tells;
 * its direction is set to the answer. */
Verdict verdicts_find_pair (const Tone *tone, const ToneScratch *scratch, const Mention *first, const Mention *last,
                            HolderVotes of_first, HolderVotes of_last, Bond *bond);

/* How well (to 1) or ill (to -1) a sentence shows @target, or @holder (nullable) speaks of it, with no line drawn at
 * neutral: for what asks which words matter. */
float verdicts_measure (const Tone *tone, ToneScratch *scratch, const Mention *target, const Mention *holder);
