/* kernels.c - all kernels of this processor give the same bits, on random weights, activations and sizes.
 *
 * A program without any library, so that neon.sh can build it for another processor and run it there.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kernel.h"

#define N_UNITS 96
#define N_OUTPUTS (4 * N_UNITS)
#define MAX_INPUTS 396

/* What a kernel makes of a step, a product and a sum. */
typedef struct
{
  guint8 states[KERNEL_BATCH][N_UNITS];
  float cells[KERNEL_BATCH * N_UNITS];
  float products[KERNEL_BATCH][N_OUTPUTS];
  gint32 sums[KERNEL_BATCH][N_OUTPUTS];
} Results;

static gint8 weights[2 * N_OUTPUTS * MAX_INPUTS]; /* of both matrices */
static gint32 offsets[N_OUTPUTS];
static float scales[N_OUTPUTS], biases[N_OUTPUTS], cells[KERNEL_BATCH * N_UNITS];
static guint8 inputs[KERNEL_BATCH * MAX_INPUTS], states[KERNEL_BATCH * N_UNITS];

static void
draw (void)
{
  for (guint i = 0; i < sizeof weights; i++)
    weights[i] = rand () % (2 * KERNEL_MAX_WEIGHT + 1) - KERNEL_MAX_WEIGHT;
  for (guint i = 0; i < N_OUTPUTS; i++)
    {
      offsets[i] = rand () % 20000 - 10000;
      scales[i] = 3e-4f + rand () % 100 * 1e-6f;
      biases[i] = (rand () % 2000 - 1000) * 1e-3f;
    }
  for (guint i = 0; i < KERNEL_BATCH * N_UNITS; i++)
    cells[i] = (rand () % 4000 - 2000) * 1e-3f;
  for (guint i = 0; i < sizeof inputs; i++)
    inputs[i] = rand ();
  for (guint i = 0; i < sizeof states; i++)
    states[i] = rand ();
}

static Matrix8
make_matrix (guint n_inputs, guint which)
{
  return (Matrix8) { .n_quads = n_inputs / 4, .n_blocks = N_OUTPUTS / KERNEL_BLOCK, .weights = weights + which * N_OUTPUTS * MAX_INPUTS,
                     .offsets = offsets, .scales = scales };
}

static void
run (const Kernel *kernel, guint n_inputs, guint n, Results *results)
{
  const Lstm8 lstm = { make_matrix (n_inputs, 0), make_matrix (N_UNITS, 1), biases, offsets };
  Matrix8 half = lstm.input;
  const guint8 *x[KERNEL_BATCH], *h[KERNEL_BATCH];
  guint8 *out[KERNEL_BATCH];
  float *products[KERNEL_BATCH];
  gint32 *sums[KERNEL_BATCH];

  memset (results, 0, sizeof *results);
  memcpy (results->cells, cells, sizeof cells);
  for (guint i = 0; i < n; i++)
    {
      x[i] = inputs + i * MAX_INPUTS;
      h[i] = states + i * N_UNITS;
      out[i] = results->states[i];
      products[i] = results->products[i];
      sums[i] = results->sums[i];
    }
  half.first_quad = half.n_quads / 2;
  kernel->step (&lstm, n, NULL, x, h, out, results->cells);
  kernel->multiply (&lstm.input, n, NULL, x, products);
  kernel->sum (&half, n, x, sums);
}

/* How many sizes @kernel differs in from the portable one. */
static guint
count_differences (const Kernel *kernel)
{
  static Results expected, results;
  guint n_different = 0;

  draw ();
  for (guint n_inputs = 4; n_inputs <= MAX_INPUTS; n_inputs += 28)
    for (guint n = 1; n <= KERNEL_BATCH; n += 3)
      {
        run (&nlp__kernel_portable, n_inputs, n, &expected);
        run (kernel, n_inputs, n, &results);
        n_different += memcmp (&expected, &results, sizeof results) != 0;
      }
  printf ("%s: %u sizes differ\n", kernel->name, n_different);
  return n_different;
}

int
main (void)
{
  guint n_different = 0;

#ifdef __aarch64__
  n_different = count_differences (&nlp__kernel_neon);
#else
  for (const Kernel *const *kernel = nlp__kernel_get_all (); *kernel != NULL; kernel++)
    n_different += count_differences (*kernel);
#endif
  return n_different > 0;
}
