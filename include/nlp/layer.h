/* nlp/layer.h - a named layer of annotations: rows with a span and typed fields, stored as columns.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>
#include <nlp/layer-spec.h>
#include <nlp/macros.h>
#include <nlp/span.h>

G_BEGIN_DECLS

/**
 * NlpLayer:
 *
 * Rows of one kind of annotation. One array of spans and one array a field; a row is a number below nlp_layer_get_length().
 * Only the plugin that provides a layer writes to it, and only while it processes the document; then the core puts the rows in
 * order (begin ascending, end descending, then as appended) and everybody reads.
 *
 * A layer belongs to its document; nlp_layer_ref() keeps both alive.
 */
typedef struct _NlpLayer NlpLayer;

#define NLP_TYPE_LAYER (nlp_layer_get_type ())
NLP_API GType nlp_layer_get_type (void);

NLP_API NlpLayer *nlp_layer_ref (NlpLayer *layer);
NLP_API void nlp_layer_unref (NlpLayer *layer);

/**
 * nlp_layer_get_name:
 * @layer: a layer
 *
 * Returns: (transfer none): its name
 */
NLP_API const char *nlp_layer_get_name (const NlpLayer *layer);

/**
 * nlp_layer_get_spec: (skip)
 * @layer: a layer
 *
 * Returns: its shape
 */
NLP_API const NlpLayerSpec *nlp_layer_get_spec (const NlpLayer *layer);

/**
 * nlp_layer_get_field:
 * @layer: a layer
 * @field: below nlp_layer_get_n_fields()
 *
 * Returns: (transfer none): what its field @field is; the way to it that later versions of #NlpField keep open
 */
NLP_API const NlpField *nlp_layer_get_field (const NlpLayer *layer, guint field);

/**
 * nlp_layer_get_n_fields:
 * @layer: a layer
 *
 * Returns: the number of its fields
 */
NLP_API guint nlp_layer_get_n_fields (const NlpLayer *layer);

/**
 * nlp_layer_get_length:
 * @layer: a layer
 *
 * Returns: the number of its rows
 */
NLP_API guint nlp_layer_get_length (const NlpLayer *layer);

/**
 * nlp_layer_append: (skip)
 * @layer: a layer that the caller provides
 * @span: where the annotation stands; must lie inside the text. White space at its rims is trimmed later, by the merge
 *
 * Adds a row, its fields not set.
 *
 * Returns: its number, valid until the rows are put in order
 */
NLP_API guint nlp_layer_append (NlpLayer *layer, NlpSpan span);

/**
 * nlp_layer_get_span: (skip)
 * @layer: a layer
 * @row: a row of it
 *
 * Returns: the row's span
 */
NLP_API NlpSpan nlp_layer_get_span (const NlpLayer *layer, guint row);

/**
 * nlp_layer_dup_span: (rename-to nlp_layer_get_span)
 * @layer: a layer
 * @row: a row of it
 *
 * nlp_layer_get_span() for bindings, which cannot take a struct by value.
 *
 * Returns: (transfer full): the row's span
 */
NLP_API NlpSpan *nlp_layer_dup_span (const NlpLayer *layer, guint row);

/**
 * nlp_layer_get_spans:
 * @layer: a layer
 * @n_rows: (out) (optional): number of rows
 *
 * Returns: (array length=n_rows) (transfer none): all spans, valid until the next nlp_layer_append()
 */
NLP_API const NlpSpan *nlp_layer_get_spans (const NlpLayer *layer, guint *n_rows);

/**
 * nlp_layer_find:
 * @layer: a layer in order
 * @position: a place in the text
 *
 * Binary search.
 *
 * Returns: the first row that begins at or after @position; the length if there is none
 */
NLP_API guint nlp_layer_find (const NlpLayer *layer, guint32 position);

/**
 * nlp_layer_find_inside: (skip)
 * @layer: a layer in order
 * @span: a stretch of text
 * @first: (out): the first row that begins in it
 *
 * Rows that begin inside @span, as a run. For layers whose rows do not overlap (tokens, sentences, blocks) and a span that cuts
 * none of them, these are the rows inside it.
 *
 * Returns: how many there are
 */
NLP_API guint nlp_layer_find_inside (const NlpLayer *layer, NlpSpan span, guint *first);

