/* lstm.c - one direction of an LSTM layer.
 *
 * With z = W x_t + R h_{t-1} + b, cut into four parts, and s the logistic function:
 *
 *     i = s (z_i)   f = s (z_f)   g = tanh (z_g)   o = s (z_o)
 *     c_t = f c_{t-1} + i g       h_t = o tanh (c_t)
 *
 * (Hochreiter and Schmidhuber, 1997; Gers, Schmidhuber and Cummins, 2000.) W x is one product for all tokens; R h is
 * one product a step for all sequences. Backward, with d. for the derivative of the loss:
 *
 *     dc = dh o (1 - tanh^2 c) + dc_{t+1} f_{t+1}     dz_i = dc g i (1 - i)     dz_f = dc c_{t-1} f (1 - f)
 *     dz_o = dh tanh (c) o (1 - o)                    dz_g = dc i (1 - g^2)     dh_{t-1} gets R^T dz
 *
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <string.h>
#include "activation.h"
#include "clones.h"
#include "lstm.h"
#include "matrix.h"

Lstm
lstm_new (Parameters *parameters, guint n_inputs, guint n_units)
{
  return (Lstm) {
    .n_inputs = n_inputs,
    .n_units = n_units,
    .input = parameters_add (parameters, 4 * n_units, n_inputs),
    .recurrent = parameters_add (parameters, 4 * n_units, n_units),
    .biases = parameters_add (parameters, 1, 4 * n_units),
  };
}

/* Forget gates start open (Jozefowicz, Zaremba and Sutskever, 2015). */
void
lstm_initialise (const Lstm *lstm, Parameters *parameters, Random *random)
{
  float range = 1 / sqrtf (lstm->n_units);
  float *biases = parameter_values (parameters, lstm->biases);

  parameters_randomise (parameters, lstm->input, range, random);
  parameters_randomise (parameters, lstm->recurrent, range, random);
  for (guint i = 0; i < lstm->n_units; i++)
    biases[lstm->n_units + i] = 1;
}

#define AT(pointer, index) (*(Floats *) ((pointer) + (index)))
#define CONST_AT(pointer, index) (*(const Floats *) ((pointer) + (index)))

/* Rows [n] of one step; @last is where the cells of the step before are, NULL at the first. */
CLONES static void
update_cells (guint n, guint n_units, float *gates, const float *last, float *cells, float *squashed, float *states)
{
  for (guint row = 0; row < n; row++, gates += 4 * n_units, cells += n_units, squashed += n_units, states += n_units)
    {
      for (guint u = 0; u < n_units; u += VECTOR_LENGTH)
        {
          Floats input, forget, candidate, output, cell, flat;

          VECTOR_SIGMOID (input, AT (gates, u));
          VECTOR_SIGMOID (forget, AT (gates, n_units + u));
          VECTOR_TANH (candidate, AT (gates, 2 * n_units + u));
          VECTOR_SIGMOID (output, AT (gates, 3 * n_units + u));
          cell = input * candidate;
          if (last)
            cell += forget * CONST_AT (last, u);
          VECTOR_TANH (flat, cell);
          AT (gates, u) = input;
          AT (gates, n_units + u) = forget;
          AT (gates, 2 * n_units + u) = candidate;
          AT (gates, 3 * n_units + u) = output;
          AT (cells, u) = cell;
          AT (squashed, u) = flat;
          AT (states, u) = output * flat;
        }
      if (last)
        last += n_units;
    }
}

LstmRun *
lstm_run_forward (const Lstm *lstm, const Parameters *parameters, const Batch *batch, const float *inputs)
{
  LstmRun *run = g_new0 (LstmRun, 1);
  guint n_units = lstm->n_units;
  const float *recurrent = parameter_values (parameters, lstm->recurrent);

  run->gates = g_new (float, (gsize) batch->n_rows * 4 * n_units);
  run->cells = g_new (float, (gsize) batch->n_rows * n_units);
  run->squashed = g_new (float, (gsize) batch->n_rows * n_units);
  run->states = g_new (float, (gsize) batch->n_rows * n_units);
  matrix_fill_rows (run->gates, parameter_values (parameters, lstm->biases), batch->n_rows, 4 * n_units);
  matrix_add_product (run->gates, inputs, parameter_values (parameters, lstm->input), batch->n_rows, 4 * n_units,
                      lstm->n_inputs);
  for (guint t = 0; t < batch->n_steps; t++)
    {
      guint n = batch_count_active (batch, t);
      gsize row = batch->starts[t];
      gsize last = t > 0 ? batch->starts[t - 1] : 0;

      if (t > 0)
        matrix_add_product (run->gates + row * 4 * n_units, run->states + last * n_units, recurrent, n, 4 * n_units,
                            n_units);
      update_cells (n, n_units, run->gates + row * 4 * n_units, t > 0 ? run->cells + last * n_units : NULL,
                    run->cells + row * n_units, run->squashed + row * n_units, run->states + row * n_units);
    }
  return run;
}

