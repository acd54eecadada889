/* interview-records.c - files of JSON lines with texts and their turns.
 * SPDX-License-Identifier: MIT */
#include "interview-records.h"

const char *
records_get_source (JsonObject *record)
{
  JsonObject *meta = json_object_has_member (record, "meta") ? json_object_get_object_member (record, "meta") : NULL;

  return meta != NULL ? json_object_get_string_member_with_default (meta, "source", "") : "";
}

GPtrArray *
records_read (const char *filename, GError **error)
{
  g_autoptr (GPtrArray) parsers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (filename, &contents, NULL, error))
    return NULL;
  lines = g_strsplit (contents, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      JsonParser *parser = json_parser_new ();

      g_ptr_array_add (parsers, parser);
      if (**line == '\0')
        g_ptr_array_set_size (parsers, (gint) parsers->len - 1);
      else if (!json_parser_load_from_data (parser, *line, -1, error))
        {
          g_prefix_error (error, "%s:%u: ", filename, (guint) (line - lines) + 1);
          return NULL;
        }
    }
  return g_steal_pointer (&parsers);
}

JsonObject *
records_get (const GPtrArray *records, guint i)
{
  return json_node_get_object (json_parser_get_root (g_ptr_array_index (records, i)));
}

GHashTable *
records_count_sources (const GPtrArray *records)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    {
      const char *source = records_get_source (records_get (records, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, source));

      g_hash_table_insert (counts, (gpointer) source, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}
