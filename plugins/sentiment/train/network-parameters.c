/* network-parameters.c - sums of the vectors of words, and what they add to filters.
 * SPDX-License-Identifier: MIT */
#include "network-parameters.h"
#include "../wide.h"
#include <string.h>

void
network_parameters_init (NetworkParameters *parameters, const NetworkWords *words, guint n_tasks)
{
  parameters->words = words;
  adam_init (&parameters->rows, words->forms->len * NETWORK_N_DIMENSIONS);
  adam_init (&parameters->filters, NETWORK_N_DIMENSIONS * PART_N_COLUMNS);
  adam_init (&parameters->biases, PART_N_POOLED);
  adam_init (&parameters->outputs, part_find_outputs (NETWORK_N_HEADS) * WEIGHTS_ROW);
  adam_init (&parameters->offsets, n_tasks * WEIGHTS_ROW);
}

void
network_parameters_clear (NetworkParameters *parameters)
{
  adam_clear (&parameters->rows);
  adam_clear (&parameters->filters);
  adam_clear (&parameters->biases);
  adam_clear (&parameters->outputs);
  adam_clear (&parameters->offsets);
}

void
network_parameters_list (NetworkParameters *parameters, Adam *adams[NETWORK_N_ADAMS])
{
  adams[0] = &parameters->rows;
  adams[1] = &parameters->filters;
  adams[2] = &parameters->biases;
  adams[3] = &parameters->outputs;
  adams[4] = &parameters->offsets;
}

void
network_parameters_add_row (const NetworkParameters *parameters, guint row, float share,
                            float sum[NETWORK_N_DIMENSIONS])
{
  const float *vector = parameters->rows.values + row * NETWORK_N_DIMENSIONS;

  for (guint i = 0; i < NETWORK_N_DIMENSIONS; i++)
    sum[i] += share * vector[i];
}

void
network_parameters_add_values (const NetworkParameters *parameters, const gint8 *values,
                               float sum[NETWORK_N_DIMENSIONS])
{
  for (guint channel = 0; channel < VALENCE_N_CHANNELS; channel++)
    if (values[channel] != 0)
      network_parameters_add_row (parameters, ROW_CHANNEL + channel, (float) values[channel] / 127, sum);
}

WIDE void
network_parameters_filter (const NetworkParameters *parameters, const float vector[NETWORK_N_DIMENSIONS],
                           float columns[PART_N_COLUMNS])
{
  memset (columns, 0, PART_N_COLUMNS * sizeof (float));
  for (guint i = 0; i < NETWORK_N_DIMENSIONS; i++)
    {
      const float *filters = parameters->filters.values + i * PART_N_COLUMNS;

      for (guint k = 0; k < PART_N_COLUMNS && vector[i] != 0; k++)
        columns[k] += vector[i] * filters[k];
    }
}
