/* words-svd.c - the strongest directions of a large sparse matrix M (words x contexts), by randomised singular value
 * decomposition.
 *
 *     Y = M G             G random, a few columns more than are wanted: Y nearly spans M's strongest directions
 *     Q = orthonormal (Y)
 *     repeat: Q = orthonormal (M (M' Q))       power iterations sharpen the spectrum
 *     B = M' Q,  B' B = W L W'                 a small symmetric eigenproblem
 *     M ~ (Q W) L^(1/2) ...                    left singular vectors U = Q W, singular values S = L^(1/2)
 *
 * A word's vector is its row of U S^(1/2). (N. Halko, P. Martinsson, J. Tropp: Finding structure with randomness,
 * SIAM Review 53, 2011.) Orthonormal (Y) is Y W L^(-1/2) from the eigenproblem of Y' Y, so that one small Jacobi
 * solver does all; done twice, the second pass repairs what rounding spoilt in the first.
 * SPDX-License-Identifier: MIT */
#include "words-train.h"

#include <cblas.h>
#include <math.h>
#include <string.h>

#define EXTRA_DIRECTIONS 15
#define N_POWER_ITERATIONS 3
#define N_SWEEPS 12

/* out[rows, k] = M x[columns, k] */
static void
multiply (const WordsMatrix *matrix, const float *x, guint k, float *out)
{
  memset (out, 0, sizeof (float) * matrix->n_rows * k);
  for (guint r = 0; r < matrix->n_rows; r++)
    for (gsize i = matrix->starts[r]; i < matrix->starts[r + 1]; i++)
      cblas_saxpy (k, matrix->values[i], x + (gsize) matrix->columns[i] * k, 1, out + (gsize) r * k, 1);
}

/* out[columns, k] = M' x[rows, k] */
static void
multiply_transposed (const WordsMatrix *matrix, const float *x, guint k, float *out)
{
  memset (out, 0, sizeof (float) * matrix->n_columns * k);
  for (guint r = 0; r < matrix->n_rows; r++)
    for (gsize i = matrix->starts[r]; i < matrix->starts[r + 1]; i++)
      cblas_saxpy (k, matrix->values[i], x + (gsize) r * k, 1, out + (gsize) matrix->columns[i] * k, 1);
}

/* gram[k, k] = x' x, summed in blocks in double precision. */
static void
multiply_by_itself (const float *x, guint n, guint k, double *gram)
{
  enum { BLOCK = 1024 };
  g_autofree double *block = g_new (double, BLOCK * k);

  memset (gram, 0, sizeof (double) * k * k);
  for (guint begin = 0; begin < n; begin += BLOCK)
    {
      guint m = MIN (BLOCK, n - begin);

      for (gsize i = 0; i < (gsize) m * k; i++)
        block[i] = x[(gsize) begin * k + i];
      cblas_dgemm (CblasRowMajor, CblasTrans, CblasNoTrans, k, k, m, 1, block, k, block, k, 1, gram, k);
    }
}

static void
rotate (double *a, double *w, guint k, guint p, guint q)
{
  double theta = (a[q * k + q] - a[p * k + p]) / (2 * a[p * k + q]);
  double t = (theta >= 0 ? 1 : -1) / (fabs (theta) + sqrt (theta * theta + 1));
  double c = 1 / sqrt (t * t + 1), s = t * c;

  for (guint i = 0; i < k; i++)
    {
      double ip = a[i * k + p], iq = a[i * k + q];

      a[i * k + p] = c * ip - s * iq;
      a[i * k + q] = s * ip + c * iq;
    }
  for (guint i = 0; i < k; i++)
    {
      double pi = a[p * k + i], qi = a[q * k + i];

      a[p * k + i] = c * pi - s * qi;
      a[q * k + i] = s * pi + c * qi;
    }
  for (guint i = 0; i < k; i++)
    {
      double ip = w[i * k + p], iq = w[i * k + q];

      w[i * k + p] = c * ip - s * iq;
      w[i * k + q] = s * ip + c * iq;
    }
}

/* Cyclic Jacobi: @a becomes diagonal, the columns of @w its eigenvectors. */
static void
diagonalise (double *a, double *w, guint k)
{
  for (guint i = 0; i < k * k; i++)
    w[i] = i % (k + 1) == 0;
  for (guint sweep = 0; sweep < N_SWEEPS; sweep++)
    for (guint p = 0; p < k; p++)
      for (guint q = p + 1; q < k; q++)
        if (fabs (a[p * k + q]) > 1e-15 * sqrt (fabs (a[p * k + p] * a[q * k + q])))
          rotate (a, w, k, p, q);
}

