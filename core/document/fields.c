/* fields.c - the values of a layer's rows, stored as columns.
 *
 * A column is allocated when the first value is set, so that fields nobody uses cost nothing. New rows of a column that exists
 * are filled with "not set".
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "layer-private.h"

static void *
column_values (NlpLayer *layer, guint field)
{
  NlpColumn *column = &layer->columns[field];

  layer->merged = FALSE;
  if (column->values == NULL)
    {
      column->values = g_malloc_n (layer->capacity, column->size);
      nlp__column_clear (column, 0, layer->length);
    }
  return column->values;
}

static gboolean
field_fits (const NlpLayer *layer, guint row, guint field, NlpFieldType type)
{
  return row < layer->length && field < layer->n_fields && layer->columns[field].type == type;
}

/* The address of a value, or NULL if the column was never set. */
#define VALUE(layer, row, field, ctype)                                                                                        \
  ((layer)->columns[field].values == NULL ? NULL : (const ctype *) (layer)->columns[field].values + (row))

static const char *
intern (NlpLayer *layer, const char *value)
{
  const char *known;

  if (layer->chunk == NULL)
    {
      layer->chunk = g_string_chunk_new (256);
      layer->strings = g_hash_table_new (g_str_hash, g_str_equal);
    }
  known = g_hash_table_lookup (layer->strings, value);
  if (known == NULL)
    {
      known = g_string_chunk_insert (layer->chunk, value);
      g_hash_table_add (layer->strings, (gpointer) known);
    }
  return known;
}

void
nlp_layer_set_static_string (NlpLayer *layer, guint row, guint field, const char *value)
{
  g_return_if_fail (field_fits (layer, row, field, NLP_FIELD_STRING));

  if (value != NULL || layer->columns[field].values != NULL)
    ((const char **) column_values (layer, field))[row] = value;
}

void
nlp_layer_set_string (NlpLayer *layer, guint row, guint field, const char *value)
{
  nlp_layer_set_static_string (layer, row, field, value == NULL ? NULL : intern (layer, value));
}

const char *
nlp_layer_get_string (const NlpLayer *layer, guint row, guint field)
{
  g_return_val_if_fail (field_fits (layer, row, field, NLP_FIELD_STRING), NULL);

  const char *const *value = VALUE (layer, row, field, char *);
  return value == NULL ? NULL : *value;
}

void
nlp_layer_set_integer (NlpLayer *layer, guint row, guint field, gint32 value)
{
  if (field_fits (layer, row, field, NLP_FIELD_ROW))
    return;
  g_return_if_fail (field_fits (layer, row, field, NLP_FIELD_INTEGER));
  ((gint32 *) column_values (layer, field))[row] = value;
}

gint32
nlp_layer_get_integer (const NlpLayer *layer, guint row, guint field)
{
  g_return_val_if_fail (field_fits (layer, row, field, NLP_FIELD_INTEGER), 0);

  const gint32 *value = VALUE (layer, row, field, gint32);
  return value == NULL ? 0 : *value;
}

void
nlp_layer_set_number (NlpLayer *layer, guint row, guint field, double value)
{
  g_return_if_fail (field_fits (layer, row, field, NLP_FIELD_NUMBER));
  ((double *) column_values (layer, field))[row] = value;
}

double
nlp_layer_get_number (const NlpLayer *layer, guint row, guint field)
{
  g_return_val_if_fail (field_fits (layer, row, field, NLP_FIELD_NUMBER), NAN);

  const double *value = VALUE (layer, row, field, double);
  return value == NULL ? NAN : *value;
}

void
nlp_layer_set_span (NlpLayer *layer, guint row, guint field, NlpSpan value)
{
  g_return_if_fail (field_fits (layer, row, field, NLP_FIELD_SPAN));
  ((NlpSpan *) column_values (layer, field))[row] = value;
}

NlpSpan
nlp_layer_get_span_field (const NlpLayer *layer, guint row, guint field)
{
  g_return_val_if_fail (field_fits (layer, row, field, NLP_FIELD_SPAN), NLP_NO_SPAN);

  const NlpSpan *value = VALUE (layer, row, field, NlpSpan);
  return value == NULL ? NLP_NO_SPAN : *value;
}

NlpSpan *
nlp_layer_dup_span_field (const NlpLayer *layer, guint row, guint field)
{
  NlpSpan span = nlp_layer_get_span_field (layer, row, field);

  return nlp_span_is_set (span) ? nlp_span_copy (&span) : NULL;
}

void
nlp_layer_set_spans (NlpLayer *layer, guint row, guint field, const NlpSpan *values, guint n_values)
{
  g_return_if_fail (field_fits (layer, row, field, NLP_FIELD_SPANS));

  if (layer->list_spans == NULL)
    layer->list_spans = g_array_new (FALSE, FALSE, sizeof (NlpSpan));
  ((NlpList *) column_values (layer, field))[row] = (NlpList) { layer->list_spans->len, n_values };
  if (n_values > 0)
    g_array_append_vals (layer->list_spans, values, n_values);
}

