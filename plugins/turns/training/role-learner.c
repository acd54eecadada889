/* role-learner.c - learns the weights of roles: the likelihood of a conditional random field, climbed text by text.
 *
 *     P(states | text) = exp (sum of the weights of states and changes) / sum over all ways of the same
 *     gradient of log P = what was seen - what is expected (forward and backward sums)
 *
 * Steps are AdaGrad's (Duchi, Hazan and Singer 2011): a weight that has moved much moves less. The weights of all steps are averaged.
 * SPDX-License-Identifier: MIT */
#include "role-learner.h"

#include <math.h>
#include <string.h>

#include "../role-model.h"

#define N_CHANGES (N_CONTEXTS * (N_STATES + 1) * N_STATES)

typedef struct
{
  float *weights, *squares, *sums;    /* sums: of the weights over the last half of the steps */
  guint n;
} Parameters;

typedef struct
{
  const RoleLearnerSettings *settings;
  Parameters features, changes;
  guint32 mask;
  GRand *random;
} Learner;

static void
parameters_init (Parameters *parameters, guint n)
{
  parameters->n = n;
  parameters->weights = g_new0 (float, n);
  parameters->squares = g_new0 (float, n);
  parameters->sums = g_new0 (float, n);
}

static void
parameters_clear (Parameters *parameters)
{
  g_free (parameters->weights);
  g_free (parameters->squares);
  g_free (parameters->sums);
}

static void
step (const Learner *learner, Parameters *parameters, guint i, double gradient)
{
  gradient -= learner->settings->decay * parameters->weights[i];
  parameters->squares[i] += (float) (gradient * gradient);
  if (parameters->squares[i] > 0)
    parameters->weights[i] += (float) (learner->settings->rate * gradient / sqrt (parameters->squares[i] + 1e-3));
}

static guint
change_index (guint context, guint from, guint to)
{
  return (context * (N_STATES + 1) + from) * N_STATES + to;
}

static void
score (const Learner *learner, const RoleFeatures *features, RoleLattice *lattice)
{
  for (guint i = 0; i < features->n_units; i++)
    {
      for (guint k = i == 0 ? 0 : features->ends[i - 1]; k < features->ends[i]; k++)
        for (guint state = 0; state < N_STATES; state++)
          lattice->state[i][state] += learner->features.weights[(features->hashes[k] & learner->mask) * N_STATES + state];
      for (guint kind = 0; kind < N_CONTEXT_KINDS; kind++)
        for (guint from = 0; from <= N_STATES; from++)
          for (guint to = 0; to < N_STATES; to++)
            lattice->change[i][from][to]
                += learner->changes.weights[change_index (features->contexts[i][kind], from, to)];
    }
}

static void
climb_states (Learner *learner, const GoldText *text, guint i, const double expected[N_STATES])
{
  const RoleFeatures *features = &text->features;

  for (guint k = i == 0 ? 0 : features->ends[i - 1]; k < features->ends[i]; k++)
    for (guint state = 0; state < N_STATES; state++)
      step (learner, &learner->features, (features->hashes[k] & learner->mask) * N_STATES + state,
            text->weight * ((text->states[i] == state) - expected[state]));
}

static void
climb_changes (Learner *learner, const GoldText *text, guint i, double (*expected)[N_STATES])
{
  guint before = i == 0 ? N_STATES : text->states[i - 1];

  for (guint kind = 0; kind < N_CONTEXT_KINDS; kind++)
    for (guint from = 0; from <= N_STATES; from++)
      for (guint to = 0; to < N_STATES; to++)
        {
          double gradient = (from == before && to == text->states[i]) - expected[from][to];

          if (gradient != 0)
            step (learner, &learner->changes, change_index (text->features.contexts[i][kind], from, to),
                  text->weight * gradient);
        }
}

/* The text with a part of its features, drawn anew each time, so that none can lean on a few words alone. */
static RoleFeatures
drop_features (const Learner *learner, const RoleFeatures *all)
{
  RoleFeatures kept = *all;
  guint n = 0;

  kept.ends = g_new (guint, all->n_units + 1);
  kept.hashes = g_new (guint32, all->ends[all->n_units - 1] + 1);
  for (guint i = 0, k = 0; i < all->n_units; i++)
    {
      for (; k < all->ends[i]; k++)
        if (g_rand_double (learner->random) >= learner->settings->drop)
          kept.hashes[n++] = all->hashes[k];
      kept.ends[i] = n;
    }
  return kept;
}

