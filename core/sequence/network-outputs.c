/* network-outputs.c - from the states of a network's layers to the scores of its heads.
 *
 * Heads of few labels share the product with the states. A head whose label is found once for each word and label of
 * another is asked for those tokens alone (tagger-decode.c).
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "network-run.h"

/* Rows that are multiplied together. */
typedef struct
{
  guint n;
  const guint8 *inputs[KERNEL_BATCH];
  const gint32 *sums[KERNEL_BATCH];
  float *out[KERNEL_BATCH];
} Rows;

static void
flush_rows (const Run *run, const Matrix8 *matrix, Rows *rows)
{
  if (rows->n > 0)
    run->kernel->multiply (matrix, rows->n, rows->sums[0] ? rows->sums : NULL, rows->inputs, rows->out);
  rows->n = 0;
}

static void
run_top (const Run *run, const NetworkTop *top, float *scores)
{
  const Network *network = run->network;
  guint n_states = nlp__network_get_stack (network, top->branch)->n_states;
  const guint8 *states = nlp__run_get_states (run, top->branch);
  gsize size = MAX (top->matrix.n_blocks, 1) * KERNEL_BLOCK * sizeof (float);
  Rows rows = { 0 };

  for (guint i = 0; i < run->n_tokens; i++)
    {
      rows.out[rows.n] = memcpy (scores + (gsize) i * network->n_scores + top->offset, top->biases, size);
      if (!states)
        continue;
      rows.inputs[rows.n] = states + (gsize) i * n_states;
      if (++rows.n == KERNEL_BATCH)
        flush_rows (run, &top->matrix, &rows);
    }
  if (states)
    flush_rows (run, &top->matrix, &rows);
}

/* Adds to every token what its neighbour at @distance brings; there is none beyond the ends of its sequence. */
static void
add_skip (Run *run, const NetworkOutput *output, const Matrix8 *matrix, int distance, float *scores)
{
  const Network *network = run->network;
  guint n_outputs = output->n_blocks * KERNEL_BLOCK, n_inputs = network->n_inputs - network->n_word_inputs;
  Rows rows = { 0 };

  nlp__network_sum_words (run, matrix, run->word_inputs, network->n_inputs);
  for (guint s = 0; s < run->n_sequences; s++)
    {
      const SequenceSpan *sequence = &run->sequences[s];
      guint first = sequence->first - run->first;

      for (guint t = MAX (0, -distance); (int) t + MAX (0, distance) < (int) sequence->length; t++)
        {
          guint neighbour = first + t + distance;

          rows.inputs[rows.n] = run->inputs + (gsize) neighbour * n_inputs;
          rows.sums[rows.n] = run->sums + (gsize) run->slots[neighbour] * n_outputs;
          rows.out[rows.n] = scores + (gsize) (first + t) * network->n_scores + output->offset;
          if (++rows.n == KERNEL_BATCH)
            flush_rows (run, matrix, &rows);
        }
    }
  flush_rows (run, matrix, &rows);
}

/* The products of all skips with every token's input, [n_tokens][KERNEL_BLOCK]. */
static float *
multiply_packed (Run *run, const Matrix8 *packed)
{
  const Network *network = run->network;
  guint n_inputs = network->n_inputs - network->n_word_inputs;
  gsize n_products = (gsize) run->n_tokens * KERNEL_BLOCK;
  float *products = nlp__buffer_reserve (&run->buffers[BUFFER_PRODUCTS], n_products, sizeof *products);
  Rows rows = { 0 };

  memset (products, 0, n_products * sizeof *products);
  nlp__network_sum_words (run, packed, run->word_inputs, network->n_inputs);
  for (guint i = 0; i < run->n_tokens; i++)
    {
      rows.inputs[rows.n] = run->inputs + (gsize) i * n_inputs;
      rows.sums[rows.n] = run->sums + (gsize) run->slots[i] * KERNEL_BLOCK;
      rows.out[rows.n] = products + (gsize) i * KERNEL_BLOCK;
      if (++rows.n == KERNEL_BATCH)
        flush_rows (run, packed, &rows);
    }
  flush_rows (run, packed, &rows);
  return products;
}

