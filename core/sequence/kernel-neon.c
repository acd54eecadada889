/* kernel-neon.c - inner loops for 64-bit ARM.
 * SPDX-License-Identifier: MIT */

#include "kernel.h"

#ifdef __aarch64__

#include <arm_neon.h>
#include <string.h>

#define KERNEL_NAME "neon"
#define KERNEL_SYMBOL nlp__kernel_neon
#define KERNEL_TARGET

/* Four outputs for two of the inputs each: the products of a pair are added in 16 bits, pairs in 32. Bytes of offset 128 become
 * signed by turning their highest bit, so the offsets of the matrix are not needed here. */
static inline void
sum_row (const gint8 *weights, guint n_quads, const guint8 *x, gint32 *sums)
{
  int32x4_t pairs[8] = { vdupq_n_s32 (0), vdupq_n_s32 (0), vdupq_n_s32 (0), vdupq_n_s32 (0),
                         vdupq_n_s32 (0), vdupq_n_s32 (0), vdupq_n_s32 (0), vdupq_n_s32 (0) };

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
    vst1q_s32 (sums + 4 * j, vpaddq_s32 (pairs[2 * j], pairs[2 * j + 1]));
}

static inline void
sum_products (const Matrix8 *matrix, guint block, guint n, const guint8 *const *x, gint32 (*sums)[KERNEL_BLOCK])
{
  const gint8 *weights = matrix->weights + (gsize) block * matrix->n_quads * KERNEL_BLOCK * 4;

  for (guint i = 0; i < n; i++)
    for (guint quarter = 0; quarter < 4; quarter++)
      sum_row (weights + 64 * quarter, matrix->n_quads, x[i], sums[i] + 16 * quarter);
}

#include "kernel-body.h"

#endif
