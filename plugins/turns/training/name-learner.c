/* name-learner.c - learns the weights of names.
 *
 * What is maximised is the sum over all cases of log sum p(c), c right, less a quadratic penalty for
 * what differs from the expected weights: by full gradients with Adam (Kingma
 * and Ba 2015), so that the same cases give the same weights.
 * SPDX-License-Identifier: MIT */
#include "name-learner.h"

#include <math.h>

#define ROUNDS 800
#define STEP 0.03

#define NEVER (-20)

/* What each cue and trait is expected to weigh. */
static const float expected[N_RANKED][N_NAME_FEATURES] = {
  [RANKED_ASKER] = {
#define X(name, asks, answers, outlet) [NAME_##name] = asks, [NAME_UNKNOWN_##name] = outlet, [NAME_THING_##name] = outlet,
    NAME_CUES (X)
#undef X
    [NAME_TRAIT_BODY] = -1, [NAME_TRAIT_PLACE] = -3, [NAME_TRAIT_OTHER] = -2, [NAME_TRAIT_UNKNOWN] = -2, [NAME_TRAIT_PERSON_ASKS] = -2,
    [NAME_TRAIT_NOBODY] = 1, [NAME_TRAIT_NOBODY_PRESS] = 2,
  },
  [RANKED_ANSWERER] = {
#define X(name, asks, answers, outlet) [NAME_##name] = answers,
    NAME_CUES (X)
#undef X
    [NAME_TRAIT_NO_PERSON] = NEVER, [NAME_TRAIT_UNKNOWN] = -2, [NAME_TRAIT_NOBODY] = 1, [NAME_TRAIT_NOBODY_SEVERAL] = 3,
    [NAME_TRAIT_NOBODY_ONE_OF] = 3,
  },
};

/* d/dw log sum over right p(c) = sum over c of (p (c | right) - p (c)) f(c) */
static void
add_gradient (const NameCase *row, const float *weights, double *probabilities, double *gradient)
{
  double right = 0;

  turns_name_rank (weights, row->features, row->n, probabilities);
  for (guint i = 0; i < row->n; i++)
    right += row->right[i] ? probabilities[i] : 0;
  for (guint i = 0; i < row->n; i++)
    {
      const float *features = row->features + (gsize) i * N_NAME_FEATURES;
      double pull = row->weight * ((row->right[i] ? probabilities[i] / MAX (right, 1e-9) : 0) - probabilities[i]);

      for (guint k = 0; fabs (pull) > 1e-9 && k < N_NAME_FEATURES; k++)
        gradient[k] += pull * features[k];
    }
}

static guint
count_most (const NameCases *cases)
{
  guint most = 0;

  for (guint i = 0; i < cases->cases->len; i++)
    most = MAX (most, g_array_index (cases->cases, NameCase, i).n);
  return most;
}

void
name_learner_train (const NameCases *cases, RankedRole role, guint without, double penalty, float weights[N_NAME_FEATURES])
{
  double mean[N_NAME_FEATURES] = { 0 }, square[N_NAME_FEATURES] = { 0 };
  g_autofree double *probabilities = g_new (double, count_most (cases) + 1);

  for (guint k = 0; k < N_NAME_FEATURES; k++)
    weights[k] = expected[role][k];
  for (guint round = 1; round <= ROUNDS; round++)
    {
      double gradient[N_NAME_FEATURES];

      for (guint k = 0; k < N_NAME_FEATURES; k++)
        gradient[k] = penalty * (expected[role][k] - weights[k]);
      for (guint i = 0; i < cases->cases->len; i++)
        {
          const NameCase *row = &g_array_index (cases->cases, NameCase, i);

          if (row->role == role && row->fold != without)
            add_gradient (row, weights, probabilities, gradient);
        }
      for (guint k = 0; k < N_NAME_FEATURES; k++)
        {
          mean[k] = 0.9 * mean[k] + 0.1 * gradient[k];
          square[k] = 0.999 * square[k] + 0.001 * gradient[k] * gradient[k];
          weights[k] += (float) (STEP * (mean[k] / (1 - pow (0.9, round))) / (sqrt (square[k] / (1 - pow (0.999, round))) + 1e-8));
        }
    }
}
