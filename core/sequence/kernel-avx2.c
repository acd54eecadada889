/* kernel-avx2.c - inner loops for x86-64 with AVX2 (2013 and later).
 * SPDX-License-Identifier: MIT */

#include "kernel.h"

#ifdef __x86_64__

#include <immintrin.h>
#include <string.h>

#define KERNEL_NAME "avx2"
#define KERNEL_SYMBOL nlp__kernel_avx2
#define KERNEL_TARGET __attribute__ ((target ("avx2")))
#define KERNEL_NARROWS
#define KERNEL_CLAMPS

#include "kernel-clamp.h"

KERNEL_INLINE void
clamp (Floats *x, float bound)
{
  float *values = (float *) x;

  for (guint i = 0; i < VECTOR_LENGTH; i += 8)
    {
      __m256 lower = _mm256_min_ps (_mm256_loadu_ps (values + i), _mm256_set1_ps (bound));

      _mm256_storeu_ps (values + i, _mm256_max_ps (lower, _mm256_set1_ps (-bound)));
    }
}

/* The packing instructions work within halves of a register: the last step puts the quarters in order. */
static inline __attribute__ ((always_inline)) KERNEL_TARGET Bytes
narrow (const Integers *x)
{
  const __m256i lowest = _mm256_set1_epi32 (0xff);
  const __m256i *halves = (const __m256i *) x;
  __m256i words = _mm256_packus_epi32 (_mm256_and_si256 (_mm256_loadu_si256 (halves), lowest),
                                       _mm256_and_si256 (_mm256_loadu_si256 (halves + 1), lowest));
  __m256i bytes = _mm256_packus_epi16 (words, words);

  bytes = _mm256_permutevar8x32_epi32 (bytes, _mm256_setr_epi32 (0, 4, 1, 5, 0, 4, 1, 5));
  return (Bytes) _mm256_castsi256_si128 (bytes);
}

/* The activations of a quad in every group of four. */
static inline __attribute__ ((always_inline)) KERNEL_TARGET __m256i
spread (const guint8 *x)
{
  gint32 quad;

  memcpy (&quad, x, 4);
  return _mm256_set1_epi32 (quad);
}

/* Half a block from output @first, 32 outputs in four registers, for @n rows (1 or 2) that share each load of weights.
 * Weights are so small that sums of four products, of two quads, fit 16 bits: only then they go to 32. */
static inline __attribute__ ((always_inline)) KERNEL_TARGET void
sum_half (const gint8 *weights, guint n_quads, guint first, guint n, const gint32 *const *start, const guint8 *const *x,
          gint32 *const *sums)
{
  const __m256i ones = _mm256_set1_epi16 (1);
  const __m256i *w = (const __m256i *) (weights + 4 * first);
  __m256i sum[2][4];
  guint q = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 4; j++)
      sum[i][j] = _mm256_loadu_si256 ((const __m256i *) (start[i] + first + 8 * j));
  for (; q + 2 <= n_quads; q += 2, w += 2 * KERNEL_BLOCK / 8)
    for (guint i = 0; i < n; i++)
      {
        __m256i one = spread (x[i] + 4 * q), other = spread (x[i] + 4 * q + 4);

        for (guint j = 0; j < 4; j++)
          sum[i][j] = _mm256_add_epi32 (
              sum[i][j],
              _mm256_madd_epi16 (_mm256_add_epi16 (_mm256_maddubs_epi16 (one, _mm256_loadu_si256 (w + j)),
                                                   _mm256_maddubs_epi16 (other, _mm256_loadu_si256 (w + KERNEL_BLOCK / 8 + j))),
                                 ones));
      }
  for (guint i = 0; q < n_quads && i < n; i++)
    for (guint j = 0; j < 4; j++)
      sum[i][j] = _mm256_add_epi32 (
          sum[i][j], _mm256_madd_epi16 (_mm256_maddubs_epi16 (spread (x[i] + 4 * q), _mm256_loadu_si256 (w + j)), ones));
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 4; j++)
      _mm256_storeu_si256 ((__m256i *) (sums[i] + first + 8 * j), sum[i][j]);
}

static inline KERNEL_TARGET void
sum_products (const gint8 *weights, guint n_quads, guint n, const gint32 *const *start, const guint8 *const *x,
              gint32 *const *sums)
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
