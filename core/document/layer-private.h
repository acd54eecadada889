/* layer-private.h - the columns of a layer, for the parts of the library that build, merge and check layers.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>
#include <nlp/layer.h>

/* One field's values. `values` has `capacity` elements of `size` bytes, of which the layer's `length` are in use. It is NULL until
 * the first value that differs from "not set". */
typedef struct
{
  NlpFieldType type;
  guint n_targets;  /* layers that rows may be of */
  gsize size;
  void *values;
} NlpColumn;

/* A list is a stretch of the layer's `list_spans` or `list_rows`; in the latter, if there are several targets, another one of the
 * same length follows that says for each row of which of them it is. */
typedef struct
{
  guint32 first, n;
} NlpList;

/* A row of one of several layers. */
typedef struct
{
  guint row, target;
} NlpRowOf;

struct _NlpLayer
{
  NlpDocument *document;      /* owner, not a reference: the two share one count */
  const NlpLayerSpec *spec;
  guint n_fields;
  guint length, capacity;     /* rows in use, rows allocated */
  NlpSpan *spans;             /* [capacity] */
  NlpColumn *columns;         /* [n_fields] */
  GArray *list_spans;         /* NlpSpan; lists that were replaced stay until the layer is freed */
  GArray *list_rows;          /* guint; the same */
  GHashTable *strings;        /* set of interned strings, owned by `chunk` */
  GStringChunk *chunk;
  float *probabilities;       /* [capacity], or NULL if no row has one */
  guint64 *providers;         /* [capacity], or NULL if all are 0 */
  guint64 provider;           /* stamped on rows appended from now on */
  const NlpLayerSpec *known;  /* the library's own description of it, or NULL */
  gboolean merged;            /* nothing was written since it was put in order */
};

NlpLayer *nlp__layer_new (NlpDocument *document, const NlpLayerSpec *spec);
void nlp__layer_free (NlpLayer *layer);

void nlp__column_init (NlpColumn *column, const NlpField *field);

/* Fills rows [first, end) with "not set". */
void nlp__column_clear (NlpColumn *column, guint first, guint end);

gboolean nlp__column_is_set (const NlpColumn *column, guint row);

/* The name of a field's target @target (transfer full), or NULL if it has not so many. */
char *nlp__column_dup_target (const NlpField *field, guint target);

/* Where a column of rows keeps the number for @row. */
static inline guint *
nlp__column_get_row (const NlpColumn *column, guint row)
{
  return (guint *) (gpointer) ((char *) column->values + row * column->size);
}

/* Stamps rows that are appended from now on with run number @run; G_MAXUINT for none. */
void nlp__layer_set_provider (NlpLayer *layer, guint run);

/* Takes out all rows from @length on. */
void nlp__layer_truncate (NlpLayer *layer, guint length);

/* Keeps the rows order[0 .. n_rows-1], in that order. @order must not name a row twice. */
void nlp__layer_reorder (NlpLayer *layer, const guint *order, guint n_rows);

/* Adds rows without fields, in bulk, for the core's own layers. */
void nlp__layer_append_spans (NlpLayer *layer, const NlpSpan *spans, guint n_spans);

/* Bytes of memory that the layer holds. */
gsize nlp__layer_get_size (const NlpLayer *layer);
