/* entry.c - a piece of input on its way.
 * SPDX-License-Identifier: MIT */
#include "entry.h"

/* A file in an archive stands in the archive's folder and in its own. */
static char *
make_folder (const ListedFile *file, const char *member)
{
  g_autofree char *inside = member ? g_path_get_dirname (member) : NULL;

  if (inside == NULL || g_str_equal (inside, "."))
    return g_strdup (file->folder);
  return g_build_filename (file->folder, inside, NULL);
}

Entry *
entry_new (const ListedFile *file, const NlpReader *reader)
{
  const char *member = reader ? nlp_reader_get_member (reader) : NULL;
  const char *id = reader ? nlp_reader_get_record_id (reader) : NULL;
  g_autofree char *base = g_path_get_basename (file->path);
  Entry *entry = g_new0 (Entry, 1);

  entry->source = member ? g_strdup_printf ("%s:%s", file->path, member) : g_strdup (file->path);
  entry->folder = make_folder (file, member);
  entry->record = reader ? nlp_reader_get_record (reader) : 1;
  entry->in_lines = reader && nlp_reader_get_by_lines (reader);
  entry->id = id ? g_strdup (id) : g_utf8_make_valid (base, -1);
  return entry;
}

void
entry_free (Entry *entry)
{
  g_clear_error (&entry->fault);
  g_free (entry->source);
  g_free (entry->folder);
  g_free (entry->id);
  g_free (entry);
}

Origin
entry_get_origin (const Entry *entry)
{
  return (Origin) { entry->source, entry->folder, entry->record };
}

char *
entry_dup_place (const Entry *entry)
{
  if (entry->in_lines && entry->record > 1)
    return g_strdup_printf ("%s: line %" G_GUINT64_FORMAT, entry->source, entry->record);
  return g_strdup (entry->source);
}
