/* parts.c - reads a ZIP archive with libarchive, from memory and never to the disk.
 * SPDX-License-Identifier: MIT */
#include "parts.h"

#include <archive.h>
#include <archive_entry.h>

#define LARGEST_PART (64u << 20)
#define MOST_ENTRIES 10000
#define STEP 65536

static GBytes *
read_part (struct archive *archive)
{
  g_autoptr (GByteArray) part = g_byte_array_new ();
  guint8 step[STEP];
  la_ssize_t n = 1;

  while (n > 0 && part->len <= LARGEST_PART)
    {
      n = archive_read_data (archive, step, sizeof step);
      if (n > 0)
        g_byte_array_append (part, step, n);
    }
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&part)) : NULL;
}

static void
read_entries (struct archive *archive, const char *const *names, GHashTable *parts)
{
  struct archive_entry *entry;

  for (guint i = 0; i < MOST_ENTRIES && archive_read_next_header (archive, &entry) == ARCHIVE_OK; i++)
    {
      const char *name = archive_entry_pathname_utf8 (entry);
      GBytes *part = name != NULL && g_strv_contains (names, name) ? read_part (archive) : NULL;

      if (part != NULL)
        g_hash_table_replace (parts, g_strdup (name), part);
    }
}

GHashTable *
parts_read (GBytes *bytes, const char *const *names)
{
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  struct archive *archive = archive_read_new ();
  gsize n_bytes;
  const void *data = g_bytes_get_data (bytes, &n_bytes);
  gboolean good;

  archive_read_support_format_zip (archive);
  good = archive_read_open_memory (archive, data, n_bytes) == ARCHIVE_OK;
  if (good)
    read_entries (archive, names, parts);
  archive_read_free (archive);
  return good ? g_steal_pointer (&parts) : NULL;
}
