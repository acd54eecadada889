/* layer.c - rows with a span and typed fields, stored as columns.
 *
 * A column is allocated when the first value is set, so that fields nobody uses cost nothing. New rows of a column that exists
 * are filled with "not set".
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "document-private.h"
#include "layer-private.h"

G_DEFINE_BOXED_TYPE (NlpLayer, nlp_layer, nlp_layer_ref, nlp_layer_unref)

#define FIRST_CAPACITY 16

NlpLayer *
nlp__layer_new (NlpDocument *document, const NlpLayerSpec *spec)
{
  NlpLayer *layer = g_new0 (NlpLayer, 1);

  layer->document = document;
  layer->spec = spec;
  while (spec->fields != NULL && spec->fields[layer->n_fields].name != NULL)
    layer->n_fields++;
  layer->columns = g_new0 (NlpColumn, layer->n_fields);
  for (guint i = 0; i < layer->n_fields; i++)
    layer->columns[i].type = spec->fields[i].type;
  return layer;
}

void
nlp__layer_free (NlpLayer *layer)
{
  for (guint i = 0; i < layer->n_fields; i++)
    g_free (layer->columns[i].values);
  g_free (layer->columns);
  g_free (layer->spans);
  g_free (layer->probabilities);
  g_free (layer->providers);
  g_clear_pointer (&layer->list_spans, g_array_unref);
  g_clear_pointer (&layer->strings, g_hash_table_unref);
  g_clear_pointer (&layer->chunk, g_string_chunk_free);
  g_free (layer);
}

NlpLayer *
nlp_layer_ref (NlpLayer *layer)
{
  nlp_document_ref (layer->document);
  return layer;
}

void
nlp_layer_unref (NlpLayer *layer)
{
  nlp_document_unref (layer->document);
}

const char *
nlp_layer_get_name (const NlpLayer *layer)
{
  return layer->spec->name;
}

const NlpLayerSpec *
nlp_layer_get_spec (const NlpLayer *layer)
{
  return layer->spec;
}

guint
nlp_layer_get_n_fields (const NlpLayer *layer)
{
  return layer->n_fields;
}

guint
nlp_layer_get_length (const NlpLayer *layer)
{
  return layer->length;
}

/* Columns. */

gsize
nlp__field_type_size (NlpFieldType type)
{
  switch (type)
    {
    case NLP_FIELD_STRING:
      return sizeof (const char *);
    case NLP_FIELD_INTEGER:
      return sizeof (gint32);
    case NLP_FIELD_NUMBER:
      return sizeof (double);
    case NLP_FIELD_SPAN:
      return sizeof (NlpSpan);
    case NLP_FIELD_SPANS:
      return sizeof (NlpSpanList);
    case NLP_FIELD_ROW:
      return sizeof (guint32);
    }
  g_return_val_if_reached (0);
}

/* Fills rows [first, end) of a column with "not set". */
static void
clear_values (NlpColumn *column, guint first, guint end)
{
  gsize size = nlp__field_type_size (column->type);
  char *start = (char *) column->values + first * size;

  switch (column->type)
    {
    case NLP_FIELD_NUMBER:
      for (guint i = first; i < end; i++)
        ((double *) column->values)[i] = NAN;
      break;
    case NLP_FIELD_SPAN:
    case NLP_FIELD_ROW:
      memset (start, 0xFF, (end - first) * size);
      break;
    default:
      memset (start, 0, (end - first) * size);
    }
}

static void *
column_values (NlpLayer *layer, guint field)
{
  NlpColumn *column = &layer->columns[field];

  if (column->values == NULL)
    {
      column->values = g_malloc_n (layer->capacity, nlp__field_type_size (column->type));
      clear_values (column, 0, layer->length);
    }
  return column->values;
}

static void
reserve (NlpLayer *layer, guint n_rows)
{
  guint capacity = MAX (layer->capacity, FIRST_CAPACITY);

  if (n_rows <= layer->capacity)
    return;
  while (capacity < n_rows)
    capacity += capacity / 2;
  layer->spans = g_renew (NlpSpan, layer->spans, capacity);
  if (layer->probabilities != NULL)
    layer->probabilities = g_renew (float, layer->probabilities, capacity);
  if (layer->providers != NULL)
    layer->providers = g_renew (guint64, layer->providers, capacity);
  for (guint i = 0; i < layer->n_fields; i++)
    if (layer->columns[i].values != NULL)
      layer->columns[i].values
          = g_realloc_n (layer->columns[i].values, capacity, nlp__field_type_size (layer->columns[i].type));
  layer->capacity = capacity;
}

static guint
add_rows (NlpLayer *layer, const NlpSpan *spans, guint n)
{
  guint first = layer->length;

  reserve (layer, first + n);
  memcpy (layer->spans + first, spans, n * sizeof *spans);
  for (guint i = 0; i < layer->n_fields; i++)
    if (layer->columns[i].values != NULL)
      clear_values (&layer->columns[i], first, first + n);
  if (layer->providers == NULL && layer->provider != 0)
    layer->providers = g_new0 (guint64, layer->capacity);
  for (guint row = first; row < first + n; row++)
    {
      if (layer->providers != NULL)
        layer->providers[row] = layer->provider;
      if (layer->probabilities != NULL)
        layer->probabilities[row] = NAN;
    }
  layer->length = first + n;
  return first;
}

guint
nlp_layer_append (NlpLayer *layer, NlpSpan span)
{
  return add_rows (layer, &span, 1);
}

void
nlp__layer_append_spans (NlpLayer *layer, const NlpSpan *spans, guint n_spans)
{
  if (n_spans > 0)
    add_rows (layer, spans, n_spans);
}