/**
 * nlp_layer_find_covering:
 * @layer: a layer in order whose rows do not overlap
 * @position: a place in the text
 *
 * Returns: the row that covers @position, or %NLP_NO_ROW
 */
NLP_API guint nlp_layer_find_covering (const NlpLayer *layer, guint32 position);

/* Fields. @field is a number below nlp_layer_get_n_fields(), and the function must fit its type; anything else is an error of
 * the program (a critical warning, and the value for "not set"). */

/**
 * nlp_layer_set_string:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_STRING
 * @value: (nullable): valid UTF-8; stored once per layer, however often it occurs
 */
NLP_API void nlp_layer_set_string (NlpLayer *layer, guint row, guint field, const char *value);

/**
 * nlp_layer_set_static_string: (skip)
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_STRING
 * @value: (nullable): a string that lives as long as the program (a plugin is never unloaded); stored as it is
 *
 * For closed vocabularies in long layers: no look-up, no copy.
 */
NLP_API void nlp_layer_set_static_string (NlpLayer *layer, guint row, guint field, const char *value);

/**
 * nlp_layer_get_string:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_STRING
 *
 * Returns: (nullable) (transfer none): its value
 */
NLP_API const char *nlp_layer_get_string (const NlpLayer *layer, guint row, guint field);

/**
 * nlp_layer_set_integer:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_INTEGER
 * @value: its value
 *
 * A field of rows takes an integer, too, and forgets it: there were plugins that numbered rows before they could refer to them.
 */
NLP_API void nlp_layer_set_integer (NlpLayer *layer, guint row, guint field, gint32 value);

/**
 * nlp_layer_get_integer:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_INTEGER
 *
 * Returns: its value; 0 if it was not set
 */
NLP_API gint32 nlp_layer_get_integer (const NlpLayer *layer, guint row, guint field);

/**
 * nlp_layer_set_number:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_NUMBER
 * @value: its value
 */
NLP_API void nlp_layer_set_number (NlpLayer *layer, guint row, guint field, double value);

/**
 * nlp_layer_get_number:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_NUMBER
 *
 * Returns: its value; NaN if it was not set
 */
NLP_API double nlp_layer_get_number (const NlpLayer *layer, guint row, guint field);

/**
 * nlp_layer_set_span: (skip)
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_SPAN
 * @value: a span inside the text
 */
NLP_API void nlp_layer_set_span (NlpLayer *layer, guint row, guint field, NlpSpan value);

/**
 * nlp_layer_get_span_field: (skip)
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_SPAN
 *
 * Returns: its value, or %NLP_NO_SPAN
 */
NLP_API NlpSpan nlp_layer_get_span_field (const NlpLayer *layer, guint row, guint field);

/**
 * nlp_layer_dup_span_field: (rename-to nlp_layer_get_span_field)
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_SPAN
 *
 * nlp_layer_get_span_field() for bindings.
 *
 * Returns: (transfer full) (nullable): its value, or %NULL if it was not set
 */
NLP_API NlpSpan *nlp_layer_dup_span_field (const NlpLayer *layer, guint row, guint field);

/**
 * nlp_layer_set_spans:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_SPANS
 * @values: (array length=n_values): spans in text order
 * @n_values: how many
 */
NLP_API void nlp_layer_set_spans (NlpLayer *layer, guint row, guint field, const NlpSpan *values, guint n_values);

/**
 * nlp_layer_get_span_list:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_SPANS
 * @n_values: (out): how many
 *
 * Returns: (array length=n_values) (transfer none) (nullable): its value, valid until the next nlp_layer_set_spans()
 */
NLP_API const NlpSpan *nlp_layer_get_span_list (const NlpLayer *layer, guint row, guint field, guint *n_values);

/**
 * nlp_layer_set_row:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_ROW
 * @value: a row of the field's target layer (of the first one, if it has several), or %NLP_NO_ROW
 */
NLP_API void nlp_layer_set_row (NlpLayer *layer, guint row, guint field, guint value);

/**
 * nlp_layer_get_row:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_ROW
 *
 * Returns: a row of the field's target layer, or %NLP_NO_ROW
 */
NLP_API guint nlp_layer_get_row (const NlpLayer *layer, guint row, guint field);

