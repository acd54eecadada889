/* minibatch.h - sequences that are trained on together, packed without gaps.
 *
 *     step      0          1        2
 *     sequence  0 1 2 3    0 1 2    0        row of (step t, sequence i) = starts[t] + i
 *     row       0 1 2 3    4 5 6    7        longest sequence first
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include "sequence-input.h"

typedef struct
{
  guint n_sequences;
  guint n_steps;          /* the length of the longest */
  guint n_rows;           /* the sum of all lengths */
  SequenceSpan *sequences;/* longest first; first token in the training set */
  guint32 *starts;        /* [n_steps + 1] */
  guint32 *tokens;        /* [n_rows]: the token at a row */
  guint32 *mirror;        /* [n_rows]: the row of the token as far from the end as this one is from the beginning */
} Batch;

Batch *batch_new (const SequenceSpan *sequences, guint n_sequences);
void batch_free (Batch *batch);

static inline guint
batch_count_active (const Batch *batch, guint step)
{
  return batch->starts[step + 1] - batch->starts[step];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Batch, batch_free)
