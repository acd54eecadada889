/* pool-learner.c - between the layers: the mean state of a word's occurrences in its document.
 *
 * A name is often plain at one place ("Mayor Ilse Brandt") and bare at another ("Brandt"). The second layer sees, in
 * front of a token's own state of the first layer, the mean of the states of all its occurrences that are in the
 * batch: a memory of the document, as in A. Akbik, T. Bergmann and R. Vollgraf: Pooled contextualized embeddings for
 * named entity recognition, NAACL 2019, but trained with the rest. Spellings with a capital and those without are
 * different words here.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "learner-private.h"

static void
number_pools (Learner *learner, const Batch *batch, Pass *pass)
{
  const guint32 *groups = learner->set->groups;

  pass->pools = g_new (guint32, batch->n_rows);
  pass->pool_sizes = g_new0 (guint32, batch->n_rows);
  for (guint row = 0; row < batch->n_rows; row++)
    {
      guint32 *slot = &learner->group_slots[groups[batch->tokens[row]]];

      if (*slot == 0)
        *slot = ++pass->n_pools;
      pass->pools[row] = *slot - 1;
      pass->pool_sizes[*slot - 1]++;
    }
  for (guint row = 0; row < batch->n_rows; row++)
    learner->group_slots[groups[batch->tokens[row]]] = 0;
}

/* The means of @rows, whose first @n of @stride columns count: [n_pools][n]. */
static float *
average_rows (const Batch *batch, const Pass *pass, const float *rows, guint n, guint stride)
{
  float *means = g_new0 (float, (gsize) pass->n_pools * n);

  for (guint row = 0; row < batch->n_rows; row++)
    {
      float *mean = means + (gsize) pass->pools[row] * n;
      const float *values = rows + (gsize) row * stride;

      for (guint i = 0; i < n; i++)
        mean[i] += values[i];
    }
  for (guint p = 0; p < pass->n_pools; p++)
    for (guint i = 0; i < n; i++)
      means[(gsize) p * n + i] /= pass->pool_sizes[p];
  return means;
}

void
learner_join_pools (Learner *learner, const Batch *batch, Pass *pass)
{
  guint n = 2 * learner->recipe->n_units;
  g_autofree float *means = NULL;

  number_pools (learner, batch, pass);
  means = average_rows (batch, pass, pass->layers[0].top, n, n);
  pass->joined = g_new (float, (gsize) batch->n_rows * 2 * n);
  for (guint row = 0; row < batch->n_rows; row++)
    {
      float *joined = pass->joined + (gsize) row * 2 * n;

      memcpy (joined, means + (gsize) pass->pools[row] * n, n * sizeof (float));
      memcpy (joined + n, pass->layers[0].top + (gsize) row * n, n * sizeof (float));
    }
}

/* Each occurrence gets its own gradient and its share of those of all places that saw it in their mean. */
void
learner_part_pools (const Learner *learner, const Batch *batch, const Pass *pass, const float *joined_gradients,
                    float *state_gradients)
{
  guint n = 2 * learner->recipe->n_units;
  g_autofree float *shares = average_rows (batch, pass, joined_gradients, n, 2 * n);

  for (guint row = 0; row < batch->n_rows; row++)
    {
      float *gradients = state_gradients + (gsize) row * n;
      const float *own = joined_gradients + (gsize) row * 2 * n + n;
      const float *share = shares + (gsize) pass->pools[row] * n;

      for (guint i = 0; i < n; i++)
        gradients[i] += own[i] + share[i];
    }
}
