/* role-model.c - the learned weights of roles.
 * SPDX-License-Identifier: MIT */
#include "role-model.h"

#include <string.h>

static gboolean
read_weights (RoleModel *self, GError **error)
{
  gsize n_features, n_scales, n_changes;
  const float *scale, *changes;

  self->features = nlp_model_get_array (self->model, "features", sizeof (RoleWeights), &n_features, error);
  scale = self->features ? nlp_model_get_array (self->model, "scale", sizeof (float), &n_scales, error) : NULL;
  changes = scale ? nlp_model_get_array (self->model, "changes", sizeof (float), &n_changes, error) : NULL;
  if (changes == NULL)
    return FALSE;
  if (n_features == 0 || (n_features & (n_features - 1)) != 0 || n_features > 1 << 24 || n_scales != 1
      || n_changes != N_CONTEXTS * (N_STATES + 1) * N_STATES)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: its weights do not have the size that this version reads; train the "
                   "model again", nlp_model_get_filename (self->model));
      return FALSE;
    }
  self->n_features = (guint) n_features;
  self->scale = *scale;
  self->changes = (const float (*)[N_STATES + 1][N_STATES]) (gconstpointer) changes;
  return TRUE;
}

RoleModel *
turns_role_model_open (const char *filename, GError **error)
{
  g_autoptr (RoleModel) self = g_new0 (RoleModel, 1);

  self->model = nlp_model_open (filename, ROLE_MODEL_KIND, ROLE_MODEL_VERSION, error);
  return self->model != NULL && read_weights (self, error) ? g_steal_pointer (&self) : NULL;
}

void
turns_role_model_free (RoleModel *model)
{
  g_clear_pointer (&model->model, nlp_model_unref);
  g_free (model);
}

static void
score_states (const RoleModel *model, const guint32 *hashes, guint n, double scores[N_STATES])
{
  int sums[N_STATES] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      const gint8 *weights = model->features[hashes[i] & (model->n_features - 1)];

      for (guint state = 0; state < N_STATES; state++)
        sums[state] += weights[state];
    }
  for (guint state = 0; state < N_STATES; state++)
    scores[state] = sums[state] * model->scale;
}

static void
score_changes (const RoleModel *model, const guint8 contexts[N_CONTEXT_KINDS], double scores[N_STATES + 1][N_STATES])
{
  for (guint kind = 0; kind < N_CONTEXT_KINDS; kind++)
    for (guint from = 0; from <= N_STATES; from++)
      for (guint to = 0; to < N_STATES; to++)
        scores[from][to] += model->changes[contexts[kind]][from][to];
}

RoleLattice *
turns_role_model_score (const RoleModel *model, const RoleFeatures *features)
{
  RoleLattice *lattice = turns_lattice_new (features->n_units);

  for (guint i = 0; i < features->n_units; i++)
    {
      guint start = i == 0 ? 0 : features->ends[i - 1];

      score_states (model, features->hashes + start, features->ends[i] - start, lattice->state[i]);
      score_changes (model, features->contexts[i], lattice->change[i]);
    }
  return lattice;
}

double
turns_role_model_compare (const RoleLattice *lattice, guint unit)
{
  const double *scores = lattice->state[unit];

  return MAX (scores[STATE_QUESTION_BEGINS], scores[STATE_QUESTION]) - MAX (scores[STATE_ANSWER_BEGINS], scores[STATE_ANSWER]);
}