const NlpSpan *
nlp_layer_get_span_list (const NlpLayer *layer, guint row, guint field, guint *n_values)
{
  *n_values = 0;
  g_return_val_if_fail (field_fits (layer, row, field, NLP_FIELD_SPANS), NULL);

  const NlpList *value = VALUE (layer, row, field, NlpList);
  if (value == NULL || value->n == 0)
    return NULL;
  *n_values = value->n;
  return &g_array_index (layer->list_spans, NlpSpan, value->first);
}

/* Rows of other layers. */

static gboolean
has_target (const NlpLayer *layer, guint field, guint target)
{
  return target < layer->columns[field].n_targets;
}

void
nlp_layer_set_row_of (NlpLayer *layer, guint row, guint field, guint target, guint value)
{
  NlpColumn *column;

  g_return_if_fail (field_fits (layer, row, field, NLP_FIELD_ROW) && has_target (layer, field, target));

  column_values (layer, field);
  column = &layer->columns[field];
  *nlp__column_get_row (column, row) = value;
  if (column->n_targets > 1)
    ((NlpRowOf *) column->values)[row].target = value == NLP_NO_ROW ? 0 : target;
}

void
nlp_layer_set_row (NlpLayer *layer, guint row, guint field, guint value)
{
  nlp_layer_set_row_of (layer, row, field, 0, value);
}

guint
nlp_layer_get_row_of (const NlpLayer *layer, guint row, guint field, guint *target)
{
  const NlpColumn *column;

  *target = 0;
  g_return_val_if_fail (field_fits (layer, row, field, NLP_FIELD_ROW), NLP_NO_ROW);

  column = &layer->columns[field];
  if (column->values == NULL)
    return NLP_NO_ROW;
  if (column->n_targets > 1)
    *target = nlp__column_is_set (column, row) ? ((NlpRowOf *) column->values)[row].target : 0;
  return *nlp__column_get_row (column, row);
}

guint
nlp_layer_get_row (const NlpLayer *layer, guint row, guint field)
{
  guint target;

  return nlp_layer_get_row_of (layer, row, field, &target);
}

void
nlp_layer_set_rows_of (NlpLayer *layer, guint row, guint field, const guint *targets, const guint *values, guint n_values)
{
  g_return_if_fail (field_fits (layer, row, field, NLP_FIELD_ROWS));
  for (guint i = 0; i < n_values; i++)
    g_return_if_fail (has_target (layer, field, targets == NULL ? 0 : targets[i]));

  if (layer->list_rows == NULL)
    layer->list_rows = g_array_new (FALSE, TRUE, sizeof (guint));
  ((NlpList *) column_values (layer, field))[row] = (NlpList) { layer->list_rows->len, n_values };
  if (n_values == 0)
    return;
  g_array_append_vals (layer->list_rows, values, n_values);
  if (layer->columns[field].n_targets > 1 && targets != NULL)
    g_array_append_vals (layer->list_rows, targets, n_values);
  else if (layer->columns[field].n_targets > 1)
    g_array_set_size (layer->list_rows, layer->list_rows->len + n_values);
}

void
nlp_layer_set_rows (NlpLayer *layer, guint row, guint field, const guint *values, guint n_values)
{
  nlp_layer_set_rows_of (layer, row, field, NULL, values, n_values);
}

const guint *
nlp_layer_get_row_list_of (const NlpLayer *layer, guint row, guint field, const guint **targets, guint *n_values)
{
  *n_values = 0;
  *targets = NULL;
  g_return_val_if_fail (field_fits (layer, row, field, NLP_FIELD_ROWS), NULL);

  const NlpList *value = VALUE (layer, row, field, NlpList);
  if (value == NULL || value->n == 0)
    return NULL;
  *n_values = value->n;
  if (layer->columns[field].n_targets > 1)
    *targets = &g_array_index (layer->list_rows, guint, value->first + value->n);
  return &g_array_index (layer->list_rows, guint, value->first);
}

const guint *
nlp_layer_get_row_list (const NlpLayer *layer, guint row, guint field, guint *n_values)
{
  const guint *targets;

  return nlp_layer_get_row_list_of (layer, row, field, &targets, n_values);
}

/* Vectors. */

gpointer
nlp_layer_make_vectors (NlpLayer *layer, guint field, guint n_bytes)
{
  NlpColumn *column;

  g_return_val_if_fail (field < layer->n_fields && layer->columns[field].type == NLP_FIELD_VECTOR && n_bytes > 0, NULL);

  column = &layer->columns[field];
  g_free (column->values);
  column->size = n_bytes;
  column->values = g_malloc0_n (MAX (layer->capacity, 1), n_bytes);
  return column->values;
}

gconstpointer
nlp_layer_get_vectors (const NlpLayer *layer, guint field, guint *n_bytes)
{
  *n_bytes = 0;
  g_return_val_if_fail (field < layer->n_fields && layer->columns[field].type == NLP_FIELD_VECTOR, NULL);

  *n_bytes = layer->columns[field].size;
  return layer->columns[field].values;
}
