/* network-parameters.h - the numbers of the network while it is learned.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "adam.h"
#include "network-words.h"

#define NETWORK_N_DIMENSIONS TERM_N_DIMENSIONS
#define NETWORK_N_COLUMNS (NETWORK_N_PLACES * NETWORK_N_FILTERS)

typedef struct
{
  NetworkWords *words;
  Adam rows;     /* a vector of NETWORK_N_DIMENSIONS for each row of @words */
  Adam filters;  /* NETWORK_N_DIMENSIONS rows of NETWORK_N_COLUMNS */
  Adam biases;   /* NETWORK_N_POOLED */
  Adam outputs;  /* network_find_outputs() rows of WEIGHTS_ROW */
  Adam offsets;  /* a row of WEIGHTS_ROW for each task; not kept */
} NetworkParameters;

/* Takes @words. All numbers are 0. */
void network_parameters_init (NetworkParameters *parameters, NetworkWords *words, guint n_tasks);
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
                                float columns[NETWORK_N_COLUMNS]);

/* Adds the sections network-* to a model: words and filters multiplied out, in bytes. */
void network_parameters_save (const NetworkParameters *parameters, NlpModelWriter *writer);

/* The column of place @place in filter @filter of width @width, all from 0. */
static inline guint
network_find_column (guint width, guint place, guint filter)
{
  return (width * (width + 1) / 2 + place) * NETWORK_N_FILTERS + filter;
}
