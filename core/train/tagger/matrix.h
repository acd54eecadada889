/* matrix.h - products of row-major matrices of floats, by BLAS.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <cblas.h>
#include <glib.h>

/* c[m][n] += a[m][k] b[n][k]^T: a layer's outputs from its inputs and weights. */
static inline void
matrix_add_product (float *c, const float *a, const float *b, guint m, guint n, guint k)
{
  cblas_sgemm (CblasRowMajor, CblasNoTrans, CblasTrans, m, n, k, 1, a, k, b, k, 1, c, n);
}

/* c[m][k] += a[m][n] b[n][k]: the gradient of the inputs from that of the outputs. */
static inline void
matrix_add_input_gradient (float *c, const float *a, const float *b, guint m, guint n, guint k)
{
  cblas_sgemm (CblasRowMajor, CblasNoTrans, CblasNoTrans, m, k, n, 1, a, n, b, k, 1, c, k);
}

/* c[n][k] += a[m][n]^T b[m][k]: the gradient of the weights. */
static inline void
matrix_add_weight_gradient (float *c, const float *a, const float *b, guint m, guint n, guint k)
{
  cblas_sgemm (CblasRowMajor, CblasTrans, CblasNoTrans, n, k, m, 1, a, n, b, k, 1, c, k);
}

/* Every row of c[m][n] := row. */
static inline void
matrix_fill_rows (float *c, const float *row, guint m, guint n)
{
  for (guint i = 0; i < m; i++)
    for (guint j = 0; j < n; j++)
      c[(gsize) i * n + j] = row[j];
}

/* row[n] += the sum of the rows of c[m][n]. */
static inline void
matrix_add_rows (float *row, const float *c, guint m, guint n)
{
  for (guint i = 0; i < m; i++)
    for (guint j = 0; j < n; j++)
      row[j] += c[(gsize) i * n + j];
}
