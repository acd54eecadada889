/* layer-learner.c - both directions of a layer while it is trained, with drop-out of its states.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "learner-private.h"

static void
fill_mask (Learner *learner, float *mask, gsize n)
{
  float kept = 1 / (1 - learner->drop_out);
  guint limit = learner->drop_out * 65536;

  for (gsize i = 0; i < n; i += 4)
    {
      guint64 bits = random_next (&learner->random);

      for (gsize j = i; j < MIN (i + 4, n); j++, bits >>= 16)
        mask[j] = (bits & 0xffff) < limit ? 0 : kept;
    }
}

float *
learner_drop_out (Learner *learner, const Batch *batch, float *values, guint n_columns)
{
  gsize n = (gsize) batch->n_rows * n_columns;
  float *mask;

  if (learner->drop_out <= 0)
    return NULL;
  mask = g_new (float, n);
  fill_mask (learner, mask, learner->locked ? (gsize) batch->n_sequences * n_columns : n);
  for (guint t = 1; learner->locked && t < batch->n_steps; t++)
    memcpy (mask + (gsize) batch->starts[t] * n_columns, mask,
            (gsize) batch_count_active (batch, t) * n_columns * sizeof *mask);
  for (gsize i = 0; i < n; i++)
    values[i] *= mask[i];
  return mask;
}

void
learner_apply_mask (float *gradients, const float *mask, gsize n)
{
  for (gsize i = 0; mask && i < n; i++)
    gradients[i] *= mask[i];
}

static void
mirror_rows (const Batch *batch, const float *from, float *to, guint n_columns)
{
  for (guint row = 0; row < batch->n_rows; row++)
    memcpy (to + (gsize) row * n_columns, from + (gsize) batch->mirror[row] * n_columns, n_columns * sizeof (float));
}

/* The layer backward in time reads and writes rows in mirrored order. */
void
learner_run_layer (Learner *learner, const Batch *batch, const Lstm *directions, const float *inputs, LayerPass *pass)
{
  guint n_units = directions[0].n_units, n_inputs = directions[0].n_inputs;

  pass->reversed = g_new (float, (gsize) batch->n_rows * n_inputs);
  mirror_rows (batch, inputs, pass->reversed, n_inputs);
  pass->runs[0] = lstm_run_forward (&directions[0], &learner->parameters, batch, inputs);
  pass->runs[1] = lstm_run_forward (&directions[1], &learner->parameters, batch, pass->reversed);
  pass->top = g_new (float, (gsize) batch->n_rows * 2 * n_units);
  for (guint row = 0; row < batch->n_rows; row++)
    {
      float *top = pass->top + (gsize) row * 2 * n_units;

      memcpy (top, pass->runs[0]->states + (gsize) row * n_units, n_units * sizeof (float));
      memcpy (top + n_units, pass->runs[1]->states + (gsize) batch->mirror[row] * n_units,
              n_units * sizeof (float));
    }
  pass->top_mask = learner_drop_out (learner, batch, pass->top, 2 * n_units);
}

void
learner_run_layer_back (Learner *learner, const Batch *batch, const Lstm *directions, const float *inputs,
                        const LayerPass *pass, float *top_gradients, float *input_gradients)
{
  guint n_units = directions[0].n_units, n_inputs = directions[0].n_inputs;
  g_autofree float *forward = g_new (float, (gsize) batch->n_rows * n_units);
  g_autofree float *backward = g_new (float, (gsize) batch->n_rows * n_units);
  g_autofree float *reversed = g_new0 (float, (gsize) batch->n_rows * n_inputs);

  learner_apply_mask (top_gradients, pass->top_mask, (gsize) batch->n_rows * 2 * n_units);
  for (guint row = 0; row < batch->n_rows; row++)
    {
      const float *top = top_gradients + (gsize) row * 2 * n_units;

      memcpy (forward + (gsize) row * n_units, top, n_units * sizeof (float));
      memcpy (backward + (gsize) batch->mirror[row] * n_units, top + n_units, n_units * sizeof (float));
    }
  lstm_run_backward (&directions[0], &learner->parameters, batch, pass->runs[0], inputs, forward, input_gradients);
  lstm_run_backward (&directions[1], &learner->parameters, batch, pass->runs[1], pass->reversed, backward,
                     reversed);
  for (guint row = 0; row < batch->n_rows; row++)
    for (guint i = 0; i < n_inputs; i++)
      input_gradients[(gsize) row * n_inputs + i] += reversed[(gsize) batch->mirror[row] * n_inputs + i];
}

void
layer_pass_clear (LayerPass *pass)
{
  g_clear_pointer (&pass->runs[0], lstm_run_free);
  g_clear_pointer (&pass->runs[1], lstm_run_free);
  g_free (pass->reversed);
  g_free (pass->top);
  g_free (pass->top_mask);
}