void
nlp__layer_set_provider (NlpLayer *layer, guint run)
{
  layer->provider = run == G_MAXUINT ? 0 : G_GUINT64_CONSTANT (1) << run;
}

void
nlp__layer_truncate (NlpLayer *layer, guint length)
{
  g_return_if_fail (length <= layer->length);
  layer->length = length;
}

static void
permute (void *values, gsize size, const guint *order, guint n_rows)
{
  char *copy = g_malloc_n (MAX (n_rows, 1), size);

  for (guint i = 0; i < n_rows; i++)
    memcpy (copy + i * size, (char *) values + order[i] * size, size);
  memcpy (values, copy, n_rows * size);
  g_free (copy);
}

void
nlp__layer_reorder (NlpLayer *layer, const guint *order, guint n_rows)
{
  g_return_if_fail (n_rows <= layer->length);

  if (n_rows > 0)
    permute (layer->spans, sizeof (NlpSpan), order, n_rows);
  for (guint i = 0; i < layer->n_fields; i++)
    if (layer->columns[i].values != NULL)
      permute (layer->columns[i].values, nlp__field_type_size (layer->columns[i].type), order, n_rows);
  if (layer->providers != NULL)
    permute (layer->providers, sizeof (guint64), order, n_rows);
  if (layer->probabilities != NULL)
    permute (layer->probabilities, sizeof (float), order, n_rows);
  layer->length = n_rows;
}

gsize
nlp__layer_get_size (const NlpLayer *layer)
{
  gsize row = sizeof (NlpSpan);

  for (guint i = 0; i < layer->n_fields; i++)
    if (layer->columns[i].values != NULL)
      row += nlp__field_type_size (layer->columns[i].type);
  if (layer->providers != NULL)
    row += sizeof (guint64);
  if (layer->probabilities != NULL)
    row += sizeof (float);
  return sizeof *layer + row * layer->capacity
         + (layer->list_spans == NULL ? 0 : layer->list_spans->len * sizeof (NlpSpan));
}

/* Spans and look-up. */

NlpSpan
nlp_layer_get_span (const NlpLayer *layer, guint row)
{
  g_return_val_if_fail (row < layer->length, NLP_NO_SPAN);
  return layer->spans[row];
}

NlpSpan *
nlp_layer_dup_span (const NlpLayer *layer, guint row)
{
  NlpSpan span = nlp_layer_get_span (layer, row);

  return nlp_span_copy (&span);
}

const NlpSpan *
nlp_layer_get_spans (const NlpLayer *layer, guint *n_rows)
{
  if (n_rows != NULL)
    *n_rows = layer->length;
  return layer->spans;
}

guint
nlp_layer_find (const NlpLayer *layer, guint32 position)
{
  guint low = 0, high = layer->length;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (layer->spans[middle].begin < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
nlp_layer_find_inside (const NlpLayer *layer, NlpSpan span, guint *first)
{
  *first = nlp_layer_find (layer, span.begin);
  return nlp_layer_find (layer, MAX (span.begin, span.end)) - *first;
}

guint
nlp_layer_find_covering (const NlpLayer *layer, guint32 position)
{
  guint behind = nlp_layer_find (layer, position + 1);

  if (behind == 0 || layer->spans[behind - 1].end <= position)
    return NLP_NO_ROW;
  return behind - 1;
}

/* Fields. */

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
  ((NlpSpanList *) column_values (layer, field))[row] = (NlpSpanList) { layer->list_spans->len, n_values };
  if (n_values > 0)
    g_array_append_vals (layer->list_spans, values, n_values);
}

const NlpSpan *
nlp_layer_get_span_list (const NlpLayer *layer, guint row, guint field, guint *n_values)
{
  *n_values = 0;
  g_return_val_if_fail (field_fits (layer, row, field, NLP_FIELD_SPANS), NULL);

  const NlpSpanList *value = VALUE (layer, row, field, NlpSpanList);
  if (value == NULL || value->n == 0)
    return NULL;
  *n_values = value->n;
  return &g_array_index (layer->list_spans, NlpSpan, value->first);
}

void
nlp_layer_set_row (NlpLayer *layer, guint row, guint field, guint value)
{
  g_return_if_fail (field_fits (layer, row, field, NLP_FIELD_ROW));
  ((guint32 *) column_values (layer, field))[row] = value;
}

guint
nlp_layer_get_row (const NlpLayer *layer, guint row, guint field)
{
  g_return_val_if_fail (field_fits (layer, row, field, NLP_FIELD_ROW), NLP_NO_ROW);

  const guint32 *value = VALUE (layer, row, field, guint32);
  return value == NULL ? NLP_NO_ROW : *value;
}

/* Provenance. */

void
nlp_layer_set_probability (NlpLayer *layer, guint row, double probability)
{
  g_return_if_fail (row < layer->length);

  if (layer->probabilities == NULL)
    {
      layer->probabilities = g_new (float, layer->capacity);
      for (guint i = 0; i < layer->length; i++)
        layer->probabilities[i] = NAN;
    }
  layer->probabilities[row] = CLAMP (probability, 0, 1);
}

double
nlp_layer_get_probability (const NlpLayer *layer, guint row)
{
  g_return_val_if_fail (row < layer->length, NAN);
  return layer->probabilities == NULL ? NAN : layer->probabilities[row];
}

guint64
nlp_layer_get_providers (const NlpLayer *layer, guint row)
{
  g_return_val_if_fail (row < layer->length, 0);
  return layer->providers == NULL ? 0 : layer->providers[row];
}
