/* learner-private.h - what the parts of one step of learning share.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "learner.h"

/* What a forward run leaves for the backward run. */
typedef struct
{
  guint32 *rows;          /* [n_rows][n_features]: of the tables, after the changes of training */
  float *inputs;          /* [n_rows][n_inputs] */
  float *input_mask;      /* of drop-out: 0 or 1 / (1 - drop_out); all masks may be NULL */
  LstmRun *runs[2][2];
  float *reversed[2];     /* [layer]: its input in mirrored order */
  guint32 *pools;         /* [n_rows]: which mean state of the first layer is a row's */
  guint32 *pool_sizes;    /* [n_pools]: of how many rows it is the mean */
  guint n_pools;
  float *joined;          /* [n_rows][4 n_units]: mean state and state, what the second layer sees; NULL without pool */
  float *tops[2];         /* [layer]: [n_rows][2 n_units] */
  float *top_masks[2];
} Pass;

/* Leaves out a share of @values, [n_rows][n_columns], and gives the mask. Locked (Gal and Ghahramani, 2016), a
 * sequence has one mask for all of its steps: the first rows are the first steps, and a later step's are those of the
 * sequences that still run. */
float *learner_drop_out (Learner *learner, const Batch *batch, float *values, guint n_columns);

/* Fills @pass->rows and @pass->inputs (learner-inputs.c). */
void learner_fill_inputs (Learner *learner, const Batch *batch, Pass *pass);

/* With pool (pool-learner.c): fills @pass->joined from the states of the first layer; and from the gradients of what
 * was joined to those of the states, [n_rows][2 n_units], to which they are added. */
void learner_join_pools (Learner *learner, const Batch *batch, Pass *pass);
void learner_part_pools (const Learner *learner, const Batch *batch, const Pass *pass, const float *joined_gradients,
                         float *state_gradients);

/* Runs all outputs forward and backward; gives the loss and adds to the gradients of the top, [n_rows][2 n_units], and
 * of the input, [n_rows][n_inputs]. */
double learner_run_outputs (Learner *learner, const Batch *batch, const Pass *pass, float *top_gradients,
                            float *input_gradients);
