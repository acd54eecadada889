/* kernel-portable.c - inner loops for any processor, in the compiler's own vectors.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "kernel.h"

#define KERNEL_NAME "portable"
#define KERNEL_SYMBOL nlp__kernel_portable
#define KERNEL_TARGET

#include "kernel-clamp.h"

/* What most processors have registers for: four numbers of 32 bits, or a pair of 16 bits for each of four outputs. */
typedef gint32 Four __attribute__ ((vector_size (16), aligned (4)));
typedef gint16 FourPairs __attribute__ ((vector_size (16), aligned (2)));

#define MAX_QUADS 4096

/* The activations of a quad as the products want them: first and third byte in one word, second and fourth in the
 * other. */
typedef struct
{
  gint32 even;
  gint32 odd;
} Spread;

static inline Spread
spread (const guint8 *x)
{
  return (Spread) { x[0] | x[2] << 16, x[1] | x[3] << 16 };
}

/* Sixteen outputs of one row. A pair of bytes read as a number of 16 bits is two signed numbers after shifts; two
 * products of 255 and 63 at most fit 16 bits together; and a pair of such sums is added up in 32 bits by shifts
 * again. */
static inline void
sum_sixteen (const gint8 *weights, guint n_quads, const gint32 *start, const Spread *quads, gint32 *sums)
{
  Four sum[4];

  memcpy (sum, start, sizeof sum);
  for (guint q = 0; q < n_quads; q++, weights += KERNEL_BLOCK * 4)
    {
      gint32 even = quads[q].even, odd = quads[q].odd;
      const FourPairs evens = (FourPairs) (Four) { even, even, even, even };
      const FourPairs odds = (FourPairs) (Four) { odd, odd, odd, odd };

      for (guint j = 0; j < 4; j++)
        {
          FourPairs w = *(const FourPairs *) (weights + 16 * j);
          Four products = (Four) (((w << 8) >> 8) * evens + (w >> 8) * odds);

          sum[j] += ((products << 16) >> 16) + (products >> 16);
        }
    }
  memcpy (sums, sum, sizeof sum);
}

static inline void
sum_products (const gint8 *weights, guint n_quads, guint n, const gint32 *const *start, const guint8 *const *x,
              gint32 *const *sums)
{
  Spread quads[MAX_QUADS];

  for (guint i = 0; i < n; i++)
    {
      for (guint q = 0; q < n_quads; q++)
        quads[q] = spread (x[i] + 4 * q);
      for (guint j = 0; j < KERNEL_BLOCK; j += VECTOR_LENGTH)
        sum_sixteen (weights + 4 * j, n_quads, start[i] + j, quads, sums[i] + j);
    }
}

#include "kernel-body.h"