/* Rows [n] of one step: from the gradients of states and cells to those of the gates before their activation and, in
 * place, of the cells of the step before. @later is the part of the states' gradient that comes from the next step. */
CLONES static void
update_gradients (guint n, guint n_units, const float *gates, const float *last, const float *squashed,
                  const float *state_gradients, const float *later, float *cell_gradients, float *gate_gradients)
{
  for (guint row = 0; row < n; row++)
    {
      for (guint u = 0; u < n_units; u += VECTOR_LENGTH)
        {
          Floats input = CONST_AT (gates, u), forget = CONST_AT (gates, n_units + u);
          Floats candidate = CONST_AT (gates, 2 * n_units + u), output = CONST_AT (gates, 3 * n_units + u);
          Floats flat = CONST_AT (squashed, u);
          Floats state = CONST_AT (state_gradients, u) + CONST_AT (later, u);
          Floats cell = AT (cell_gradients, u) + state * output * (1 - flat * flat);
          Floats before = cell * 0;

          if (last)
            before = CONST_AT (last, u);
          AT (gate_gradients, u) = cell * candidate * input * (1 - input);
          AT (gate_gradients, n_units + u) = cell * before * forget * (1 - forget);
          AT (gate_gradients, 2 * n_units + u) = cell * input * (1 - candidate * candidate);
          AT (gate_gradients, 3 * n_units + u) = state * flat * output * (1 - output);
          AT (cell_gradients, u) = cell * forget;
        }
      gates += 4 * n_units;
      gate_gradients += 4 * n_units;
      squashed += n_units;
      state_gradients += n_units;
      later += n_units;
      cell_gradients += n_units;
      if (last)
        last += n_units;
    }
}

/* The gradient of the recurrent weights, from the gates of each step and the states of the step before. */
static void
add_recurrent_gradients (const Lstm *lstm, const Parameters *parameters, const Batch *batch, const LstmRun *run,
                         const float *gate_gradients)
{
  float *gradients = parameter_gradients (parameters, lstm->recurrent);
  guint n_units = lstm->n_units, first = batch_count_active (batch, 0);
  guint n = batch->n_rows - first;
  g_autofree float *before = g_new (float, (gsize) MAX (n, 1) * n_units);
  float *out = before;

  for (guint t = 1; t < batch->n_steps; t++)
    {
      gsize size = (gsize) batch_count_active (batch, t) * n_units;

      memcpy (out, run->states + (gsize) batch->starts[t - 1] * n_units, size * sizeof (float));
      out += size;
    }
  if (n > 0)
    matrix_add_weight_gradient (gradients, gate_gradients + (gsize) first * 4 * n_units, before, n, 4 * n_units,
                                n_units);
}

void
lstm_run_backward (const Lstm *lstm, const Parameters *parameters, const Batch *batch, const LstmRun *run,
                   const float *inputs, const float *state_gradients, float *input_gradients)
{
  guint n_units = lstm->n_units;
  const float *recurrent = parameter_values (parameters, lstm->recurrent);
  g_autofree float *gate_gradients = g_new (float, (gsize) batch->n_rows * 4 * n_units);
  g_autofree float *cell_gradients = g_new0 (float, (gsize) batch->n_sequences * n_units);
  g_autofree float *later = g_new0 (float, (gsize) batch->n_sequences * n_units);

  for (guint t = batch->n_steps; t-- > 0;)
    {
      guint n = batch_count_active (batch, t);
      gsize row = batch->starts[t];
      float *gradients = gate_gradients + row * 4 * n_units;

      update_gradients (n, n_units, run->gates + row * 4 * n_units,
                        t > 0 ? run->cells + (gsize) batch->starts[t - 1] * n_units : NULL,
                        run->squashed + row * n_units, state_gradients + row * n_units, later, cell_gradients,
                        gradients);
      memset (later, 0, (gsize) n * n_units * sizeof (float));
      if (t > 0)
        matrix_add_input_gradient (later, gradients, recurrent, n, 4 * n_units, n_units);
    }
  add_recurrent_gradients (lstm, parameters, batch, run, gate_gradients);
  matrix_add_rows (parameter_gradients (parameters, lstm->biases), gate_gradients, batch->n_rows, 4 * n_units);
  matrix_add_weight_gradient (parameter_gradients (parameters, lstm->input), gate_gradients, inputs, batch->n_rows,
                              4 * n_units, lstm->n_inputs);
  matrix_add_input_gradient (input_gradients, gate_gradients, parameter_values (parameters, lstm->input), batch->n_rows,
                             4 * n_units, lstm->n_inputs);
}

void
lstm_run_free (LstmRun *run)
{
  g_free (run->gates);
  g_free (run->cells);
  g_free (run->squashed);
  g_free (run->states);
  g_free (run);
}
