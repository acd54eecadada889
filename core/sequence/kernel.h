/* kernel.h - the inner loops of the network in use: 8-bit matrix products and LSTM steps, one set of them per kind of
 * processor.
 *
 * Activations are bytes of offset 128, weights are signed bytes from -31 to 31: a sum of four products then fits 16
 * bits, as the multiplication of AVX2 wants it. Integer sums are exact and the float part is the same code for all,
 * so all kernels give the same bits.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#define KERNEL_BLOCK 64         /* outputs that are worked out together */
#define KERNEL_MAX_WEIGHT 31
#define KERNEL_ACTIVATION 127.0f /* an activation of 1 is 128 + 127 */
#define KERNEL_BATCH 16         /* sequences side by side */

/* A matrix with one scale an output. Weights lie as the loops read them: [n_blocks][n_quads][KERNEL_BLOCK][4], four
 * inputs of one output together. The products of the first quads may have been summed before, for many tokens that
 * share them; a row of sums to start from is [n_blocks * KERNEL_BLOCK], and @offsets is the one to start from with
 * nothing summed. */
typedef struct
{
  guint n_quads;          /* inputs / 4 */
  guint first_quad;       /* the inputs of a product start here, those before are in its sums */
  guint n_blocks;
  const gint8 *weights;
  const gint32 *offsets;  /* -128 times the sum of an output's weights */
  const float *scales;    /* [n_blocks * KERNEL_BLOCK] */
} Matrix8;

/* One direction of a layer. Both matrices have the same scales, and the offsets of the input's are those of both. Block b holds the gates of units 16 b to 16 b + 15: 16 input gates, 16 forget gates, 16
 * candidates, 16 output gates. */
typedef struct
{
  Matrix8 input;
  Matrix8 recurrent;
  const float *biases;    /* [n_blocks * KERNEL_BLOCK] */
  gint32 *offsets;        /* those of both */
} Lstm8;

typedef struct
{
  const char *name;

  /* One step of @n <= KERNEL_BATCH sequences: from inputs @x, with the @sums that they start from, and the last
   * states @h to the next states @out; @cells is [KERNEL_BATCH][units], zero at first. */
  void (*step) (const Lstm8 *lstm, guint n, const gint32 *const *sums, const guint8 *const *x, const guint8 *const *h,
                guint8 *const *out, float *cells);

  /* out[i] += matrix x[i] for @n <= KERNEL_BATCH rows of [n_blocks * KERNEL_BLOCK]. */
  void (*multiply) (const Matrix8 *matrix, guint n, const gint32 *const *sums, const guint8 *const *x,
                    float *const *out);

  /* The sums of the quads before matrix->first_quad for @n <= KERNEL_BATCH rows. */
  void (*sum) (const Matrix8 *matrix, guint n, const guint8 *const *x, gint32 *const *out);
} Kernel;

/* The best that this processor has. $NLP_KERNEL names another, for tests and measurements. */
const Kernel *nlp__kernel_get_best (void);

/* The kernels that this processor can run, best first, ended by NULL; "portable" is always one. */
const Kernel *const *nlp__kernel_get_all (void);

extern const Kernel nlp__kernel_portable;
extern const Kernel nlp__kernel_avx2;
extern const Kernel nlp__kernel_avx512;
extern const Kernel nlp__kernel_neon;
