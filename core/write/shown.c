/* shown.c - what a field says, for every format.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include <nlp/layers.h>

#include "layer-private.h"
#include "shown.h"

gboolean
nlp__field_is_shown (const NlpField *field)
{
  return (field->flags & NLP_FIELD_HIDDEN) == 0 && field->type != NLP_FIELD_VECTOR;
}

/* Whether a reference names a row that is there. */
static gboolean
names_a_row (const NlpLayer *layer, guint row, guint field)
{
  guint target, value = nlp_layer_get_row_of (layer, row, field, &target);
  const NlpLayer *there
      = value == NLP_NO_ROW ? NULL : nlp__field_get_target (layer->document, nlp_layer_get_field (layer, field), target);

  return there != NULL && value < nlp_layer_get_length (there);
}

gboolean
nlp__field_is_set (const NlpLayer *layer, guint row, guint field)
{
  const NlpField *spec = nlp_layer_get_field (layer, field);

  if (spec->type == NLP_FIELD_STRING)
    return nlp__field_get_text (layer, row, field) != NULL;
  if (spec->type == NLP_FIELD_ROW)
    return names_a_row (layer, row, field);
  return spec->type == NLP_FIELD_INTEGER || nlp__column_is_set (&layer->columns[field], row);
}

/* The word of "a|b|c" that is @value, or NULL. */
static const char *
find_word (const char *words, const char *value)
{
  gsize n = value == NULL ? 0 : strlen (value);

  while (n > 0 && words != NULL)
    {
      if (*words == *value && strncmp (words, value, n) == 0 && (words[n] == '|' || words[n] == '\0'))
        return value;
      words = strchr (words, '|');
      words = words == NULL ? NULL : words + 1;
    }
  return NULL;
}

gboolean
nlp__field_takes (const NlpField *field, const char *value)
{
  return field->values == NULL || find_word (field->values, value) != NULL;
}

static const char *
get_first_word (const char *words)
{
  g_autofree char *word = g_strndup (words, strcspn (words, "|"));

  return g_intern_string (word);
}

const char *
nlp__field_get_text (const NlpLayer *layer, guint row, guint field)
{
  const NlpField *spec = nlp_layer_get_field (layer, field);
  const char *value;

  if (field == NLP_TAGS_LEMMA && nlp_layer_get_spec (layer)->fields == nlp_tags_fields)
    return nlp__tag_lemma (layer, row);
  value = nlp_layer_get_string (layer, row, field);
  if (spec->values == NULL || (value = find_word (spec->values, value)) != NULL)
    return value;
  return (spec->flags & NLP_FIELD_ALWAYS) != 0 ? get_first_word (spec->values) : NULL;
}

const char *
nlp__field_get_format (const NlpField *field)
{
  static const char *const formats[] = { "%.9g", "%.1f", "%.2f", "%.3f", "%.4f", "%.5f", "%.6f" };

  return formats[MIN (field->decimals, G_N_ELEMENTS (formats) - 1)];
}

NlpLayer *
nlp__field_get_target (NlpDocument *document, const NlpField *field, guint target)
{
  g_autofree char *name = nlp__column_dup_target (field, target);

  return name == NULL ? NULL : nlp_document_get_layer (document, name);
}

/* Items. */

const char *
nlp__shown_begin (const NlpField *field, guint target)
{
  const char *list = field->embed;

  for (; list != NULL && target > 0; target--)
    {
      list = strchr (list, ';');
      list = list == NULL ? NULL : list + 1;
    }
  return list != NULL && *list != '\0' && *list != ';' ? list : NULL;
}

static guint
find_field (const NlpLayer *layer, const char *name)
{
  guint field = 0;

  while (field < nlp_layer_get_n_fields (layer) && !g_str_equal (nlp_layer_get_field (layer, field)->name, name))
    field++;
  return field;
}

/* Goes to the field @name of the row that @item stands at; nowhere if there is none. */
static void
go_to_field (NlpShownItem *item, const char *name)
{
  item->field = find_field (item->layer, name);
  item->kind = NLP_SHOWN_FIELD;
  if (item->field == nlp_layer_get_n_fields (item->layer))
    item->layer = NULL;
}

/* Goes to the row that the field names. */
static void
go_to_row (NlpDocument *document, NlpShownItem *item)
{
  const NlpField *field = nlp_layer_get_field (item->layer, item->field);
  guint target, row = field->type == NLP_FIELD_ROW ? nlp_layer_get_row_of (item->layer, item->row, item->field, &target) : NLP_NO_ROW;

  item->layer = row == NLP_NO_ROW ? NULL : nlp__field_get_target (document, field, target);
  item->row = row;
  if (item->layer != NULL && row >= nlp_layer_get_length (item->layer))
    item->layer = NULL;
}

static void
follow_path (NlpDocument *document, NlpShownItem *item, char *path)
{
  char *dot = strchr (path, '.');

  if (g_str_equal (path, "."))
    {
      item->kind = NLP_SHOWN_ROW;
      return;
    }
  if (g_str_equal (path, "span"))
    {
      item->kind = NLP_SHOWN_SPAN;
      return;
    }
  if (dot != NULL)
    *dot = '\0';
  go_to_field (item, path);
  if (dot == NULL || item->layer == NULL)
    return;
  go_to_row (document, item);
  if (item->layer != NULL)
    go_to_field (item, dot + 1);
}

gboolean
nlp__shown_next (NlpDocument *document, const NlpLayer *layer, guint row, const char **list, NlpShownItem *item)
{
  char text[sizeof item->key], *equals, *path;
  gsize n;

  if (*list == NULL || **list == '\0' || **list == ';')
    return FALSE;
  n = strcspn (*list, "|;");
  g_strlcpy (text, *list, MIN (n + 1, sizeof text));
  *list += n + ((*list)[n] == '|');
  equals = strchr (text, '=');
  path = equals == NULL ? text : equals + 1;
  if (equals != NULL)
    *equals = '\0';
  *item = (NlpShownItem) { .layer = layer, .row = row };
  g_strlcpy (item->key, text, sizeof item->key);
  follow_path (document, item, path);
  return TRUE;
}
