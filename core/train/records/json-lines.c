/* json-lines.c - reads them line by line, so that no file has to be in memory beside its records.
 * SPDX-License-Identifier: MIT */
#include "json-lines.h"

#include <gio/gio.h>

static GDataInputStream *
open_lines (const char *filename, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (filename);
  g_autoptr (GInputStream) stream = G_INPUT_STREAM (g_file_read (file, NULL, error));

  if (stream == NULL)
    return NULL;
  if (g_str_has_suffix (filename, ".gz"))
    {
      g_autoptr (GConverter) unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
      g_autoptr (GInputStream) packed = g_steal_pointer (&stream);

      stream = g_converter_input_stream_new (packed, unpacker);
    }
  return g_data_input_stream_new (stream);
}

static gboolean
add_line (GPtrArray *lines, const char *line, GError **error)
{
  JsonParser *parser = json_parser_new_immutable ();
  JsonNode *root;

  g_ptr_array_add (lines, parser);
  if (!json_parser_load_from_data (parser, line, -1, error))
    return FALSE;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_INVALID_BAREWORD, "no object");
      return FALSE;
    }
  return TRUE;
}

GPtrArray *
json_lines_read (const char *filename, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDataInputStream) stream = open_lines (filename, error);
  GError *failure = NULL;
  guint number = 0;

  while (stream != NULL)
    {
      g_autofree char *line = g_data_input_stream_read_line (stream, NULL, NULL, &failure);

      number++;
      if (line == NULL && failure == NULL)
        return g_steal_pointer (&lines);
      if (failure != NULL || (*line != '\0' && !add_line (lines, line, &failure)))
        {
          g_propagate_prefixed_error (error, failure, "%s:%u: ", filename, number);
          return NULL;
        }
    }
  return NULL;
}

JsonObject *
json_lines_get (const GPtrArray *lines, guint i)
{
  return json_node_get_object (json_parser_get_root (g_ptr_array_index (lines, i)));
}
