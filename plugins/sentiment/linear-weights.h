/* linear-weights.h - the learned weights of one model: three outputs over hashed and dense features.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* The outputs: how positive it is; how likely negative and how likely positive against neutral (logits). */
enum
{
  OUTPUT_SCORE,
  OUTPUT_NEGATIVE,
  OUTPUT_POSITIVE,
  N_OUTPUTS
};

/* As it lies in the file. Feature @hash lives in one of the WEIGHTS_REACH slots of its group, known by its low byte;
 * a feature that was dropped in training is found there by chance only once in some hundred look-ups. An empty slot
 * is all 0. */
typedef struct
{
  guint8 check;
  gint8 weights[N_OUTPUTS];
} WeightSlot;

#define WEIGHTS_REACH 4

/* The weights of a dense feature, one an output and one that means nothing: four floats are one register. */
#define WEIGHTS_ROW 4
typedef float WeightsRow __attribute__ ((vector_size (WEIGHTS_ROW * sizeof (float)), aligned (sizeof (float))));

typedef struct
{
  const WeightSlot *slots;
  guint n_groups;
  const float *scales;  /* N_OUTPUTS: what a unit of a slot's weight is worth */
  const WeightsRow *dense; /* n_dense of them */
  guint n_dense;
} Weights;

static inline guint
weights_group (guint32 hash, guint n_groups)
{
  return (guint) (((guint64) hash * n_groups) >> 32);
}

static inline guint8
weights_check (guint32 hash)
{
  return (guint8) (hash | 1);
}

/* Maps the sections @prefix-hashed, -scales and -dense of @model, which must outlive @weights. */
gboolean weights_open (Weights *weights, const NlpModel *model, const char *prefix, guint n_dense, GError **error);

/* Sums the weights of hashed features into @sums. */
void weights_sum (const Weights *weights, const guint32 *hashes, guint n_hashes, int sums[N_OUTPUTS]);

/* The sum of @n rows, each times its value. */
WeightsRow weights_sum_rows (const WeightsRow *rows, const float *values, guint n);

/* What the dense features @begin to @begin + @n add to the outputs; @dense: their values. */
WeightsRow weights_sum_dense (const Weights *weights, guint begin, const float *dense, guint n);

/* The outputs from both sums; @n_hashes: of how many features @sums are. */
void weights_finish (const Weights *weights, const int sums[N_OUTPUTS], guint n_hashes, WeightsRow dense,
                     float outputs[N_OUTPUTS]);

/* The common factor of n hashed features. */
float weights_norm (guint n_hashes);

/* The three outputs as probabilities of negative, neutral and positive. */
void weights_probabilities (const float outputs[N_OUTPUTS], float probabilities[3]);
