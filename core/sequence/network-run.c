/* network-run.c - running a network over a batch of sequences.
 *
 * Up to KERNEL_BATCH sequences of about the same length go through a layer side by side, a token of each at every step, so that each
 * weight is fetched once for all of them. Longer sequences come first: the ones that are still running are then always the first
 * few, and nothing is computed for those that have ended. A sequence's own arithmetic does not depend on its neighbours.
 * SPDX-License-Identifier: MIT */

#include <stdlib.h>
#include <string.h>
#include "network.h"

#define ZERO_ACTIVATION 128

typedef struct
{
  const Network *network;
  const Kernel *kernel;
  guint32 first;            /* of the first token of the run */
  SequenceSpan *sequences;  /* longest first */
  guint n_sequences;
  guint n_tokens;
  guint8 *inputs;           /* [n_tokens][n_inputs] */
  guint8 *states[2];        /* [layer]: [n_tokens][n_states], forward states before backward ones */
  guint8 *rest;             /* [n_units]: the state before the first step */
  float *cells;             /* [KERNEL_BATCH][n_units] */
} Run;

static int
compare_lengths (const void *a, const void *b)
{
  const SequenceSpan *one = a, *other = b;

  if (one->length != other->length)
    return one->length > other->length ? -1 : 1;
  return one->first < other->first ? -1 : 1;
}

static void
copy_with_offset (guint8 *out, const gint8 *values, guint n)
{
  for (guint i = 0; i < n; i++)
    out[i] = (guint8) values[i] ^ 0x80;
}

static void
fill_input (const Run *run, const TokenFeatures *features, guint32 token, guint8 *out)
{
  const Recipe *recipe = run->network->recipe;
  const guint32 *rows = features->rows + (gsize) token * features->n_features;

  for (guint f = 0; f < recipe->n_features; f++)
    {
      guint n = recipe->features[f].n_dimensions;

      if (run->network->tables[f])
        memcpy (out, run->network->tables[f] + (gsize) rows[f] * n, n);
      else if (features->vectors[token])
        copy_with_offset (out, features->vectors[token], n);
      else
        memset (out, ZERO_ACTIVATION, n);
      out += n;
    }
}

/* The token of a sequence at a step: backward, the last comes first. */
static inline guint32
get_token (const Run *run, const SequenceSpan *sequence, guint direction, guint step)
{
  return sequence->first - run->first + (direction == 0 ? step : sequence->length - 1 - step);
}

static void
run_batch (const Run *run, guint layer, guint direction, const SequenceSpan *sequences, guint n)
{
  const Network *network = run->network;
  guint n_units = network->recipe->n_units, n_inputs = layer == 0 ? network->n_inputs : network->n_states;
  const guint8 *inputs = layer == 0 ? run->inputs : run->states[0];
  guint8 *states = run->states[layer] + direction * n_units;
  const guint8 *x[KERNEL_BATCH], *h[KERNEL_BATCH];
  guint8 *out[KERNEL_BATCH];

  memset (run->cells, 0, KERNEL_BATCH * n_units * sizeof (float));
  for (guint i = 0; i < n; i++)
    h[i] = run->rest;
  for (guint t = 0; t < sequences[0].length; t++)
    {
      while (sequences[n - 1].length <= t)
        n--;
      for (guint i = 0; i < n; i++)
        {
          guint32 token = get_token (run, &sequences[i], direction, t);

          x[i] = inputs + (gsize) token * n_inputs;
          out[i] = states + (gsize) token * network->n_states;
        }
      run->kernel->step (&network->layers[layer][direction], n, x, h, out, run->cells);
      for (guint i = 0; i < n; i++)
        h[i] = out[i];
    }
}

static void
run_layer (const Run *run, guint layer)
{
  for (guint direction = 0; direction < 2; direction++)
    for (guint i = 0; i < run->n_sequences; i += KERNEL_BATCH)
      run_batch (run, layer, direction, run->sequences + i, MIN (KERNEL_BATCH, run->n_sequences - i));
}

static void
run_output (const Run *run, const NetworkOutput *output, float *scores)
{
  const Network *network = run->network;
  const guint8 *states = run->states[network->recipe->n_layers - 1];
  const guint8 *top[KERNEL_BATCH], *input[KERNEL_BATCH];
  float *out[KERNEL_BATCH];

  for (guint first = 0; first < run->n_tokens; first += KERNEL_BATCH)
    {
      guint n = MIN (KERNEL_BATCH, run->n_tokens - first);

      for (guint i = 0; i < n; i++)
        {
          top[i] = states + (gsize) (first + i) * network->n_states;
          input[i] = run->inputs + (gsize) (first + i) * network->n_inputs;
          out[i] = scores + (gsize) (first + i) * network->n_scores + output->offset;
          memcpy (out[i], output->biases, output->top.n_blocks * KERNEL_BLOCK * sizeof (float));
        }
      run->kernel->multiply (&output->top, n, top, out);
      if (output->skip.n_blocks > 0)
        run->kernel->multiply (&output->skip, n, input, out);
    }
}

static void
set_up (Run *run, const TokenFeatures *features)
{
  const Network *network = run->network;
  guint n_units = network->recipe->n_units;

  qsort (run->sequences, run->n_sequences, sizeof (SequenceSpan), compare_lengths);
  run->inputs = g_malloc0 ((gsize) run->n_tokens * network->n_inputs);
  for (guint i = 0; i < run->n_tokens; i++)
    fill_input (run, features, run->first + i, run->inputs + (gsize) i * network->n_inputs);
  for (guint layer = 0; layer < network->recipe->n_layers; layer++)
    run->states[layer] = g_malloc ((gsize) run->n_tokens * network->n_states);
  run->cells = g_new (float, KERNEL_BATCH * n_units);
  run->rest = g_malloc (n_units);
  memset (run->rest, ZERO_ACTIVATION, n_units);
}

static void
tear_down (Run *run)
{
  g_free (run->sequences);
  g_free (run->inputs);
  g_free (run->states[0]);
  g_free (run->states[1]);
  g_free (run->cells);
  g_free (run->rest);
}

void
nlp__network_run (const Network *network, const Kernel *kernel, const TokenFeatures *features, const SequenceSpan *sequences,
                  guint n_sequences, float *scores)
{
  const SequenceSpan *last = &sequences[n_sequences - 1];
  Run run = {
    .network = network,
    .kernel = kernel,
    .first = sequences[0].first,
    .sequences = g_memdup2 (sequences, n_sequences * sizeof *sequences),
    .n_sequences = n_sequences,
    .n_tokens = last->first + last->length - sequences[0].first,
  };

  set_up (&run, features);
  for (guint layer = 0; layer < network->recipe->n_layers; layer++)
    run_layer (&run, layer);
  for (guint i = 0; i < network->recipe->n_heads; i++)
    run_output (&run, &network->heads[i].output, scores);
  if (network->linker)
    run_output (&run, &network->linker->output, scores);
  tear_down (&run);
}
