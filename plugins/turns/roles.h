/* roles.h - who asks and who answers in an interview without labels.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#include "role-model.h"

typedef enum
{
  ROLE_NARRATION,
  ROLE_QUESTION,
  ROLE_ANSWER
} TurnsRole;

/* A stretch of one role inside one block. */
typedef struct
{
  TurnsRole role;
  NlpSpan span;
  gboolean starts;   /* begins a turn even if the stretch before has the same role */
  guint label;       /* index of its label, or G_MAXUINT */
  double certainty;  /* of its role */
  gboolean clear;    /* certain enough for whoever has the role to be named */
  double least_sure; /* certainty times the name's probability must be so much; 0 where labels tell */
} TurnsStretch;

/* Splits the document into stretches, appended to @stretches (of TurnsStretch). Leaves it empty when the text is no
 * interview. */
void turns_roles_find (NlpDocument *document, const RoleModel *model, const TurnsEvidence *evidence, GArray *stretches);
