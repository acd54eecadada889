/* network-tops.c - heads of few labels share a product with the states: their matrices side by side.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "network.h"

/* A top of its own. */
static void
add_top (Network *network, NetworkOutput *output)
{
  NetworkTop *top = &network->tops[network->n_tops++];

  top->branch = output->branch;
  top->matrix = output->top;
  top->biases = output->biases;
  top->offset = output->offset = network->n_scores;
  top->n_taken = KERNEL_BLOCK;
  network->n_scores += output->n_blocks * KERNEL_BLOCK;
}

/* A top that has room for @n outputs beside those of other heads of the branch, or a new one. */
static NetworkTop *
find_room (Network *network, int branch, guint n)
{
  const Stack *stack = nlp__network_get_stack (network, branch);
  NetworkTop *top;
  Matrix8 *matrix;

  for (guint i = 0; i < network->n_tops; i++)
    if (network->tops[i].is_own && network->tops[i].branch == branch && network->tops[i].n_taken + n <= KERNEL_BLOCK)
      return &network->tops[i];
  top = &network->tops[network->n_tops++];
  matrix = &top->matrix;
  top->branch = branch;
  top->is_own = TRUE;
  top->offset = network->n_scores;
  top->biases = g_new0 (float, KERNEL_BLOCK);
  network->n_scores += KERNEL_BLOCK;
  matrix->n_blocks = stack->n_layers > 0;
  matrix->n_quads = stack->n_states / 4;
  matrix->weights = g_malloc0 ((gsize) matrix->n_quads * KERNEL_BLOCK * 4);
  matrix->offsets = g_new0 (gint32, KERNEL_BLOCK);
  matrix->scales = g_new0 (float, KERNEL_BLOCK);
  return top;
}

/* Few labels would fill a block with a few numbers: they get room beside others. */
static void
share_top (Network *network, NetworkOutput *output, guint n)
{
  NetworkTop *top = find_room (network, output->branch, n);
  guint first = top->n_taken;

  output->shares_top = TRUE;
  output->offset = top->offset + first;
  memcpy ((float *) top->biases + first, output->biases, n * sizeof (float));
  top->n_taken += n;
  if (top->matrix.n_blocks == 0)
    return;
  memcpy ((gint32 *) top->matrix.offsets + first, output->top.offsets, n * sizeof (gint32));
  memcpy ((float *) top->matrix.scales + first, output->top.scales, n * sizeof (float));
  for (guint q = 0; q < top->matrix.n_quads; q++)
    memcpy ((gint8 *) top->matrix.weights + ((gsize) q * KERNEL_BLOCK + first) * 4,
            output->top.weights + (gsize) q * KERNEL_BLOCK * 4, n * 4);
}

void
nlp__network_arrange_tops (Network *network)
{
  for (guint i = 0; i < network->recipe->n_heads; i++)
    {
      NetworkHead *head = &network->heads[i];
      NetworkOutput *output = &head->output;

      head->once = network->recipe->heads[i].once;
      if (head->once >= 0)
        continue;
      if (head->n_labels <= KERNEL_BLOCK && (output->n_skips == 0 || output->packed.n_blocks > 0))
        share_top (network, output, head->n_labels);
      else
        add_top (network, output);
    }
  if (network->linker)
    add_top (network, &network->linker->output);
}

static void
clear_top (NetworkTop *top)
{
  if (!top->is_own)
    return;
  g_free ((gpointer) top->matrix.weights);
  g_free ((gpointer) top->matrix.offsets);
  g_free ((gpointer) top->matrix.scales);
  g_free ((gpointer) top->biases);
}

void
nlp__network_clear_tops (Network *network)
{
  for (guint i = 0; i < network->n_tops; i++)
    clear_top (&network->tops[i]);
}
