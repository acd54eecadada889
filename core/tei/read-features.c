/* read-features.c - what feature structures say of rows, by the descriptions of their fields.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <nlp/layers.h>

#include "layer-private.h"
#include "read-layers.h"
#include "shown.h"

/* Rows by their ids. */

void
nlp__maker_remember (NlpLayerMaker *maker, const char *id, NlpLayer *layer, guint row)
{
  NlpMadeRow made = { layer, row };

  if (id != NULL)
    g_hash_table_insert (maker->made, (char *) id, g_memdup2 (&made, sizeof made));
}

void
nlp__maker_remember_mark (NlpLayerMaker *maker, const NlpMark *mark, NlpLayer *layer, guint row)
{
  nlp__maker_remember (maker, nlp__maker_get (maker, mark, NLP__ATTRIBUTE_ID), layer, row);
}

const NlpMadeRow *
nlp__maker_find_mark (const NlpLayerMaker *maker, const NlpMark *mark)
{
  const char *id = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_ID);

  return id != NULL ? g_hash_table_lookup (maker->made, id) : NULL;
}

/* Tokens have an id only if they are split: "w4" is the fourth. */
static gboolean
find_token (const NlpLayerMaker *maker, const char *id, const char *layer, NlpMadeRow *made)
{
  char *end;
  guint64 number = id[0] == 'w' && g_ascii_isdigit (id[1]) ? g_ascii_strtoull (id + 1, &end, 10) : 0;

  made->layer = number > 0 && *end == '\0' ? nlp_document_get_layer (maker->document, layer) : NULL;
  made->row = number - 1;
  return made->layer != NULL && number <= nlp_layer_get_length (made->layer);
}

static gboolean
find_row (const NlpLayerMaker *maker, const char *id, const char *tokens, NlpMadeRow *made)
{
  const NlpMadeRow *found = g_hash_table_lookup (maker->made, id);

  if (found != NULL)
    *made = *found;
  return found != NULL || find_token (maker, id, tokens, made);
}

/* Values. */

static void
drop_value (const NlpLayerMaker *maker, const NlpLayer *layer, const char *field, const char *value)
{
  g_autofree char *what = g_strdup_printf ("%s of %s", field, nlp_layer_get_name (layer));

  nlp__dropped_values_add (maker->dropped, what, value);
}

void
nlp__maker_set_string (const NlpLayerMaker *maker, NlpLayer *layer, guint row, guint number, const char *value)
{
  const NlpField *field = nlp_layer_get_field (layer, number);

  if (value == NULL)
    return;
  if (nlp__field_takes (field, value))
    nlp_layer_set_string (layer, row, number, value);
  else
    drop_value (maker, layer, field->name, value);
}

static gboolean
parse_number (const char *value, double *number)
{
  char *rest;

  *number = g_ascii_strtod (value, &rest);
  return rest != value && *rest == '\0' && isfinite (*number);
}

void
nlp__maker_set_number (const NlpLayerMaker *maker, NlpLayer *layer, guint row, guint field, const char *value)
{
  double number;

  if (value != NULL && parse_number (value, &number))
    nlp_layer_set_number (layer, row, field, number);
  else
    drop_value (maker, layer, nlp_layer_get_field (layer, field)->name, value != NULL ? value : "");
}

void
nlp__maker_set_certainty (const NlpLayerMaker *maker, NlpLayer *layer, guint row, const char *value)
{
  double number;

  if (value == NULL)
    return;
  if (parse_number (value, &number) && number >= 0 && number <= 1)
    nlp_layer_set_probability (layer, row, number);
  else
    drop_value (maker, layer, "cert", value);
}

static void
set_integer (const NlpLayerMaker *maker, const NlpMadeRow *made, guint field, const char *value)
{
  gint64 number;

  if (g_ascii_string_to_signed (value, 10, G_MININT32, G_MAXINT32, &number, NULL))
    nlp_layer_set_integer (made->layer, made->row, field, (gint32) number);
  else
    drop_value (maker, made->layer, nlp_layer_get_field (made->layer, field)->name, value);
}

/* "356-359". */
static gboolean
parse_span (const char *value, guint32 length, NlpSpan *span)
{
  guint64 begin, end;
  char *rest;

  if (!g_ascii_isdigit (*value))
    return FALSE;
  begin = g_ascii_strtoull (value, &rest, 10);
  end = *rest == '-' ? g_ascii_strtoull (rest + 1, NULL, 10) : 0;
  *span = (NlpSpan) { begin, end };
  return begin < end && end <= length;
}

