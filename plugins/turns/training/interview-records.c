/* interview-records.c - where the records of a file come from.
 * SPDX-License-Identifier: MIT */
#include "interview-records.h"

const char *
records_get_source (JsonObject *record)
{
  JsonObject *meta = json_object_has_member (record, "meta") ? json_object_get_object_member (record, "meta") : NULL;

  return meta != NULL ? json_object_get_string_member_with_default (meta, "source", "") : "";
}

GHashTable *
records_count_sources (const GPtrArray *records)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    {
      const char *source = records_get_source (json_lines_get (records, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, source));

      g_hash_table_insert (counts, (gpointer) source, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}
