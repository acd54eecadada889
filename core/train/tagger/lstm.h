/* lstm.h - one direction of an LSTM layer over a packed batch, forward and backward.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "minibatch.h"
#include "learned-parameters.h"

typedef struct
{
  guint n_inputs;
  guint n_units;          /* a multiple of 16 */
  Parameter input;        /* [4 n_units][n_inputs]: gates in the order input, forget, candidate, output */
  Parameter recurrent;    /* [4 n_units][n_units] */
  Parameter biases;       /* [1][4 n_units] */
} Lstm;

/* What the forward run leaves for the backward run. */
typedef struct
{
  float *gates;           /* [n_rows][4 n_units], after their activation functions */
  float *cells;           /* [n_rows][n_units] */
  float *squashed;        /* [n_rows][n_units]: tanh of the cells */
  float *states;          /* [n_rows][n_units]: what comes out */
} LstmRun;

Lstm lstm_new (Parameters *parameters, guint n_inputs, guint n_units);
void lstm_initialise (const Lstm *lstm, Parameters *parameters, Random *random);

/* @inputs is [n_rows][n_inputs]. */
LstmRun *lstm_run_forward (const Lstm *lstm, const Parameters *parameters, const Batch *batch, const float *inputs);

/* @state_gradients is [n_rows][n_units]; adds to @input_gradients, [n_rows][n_inputs], and to the gradients of the
 * parameters. */
void lstm_run_backward (const Lstm *lstm, const Parameters *parameters, const Batch *batch, const LstmRun *run,
                        const float *inputs, const float *state_gradients, float *input_gradients);

void lstm_run_free (LstmRun *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LstmRun, lstm_run_free)
