/* network-parameters.h - the numbers of a part of the network while it is learned.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "adam.h"
#include "network-words.h"


/* The network is the mean of so many that learn apart, each with its share of the filters of each width. */
#define NETWORK_N_PARTS 2
#define NETWORK_N_DIMENSIONS TERM_N_DIMENSIONS
#define PART_N_FILTERS (NETWORK_N_FILTERS / NETWORK_N_PARTS)
#define PART_N_POOLED (NETWORK_N_WIDTHS * PART_N_FILTERS)
#define PART_N_COLUMNS (NETWORK_N_PLACES * PART_N_FILTERS)

typedef struct
{
  const NetworkWords *words;
  Adam rows;     /* a vector of NETWORK_N_DIMENSIONS for each row of @words */
  Adam filters;  /* NETWORK_N_DIMENSIONS rows of PART_N_COLUMNS */
  Adam biases;   /* PART_N_POOLED */
  Adam outputs;  /* part_find_outputs() rows of WEIGHTS_ROW */
  Adam offsets;  /* a row of WEIGHTS_ROW for each task; not kept */
} NetworkParameters;

/* @words must outlive @parameters. All numbers are 0. */
void network_parameters_init (NetworkParameters *parameters, const NetworkWords *words, guint n_tasks);
void network_parameters_clear (NetworkParameters *parameters);

/* All that is learned, N_ADAMS of them. */
#define NETWORK_N_ADAMS 5
void network_parameters_list (NetworkParameters *parameters, Adam *adams[NETWORK_N_ADAMS]);

/* Adds the vector of a row to @sum, @share times. */
void network_parameters_add_row (const NetworkParameters *parameters, guint row, float share,
                                 float sum[NETWORK_N_DIMENSIONS]);

/* Adds the vectors of the channels of the lexicon by a word's values in it. */
void network_parameters_add_values (const NetworkParameters *parameters, const gint8 *values,
                                    float sum[NETWORK_N_DIMENSIONS]);

/* What a vector adds to every filter at every place. */
void network_parameters_filter (const NetworkParameters *parameters, const float vector[NETWORK_N_DIMENSIONS],
                                float columns[PART_N_COLUMNS]);

/* How many rows of outputs the heads before @head have. */
static inline guint
part_find_outputs (guint head)
{
  return network_count_outputs (head, PART_N_POOLED);
}

/* The column of place @at in filter @filter of width @width, all from 0. */
static inline guint
part_find_column (guint width, guint at, guint filter)
{
  return network_find_place (width, at) * PART_N_FILTERS + filter;
}
