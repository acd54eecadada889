/* kernel-avx2.c - inner loops for x86-64 with AVX2 (2013 and later).
 * SPDX-License-Identifier: MIT */

#include "kernel.h"

#ifdef __x86_64__

#include <immintrin.h>
#include <string.h>

#define KERNEL_NAME "avx2"
#define KERNEL_SYMBOL nlp__kernel_avx2
#define KERNEL_TARGET __attribute__ ((target ("avx2")))

/* Half a block from output @first, 32 outputs in four registers, for @n rows (1 or 2) that share each load of
 * weights. */
static inline __attribute__ ((always_inline)) KERNEL_TARGET void
sum_half (const gint8 *weights, guint n_quads, guint first, guint n, const gint32 *const *start, const guint8 *const *x,
          gint32 (*sums)[KERNEL_BLOCK])
{
  const __m256i ones = _mm256_set1_epi16 (1);
  __m256i sum[2][4];

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 4; j++)
      sum[i][j] = _mm256_loadu_si256 ((const __m256i *) (start[i] + first + 8 * j));
  for (guint q = 0; q < n_quads; q++, weights += KERNEL_BLOCK * 4)
    {
      __m256i w[4];

      for (guint j = 0; j < 4; j++)
        w[j] = _mm256_loadu_si256 ((const __m256i *) (weights + 4 * first + 32 * j));
      for (guint i = 0; i < n; i++)
        {
          gint32 quad;
          __m256i a;

          memcpy (&quad, x[i] + 4 * q, 4);
          a = _mm256_set1_epi32 (quad);
          for (guint j = 0; j < 4; j++)
            sum[i][j] = _mm256_add_epi32 (sum[i][j], _mm256_madd_epi16 (_mm256_maddubs_epi16 (a, w[j]), ones));
        }
    }
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 4; j++)
      _mm256_storeu_si256 ((__m256i *) (sums[i] + first + 8 * j), sum[i][j]);
}

static inline KERNEL_TARGET void
sum_products (const gint8 *weights, guint n_quads, guint n, const gint32 *const *start, const guint8 *const *x,
              gint32 (*sums)[KERNEL_BLOCK])
{
  for (guint first = 0; first < KERNEL_BLOCK; first += KERNEL_BLOCK / 2)
    {
      guint i = 0;

      for (; i + 2 <= n; i += 2)
        sum_half (weights, n_quads, first, 2, start + i, x + i, sums + i);
      if (i < n)
        sum_half (weights, n_quads, first, 1, start + i, x + i, sums + i);
    }
}

#include "kernel-body.h"

#endif
