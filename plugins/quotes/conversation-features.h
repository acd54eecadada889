/* conversation-features.h - what the speakers of a conversation are judged by, and how much each counts (conversation-weights.c).
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#define CONVERSATION_EVIDENCE(X)                                                                                       \
  X (NOBODY)                                                                                                           \
  /* the words for the source, or of the author beside a piece that has none */                                        \
  X (GENDER_FITS) X (GENDER_OPPOSITE) X (GENDER_UNKNOWN) X (HAS_ROLE)                                                  \
  X (BEAT_IS_HIS) X (BEAT_IS_ANOTHERS) X (BEAT_GENDER_FITS) X (BEAT_GENDER_OPPOSITE)                                   \
  /* his nearest name before it */                                                                                     \
  X (NEAREST) X (SECOND_NEAREST) X (THIRD_NEAREST) X (NEAREST_FITTING) X (NEAR) X (NEAR_SUBJECT) X (NEAR_POSSESSIVE)   \
  X (NEAR_SPOKEN) X (NEAR_CALLED) X (NEAR_IN_PARAGRAPH) X (NEAR_PARAGRAPH_BEFORE)                                      \
  /* what is said in it, and in the piece before */                                                                    \
  X (CALLS) X (SPEAKS_OF) X (WAS_CALLED) X (WAS_SPOKEN_OF)                                                             \
  /* who speaks otherwise */                                                                                           \
  X (SPOKE_LAST) X (SPEAKS_IN_RUN) X (SPEAKS_IN_RUN_OFTEN) X (MENTIONS)

enum
{
#define X(name) CONVERSATION_##name,
  CONVERSATION_EVIDENCE (X)
#undef X
  CONVERSATION_N_EVIDENCE
};

/* By what a piece tells of its source. */
typedef enum
{
  CONVERSATION_BARE,
  CONVERSATION_PRONOUN,
  CONVERSATION_DESCRIPTION,
  CONVERSATION_N_SHAPES
} ConversationShape;

/* Steps from piece to piece, each with and without an attribution: those of the news were set by hand, the others learned. */
typedef enum
{
  STEP_SAME_PARAGRAPH,
  STEP_NEXT_PARAGRAPH,
  STEP_LATER,
  STEP_NEWS,
  STEP_NOT_DIRECT,
  N_STEPS
} ConversationStep;

typedef struct
{
  float evidence[CONVERSATION_N_SHAPES][CONVERSATION_N_EVIDENCE];
  struct
  {
    float same;   /* the speaker of the piece before */
    float second; /* the speaker before that, if another */
  } steps[N_STEPS][2]; /* with an attribution, without */
} ConversationWeights;

extern const ConversationWeights conversation_weights;