/* Returns how unlikely the text was, per unit. */
static double
learn_text (Learner *learner, const GoldText *all)
{
  GoldText part = { drop_features (learner, &all->features), all->states, all->weight }, *text = &part;
  guint n = text->features.n_units;
  g_autoptr (RoleLattice) lattice = turns_lattice_new (n);
  g_autofree double (*states)[N_STATES] = g_malloc (n * sizeof *states);
  g_autofree double (*changes)[N_STATES + 1][N_STATES] = g_malloc (n * sizeof *changes);
  double loss;

  score (learner, &text->features, lattice);
  loss = turns_lattice_sum (lattice, states, changes);
  for (guint i = 0; i < n; i++)
    loss -= lattice->state[i][text->states[i]] + lattice->change[i][i == 0 ? N_STATES : text->states[i - 1]][text->states[i]];
  for (guint i = 0; i < n; i++)
    {
      climb_states (learner, text, i, states[i]);
      climb_changes (learner, text, i, changes[i]);
    }
  g_free (part.features.hashes);
  g_free (part.features.ends);
  return loss / n;
}

/* In an order that no two epochs share and all runs do. */
static double
learn_epoch (Learner *learner, const Gold *gold)
{
  guint n = gold->texts->len;
  g_autofree guint *order = g_new (guint, n);
  double loss = 0;

  for (guint i = 0; i < n; i++)
    {
      guint k = (guint) g_rand_int_range (learner->random, 0, (gint32) i + 1);

      order[i] = order[k];
      order[k] = i;
    }
  for (guint i = 0; i < n; i++)
    loss += learn_text (learner, g_ptr_array_index (gold->texts, order[i]));
  return loss / n;
}

static void
add_to_sums (Parameters *parameters)
{
  for (guint i = 0; i < parameters->n; i++)
    parameters->sums[i] += parameters->weights[i];
}

static gboolean
save (const Learner *learner, guint n_sums, const char *filename, GError **error)
{
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new (ROLE_MODEL_KIND, ROLE_MODEL_VERSION);
  g_autofree gint8 *features = g_new (gint8, learner->features.n);
  g_autofree float *changes = g_new (float, learner->changes.n);
  float most = 1e-6f, kept = (float) (1 - learner->settings->drop), scale;

  for (guint i = 0; i < learner->features.n; i++)
    most = MAX (most, fabsf (learner->features.sums[i]) * kept / n_sums);
  scale = most / 127;
  for (guint i = 0; i < learner->features.n; i++)
    features[i] = (gint8) lrintf (learner->features.sums[i] * kept / n_sums / scale);
  for (guint i = 0; i < learner->changes.n; i++)
    changes[i] = learner->changes.sums[i] / n_sums;
  nlp_model_writer_add (writer, "features", features, learner->features.n);
  nlp_model_writer_add (writer, "scale", &scale, sizeof scale);
  nlp_model_writer_add (writer, "changes", changes, learner->changes.n * sizeof *changes);
  return nlp_model_writer_save (writer, filename, error);
}

gboolean
role_learner_train (const Gold *gold, const RoleLearnerSettings *settings, const char *filename, GError **error)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  Learner learner = { .settings = settings, .mask = (1u << settings->bits) - 1, .random = random };
  guint n_sums = 0;
  gboolean saved;

  parameters_init (&learner.features, N_STATES << settings->bits);
  parameters_init (&learner.changes, N_CHANGES);
  for (guint epoch = 0; epoch < settings->epochs; epoch++)
    {
      g_print ("epoch %u: loss a unit %.4f\n", epoch + 1, learn_epoch (&learner, gold));
      if (2 * epoch < settings->epochs)
        continue;
      add_to_sums (&learner.features);
      add_to_sums (&learner.changes);
      n_sums++;
    }
  saved = save (&learner, MAX (n_sums, 1), filename, error);
  parameters_clear (&learner.features);
  parameters_clear (&learner.changes);
  return saved;
}
