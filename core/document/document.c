/* document.c - one immutable text, the layers over it, its properties and the record of plugins.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp/error.h>
#include <nlp/layers.h>

#include "attached.h"
#include "document-private.h"
#include "layer-private.h"

G_DEFINE_BOXED_TYPE (NlpDocument, nlp_document, nlp_document_ref, nlp_document_unref)

static void
clear_run (gpointer data)
{
  NlpRun *run = data;

  g_free ((char *) run->plugin);
  g_free ((char *) run->version);
  g_free ((char *) run->message);
}

static void
clear_document (gpointer data)
{
  NlpDocument *document = data;

  nlp__document_free_attached (document);
  g_ptr_array_unref (document->layers);
  g_clear_pointer (&document->own, g_ptr_array_unref);
  g_clear_pointer (&document->descriptions, g_string_chunk_free);
  g_clear_pointer (&document->properties, g_hash_table_unref);
  g_array_unref (document->runs);
  g_free (document->token_offsets);
  g_free (document->index);
  g_free (document->text);
  g_free (document->id);
}

/* Counts code points and notes the byte offset of every 64th. A byte that is no continuation byte starts a code point. */
static void
index_places (NlpDocument *document)
{
  g_autoptr (GArray) index = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 n = 0;

  for (guint32 i = 0; i < document->n_bytes; i++)
    if ((document->text[i] & 0xC0) != 0x80 && n++ % NLP__INDEX_STEP == 0)
      g_array_append_val (index, i);
  document->n_code_points = n;
  if (n != document->n_bytes)
    document->index = (guint32 *) (void *) g_array_steal (index, NULL);
}

NlpDocument *
nlp_document_new_take_text (const char *id, char *text, gsize length, GError **error)
{
  g_autofree char *owned = text;
  const char *end;
  NlpDocument *document;

  if (length > NLP__MAX_TEXT)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_TOO_LARGE, "%s: the text has %" G_GSIZE_FORMAT " bytes, the limit is %u: split it",
                   id, length, NLP__MAX_TEXT);
      return NULL;
    }
  /* g_utf8_validate_len() stops at a NUL, which is a code point like others here. */
  for (const char *from = text; !g_utf8_validate_len (from, text + length - from, &end); from = end + 1)
    if (end == text + length || *end != '\0')
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "%s: byte %" G_GSIZE_FORMAT " is not UTF-8", id, (gsize) (end - text));
        return NULL;
      }
  document = g_atomic_rc_box_new0 (NlpDocument);
  document->id = g_strdup (id);
  document->text = g_steal_pointer (&owned);
  document->n_bytes = length;
  document->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) nlp__layer_free);
  document->runs = g_array_new (FALSE, FALSE, sizeof (NlpRun));
  g_array_set_clear_func (document->runs, clear_run);
  nlp__document_init_attached (document);
  index_places (document);
  return document;
}

NlpDocument *
nlp_document_new_from_text (const char *id, const char *text, gssize length, GError **error)
{
  gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;
  char *copy = g_malloc (n_bytes + 1);

  memcpy (copy, text, n_bytes);
  copy[n_bytes] = '\0';
  return nlp_document_new_take_text (id, copy, n_bytes, error);
}

NlpDocument *
nlp_document_ref (NlpDocument *document)
{
  return g_atomic_rc_box_acquire (document);
}

void
nlp_document_unref (NlpDocument *document)
{
  g_atomic_rc_box_release_full (document, clear_document);
}

const char *
nlp_document_get_id (const NlpDocument *document)
{
  return document->id;
}

const char *
nlp_document_get_text (const NlpDocument *document, gsize *n_bytes)
{
  if (n_bytes != NULL)
    *n_bytes = document->n_bytes;
  return document->text;
}

guint32
nlp_document_get_length (const NlpDocument *document)
{
  return document->n_code_points;
}

/* Places. */

gsize
nlp_document_get_byte_offset (const NlpDocument *document, guint32 position)
{
  const char *place;

  g_return_val_if_fail (position <= document->n_code_points, document->n_bytes);

  if (document->index == NULL)
    return position;
  if (position == document->n_code_points)
    return document->n_bytes;
  place = document->text + document->index[position / NLP__INDEX_STEP];
  for (guint i = position % NLP__INDEX_STEP; i > 0; i--)
    place = g_utf8_next_char (place);
  return place - document->text;
}

guint32
nlp_document_get_position (const NlpDocument *document, gsize byte_offset)
{
  guint32 low = 0, high, position;

  g_return_val_if_fail (byte_offset <= document->n_bytes, document->n_code_points);

  if (document->index == NULL)
    return byte_offset;
  if (byte_offset == document->n_bytes)
    return document->n_code_points;
  /* The last index entry that is not behind byte_offset. */
  high = (document->n_code_points - 1) / NLP__INDEX_STEP + 1;
  while (high - low > 1)
    {
      guint32 middle = low + (high - low) / 2;

      if (document->index[middle] <= byte_offset)
        low = middle;
      else
        high = middle;
    }
  position = low * NLP__INDEX_STEP;
  for (gsize i = document->index[low]; i < byte_offset; i++)
    position += (document->text[i] & 0xC0) != 0x80;
  return position;
}

