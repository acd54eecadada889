/* layer.c - the rows of a layer: adding, ordering and finding them. Their fields are in fields.c.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "document-private.h"
#include "known.h"
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
    nlp__column_init (&layer->columns[i], &spec->fields[i]);
  layer->known = nlp__layer_find_known (layer);
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
  g_clear_pointer (&layer->list_rows, g_array_unref);
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

const NlpField *
nlp_layer_get_field (const NlpLayer *layer, guint field)
{
  g_return_val_if_fail (field < layer->n_fields, NULL);
  return &layer->spec->fields[field];
}

guint
nlp_layer_get_length (const NlpLayer *layer)
{
  return layer->length;
}

/* Rows. */

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
      layer->columns[i].values = g_realloc_n (layer->columns[i].values, capacity, layer->columns[i].size);
  layer->capacity = capacity;
}

static guint
add_rows (NlpLayer *layer, const NlpSpan *spans, guint n)
{
  guint first = layer->length;

  layer->merged = FALSE;
  reserve (layer, first + n);
  memcpy (layer->spans + first, spans, n * sizeof *spans);
  for (guint i = 0; i < layer->n_fields; i++)
    if (layer->columns[i].values != NULL)
      nlp__column_clear (&layer->columns[i], first, first + n);
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
  layer->merged = layer->merged && run == G_MAXUINT;
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
      permute (layer->columns[i].values, layer->columns[i].size, order, n_rows);
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
      row += layer->columns[i].size;
  if (layer->providers != NULL)
    row += sizeof (guint64);
  if (layer->probabilities != NULL)
    row += sizeof (float);
  return sizeof *layer + row * layer->capacity
         + (layer->list_spans == NULL ? 0 : layer->list_spans->len * sizeof (NlpSpan))
         + (layer->list_rows == NULL ? 0 : layer->list_rows->len * sizeof (guint));
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