/* An attitude's holder may be "author", who has no place. */
static void
set_span (const NlpLayerMaker *maker, const NlpMadeRow *made, guint field, const char *value)
{
  NlpSpan span;

  if (parse_span (value, nlp_document_get_length (maker->document), &span))
    nlp_layer_set_span (made->layer, made->row, field, span);
  else if (!g_str_equal (value, NLP__PROFILE_AUTHOR))
    drop_value (maker, made->layer, nlp_layer_get_field (made->layer, field)->name, value);
}

static void
set_spans (const NlpLayerMaker *maker, const NlpMadeRow *made, guint field, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", -1);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (NlpSpan));
  guint32 length = nlp_document_get_length (maker->document);
  NlpSpan span;

  for (char **part = parts; *part != NULL; part++)
    if (parse_span (*part, length, &span))
      g_array_append_val (spans, span);
    else
      drop_value (maker, made->layer, nlp_layer_get_field (made->layer, field)->name, *part);
  nlp_layer_set_spans (made->layer, made->row, field, (const NlpSpan *) (gpointer) spans->data, spans->len);
}

guint
nlp__maker_find_target (const NlpField *field, const NlpLayer *layer)
{
  guint target = 0;
  g_autofree char *name = nlp__column_dup_target (field, 0);

  while (name != NULL && !g_str_equal (name, nlp_layer_get_name (layer)))
    {
      g_free (name);
      name = nlp__column_dup_target (field, ++target);
    }
  return name == NULL ? G_MAXUINT : target;
}

static void
set_rows (const NlpLayerMaker *maker, const NlpMadeRow *made, guint number, const char *value)
{
  const NlpField *field = nlp_layer_get_field (made->layer, number);
  g_auto (GStrv) ids = g_strsplit (value, ",", -1);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint)), targets = g_array_new (FALSE, FALSE, sizeof (guint));
  NlpMadeRow there;

  for (char **id = ids; *id != NULL; id++)
    if (find_row (maker, *id, NLP_LAYER_TOKENS, &there) && nlp__maker_find_target (field, there.layer) != G_MAXUINT)
      {
        guint target = nlp__maker_find_target (field, there.layer);

        g_array_append_val (rows, there.row);
        g_array_append_val (targets, target);
      }
    else
      drop_value (maker, made->layer, field->name, *id);
  if (field->type == NLP_FIELD_ROWS)
    nlp_layer_set_rows_of (made->layer, made->row, number, (const guint *) (gpointer) targets->data,
                           (const guint *) (gpointer) rows->data, rows->len);
  else if (rows->len > 0)
    nlp_layer_set_row_of (made->layer, made->row, number, g_array_index (targets, guint, 0), g_array_index (rows, guint, 0));
}

static void
set_value (const NlpLayerMaker *maker, const NlpMadeRow *made, guint field, const char *value)
{
  switch (nlp_layer_get_field (made->layer, field)->type)
    {
    case NLP_FIELD_STRING:
      nlp__maker_set_string (maker, made->layer, made->row, field, value);
      break;
    case NLP_FIELD_INTEGER:
      set_integer (maker, made, field, value);
      break;
    case NLP_FIELD_NUMBER:
      nlp__maker_set_number (maker, made->layer, made->row, field, value);
      break;
    case NLP_FIELD_SPAN:
      set_span (maker, made, field, value);
      break;
    case NLP_FIELD_SPANS:
      set_spans (maker, made, field, value);
      break;
    case NLP_FIELD_ROW:
    case NLP_FIELD_ROWS:
      set_rows (maker, made, field, value);
      break;
    case NLP_FIELD_VECTOR:
      break;
    }
}

/* All. */

static void
set_feature (const NlpLayerMaker *maker, const NlpAnnotatedFeature *feature)
{
  NlpMadeRow made;
  NlpSpan span;

  if (!find_row (maker, feature->id, NLP_LAYER_TAGS, &made))
    {
      nlp__dropped_values_add (maker->dropped, "a feature of", feature->id);
      return;
    }
  for (guint i = 0; i < nlp_layer_get_n_fields (made.layer); i++)
    if (g_str_equal (nlp_layer_get_field (made.layer, i)->name, feature->name))
      {
        set_value (maker, &made, i, feature->value);
        return;
      }
  if (g_str_equal (feature->name, "span") && parse_span (feature->value, nlp_document_get_length (maker->document), &span))
    made.layer->spans[made.row] = span;
  else
    drop_value (maker, made.layer, feature->name, feature->value);
}

void
nlp__maker_set_features (const NlpLayerMaker *maker)
{
  for (guint i = 0; i < maker->annotated->features->len; i++)
    set_feature (maker, &g_array_index (maker->annotated->features, NlpAnnotatedFeature, i));
}
