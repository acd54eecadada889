/* learner.h - the network while it is trained: floats, gradients, drop-out.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "lstm.h"
#include "network.h"
#include "training-set.h"

#define LEARNER_MAX_FEATURES 64
#define LEARNER_MAX_HEADS 16

/* An affine map from the top of a stack; see NetworkOutput. */
typedef struct
{
  int branch;
  guint n_outputs;
  int reach;
  Parameter top;          /* [n_outputs][n_states], 0 rows without layers */
  Parameter skips[2 * RECIPE_MAX_REACH + 1]; /* [n_outputs][n_inputs], for the token at -reach, ..., 0, ..., reach */
  Parameter biases;       /* [1][n_outputs] */
} LearnerOutput;

/* See Stack. */
typedef struct
{
  guint n_layers;
  guint n_states;
  Lstm layers[2][2];      /* [layer][direction] */
} LearnerStack;

typedef struct
{
  const Recipe *recipe;
  const TrainingSet *set;
  Parameters parameters;
  Parameter tables[LEARNER_MAX_FEATURES];   /* [n_rows][n_dimensions]; 0 rows for word vectors */
  LearnerStack trunk;
  LearnerStack branches[RECIPE_MAX_BRANCHES];
  LearnerOutput heads[LEARNER_MAX_HEADS];
  Parameter chains[LEARNER_MAX_HEADS];      /* [n_labels + 1][n_labels], of CRFs */
  LearnerOutput linker;                     /* queries, then keys */
  Parameter distances;                      /* [n_labels][LINKER_N_DISTANCES] */
  guint linker_head;
  guint n_inputs;
  gboolean is_fixed;                        /* the shared layers are a model's; only branches and heads learn */
  guint n_step_tokens;                      /* of the step that the batch is in */
  guint32 *group_slots;                     /* [set->n_groups], all 0 between uses */
  Random random;
  float drop_out;                           /* share of activations that are left out in training */
  gboolean locked;                          /* the same are left out at all steps of a sequence */
  float word_drop;                          /* share of words that are taken for unknown, ... */
  float rare_drop;                          /* ... and r / (r + n) of the places of a word seen n times */
  float corpus_drop;                        /* share of tokens whose corpus is changed */
  float vector_scale;                       /* word vectors are this long */
} Learner;

Learner *learner_new (const Recipe *recipe, const TrainingSet *set, guint64 seed);
void learner_free (Learner *learner);

/* Puts the shared layers of a model of the same features and size in place (learner-import.c); from then on only branches and
 * heads are learned. Before parts are made. */
void learner_take_network (Learner *learner, const Network *network);

/* Puts all of a model of the same recipe and labels in place, to go on from. */
void learner_take_all (Learner *learner, const Network *network);

/* Another that works on the values of @whole beside it. Random numbers, scratch and gradients are its own, and of the
 * tables it has none. */
Learner *learner_new_part (const Learner *whole, guint64 seed);
void learner_free_part (Learner *part);

/* The gradients of what the tables gave to a batch. */
typedef struct
{
  guint n_rows;
  guint32 *rows;          /* [n_rows][n_features]: of the tables */
  float *gradients;       /* [n_rows][n_inputs] */
} InputGradients;

void input_gradients_clear (InputGradients *inputs);

/* The loss of a batch in a step of @n_tokens, a token; its gradient is added to that of the parameters, but for the
 * tables: theirs is in @inputs. */
double learner_run_part (Learner *learner, const Batch *batch, guint n_tokens, InputGradients *inputs);
void learner_add_table_gradients (const Learner *learner, guint feature, const InputGradients *inputs);

/* The mean loss a token of a batch that is a step by itself; its gradient is added to that of all parameters. */
double learner_run (Learner *learner, const Batch *batch);

/* The linker's part (link-learner.c): adds the loss of the links of a batch to the gradients of its scores and
 * distances. */
double learner_run_links (Learner *learner, const Batch *batch, const float *scores, float *gradients);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Learner, learner_free)
