/* network-parameters.c - from vectors to what lies in the file.
 * SPDX-License-Identifier: MIT */
#include "network-parameters.h"
#include <math.h>
#include <string.h>

void
network_parameters_init (NetworkParameters *parameters, NetworkWords *words, guint n_tasks)
{
  parameters->words = words;
  adam_init (&parameters->rows, words->forms->len * NETWORK_N_DIMENSIONS);
  adam_init (&parameters->filters, NETWORK_N_DIMENSIONS * NETWORK_N_COLUMNS);
  adam_init (&parameters->biases, NETWORK_N_POOLED);
  adam_init (&parameters->outputs, network_find_outputs (NETWORK_N_HEADS) * WEIGHTS_ROW);
  adam_init (&parameters->offsets, n_tasks * WEIGHTS_ROW);
}

void
network_parameters_clear (NetworkParameters *parameters)
{
  network_words_free (parameters->words);
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

void
network_parameters_filter (const NetworkParameters *parameters, const float vector[NETWORK_N_DIMENSIONS],
                           float columns[NETWORK_N_COLUMNS])
{
  memset (columns, 0, NETWORK_N_COLUMNS * sizeof (float));
  for (guint i = 0; i < NETWORK_N_DIMENSIONS; i++)
    {
      const float *filters = parameters->filters.values + i * NETWORK_N_COLUMNS;

      for (guint k = 0; k < NETWORK_N_COLUMNS && vector[i] != 0; k++)
        columns[k] += vector[i] * filters[k];
    }
}

/* Saving. */

static float *
multiply_out (const NetworkParameters *parameters)
{
  guint n = parameters->words->forms->len;
  float *columns = g_new (float, (gsize) n * NETWORK_N_COLUMNS);

  for (guint row = 0; row < n; row++)
    {
      float vector[NETWORK_N_DIMENSIONS] = { 0 };

      network_parameters_add_row (parameters, row, 1, vector);
      if (row >= NETWORK_N_SPECIAL)
        network_parameters_add_values (parameters, parameters->words->values[row], vector);
      network_parameters_filter (parameters, vector, columns + (gsize) row * NETWORK_N_COLUMNS);
    }
  return columns;
}

/* A filter's places share a scale, for their sum is what counts. */
static void
find_scales (const float *columns, guint n_rows, float scales[NETWORK_N_POOLED])
{
  for (guint pooled = 0; pooled < NETWORK_N_POOLED; pooled++)
    {
      guint width = pooled / NETWORK_N_FILTERS;
      float most = 1e-9f;

      for (guint row = 0; row < n_rows; row++)
        for (guint place = 0; place <= width; place++)
          {
            guint column = network_find_column (width, place, pooled % NETWORK_N_FILTERS);

            most = MAX (most, fabsf (columns[(gsize) row * NETWORK_N_COLUMNS + column]));
          }
      scales[pooled] = most / 127;
    }
}

static NetworkRow *
make_rows (const float *columns, guint n_rows, const float scales[NETWORK_N_POOLED])
{
  NetworkRow *rows = g_new (NetworkRow, n_rows);

  for (guint width = 0; width < NETWORK_N_WIDTHS; width++)
    for (guint place = 0; place <= width; place++)
      for (guint filter = 0; filter < NETWORK_N_FILTERS; filter++)
        {
          guint column = network_find_column (width, place, filter);
          float scale = scales[width * NETWORK_N_FILTERS + filter];

          for (guint row = 0; row < n_rows; row++)
            rows[row][column / NETWORK_N_FILTERS][filter]
              = (gint8) lrintf (columns[(gsize) row * NETWORK_N_COLUMNS + column] / scale);
        }
  return rows;
}

static NetworkEntry *
make_entries (const GArray *forms, guint *n_entries)
{
  NetworkEntry *entries;

  for (*n_entries = 1024; *n_entries < forms->len * 2; *n_entries *= 2)
    ;
  entries = g_new0 (NetworkEntry, *n_entries);
  for (guint row = NETWORK_N_SPECIAL; row < forms->len; row++)
    {
      guint32 form = g_array_index (forms, guint32, row);

      for (guint i = 0; i < NETWORK_REACH; i++)
        {
          NetworkEntry *entry = &entries[(valences_slot (form) + i) & (*n_entries - 1)];

          if (entry->row != 0)
            continue;
          *entry = (NetworkEntry) { valences_check (form), (guint16) row };
          break;
        }
    }
  return entries;
}

void
network_parameters_save (const NetworkParameters *parameters, NlpModelWriter *writer)
{
  guint n_rows = parameters->words->forms->len, n_entries;
  g_autofree float *columns = multiply_out (parameters);
  g_autofree NetworkEntry *entries = make_entries (parameters->words->forms, &n_entries);
  g_autofree NetworkRow *rows = NULL;
  float scales[NETWORK_N_POOLED];

  find_scales (columns, n_rows, scales);
  rows = make_rows (columns, n_rows, scales);
  nlp_model_writer_add (writer, "network-words", entries, n_entries * sizeof (NetworkEntry));
  nlp_model_writer_add (writer, "network-rows", rows, n_rows * sizeof (NetworkRow));
  nlp_model_writer_add (writer, "network-scales", scales, sizeof scales);
  nlp_model_writer_add (writer, "network-biases", parameters->biases.values, NETWORK_N_POOLED * sizeof (float));
  nlp_model_writer_add (writer, "network-outputs", parameters->outputs.values, parameters->outputs.n * sizeof (float));
}
