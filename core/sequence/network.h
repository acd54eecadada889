/* network.h - the network of a tagger as it lies in its model file, and running it.
 *
 *     features -> [rows of tables side by side] -> LSTM both ways -> LSTM both ways -> heads
 *                                                                                  -> LSTM both ways -> heads of that branch
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/model.h>
#include "token-features.h"
#include "kernel.h"
#include "recipe.h"
#include "viterbi.h"

#define NETWORK_KIND "tagger"
#define NETWORK_VERSION 2
#define NETWORK_MAX_LABELS 4096
#define NETWORK_MAX_TOPS 17 /* heads and a linker */

/* Distances between a token and a cue, in tokens, fall into this many classes, half of them for cues before the
 * token. */
#define LINKER_N_DISTANCES 24

/* The linker's keys stand behind its queries in its outputs. */
#define LINKER_KEYS (KERNEL_BLOCK / 2)

/* Layers one above the other: the shared ones, or a branch. */
typedef struct
{
  guint n_layers;
  guint n_units;           /* a side */
  guint n_states;          /* 2 n_units */
  Lstm8 layers[2][2];      /* [layer][direction] */
} Stack;

/* One affine map from the top of a stack: scores = top h + skip x + biases, where the skip may reach to
 * neighbours. Tops of heads with few labels stand side by side in one block, see NetworkTop. */
typedef struct
{
  int branch;              /* or RECIPE_TRUNK */
  guint n_blocks;
  Matrix8 top;             /* from the upper LSTM, if there is one */
  int reach;
  guint n_skips;           /* 2 reach + 1 */
  Matrix8 skips[2 * RECIPE_MAX_REACH + 1]; /* from the input of the token at -reach, ..., 0, ..., reach */
  Matrix8 packed;          /* all of those side by side, where they fit one block; else no blocks */
  const float *biases;     /* [n_blocks * KERNEL_BLOCK] */
  guint offset;            /* of its outputs in a token's row of scores */
  gboolean shares_top;     /* with other heads */
} NetworkOutput;

/* Tops that are multiplied together. */
typedef struct
{
  int branch;              /* of all of them */
  Matrix8 matrix;          /* no blocks without layers */
  const float *biases;
  guint offset;            /* of its first output in a token's row of scores */
  guint n_taken;           /* outputs, if there is room for more */
  gboolean is_own;         /* its arrays are the network's, not the file's */
} NetworkTop;

typedef struct
{
  NetworkOutput output;
  guint n_labels;
  char **labels;
  int once;                /* see recipe.h */
  Chain chain;             /* of a CRF; else its transitions are NULL */
} NetworkHead;

typedef struct
{
  NetworkOutput output;    /* one block: queries, then keys */
  const float *distances;  /* [n_labels of the head][LINKER_N_DISTANCES] */
  guint head;
  guint cue;               /* label of a cue's first token */
} NetworkLinker;

typedef struct
{
  const Recipe *recipe;
  const NlpWords *words;
  const guint8 **tables;   /* [n_features]: [n_rows][n_dimensions] activations; NULL for word vectors */
  Stack trunk;
  Stack branches[RECIPE_MAX_BRANCHES];
  NetworkHead *heads;      /* [recipe->n_heads] */
  NetworkLinker *linker;   /* or NULL */
  NetworkTop tops[NETWORK_MAX_TOPS];
  guint n_tops;
  guint n_inputs;          /* sum of the features' dimensions, rounded up to a multiple of 4 */
  guint n_word_features;   /* the first features, that depend on the word alone */
  guint n_word_inputs;     /* their dimensions, rounded down to a multiple of 4 */
  guint n_scores;          /* in a token's row of scores */
} Network;

/* The arrays of a network stay in @model. @recipe gets the rows and dimensions that only model and word map know. */
Network *nlp__network_new (const NlpModel *model, Recipe *recipe, const NlpWords *words, GError **error);
void nlp__network_free (Network *network);

/* Where the scores of each head stand in a token's row (network-tops.c); those of heads whose labels are found once are not in
 * it. */
void nlp__network_arrange_tops (Network *network);
void nlp__network_clear_tops (Network *network);

static inline const Stack *
nlp__network_get_stack (const Network *network, int branch)
{
  return branch == RECIPE_TRUNK ? &network->trunk : &network->branches[branch];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Network, nlp__network_free)
