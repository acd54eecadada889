/* kernel-body.h - the part of a kernel that all processors share; included by each kernel-*.c.
 *
 * The includer defines KERNEL_NAME, KERNEL_TARGET (an attribute that chooses the instructions), perhaps KERNEL_NARROWS
 * and with it
 *
 *   static inline KERNEL_TARGET Bytes narrow (const Integers *x);
 *
 * which takes the lowest byte of each number, where the compiler does not know how, and
 *
 *   static inline KERNEL_TARGET void
 *   sum_products (const gint8 *weights, guint n_quads, guint n, const gint32 *const *start, const guint8 *const *x,
 *                 gint32 *const *sums);
 *
 * which adds the products of one block of weights, [n_quads][KERNEL_BLOCK][4], for @n rows of input to the sums at
 * @start; a row's @sums may be its @start.
 * SPDX-License-Identifier: MIT */

#include "kernel-clamp.h"
#include "kernel.h"

#ifndef KERNEL_NARROWS
KERNEL_INLINE Bytes
narrow (const Integers *x)
{
  return __builtin_convertvector (*x, Bytes);
}
#endif

/* Adds to @values what sixteen sums stand for. */
KERNEL_INLINE void
add_scaled (Floats *values, const gint32 *sums, const float *scales)
{
  *values += __builtin_convertvector (*(const Integers *) sums, Floats) * *(const Floats *) scales;
}

/* Rounds 127 x to the nearest byte of offset 128, halves to even: adding 1.5 * 2^23 leaves the integer in the lowest
 * bits. */
KERNEL_INLINE void
store_activations (guint8 *out, const Floats *x)
{
  Integers rounded = (Integers) (*x * KERNEL_ACTIVATION + 12582912.0f);

  *(Bytes *) out = narrow (&rounded) ^ (gint8) -128;
}

/* The LSTM of Gers, Schmidhuber and Cummins (2000), without peepholes, for sixteen units:
 *   c := sigmoid (f) c + sigmoid (i) tanh (g),  h := sigmoid (o) tanh (c),
 * with sigmoid (x) = (1 + tanh (x / 2)) / 2. Quotients are brought to one denominator: two divisions instead of five,
 * which cost as much as the rest. Denominators are below 1e4, so that the product of three is far from overflow. */
KERNEL_INLINE void
update_units (const Floats gates[4], float *cells, guint8 *out)
{
  Floats input, input_under, forget, forget_under, candidate, candidate_under, output, output_under;
  Floats cell = *(const Floats *) cells, under;

  VECTOR_TANH_PARTS (input, input_under, 0.5f * gates[0]);
  VECTOR_TANH_PARTS (forget, forget_under, 0.5f * gates[1]);
  VECTOR_TANH_PARTS (candidate, candidate_under, gates[2]);
  VECTOR_TANH_PARTS (output, output_under, 0.5f * gates[3]);
  under = input_under * candidate_under;
  cell = (cell * (forget + forget_under) * under + (input + input_under) * candidate * forget_under)
         / (2.0f * forget_under * under);
  *(Floats *) cells = cell;
  VECTOR_TANH_PARTS (candidate, candidate_under, cell);
  output = (output + output_under) * candidate / (2.0f * output_under * candidate_under);
  store_activations (out, &output);
}

/* One block of a matrix: adds the products of the quads from @first to before @end to the sums to start from. */
KERNEL_INLINE void
sum_block (const Matrix8 *matrix, guint block, guint first, guint end, guint n, const gint32 *const *start,
           const guint8 *const *x, gint32 *const *sums)
{
  const gint8 *weights = matrix->weights + ((gsize) block * matrix->n_quads + first) * KERNEL_BLOCK * 4;
  const gint32 *block_start[KERNEL_BATCH] = { NULL };

  for (guint i = 0; i < n; i++)
    block_start[i] = (start ? start[i] : matrix->offsets) + block * KERNEL_BLOCK;
  sum_products (weights, end - first, n, block_start, x, sums);
}

/* Sums of a block, and where each row's are. */
typedef struct
{
  gint32 sums[KERNEL_BATCH][KERNEL_BLOCK];
  gint32 *rows[KERNEL_BATCH];
} BlockSums;

KERNEL_INLINE void
init_sums (BlockSums *block, guint n)
{
  for (guint i = 0; i < n; i++)
    block->rows[i] = block->sums[i];
}

static KERNEL_TARGET void
step (const Lstm8 *lstm, guint n, const gint32 *const *sums, const guint8 *const *x, const guint8 *const *h,
      guint8 *const *out, float *cells)
{
  guint n_units = lstm->input.n_blocks * VECTOR_LENGTH, n_recurrent = lstm->recurrent.n_quads;
  BlockSums total;

  init_sums (&total, n);
  for (guint block = 0; block < lstm->input.n_blocks; block++)
    {
      const float *scales = lstm->input.scales + block * KERNEL_BLOCK, *biases = lstm->biases + block * KERNEL_BLOCK;

      sum_block (&lstm->input, block, lstm->input.first_quad, lstm->input.n_quads, n, sums, x, total.rows);
      sum_products (lstm->recurrent.weights + (gsize) block * n_recurrent * KERNEL_BLOCK * 4, n_recurrent, n,
                    (const gint32 *const *) total.rows, h, total.rows);
      for (guint i = 0; i < n; i++)
        {
          Floats gates[4];

          for (guint g = 0; g < 4; g++)
            {
              gates[g] = *(const Floats *) (biases + g * VECTOR_LENGTH);
              add_scaled (&gates[g], total.sums[i] + g * VECTOR_LENGTH, scales + g * VECTOR_LENGTH);
            }
          update_units (gates, cells + i * n_units + block * VECTOR_LENGTH, out[i] + block * VECTOR_LENGTH);
        }
    }
}

static KERNEL_TARGET void
multiply (const Matrix8 *matrix, guint n, const gint32 *const *sums, const guint8 *const *x, float *const *out)
{
  BlockSums total;

  init_sums (&total, n);
  for (guint block = 0; block < matrix->n_blocks; block++)
    {
      sum_block (matrix, block, matrix->first_quad, matrix->n_quads, n, sums, x, total.rows);
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < KERNEL_BLOCK; j += VECTOR_LENGTH)
          add_scaled ((Floats *) (out[i] + block * KERNEL_BLOCK + j), total.sums[i] + j,
                      matrix->scales + block * KERNEL_BLOCK + j);
    }
}

static KERNEL_TARGET void
sum (const Matrix8 *matrix, guint n, const guint8 *const *x, gint32 *const *out)
{
  gint32 *rows[KERNEL_BATCH] = { NULL };

  for (guint block = 0; block < matrix->n_blocks; block++)
    {
      for (guint i = 0; i < n; i++)
        rows[i] = out[i] + block * KERNEL_BLOCK;
      sum_block (matrix, block, 0, matrix->first_quad, n, NULL, x, rows);
    }
}

const Kernel KERNEL_SYMBOL = { KERNEL_NAME, step, multiply, sum };
