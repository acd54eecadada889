/* learner-private.h - what the parts of one step of learning share.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "learner.h"

/* Both directions of a layer. */
typedef struct
{
  LstmRun *runs[2];
  float *reversed;        /* its input in mirrored order */
  float *top;             /* [n_rows][n_states] */
  float *top_mask;
} LayerPass;

/* What a forward run leaves for the backward run. */
typedef struct
{
  guint32 *rows;          /* [n_rows][n_features]: of the tables, after the changes of training */
  float *inputs;          /* [n_rows][n_inputs] */
  float *input_mask;      /* of drop-out: 0 or 1 / (1 - drop_out); all masks may be NULL */
  LayerPass layers[2];
  LayerPass branches[RECIPE_MAX_BRANCHES][2];
  float *branch_inputs[RECIPE_MAX_BRANCHES]; /* [n_rows]: input and state, where a branch sees both */
  guint32 *pools;         /* [n_rows]: which mean state of the first layer is a row's */
  guint32 *pool_sizes;    /* [n_pools]: of how many rows it is the mean */
  guint n_pools;
  float *joined;          /* [n_rows][4 n_units]: mean state and state, what the second layer sees; NULL without pool */
} Pass;

static inline const LearnerStack *
learner_get_stack (const Learner *learner, int branch)
{
  return branch == RECIPE_TRUNK ? &learner->trunk : &learner->branches[branch];
}

/* The states that the heads of a branch see, or NULL without layers. */
const float *learner_get_top (const Learner *learner, const Pass *pass, int branch);

/* A layer forward, and backward from the gradients of its states, which are spoiled (layer-learner.c). */
void learner_run_layer (Learner *learner, const Batch *batch, const Lstm *directions, const float *inputs, LayerPass *pass);
void learner_run_layer_back (Learner *learner, const Batch *batch, const Lstm *directions, const float *inputs,
                             const LayerPass *pass, float *top_gradients, float *input_gradients);
void learner_apply_mask (float *gradients, const float *mask, gsize n);
void layer_pass_clear (LayerPass *pass);

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

/* Gradients of what the outputs see, which are added up. */
typedef struct
{
  float *inputs;                          /* [n_rows][n_inputs] */
  float *trunk;                           /* [n_rows][n_states of it] */
  float *branches[RECIPE_MAX_BRANCHES];   /* the same of each */
} Gradients;

/* All branches forward; and one backward, from the gradients of its states, which are spoiled, to those of the shared ones and
 * of the input (branch-learner.c). */
void learner_run_branches (Learner *learner, const Batch *batch, Pass *pass);
void learner_run_branch_back (Learner *learner, const Batch *batch, const Pass *pass, guint branch, const Gradients *gradients);

/* Runs all outputs forward and backward; gives the loss. */
double learner_run_outputs (Learner *learner, const Batch *batch, const Pass *pass, const Gradients *gradients);
