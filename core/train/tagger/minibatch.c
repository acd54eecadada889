/* minibatch.c - packing sequences.
 * SPDX-License-Identifier: MIT */

#include <stdlib.h>
#include "minibatch.h"

static int
compare_lengths (const void *a, const void *b)
{
  const SequenceSpan *one = a, *other = b;

  if (one->length != other->length)
    return one->length > other->length ? -1 : 1;
  return one->first < other->first ? -1 : one->first > other->first;
}

Batch *
batch_new (const SequenceSpan *sequences, guint n_sequences)
{
  Batch *batch = g_new0 (Batch, 1);
  guint row = 0;

  batch->n_sequences = n_sequences;
  batch->sequences = g_memdup2 (sequences, n_sequences * sizeof *sequences);
  qsort (batch->sequences, n_sequences, sizeof *sequences, compare_lengths);
  batch->n_steps = batch->sequences[0].length;
  for (guint i = 0; i < n_sequences; i++)
    batch->n_rows += batch->sequences[i].length;
  batch->starts = g_new (guint32, batch->n_steps + 1);
  batch->tokens = g_new (guint32, batch->n_rows);
  batch->mirror = g_new (guint32, batch->n_rows);
  for (guint t = 0, n = n_sequences; t < batch->n_steps; t++)
    {
      batch->starts[t] = row;
      while (batch->sequences[n - 1].length <= t)
        n--;
      for (guint i = 0; i < n; i++)
        batch->tokens[row++] = batch->sequences[i].first + t;
    }
  batch->starts[batch->n_steps] = row;
  for (guint i = 0; i < n_sequences; i++)
    for (guint t = 0; t < batch->sequences[i].length; t++)
      batch->mirror[batch->starts[t] + i] = batch->starts[batch->sequences[i].length - 1 - t] + i;
  return batch;
}

void
batch_free (Batch *batch)
{
  g_free (batch->sequences);
  g_free (batch->starts);
  g_free (batch->tokens);
  g_free (batch->mirror);
  g_free (batch);
}
