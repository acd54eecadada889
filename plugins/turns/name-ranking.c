/* name-ranking.c - one choice among all candidates and nobody: p(c) = exp (w f(c)) / sum over all c of it.
 * SPDX-License-Identifier: MIT */
#include "name-ranking.h"

#include <math.h>

void
turns_name_rank (const float weights[N_NAME_FEATURES], const float *features, guint n, double *probabilities)
{
  double most = -INFINITY, sum = 0;

  for (guint i = 0; i < n; i++)
    {
      probabilities[i] = 0;
      for (guint k = 0; k < N_NAME_FEATURES; k++)
        probabilities[i] += (double) weights[k] * features[(gsize) i * N_NAME_FEATURES + k];
      most = MAX (most, probabilities[i]);
    }
  for (guint i = 0; i < n; i++)
    sum += probabilities[i] = exp (probabilities[i] - most);
  for (guint i = 0; i < n; i++)
    probabilities[i] /= sum;
}
