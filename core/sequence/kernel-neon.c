/* kernel-neon.c - inner loops for 64-bit ARM.
 * SPDX-License-Identifier: MIT */

#include "kernel.h"

#ifdef __aarch64__

#include <arm_neon.h>
#include <string.h>

#define KERNEL_NAME "neon"
#define KERNEL_SYMBOL nlp__kernel_neon
#define KERNEL_TARGET

/* Adds the products of sixteen outputs with the signed activations, those of offset 128 with their highest bit
 * turned: products of a pair of inputs are added in 16 bits, pairs in 32. */
static inline void
sum_sixteen (const gint8 *weights, guint n_quads, const guint8 *x, gint32 *sums)
{
  int32x4_t pairs[8];

  for (guint j = 0; j < 8; j++)
    pairs[j] = vdupq_n_s32 (0);
  for (guint q = 0; q < n_quads; q++, weights += KERNEL_BLOCK * 4)
    {
      guint32 quad;
      int8x8_t a;

      memcpy (&quad, x + 4 * q, 4);
      a = vreinterpret_s8_u32 (vdup_n_u32 (quad ^ 0x80808080u));
      for (guint j = 0; j < 8; j++)
        pairs[j] = vpadalq_s16 (pairs[j], vmull_s8 (a, vld1_s8 (weights + 8 * j)));
    }
  for (guint j = 0; j < 4; j++)
    vst1q_s32 (sums + 4 * j, vaddq_s32 (vld1q_s32 (sums + 4 * j), vpaddq_s32 (pairs[2 * j], pairs[2 * j + 1])));
}

/* What the signed activations leave out: 128 times the sum of each output's weights. */
static inline void
sum_weights (const gint8 *weights, guint n_quads, gint32 *totals)
{
  memset (totals, 0, 16 * sizeof *totals);
  for (guint q = 0; q < n_quads; q++, weights += KERNEL_BLOCK * 4)
    for (guint j = 0; j < 64; j++)
      totals[j / 4] += 128 * weights[j];
}

static inline void
sum_products (const gint8 *weights, guint n_quads, guint n, const gint32 *const *start, const guint8 *const *x,
              gint32 *const *sums)
{
  for (guint quarter = 0; quarter < 4; quarter++)
    {
      gint32 totals[16];

      sum_weights (weights + 64 * quarter, n_quads, totals);
      for (guint i = 0; i < n; i++)
        {
          gint32 *out = sums[i] + 16 * quarter;

          for (guint j = 0; j < 16; j++)
            out[j] = start[i][16 * quarter + j] + totals[j];
          sum_sixteen (weights + 64 * quarter, n_quads, x[i], out);
        }
    }
}

#include "kernel-body.h"

#endif