/* x[n, k] = x w[k, k] with column j of w times scale[j]. */
static void
transform_rows (float *x, guint n, guint k, const double *w, const double *scale)
{
  g_autofree float *small = g_new (float, k * k);
  g_autofree float *out = g_new (float, (gsize) n * k);

  for (guint i = 0; i < k; i++)
    for (guint j = 0; j < k; j++)
      small[i * k + j] = w[i * k + j] * scale[j];
  cblas_sgemm (CblasRowMajor, CblasNoTrans, CblasNoTrans, n, k, k, 1, x, k, small, k, 0, out, k);
  memcpy (x, out, sizeof (float) * n * k);
}

static void
orthonormalise (float *x, guint n, guint k)
{
  g_autofree double *gram = g_new (double, k * k);
  g_autofree double *w = g_new (double, k * k);
  g_autofree double *scale = g_new (double, k);

  for (guint pass = 0; pass < 2; pass++)
    {
      double largest = 0;

      multiply_by_itself (x, n, k, gram);
      diagonalise (gram, w, k);
      for (guint j = 0; j < k; j++)
        largest = MAX (largest, gram[j * k + j]);
      for (guint j = 0; j < k; j++)
        scale[j] = gram[j * k + j] > 1e-12 * largest ? 1 / sqrt (gram[j * k + j]) : 0;
      transform_rows (x, n, k, w, scale);
    }
}

/* The columns of U S^(1/2) in falling order of S, the first @n_dimensions of them. */
static float *
extract_vectors (float *q, const float *b, const WordsMatrix *matrix, guint k, guint n_dimensions)
{
  g_autofree double *gram = g_new (double, k * k);
  g_autofree double *w = g_new (double, k * k);
  g_autofree double *scale = g_new (double, k);
  g_autofree guint *order = g_new (guint, k);
  float *vectors = g_new (float, (gsize) matrix->n_rows * n_dimensions);

  multiply_by_itself (b, matrix->n_columns, k, gram);
  diagonalise (gram, w, k);
  for (guint j = 0; j < k; j++)
    {
      guint place = j;

      scale[j] = pow (MAX (gram[j * k + j], 0), 0.25);
      for (; place > 0 && gram[order[place - 1] * (k + 1)] < gram[j * (k + 1)]; place--)
        order[place] = order[place - 1];
      order[place] = j;
    }
  transform_rows (q, matrix->n_rows, k, w, scale);
  for (guint r = 0; r < matrix->n_rows; r++)
    for (guint d = 0; d < n_dimensions; d++)
      vectors[(gsize) r * n_dimensions + d] = q[(gsize) r * k + order[d]];
  return vectors;
}

float *
nlp__words_decompose (const WordsMatrix *matrix, guint n_dimensions, guint64 seed)
{
  guint k = n_dimensions + EXTRA_DIRECTIONS;
  g_autofree float *by_column = g_new (float, (gsize) matrix->n_columns * k);
  g_autofree float *by_row = g_new (float, (gsize) matrix->n_rows * k);

  for (gsize i = 0; i < (gsize) matrix->n_columns * k; i++)
    by_column[i] = words_random_unit (&seed) + words_random_unit (&seed) + words_random_unit (&seed) - 1.5f;
  multiply (matrix, by_column, k, by_row);
  orthonormalise (by_row, matrix->n_rows, k);
  for (guint i = 0; i < N_POWER_ITERATIONS; i++)
    {
      multiply_transposed (matrix, by_row, k, by_column);
      multiply (matrix, by_column, k, by_row);
      orthonormalise (by_row, matrix->n_rows, k);
    }
  multiply_transposed (matrix, by_row, k, by_column);
  return extract_vectors (by_row, by_column, matrix, k, n_dimensions);
}

void
nlp__words_normalise_rows (float *vectors, guint n_rows, guint n_dimensions)
{
  for (guint r = 0; r < n_rows; r++)
    {
      float *row = vectors + (gsize) r * n_dimensions;
      float norm = cblas_snrm2 (n_dimensions, row, 1);

      if (norm > 0)
        cblas_sscal (n_dimensions, 1 / norm, row, 1);
    }
}
