/* people-learner.c - conditional logit.
 *
 *     loss (w) = sum over cases of  weight x -log p (right | w)  +  penalty / 2 x |w|^2
 *
 * It is convex; full gradients with Adam (Kingma & Ba 2015) come to its bottom in some hundred rounds. Each shape by itself.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "people-learner.h"

#define ROUNDS 600
#define STEP 0.03
#define PENALTY 3.0

static void
get_probabilities (const PeopleCases *cases, const PeopleCase *row, const double *weights, double *probabilities)
{
  const float *features = (const float *) (gpointer) cases->features->data + (gsize) row->first * PEOPLE_N_FEATURES;
  double most = -INFINITY, sum = 0;

  for (guint i = 0; i < row->n; i++, features += PEOPLE_N_FEATURES)
    {
      probabilities[i] = 0;
      for (guint k = 0; k < PEOPLE_N_FEATURES; k++)
        probabilities[i] += weights[k] * features[k];
      most = MAX (most, probabilities[i]);
    }
  for (guint i = 0; i < row->n; i++)
    sum += probabilities[i] = exp (probabilities[i] - most);
  for (guint i = 0; i < row->n; i++)
    probabilities[i] /= sum;
}

static void
add_gradient (const PeopleCases *cases, const PeopleCase *row, const double *weights, double *gradient)
{
  const float *features = (const float *) (gpointer) cases->features->data + (gsize) row->first * PEOPLE_N_FEATURES;
  double probabilities[MOST_CANDIDATES];

  get_probabilities (cases, row, weights, probabilities);
  for (guint i = 0; i < row->n; i++, features += PEOPLE_N_FEATURES)
    for (guint k = 0; k < PEOPLE_N_FEATURES; k++)
      gradient[k] += row->weight * (probabilities[i] - (i == row->right)) * features[k];
}

static void
train_shape (const PeopleCases *cases, guint shape, guint without, double *weights)
{
  double mean[PEOPLE_N_FEATURES] = { 0 }, square[PEOPLE_N_FEATURES] = { 0 };

  for (guint round = 1; round <= ROUNDS; round++)
    {
      double gradient[PEOPLE_N_FEATURES];

      for (guint k = 0; k < PEOPLE_N_FEATURES; k++)
        gradient[k] = PENALTY * weights[k];
      for (guint i = 0; i < cases->cases->len; i++)
        if (g_array_index (cases->cases, PeopleCase, i).shape == shape
            && g_array_index (cases->cases, PeopleCase, i).fold != without)
          add_gradient (cases, &g_array_index (cases->cases, PeopleCase, i), weights, gradient);
      for (guint k = 0; k < PEOPLE_N_FEATURES; k++)
        {
          mean[k] = 0.9 * mean[k] + 0.1 * gradient[k];
          square[k] = 0.999 * square[k] + 0.001 * gradient[k] * gradient[k];
          weights[k] -= STEP * (mean[k] / (1 - pow (0.9, round)))
                        / (sqrt (square[k] / (1 - pow (0.999, round))) + 1e-8);
        }
    }
}

void
people_learner_train (const PeopleCases *cases, guint without, float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES])
{
  for (guint shape = 0; shape < PEOPLE_N_SHAPES; shape++)
    {
      double learned[PEOPLE_N_FEATURES] = { 0 };

      train_shape (cases, shape, without, learned);
      for (guint k = 0; k < PEOPLE_N_FEATURES; k++)
        weights[shape][k] = learned[k];
    }
}

static void
count_case (const PeopleCases *cases, const PeopleCase *row, const float *weights, PeopleFigures *figures)
{
  double learned[PEOPLE_N_FEATURES], probabilities[MOST_CANDIDATES];
  guint best = 0;

  for (guint k = 0; k < PEOPLE_N_FEATURES; k++)
    learned[k] = weights[k];
  get_probabilities (cases, row, learned, probabilities);
  for (guint c = 1; c < row->n; c++)
    best = probabilities[c] > probabilities[best] ? c : best;
  figures->loss -= log (probabilities[row->right]);
  if (row->right == 0)
    {
      figures->n_nobody++;
      figures->n_named += best > 0;
      return;
    }
  figures->n_persons++;
  figures->n_right += best == row->right;
  figures->n_wrong += best > 0 && best != row->right;
}

void
people_learner_count (const PeopleCases *cases, guint fold,
                      const float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES], PeopleFigures figures[PEOPLE_N_SHAPES])
{
  for (guint i = 0; i < cases->cases->len; i++)
    {
      const PeopleCase *row = &g_array_index (cases->cases, PeopleCase, i);

      if (!row->made_up && row->fold == fold)
        count_case (cases, row, weights[row->shape], &figures[row->shape]);
    }
}
