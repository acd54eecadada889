/* network-run.h - running a network over some sequences of a document: first its layers, then what its heads make of them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "buffer.h"
#include "network.h"

#define ZERO_ACTIVATION 128

/* The arrays of a run, which the next one uses again. */
enum
{
  BUFFER_SEQUENCES,
  BUFFER_WORDS,
  BUFFER_SLOTS,
  BUFFER_WORD_INPUTS,
  BUFFER_INPUTS,
  BUFFER_STATES,
  BUFFER_UPPER_STATES,
  BUFFER_BRANCH_INPUTS,
  BUFFER_BRANCHES,         /* two of each */
  BUFFER_LAST_BRANCH = BUFFER_BRANCHES + 2 * RECIPE_MAX_BRANCHES - 1,
  BUFFER_POOLS,
  BUFFER_SUMS,
  BUFFER_PRODUCTS,
  N_BUFFERS
};

typedef struct
{
  const Network *network;
  const Kernel *kernel;
  Buffer buffers[N_BUFFERS];
  const DocumentFeatures *features;
  guint32 first;            /* of the first token of the run */
  SequenceSpan *sequences;  /* longest first */
  guint n_sequences;
  guint n_tokens;
  guint32 *words;           /* [n_words]: the distinct words of the run */
  guint n_words;
  guint32 *slots;           /* [n_tokens]: where each token's word is in words */
  guint8 *word_inputs;      /* [n_words][n_inputs]: the features of words, the rest zero */
  guint8 *inputs;           /* [n_tokens][n_inputs - n_word_inputs] */
  guint8 *states;           /* of the last shared layer: [n_tokens][n_states], forward states before backward ones */
  guint8 *branch_states[RECIPE_MAX_BRANCHES]; /* of the last layer of each */
  guint8 *rest;             /* [n_units]: the state before the first step */
  float *cells;             /* [KERNEL_BATCH][n_units] */
  guint8 *pools;            /* [n_words][n_states]: mean states of the first layer, with pool */
  gint32 *sums;             /* [n_words][outputs of the matrix at hand] */
} Run;

/* For as many runs as one likes, one after the other. */
Run *nlp__network_run_new (const Network *network, const Kernel *kernel);
void nlp__network_run_free (Run *run);

/* Runs the layers over neighbouring sequences. @word_slots, [2 * features->n_words], is all 0, and is so again at the end. */
void nlp__network_run_start (Run *run, const DocumentFeatures *features, const SequenceSpan *sequences, guint n_sequences,
                             guint32 *word_slots);

/* The last states of a branch or of the shared layers. */
static inline const guint8 *
nlp__run_get_states (const Run *run, int branch)
{
  return branch == RECIPE_TRUNK ? run->states : run->branch_states[branch];
}

/* What each word of the run adds to the outputs of a matrix by its row of @inputs, [n_words][n_inputs], to run->sums. */
void nlp__network_sum_words (Run *run, const Matrix8 *matrix, const guint8 *inputs, guint n_inputs);

/* Scores of the heads that look at every token, and the linker's, for all tokens of the run from its first: [n_tokens]
 * [network->n_scores]. */
void nlp__network_score (Run *run, float *scores);

/* Scores of one head for some tokens of the run: [n][n_blocks * KERNEL_BLOCK]. */
void nlp__network_score_tokens (Run *run, guint head, const guint32 *tokens, guint n, float *scores);
