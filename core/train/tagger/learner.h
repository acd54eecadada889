/* learner.h - the network while it is trained: floats, gradients, drop-out.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "lstm.h"
#include "network.h"
#include "training-set.h"

#define LEARNER_MAX_FEATURES 64
#define LEARNER_MAX_HEADS 16

/* An affine map from the top; see NetworkOutput. */
typedef struct
{
  guint n_outputs;
  int reach;
  Parameter top;          /* [n_outputs][2 n_units], 0 rows without layers */
  Parameter skips[2 * RECIPE_MAX_REACH + 1]; /* [n_outputs][n_inputs], for the token at -reach, ..., 0, ..., reach */
  Parameter biases;       /* [1][n_outputs] */
} LearnerOutput;

typedef struct
{
  const Recipe *recipe;
  const TrainingSet *set;
  Parameters parameters;
  Parameter tables[LEARNER_MAX_FEATURES];   /* [n_rows][n_dimensions]; 0 rows for word vectors */
  Lstm layers[2][2];
  LearnerOutput heads[LEARNER_MAX_HEADS];
  Parameter chains[LEARNER_MAX_HEADS];      /* [n_labels + 1][n_labels], of CRFs */
  LearnerOutput linker;                     /* queries, then keys */
  Parameter distances;                      /* [n_labels][LINKER_N_DISTANCES] */
  guint linker_head;
  guint n_inputs;
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

/* The mean loss a token of a batch; its gradient is added to that of the parameters. */
double learner_run (Learner *learner, const Batch *batch);

/* The linker's part (link-learner.c): adds the loss of the links of a batch to the gradients of its scores and
 * distances. */
double learner_run_links (Learner *learner, const Batch *batch, const float *scores, float *gradients);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Learner, learner_free)
