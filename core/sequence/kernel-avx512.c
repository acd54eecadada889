/* kernel-avx512.c - inner loops for x86-64 with AVX-512 and VNNI (Ice Lake, Zen 4 and later).
 * SPDX-License-Identifier: MIT */

#include "kernel.h"

#ifdef __x86_64__

#include <immintrin.h>
#include <string.h>

#define KERNEL_NAME "avx512"
#define KERNEL_SYMBOL nlp__kernel_avx512
#define KERNEL_TARGET __attribute__ ((target ("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")))
#define KERNEL_CLAMPS

#include "kernel-clamp.h"

KERNEL_INLINE void
clamp (Floats *x, float bound)
{
  *x = (Floats) _mm512_max_ps (_mm512_min_ps ((__m512) *x, _mm512_set1_ps (bound)), _mm512_set1_ps (-bound));
}

/* A block, 64 outputs in four registers, for @n rows (1 to 4) that share each load of weights. */
static inline __attribute__ ((always_inline)) KERNEL_TARGET void
sum_rows (const gint8 *weights, guint n_quads, guint n, const gint32 *const *start, const guint8 *const *x,
          gint32 *const *sums)
{
  __m512i sum[4][4];

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 4; j++)
      sum[i][j] = _mm512_loadu_si512 (start[i] + 16 * j);
  for (guint q = 0; q < n_quads; q++, weights += KERNEL_BLOCK * 4)
    {
      __m512i w[4];

      for (guint j = 0; j < 4; j++)
        w[j] = _mm512_loadu_si512 (weights + 64 * j);
      for (guint i = 0; i < n; i++)
        {
          gint32 quad;
          __m512i a;

          memcpy (&quad, x[i] + 4 * q, 4);
          a = _mm512_set1_epi32 (quad);
          for (guint j = 0; j < 4; j++)
            sum[i][j] = _mm512_dpbusd_epi32 (sum[i][j], a, w[j]);
        }
    }
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 4; j++)
      _mm512_storeu_si512 (sums[i] + 16 * j, sum[i][j]);
}

static inline KERNEL_TARGET void
sum_products (const gint8 *weights, guint n_quads, guint n, const gint32 *const *start, const guint8 *const *x,
              gint32 *const *sums)
{
  guint i = 0;

  for (; i + 4 <= n; i += 4)
    sum_rows (weights, n_quads, 4, start + i, x + i, sums + i);
  if (n - i == 3)
    sum_rows (weights, n_quads, 3, start + i, x + i, sums + i);
  else if (n - i == 2)
    sum_rows (weights, n_quads, 2, start + i, x + i, sums + i);
  else if (n - i == 1)
    sum_rows (weights, n_quads, 1, start + i, x + i, sums + i);
}

#include "kernel-body.h"

#endif