/* Like add_skip() for each skip in turn: the same numbers are added in the same order. */
static void
add_packed_skips (Run *run, const NetworkOutput *output, guint n_outputs, float *scores)
{
  guint n_scores = run->network->n_scores, reach = output->reach;
  const float *products = multiply_packed (run, &output->packed);

  for (guint s = 0; s < run->n_sequences; s++)
    for (guint t = 0; t < run->sequences[s].length; t++)
      {
        guint token = run->sequences[s].first - run->first + t;
        float *out = scores + (gsize) token * n_scores + output->offset;

        for (guint i = reach > t ? reach - t : 0; i < output->n_skips && t + i < run->sequences[s].length + reach; i++)
          {
            const float *product = products + (gsize) (token + i - reach) * KERNEL_BLOCK + i * n_outputs;

            for (guint o = 0; o < n_outputs; o++)
              out[o] += product[o];
          }
      }
}

static void
run_skips (Run *run, const NetworkOutput *output, guint n_outputs, float *scores)
{
  if (output->packed.n_blocks > 0)
    add_packed_skips (run, output, n_outputs, scores);
  else
    for (guint i = 0; i < output->n_skips; i++)
      add_skip (run, output, &output->skips[i], (int) i - output->reach, scores);
}

void
nlp__network_score (Run *run, float *scores)
{
  const Network *network = run->network;

  for (guint i = 0; i < network->n_tops; i++)
    run_top (run, &network->tops[i], scores);
  for (guint i = 0; i < network->recipe->n_heads; i++)
    if (network->heads[i].once < 0)
      run_skips (run, &network->heads[i].output, network->heads[i].n_labels, scores);
  if (network->linker)
    run_skips (run, &network->linker->output, KERNEL_BLOCK, scores);
}

/* Adds the products of the tokens' rows of @inputs, which begin at @first_quad of the matrix's where words are summed. */
static void
multiply_tokens (const Run *run, const Matrix8 *matrix, const guint8 *inputs, guint n_inputs, gboolean summed,
                 const guint32 *tokens, guint n, float *scores)
{
  guint n_outputs = matrix->n_blocks * KERNEL_BLOCK;
  Rows rows = { 0 };

  for (guint i = 0; i < n; i++)
    {
      guint token = tokens[i] - run->first;

      rows.inputs[rows.n] = inputs + (gsize) token * n_inputs;
      rows.sums[rows.n] = summed ? run->sums + (gsize) run->slots[token] * n_outputs : NULL;
      rows.out[rows.n] = scores + (gsize) i * n_outputs;
      if (++rows.n == KERNEL_BATCH)
        flush_rows (run, matrix, &rows);
    }
  flush_rows (run, matrix, &rows);
}

void
nlp__network_score_tokens (Run *run, guint head, const guint32 *tokens, guint n, float *scores)
{
  const Network *network = run->network;
  const NetworkOutput *output = &network->heads[head].output;
  const guint8 *states = nlp__run_get_states (run, output->branch);
  gsize size = output->n_blocks * KERNEL_BLOCK;

  for (guint i = 0; i < n; i++)
    memcpy (scores + i * size, output->biases, size * sizeof (float));
  if (states)
    multiply_tokens (run, &output->top, states, nlp__network_get_stack (network, output->branch)->n_states, FALSE, tokens, n,
                     scores);
  if (output->n_skips == 0)
    return;
  nlp__network_sum_words (run, &output->skips[0], run->word_inputs, network->n_inputs);
  multiply_tokens (run, &output->skips[0], run->inputs, network->n_inputs - network->n_word_inputs, TRUE, tokens, n, scores);
}
