/* json-fields.c - the fields of a row as members of a JSON object.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "json-fields.h"
#include "shown.h"

static void put_item (NlpJsonJob *job, const NlpShownItem *item);

/* Values. */

static void
put_lines (NlpJsonOut *out, const char *lines)
{
  g_auto (GStrv) values = g_strsplit (lines, "\n", -1);

  nlp__json_open (out, '[');
  for (guint i = 0; values[i] != NULL; i++)
    nlp__json_string (out, values[i], -1);
  nlp__json_close (out, ']');
}

/* A string, or NULL; a referent without a name has its words for one. */
static const char *
get_text (NlpJsonJob *job, const NlpLayer *layer, guint row, guint field)
{
  if (layer == job->registry->referents && field == NLP_REFERENTS_NAME)
    return nlp__registry_get (job->registry, row)->name;
  return nlp__field_get_text (layer, row, field);
}

static void
put_text (NlpJsonJob *job, const NlpLayer *layer, guint field, const char *text)
{
  if ((nlp_layer_get_field (layer, field)->flags & NLP_FIELD_LINES) != 0)
    put_lines (&job->out, text);
  else
    nlp__json_string (&job->out, text, -1);
}

/* The words at some spans, with an ellipsis between them. */
static void
put_words (NlpJsonJob *job, const NlpSpan *spans, guint n)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      gsize n_bytes;
      const char *bytes = nlp_document_get_bytes (job->document, spans[i], &n_bytes);

      g_string_append (words, i == 0 ? "" : " \342\200\246 ");
      g_string_append_len (words, bytes, n_bytes);
    }
  nlp__json_string (&job->out, words->str, words->len);
}

static void
put_spans (NlpJsonJob *job, const NlpLayer *layer, guint row, guint field)
{
  guint n;
  const NlpSpan *spans = nlp_layer_get_span_list (layer, row, field, &n);

  if ((nlp_layer_get_field (layer, field)->flags & NLP_FIELD_WORDS) != 0)
    {
      put_words (job, spans, n);
      return;
    }
  nlp__json_open (&job->out, '[');
  for (guint i = 0; i < n; i++)
    nlp__json_span (&job->out, spans[i]);
  nlp__json_close (&job->out, ']');
}

/* References. */

static void
put_row (NlpJsonJob *job, const NlpLayer *layer, guint row)
{
  if (layer != NULL && layer == job->registry->referents && row < nlp_layer_get_length (layer))
    nlp__json_string (&job->out, nlp__registry_get (job->registry, row)->id, -1);
  else
    nlp__json_uint (&job->out, row);
}

static void
put_items (NlpJsonJob *job, const char *list, const NlpLayer *layer, guint row)
{
  NlpShownItem item;

  while (nlp__shown_next (job->document, layer, row, &list, &item))
    put_item (job, &item);
}

/* One of several rows: what its field says instead, as an object, or its number; with the layer's name if that could be any. */
static void
put_reference (NlpJsonJob *job, const NlpField *field, guint target, guint row, gboolean any)
{
  const NlpLayer *layer = nlp__field_get_target (job->document, field, target);
  const char *list = layer == NULL ? NULL : nlp__shown_begin (field, target);

  if (list != NULL || any)
    nlp__json_open (&job->out, '{');
  if (list != NULL)
    put_items (job, list, layer, row);
  else if (any && layer != NULL)
    nlp__json_key_string (&job->out, nlp_layer_get_name (layer));
  if (list == NULL)
    put_row (job, layer, row);
  if (list != NULL || any)
    nlp__json_close (&job->out, '}');
}

static gboolean
has_many_targets (const NlpField *field)
{
  return strchr (field->target, '|') != NULL;
}

static void
put_references (NlpJsonJob *job, const NlpLayer *layer, guint row, guint number)
{
  const NlpField *field = nlp_layer_get_field (layer, number);
  guint n;
  const guint *targets, *rows = nlp_layer_get_row_list_of (layer, row, number, &targets, &n);

  nlp__json_open (&job->out, '[');
  for (guint i = 0; i < n; i++)
    put_reference (job, field, targets == NULL ? 0 : targets[i], rows[i], has_many_targets (field));
  nlp__json_close (&job->out, ']');
}

