/* adam.c - steps of the size that a number's past slopes suggest.
 * SPDX-License-Identifier: MIT */
#include "adam.h"
#include "../wide.h"
#include <math.h>

#define MEAN_SHARE 0.9f
#define SQUARE_SHARE 0.999f

void
adam_init (Adam *adam, gsize n)
{
  adam->n = n;
  adam->values = g_new0 (float, n);
  adam->slopes = g_new0 (float, n);
  adam->means = g_new0 (float, n);
  adam->squares = g_new0 (float, n);
  adam->sums = g_new0 (float, n);
  adam->n_collected = 0;
}

void
adam_clear (Adam *adam)
{
  g_free (adam->values);
  g_free (adam->slopes);
  g_free (adam->means);
  g_free (adam->squares);
  g_free (adam->sums);
}

WIDE void
adam_step (Adam *adam, gsize begin, gsize n, float rate, guint n_steps)
{
  float mean_gain = 1 / (1 - powf (MEAN_SHARE, (float) n_steps));
  float square_gain = 1 / (1 - powf (SQUARE_SHARE, (float) n_steps));

  for (gsize i = begin; i < begin + n; i++)
    {
      float slope = adam->slopes[i];

      adam->means[i] = MEAN_SHARE * adam->means[i] + (1 - MEAN_SHARE) * slope;
      adam->squares[i] = SQUARE_SHARE * adam->squares[i] + (1 - SQUARE_SHARE) * slope * slope;
      adam->values[i] -= rate * mean_gain * adam->means[i] / (sqrtf (square_gain * adam->squares[i]) + 1e-8f);
      adam->slopes[i] = 0;
    }
}

void
adam_collect (Adam *adam)
{
  for (gsize i = 0; i < adam->n; i++)
    adam->sums[i] += adam->values[i];
  adam->n_collected++;
}

void
adam_settle (Adam *adam)
{
  for (gsize i = 0; i < adam->n && adam->n_collected > 0; i++)
    adam->values[i] = adam->sums[i] / (float) adam->n_collected;
}
