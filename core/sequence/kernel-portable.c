/* kernel-portable.c - inner loops in plain C, for any processor.
 * SPDX-License-Identifier: MIT */

#include "kernel.h"

#define KERNEL_NAME "portable"
#define KERNEL_SYMBOL nlp__kernel_portable
#define KERNEL_TARGET

static inline void
sum_products (const Matrix8 *matrix, guint block, guint n, const guint8 *const *x, gint32 (*sums)[KERNEL_BLOCK])
{
  const gint8 *weights = matrix->weights + (gsize) block * matrix->n_quads * KERNEL_BLOCK * 4;

  for (guint i = 0; i < n; i++)
    {
      gint32 *sum = sums[i];

      for (guint j = 0; j < KERNEL_BLOCK; j++)
        sum[j] = matrix->offsets[block * KERNEL_BLOCK + j];
      for (guint q = 0; q < matrix->n_quads; q++)
        {
          const gint8 *w = weights + (gsize) q * KERNEL_BLOCK * 4;
          const guint8 *a = x[i] + 4 * q;

          for (guint j = 0; j < KERNEL_BLOCK; j++)
            sum[j] += a[0] * w[4 * j] + a[1] * w[4 * j + 1] + a[2] * w[4 * j + 2] + a[3] * w[4 * j + 3];
        }
    }
}

#include "kernel-body.h"
