/* network-file.c - from the vectors and filters of all parts to what lies in the file.
 *
 * Filter f of part p is filter p * PART_N_FILTERS + f of the network; the outputs are the mean of those of the parts.
 * SPDX-License-Identifier: MIT */
#include "network-file.h"
#include <math.h>
#include <string.h>

#define N_COLUMNS (NETWORK_N_PLACES * NETWORK_N_FILTERS)

/* Sets the columns of @part in the rows of all. */
static void
multiply_out (const NetworkParameters *parameters, guint part, float *columns)
{
  for (guint row = 0; row < parameters->words->forms->len; row++)
    {
      float vector[NETWORK_N_DIMENSIONS] = { 0 }, filtered[PART_N_COLUMNS];
      float *place = columns + (gsize) row * N_COLUMNS + part * PART_N_FILTERS;

      network_parameters_add_row (parameters, row, 1, vector);
      if (row >= NETWORK_N_SPECIAL)
        network_parameters_add_values (parameters, parameters->words->values[row], vector);
      network_parameters_filter (parameters, vector, filtered);
      for (guint i = 0; i < NETWORK_N_PLACES; i++)
        memcpy (place + i * NETWORK_N_FILTERS, filtered + i * PART_N_FILTERS, PART_N_FILTERS * sizeof (float));
    }
}

/* A filter's places share a scale, for their sum is what counts. */
static float
find_scale (const float *columns, guint n_rows, guint width, guint filter)
{
  float most = 1e-9f;

  for (guint row = 0; row < n_rows; row++)
    for (guint place = 0; place <= width; place++)
      most = MAX (most, fabsf (columns[(gsize) row * N_COLUMNS
                                       + network_find_place (width, place) * NETWORK_N_FILTERS + filter]));
  return most / 127;
}

static void
find_scales (const float *columns, guint n_rows, float scales[NETWORK_N_POOLED])
{
  for (guint width = 0; width < NETWORK_N_WIDTHS; width++)
    for (guint filter = 0; filter < NETWORK_N_FILTERS; filter++)
      scales[width * NETWORK_N_FILTERS + filter] = find_scale (columns, n_rows, width, filter);
}

static NetworkRow *
make_rows (const float *columns, guint n_rows, const float scales[NETWORK_N_POOLED])
{
  NetworkRow *rows = g_new (NetworkRow, n_rows);

  for (guint width = 0; width < NETWORK_N_WIDTHS; width++)
    for (guint at = 0; at <= width; at++)
      for (guint filter = 0; filter < NETWORK_N_FILTERS; filter++)
        {
          guint place = network_find_place (width, at);
          float scale = scales[width * NETWORK_N_FILTERS + filter];

          for (guint row = 0; row < n_rows; row++)
            rows[row][place][filter]
              = (gint8) lrintf (columns[(gsize) row * N_COLUMNS + place * NETWORK_N_FILTERS + filter] / scale);
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

static void
set_biases (const NetworkParameters *parameters, guint part, float biases[NETWORK_N_POOLED])
{
  for (guint width = 0; width < NETWORK_N_WIDTHS; width++)
    memcpy (biases + width * NETWORK_N_FILTERS + part * PART_N_FILTERS,
            parameters->biases.values + width * PART_N_FILTERS, PART_N_FILTERS * sizeof (float));
}

/* Adds a row of a part's outputs to @sum, as its share of the mean. */
static void
add_outputs (const NetworkParameters *parameters, guint row, WeightsRow *sum)
{
  for (guint output = 0; output < WEIGHTS_ROW; output++)
    (*sum)[output] += parameters->outputs.values[row * WEIGHTS_ROW + output] / NETWORK_N_PARTS;
}

static void
set_outputs (const NetworkParameters *parameters, guint part, WeightsRow *outputs)
{
  for (guint head = 0; head < NETWORK_N_HEADS; head++)
    {
      WeightsRow *whole = outputs + network_find_outputs (head);
      guint own = part_find_outputs (head), n_pooled = network_n_stretches (head) * PART_N_POOLED;

      for (guint i = 0; i < n_pooled; i++)
        add_outputs (parameters, own + i,
                     &whole[i / PART_N_FILTERS * NETWORK_N_FILTERS + part * PART_N_FILTERS + i % PART_N_FILTERS]);
      add_outputs (parameters, own + n_pooled, &whole[network_n_stretches (head) * NETWORK_N_POOLED]);
    }
}

void
network_file_save (const NetworkParameters *const parts[], NlpModelWriter *writer)
{
  guint n_rows = parts[0]->words->forms->len, n_outputs = network_find_outputs (NETWORK_N_HEADS), n_entries;
  g_autofree float *columns = g_new (float, (gsize) n_rows * N_COLUMNS);
  g_autofree NetworkEntry *entries = make_entries (parts[0]->words->forms, &n_entries);
  g_autofree WeightsRow *outputs = g_new0 (WeightsRow, n_outputs);
  g_autofree NetworkRow *rows = NULL;
  float scales[NETWORK_N_POOLED], biases[NETWORK_N_POOLED];

  for (guint part = 0; part < NETWORK_N_PARTS; part++)
    {
      multiply_out (parts[part], part, columns);
      set_biases (parts[part], part, biases);
      set_outputs (parts[part], part, outputs);
    }
  find_scales (columns, n_rows, scales);
  rows = make_rows (columns, n_rows, scales);
  nlp_model_writer_add (writer, "network-words", entries, n_entries * sizeof (NetworkEntry));
  nlp_model_writer_add (writer, "network-rows", rows, n_rows * sizeof (NetworkRow));
  nlp_model_writer_add (writer, "network-scales", scales, sizeof scales);
  nlp_model_writer_add (writer, "network-biases", biases, sizeof biases);
  nlp_model_writer_add (writer, "network-outputs", outputs, n_outputs * sizeof (WeightsRow));
}