const char *
nlp_document_get_bytes (const NlpDocument *document, NlpSpan span, gsize *n_bytes)
{
  gsize begin = nlp_document_get_byte_offset (document, span.begin);

  *n_bytes = nlp_document_get_byte_offset (document, span.end) - begin;
  return document->text + begin;
}

char *
nlp_document_dup_text (const NlpDocument *document, const NlpSpan *span)
{
  gsize n_bytes;
  const char *bytes = nlp_document_get_bytes (document, *span, &n_bytes);

  return g_strndup (bytes, n_bytes);
}

const char *
nlp_document_get_token (const NlpDocument *document, guint token, guint *n_bytes)
{
  const NlpLayer *tokens = document->tokens;
  const char *first;
  gsize n;

  g_return_val_if_fail (tokens != NULL && token < tokens->length, NULL);

  if (document->token_offsets == NULL)
    {
      first = nlp_document_get_bytes (document, tokens->spans[token], &n);
      *n_bytes = n;
      return first;
    }
  first = document->text + document->token_offsets[token];
  n = tokens->spans[token].end - tokens->spans[token].begin;
  if (document->index != NULL)
    n = g_utf8_offset_to_pointer (first, n) - first;
  *n_bytes = n;
  return first;
}

void
nlp__document_take_token_offsets (NlpDocument *document, guint32 *offsets)
{
  g_free (document->token_offsets);
  document->token_offsets = offsets;
}

/* Layers. A document has about a dozen: a linear search over their names. */

NlpLayer *
nlp_document_get_layer (NlpDocument *document, const char *name)
{
  for (guint i = 0; i < document->layers->len; i++)
    {
      NlpLayer *layer = g_ptr_array_index (document->layers, i);

      if (layer->spec->name == name || g_str_equal (layer->spec->name, name))
        return layer;
    }
  return NULL;
}

static gboolean
fields_equal (const NlpField *one, const NlpField *other)
{
  if (one == other)
    return TRUE;
  if (one == NULL || other == NULL)
    return (one == NULL || one->name == NULL) && (other == NULL || other->name == NULL);
  for (; one->name != NULL && other->name != NULL; one++, other++)
    if (!g_str_equal (one->name, other->name) || one->type != other->type || g_strcmp0 (one->target, other->target) != 0)
      return FALSE;
  return one->name == other->name;
}

NlpLayer *
nlp_document_add_layer (NlpDocument *document, const NlpLayerSpec *spec)
{
  NlpLayer *layer = nlp_document_get_layer (document, spec->name);

  if (layer != NULL)
    return fields_equal (layer->spec->fields, spec->fields) ? layer : NULL;
  layer = nlp__layer_new (document, spec);
  g_ptr_array_add (document->layers, layer);
  if (g_str_equal (spec->name, NLP_LAYER_TOKENS))
    document->tokens = layer;
  return layer;
}

void
nlp_document_remove_layer (NlpDocument *document, const char *name)
{
  NlpLayer *layer = nlp_document_get_layer (document, name);

  if (layer == NULL)
    return;
  if (layer == document->tokens)
    {
      nlp__document_clear_attached (document);
      document->tokens = NULL;
      g_clear_pointer (&document->token_offsets, g_free);
    }
  g_ptr_array_remove (document->layers, layer);
}

guint
nlp_document_get_n_layers (const NlpDocument *document)
{
  return document->layers->len;
}

NlpLayer *
nlp_document_get_nth_layer (const NlpDocument *document, guint index)
{
  g_return_val_if_fail (index < document->layers->len, NULL);
  return g_ptr_array_index (document->layers, index);
}

/* Properties. */

void
nlp_document_set_property (NlpDocument *document, const char *name, const char *value)
{
  if (document->properties == NULL)
    document->properties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (value == NULL)
    g_hash_table_remove (document->properties, name);
  else
    g_hash_table_replace (document->properties, g_strdup (name), g_strdup (value));
}

const char *
nlp_document_get_property (const NlpDocument *document, const char *name)
{
  return document->properties == NULL ? NULL : g_hash_table_lookup (document->properties, name);
}

/* The record of plugins. */

guint
nlp_document_add_run (NlpDocument *document, const NlpRun *run)
{
  NlpRun copy = { g_strdup (run->plugin), g_strdup (run->version), run->status, g_strdup (run->message) };

  g_return_val_if_fail (document->runs->len < 64, 63);

  g_array_append_val (document->runs, copy);
  return document->runs->len - 1;
}

guint
nlp_document_get_n_runs (const NlpDocument *document)
{
  return document->runs->len;
}

const NlpRun *
nlp_document_get_run (const NlpDocument *document, guint index)
{
  g_return_val_if_fail (index < document->runs->len, NULL);
  return &g_array_index (document->runs, NlpRun, index);
}

void
nlp__document_set_run_status (NlpDocument *document, guint run, NlpRunStatus status, const char *message)
{
  NlpRun *entry;

  g_return_if_fail (run < document->runs->len);

  entry = &g_array_index (document->runs, NlpRun, run);
  entry->status = status;
  g_free ((char *) entry->message);
  entry->message = g_strdup (message);
}
