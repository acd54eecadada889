/* role-model.h - the learned weights of roles: a conditional random field over units with hashed features.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "role-lattice.h"

#define ROLE_MODEL_KIND "turns"
#define ROLE_MODEL_VERSION 1

/* Weights of one feature, by state. */
typedef gint8 RoleWeights[N_STATES];

typedef struct
{
  NlpModel *model;
  const RoleWeights *features;                      /* n_features, a power of two: a hash's low bits are its row */
  guint n_features;
  float scale;                                      /* what a unit of a weight is worth */
  const float (*changes)[N_STATES + 1][N_STATES];   /* [N_CONTEXTS] */
} RoleModel;

RoleModel *turns_role_model_open (const char *filename, GError **error);
void turns_role_model_free (RoleModel *model);

/* Scores of a text's units. */
RoleLattice *turns_role_model_score (const RoleModel *model, const RoleFeatures *features);

/* How much more one unit's own score says "question" than "answer", wherever it stands. */
double turns_role_model_compare (const RoleLattice *lattice, guint unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RoleModel, turns_role_model_free)
