/* gold-records.c - reading annotated documents in JSON.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <gio/gio.h>
#include "gold-records.h"

static char *
read_stream (GInputStream *stream, gsize *n_bytes, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  char *bytes;

  if (g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                              NULL, error)
      < 0)
    return NULL;
  *n_bytes = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory));
  bytes = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
  return bytes ? bytes : g_strdup ("");
}

static char *
read_file (const char *filename, gsize *n_bytes, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (filename);
  g_autoptr (GInputStream) raw = G_INPUT_STREAM (g_file_read (file, NULL, error));
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) stream = NULL;

  if (!raw)
    return NULL;
  if (!g_str_has_suffix (filename, ".gz"))
    return read_stream (raw, n_bytes, error);
  stream = g_converter_input_stream_new (raw, G_CONVERTER (unpacker));
  return read_stream (stream, n_bytes, error);
}

static void
add_objects (JsonNode *root, GPtrArray *objects)
{
  if (root && JSON_NODE_HOLDS_OBJECT (root))
    g_ptr_array_add (objects, json_node_get_object (root));
  for (guint i = 0; root && JSON_NODE_HOLDS_ARRAY (root) && i < json_array_get_length (json_node_get_array (root)); i++)
    add_objects (json_array_get_element (json_node_get_array (root), i), objects);
}

static gboolean
parse (const char *text, gsize n_bytes, GPtrArray *parsers, GPtrArray *objects, GError **error)
{
  JsonParser *parser = json_parser_new_immutable ();

  g_ptr_array_add (parsers, parser);
  if (!json_parser_load_from_data (parser, text, n_bytes, error))
    return FALSE;
  add_objects (json_parser_get_root (parser), objects);
  return TRUE;
}

/* The whole file as one value; failing that, a value a line. */
static GPtrArray *
read_objects (const char *filename, GPtrArray *parsers, GError **error)
{
  gsize n_bytes = 0;
  g_autofree char *text = read_file (filename, &n_bytes, error);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  guint number = 0;

  if (!text)
    return NULL;
  for (const char *line = text, *end = text + n_bytes; line < end; number++)
    {
      const char *newline = memchr (line, '\n', end - line);
      gsize length = (newline ? newline : end) - line;

      if (length > 0 && !parse (line, length, parsers, objects, error))
        {
          if (number == 0 && (g_clear_error (error), parse (text, n_bytes, parsers, objects, error)))
            break;
          g_prefix_error (error, "%s:%u: ", filename, number + 1);
          return NULL;
        }
      line += length + 1;
    }
  return g_steal_pointer (&objects);
}

JsonArray *
record_get_array (JsonObject *object, const char *name)
{
  JsonNode *node = object ? json_object_get_member (object, name) : NULL;

  return node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

guint
record_get_length (JsonArray *array)
{
  return array ? json_array_get_length (array) : 0;
}

JsonObject *
record_get_object (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

const char *
record_get_string (JsonObject *object, const char *name)
{
  JsonNode *node = object ? json_object_get_member (object, name) : NULL;

  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

double
record_get_number (JsonObject *object, const char *name)
{
  JsonNode *node = object ? json_object_get_member (object, name) : NULL;

  return node && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : 0;
}

NlpSpan
record_get_span (const Record *record, JsonObject *object)
{
  double begin = CLAMP (record_get_number (object, "begin"), 0, record->n_text);
  double end = CLAMP (record_get_number (object, "end"), begin, record->n_text);

  return (NlpSpan) { begin, end };
}

/* The answer of the same id; without any shared id, of the same place. */
static JsonObject *
find_answer (const GPtrArray *answers, GHashTable *by_id, const char *id, guint index, gboolean by_place)
{
  if (by_place)
    return index < answers->len ? answers->pdata[index] : NULL;
  return g_hash_table_lookup (by_id, id);
}

static void
add_record (Records *records, JsonObject *gold, JsonObject *answer, const char *id)
{
  const char *text = record_get_string (gold, "text"), *answer_text = record_get_string (answer, "text");
  Record record = { .id = id, .gold = gold, .answer = answer };

  record.text = g_utf8_to_ucs4_fast (text ? text : "", -1, &record.n_text);
  records->n_missing += answer == NULL;
  records->n_different += answer_text && g_strcmp0 (answer_text, text) != 0;
  g_array_append_val (records->records, record);
}

static void
join (Records *records, const GPtrArray *golds, const GPtrArray *answers)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean shared = FALSE;

  for (guint i = 0; i < answers->len; i++)
    if (record_get_string (answers->pdata[i], "id"))
      g_hash_table_insert (by_id, (gpointer) record_get_string (answers->pdata[i], "id"), answers->pdata[i]);
  for (guint i = 0; i < golds->len; i++)
    shared |= record_get_string (golds->pdata[i], "id")
              && g_hash_table_contains (by_id, record_get_string (golds->pdata[i], "id"));
  for (guint i = 0; i < golds->len; i++)
    {
      const char *id = record_get_string (golds->pdata[i], "id");

      add_record (records, golds->pdata[i],
                  find_answer (answers, by_id, id ? id : "", i, !shared && golds->len == answers->len), id ? id : "");
    }
}

static void
clear_record (gpointer data)
{
  g_free (((Record *) data)->text);
}

Records *
records_read (const char *gold, const char *answers, GError **error)
{
  g_autoptr (Records) records = g_new0 (Records, 1);
  g_autoptr (GPtrArray) gold_objects = NULL, answer_objects = NULL;

  records->parsers = g_ptr_array_new_with_free_func (g_object_unref);
  records->records = g_array_new (FALSE, FALSE, sizeof (Record));
  g_array_set_clear_func (records->records, clear_record);
  gold_objects = read_objects (gold, records->parsers, error);
  answer_objects = gold_objects ? read_objects (answers, records->parsers, error) : NULL;
  if (!answer_objects)
    return NULL;
  join (records, gold_objects, answer_objects);
  return g_steal_pointer (&records);
}

void
records_free (Records *records)
{
  g_array_unref (records->records);
  g_ptr_array_unref (records->parsers);
  g_strfreev (records->types);
  g_free (records);
}