/* A reference whose place others take: its items are members of this row. If there is none, the first is null. */
static void
put_in_its_place (NlpJsonJob *job, const NlpLayer *layer, guint row, const NlpField *field, guint number)
{
  guint target, value = nlp_layer_get_row_of (layer, row, number, &target);
  const NlpLayer *there = value == NLP_NO_ROW ? NULL : nlp__field_get_target (job->document, field, target);
  const char *list = nlp__shown_begin (field, target);
  NlpShownItem item;

  if (there != NULL && value < nlp_layer_get_length (there))
    put_items (job, list, there, value);
  else if ((field->flags & NLP_FIELD_ALWAYS) != 0 && nlp__shown_next (job->document, layer, row, &list, &item))
    {
      nlp__json_key_string (&job->out, item.key);
      nlp__json_null (&job->out);
    }
}

/* All. */

static void
put_value (NlpJsonJob *job, const NlpLayer *layer, guint row, guint number)
{
  const NlpField *field = nlp_layer_get_field (layer, number);
  guint target, value;

  switch (field->type)
    {
    case NLP_FIELD_STRING:
      put_text (job, layer, number, get_text (job, layer, row, number));
      break;
    case NLP_FIELD_INTEGER:
      nlp__json_integer (&job->out, nlp_layer_get_integer (layer, row, number));
      break;
    case NLP_FIELD_NUMBER:
      nlp__json_number (&job->out, nlp_layer_get_number (layer, row, number), nlp__field_get_format (field));
      break;
    case NLP_FIELD_SPAN:
      nlp__json_span (&job->out, nlp_layer_get_span_field (layer, row, number));
      break;
    case NLP_FIELD_SPANS:
      put_spans (job, layer, row, number);
      break;
    case NLP_FIELD_ROW:
      value = nlp_layer_get_row_of (layer, row, number, &target);
      put_reference (job, field, target, value, has_many_targets (field));
      break;
    case NLP_FIELD_ROWS:
      put_references (job, layer, row, number);
      break;
    case NLP_FIELD_VECTOR:
      break;
    }
}

/* A list is always there, if perhaps empty. */
static gboolean
has_value (NlpJsonJob *job, const NlpLayer *layer, guint row, guint number)
{
  const NlpField *field = nlp_layer_get_field (layer, number);

  if (field->type == NLP_FIELD_STRING)
    return get_text (job, layer, row, number) != NULL;
  return nlp__field_is_set (layer, row, number) || field->type == NLP_FIELD_SPANS || field->type == NLP_FIELD_ROWS;
}

/* The quick way, for the many strings of tokens. */
static void
put_string (NlpJsonJob *job, const char *key, const NlpLayer *layer, guint row, guint number)
{
  const char *text = get_text (job, layer, row, number);

  if (text == NULL && (nlp_layer_get_field (layer, number)->flags & NLP_FIELD_ALWAYS) == 0)
    return;
  nlp__json_key_string (&job->out, key);
  if (text != NULL)
    put_text (job, layer, number, text);
  else
    nlp__json_null (&job->out);
}

static void
put_field (NlpJsonJob *job, const char *key, const NlpLayer *layer, guint row, guint number)
{
  const NlpField *field = nlp_layer_get_field (layer, number);
  gboolean set = has_value (job, layer, row, number);

  if (!set && (field->flags & NLP_FIELD_ALWAYS) == 0)
    return;
  nlp__json_key_string (&job->out, key);
  if (set)
    put_value (job, layer, row, number);
  else
    nlp__json_null (&job->out);
}

static void
put_item (NlpJsonJob *job, const NlpShownItem *item)
{
  NlpSpan span;

  if (item->layer == NULL)
    return;
  switch (item->kind)
    {
    case NLP_SHOWN_SPAN:
      span = nlp_layer_get_span (item->layer, item->row);
      nlp__json_key (&job->out, "begin");
      nlp__json_uint (&job->out, span.begin);
      nlp__json_key (&job->out, "end");
      nlp__json_uint (&job->out, span.end);
      break;
    case NLP_SHOWN_ROW:
      nlp__json_key_string (&job->out, item->key);
      put_row (job, item->layer, item->row);
      break;
    case NLP_SHOWN_FIELD:
      put_field (job, item->key, item->layer, item->row, item->field);
      break;
    }
}

void
nlp__json_fields (NlpJsonJob *job, const NlpLayer *layer, guint row, guint first)
{
  for (guint i = first; i < nlp_layer_get_n_fields (layer); i++)
    {
      const NlpField *field = nlp_layer_get_field (layer, i);

      if (!nlp__field_is_shown (field))
        continue;
      if (field->type == NLP_FIELD_ROW && field->embed != NULL)
        put_in_its_place (job, layer, row, field, i);
      else if (field->type == NLP_FIELD_STRING)
        put_string (job, field->name, layer, row, i);
      else
        put_field (job, field->name, layer, row, i);
    }
}
