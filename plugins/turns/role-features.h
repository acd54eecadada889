/* role-features.h - what the model of roles is told of each unit.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "looks.h"

/* What somebody does in a unit. */
typedef enum
{
  STATE_NARRATION,
  STATE_QUESTION_BEGINS,
  STATE_QUESTION,        /* goes on */
  STATE_ANSWER_BEGINS,
  STATE_ANSWER,
  N_STATES
} RoleState;

/* Circumstances of a change of state; each unit has one of each kind, those of the change to it. */
#define N_CONTEXTS (1 + N_LENGTHS + N_ENDS * N_ENDS + N_COARSE * N_COARSE + 2 + 2 + 3 + 8 + 2 + N_ASIDES * N_COARSE)
#define N_CONTEXT_KINDS 10

typedef struct
{
  guint32 *hashes;                          /* of all units, one after the other */
  guint *ends;                              /* for each unit, where its hashes end */
  guint8 (*contexts)[N_CONTEXT_KINDS];      /* for each unit */
  guint n_units;
  gboolean announced;                       /* the head of the text says that it is an interview */
  gboolean several;                         /* and that several are asked */
  gboolean quick;                           /* nobody's speech is long enough to be cut into paragraphs */
  gboolean edited;                          /* headings or captions stand between what is said */
} RoleFeatures;

/* @units: of TurnsUnit. */
void turns_role_features_collect (NlpDocument *document, const TurnsEvidence *evidence, const GArray *units,
                                  RoleFeatures *features);
void turns_role_features_clear (RoleFeatures *features);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RoleFeatures, turns_role_features_clear)