/**
 * nlp_layer_set_row_of:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_ROW with several targets
 * @target: which of them, from 0 ("quotes|turns": 1 is turns)
 * @value: a row of that layer
 */
NLP_API void nlp_layer_set_row_of (NlpLayer *layer, guint row, guint field, guint target, guint value);

/**
 * nlp_layer_get_row_of:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_ROW
 * @target: (out): which of the field's targets the row is of; 0 if there is one only, or no row
 *
 * Returns: a row of that layer, or %NLP_NO_ROW
 */
NLP_API guint nlp_layer_get_row_of (const NlpLayer *layer, guint row, guint field, guint *target);

/**
 * nlp_layer_set_rows:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_ROWS
 * @values: (array length=n_values): rows of the field's target layer (of the first one, if it has several)
 * @n_values: how many
 */
NLP_API void nlp_layer_set_rows (NlpLayer *layer, guint row, guint field, const guint *values, guint n_values);

/**
 * nlp_layer_set_rows_of: (skip)
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_ROWS with several targets
 * @targets: (array length=n_values): which of them each row is of, from 0
 * @values: (array length=n_values): rows of those layers
 * @n_values: how many
 */
NLP_API void nlp_layer_set_rows_of (NlpLayer *layer, guint row, guint field, const guint *targets, const guint *values,
                                    guint n_values);

/**
 * nlp_layer_get_row_list:
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_ROWS
 * @n_values: (out): how many
 *
 * Returns: (array length=n_values) (transfer none) (nullable): its value, valid until the next nlp_layer_set_rows()
 */
NLP_API const guint *nlp_layer_get_row_list (const NlpLayer *layer, guint row, guint field, guint *n_values);

/**
 * nlp_layer_get_row_list_of: (skip)
 * @layer: a layer
 * @row: a row
 * @field: a field of type %NLP_FIELD_ROWS
 * @targets: (out): which of the field's targets each row is of; %NULL if the field has one only
 * @n_values: (out): how many
 *
 * Returns: (array length=n_values) (transfer none) (nullable): its value, valid as that of nlp_layer_get_row_list()
 */
NLP_API const guint *nlp_layer_get_row_list_of (const NlpLayer *layer, guint row, guint field, const guint **targets,
                                                guint *n_values);

/**
 * nlp_layer_make_vectors: (skip)
 * @layer: a layer
 * @field: a field of type %NLP_FIELD_VECTOR
 * @n_bytes: how many bytes each row has, the same for all
 *
 * Gives every row its bytes, all 0: row N's begin at N * @n_bytes. They are aligned for floats if @n_bytes is a multiple of 4. What
 * they mean is between the plugin that writes and those that read. Rows that are added later have 0s, too.
 *
 * Returns: the first row's, to be filled in, valid until the next nlp_layer_append()
 */
NLP_API gpointer nlp_layer_make_vectors (NlpLayer *layer, guint field, guint n_bytes);

/**
 * nlp_layer_get_vectors: (skip)
 * @layer: a layer
 * @field: a field of type %NLP_FIELD_VECTOR
 * @n_bytes: (out): how many bytes each row has; 0 if there are none
 *
 * Returns: (nullable): the first row's bytes, or %NULL if nobody made any
 */
NLP_API gconstpointer nlp_layer_get_vectors (const NlpLayer *layer, guint field, guint *n_bytes);

/* Who said so, and how sure. */

/**
 * nlp_layer_set_probability:
 * @layer: a layer
 * @row: a row
 * @probability: 0 to 1
 */
NLP_API void nlp_layer_set_probability (NlpLayer *layer, guint row, double probability);

/**
 * nlp_layer_get_probability:
 * @layer: a layer
 * @row: a row
 *
 * Returns: 0 to 1, or NaN if the plugin did not say
 */
NLP_API double nlp_layer_get_probability (const NlpLayer *layer, guint row);

/**
 * nlp_layer_get_providers:
 * @layer: a layer
 * @row: a row
 *
 * Which plugins made this row: bit N stands for the document's run number N (see nlp_document_get_run()). Several bits are set
 * when several plugins agreed.
 *
 * Returns: a set of bits; 0 for the core's own layers
 */
NLP_API guint64 nlp_layer_get_providers (const NlpLayer *layer, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpLayer, nlp_layer_unref)

G_END_DECLS
