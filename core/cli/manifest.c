/* manifest.c - the list of what was written into a folder.
 * SPDX-License-Identifier: MIT */
#include "manifest.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

#include "new-file.h"

#define LARGEST (1u << 30)

struct _Manifest
{
  int file;
  GHashTable *names;       /* input and record, as in a line -> name; of this run and those that it continues */
  GHashTable *taken;       /* set of the names in the former */
  GHashTable *ours;        /* set of all names that ever stood in the file */
};

/* Names and paths may have any bytes; in a line they have neither tabs nor line feeds. */
static char *
make_key (const char *input, guint64 record)
{
  g_autofree char *escaped = g_strescape (input, NULL);

  return g_strdup_printf ("%s\t%" G_GUINT64_FORMAT, escaped, record);
}

/* What the files depend on. */
static char *
make_head (const CommandLine *options)
{
  g_autofree char *plugins = options->plugins ? g_strjoinv (",", options->plugins) : g_strdup ("all");
  g_autofree char *settings = options->settings ? g_strjoinv (" ", options->settings) : NULL;
  g_autofree char *head
      = g_strdup_printf ("%s %s %s %s %d %d %s %s %s %d", plugins, options->format, options->layers ? options->layers : "-",
                         settings ? settings : "-", options->input, options->merge, options->charset ? options->charset : "-",
                         options->language ? options->language : "-", options->reference_date ? options->reference_date : "-",
                         options->strict);
  g_autofree char *escaped = g_strescape (head, NULL);

  return g_strdup_printf ("nlp-run " NLP_RUN_VERSION " %s", escaped);
}

/* The one copy of @name, which the other tables point at: adding an equal one would free it under them. Takes @name. */
static char *
keep_name (Manifest *manifest, char *name)
{
  gpointer kept;

  if (!g_hash_table_lookup_extended (manifest->ours, name, &kept, NULL))
    {
      g_hash_table_add (manifest->ours, name);
      return name;
    }
  g_free (name);
  return kept;
}

static void
read_line (Manifest *manifest, const char *line, gboolean resume)
{
  const char *tab = strchr (line, '\t');
  g_autofree char *escaped = tab ? g_strndup (line, tab - line) : NULL;
  char *name = escaped ? keep_name (manifest, g_strcompress (escaped)) : NULL;

  if (name == NULL || !resume)
    return;
  g_hash_table_replace (manifest->names, g_strdup (tab + 1), name);
  g_hash_table_add (manifest->taken, name);
}

/* Reads the file; FALSE if it was begun with other options. The last line may be half, and does not count. */
static gboolean
read_lines (Manifest *manifest, const char *text, const char *head, gboolean resume)
{
  const char *line = text, *end;
  gboolean first = TRUE;

  for (; (end = strchr (line, '\n')) != NULL; line = end + 1, first = FALSE)
    {
      g_autofree char *copy = g_strndup (line, end - line);

      if (first && resume && !g_str_equal (copy, head))
        return FALSE;
      if (!first)
        read_line (manifest, copy, resume);
    }
  return TRUE;
}

static char *
read_text (int file)
{
  off_t size = lseek (file, 0, SEEK_END);
  char *text = size >= 0 && size < LARGEST ? g_malloc0 (size + 1) : NULL;

  if (text != NULL && pread (file, text, size, 0) != size)
    g_clear_pointer (&text, g_free);
  return text;
}

/* Goes on behind the last whole line, or anew. */
static gboolean
begin (Manifest *manifest, const char *text, const char *head, gboolean resume)
{
  const char *last = resume ? strrchr (text, '\n') : NULL;
  g_autofree char *first = g_strconcat (head, "\n", NULL);
  gsize n = strlen (first);

  if (ftruncate (manifest->file, last ? last + 1 - text : 0) != 0)
    return FALSE;
  return last != NULL || write (manifest->file, first, n) == (gssize) n;
}

Manifest *
manifest_open (int folder, const CommandLine *options, GError **error)
{
  g_autoptr (Manifest) manifest = g_new0 (Manifest, 1);
  g_autofree char *head = make_head (options), *text = NULL;

  manifest->ours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  manifest->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  manifest->taken = g_hash_table_new (g_str_hash, g_str_equal);
  manifest->file = openat (folder, MANIFEST_NAME, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0666);
  text = manifest->file >= 0 ? read_text (manifest->file) : NULL;
  if (text == NULL)
    new_file_fail (error, MANIFEST_NAME, "cannot be read");
  else if (!read_lines (manifest, text, head, options->resume))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "the folder was written with other options; take the same ones (%s has them), or leave out --resume", MANIFEST_NAME);
  else if (begin (manifest, text, head, options->resume))
    return g_steal_pointer (&manifest);
  else
    new_file_fail (error, MANIFEST_NAME, "cannot be written");
  return NULL;
}

void
manifest_free (Manifest *manifest)
{
  if (manifest->file >= 0)
    close (manifest->file);
  g_hash_table_unref (manifest->taken);
  g_hash_table_unref (manifest->names);
  g_hash_table_unref (manifest->ours);
  g_free (manifest);
}

const char *
manifest_find (const Manifest *manifest, const char *input, guint64 record)
{
  g_autofree char *key = make_key (input, record);

  return g_hash_table_lookup (manifest->names, key);
}

gboolean
manifest_owns (const Manifest *manifest, const char *name)
{
  return g_hash_table_contains (manifest->ours, name);
}

gboolean
manifest_is_taken (const Manifest *manifest, const char *name)
{
  return g_hash_table_contains (manifest->taken, name);
}

gboolean
manifest_add (Manifest *manifest, const char *name, const char *input, guint64 record, GError **error)
{
  g_autofree char *escaped = g_strescape (name, NULL), *key = make_key (input, record);
  g_autofree char *line = g_strdup_printf ("%s\t%s\n", escaped, key);
  gsize n = strlen (line);

  if (!g_hash_table_contains (manifest->names, key) && write (manifest->file, line, n) != (gssize) n)
    return new_file_fail (error, MANIFEST_NAME, "cannot be written");
  line[n - 1] = '\0';
  read_line (manifest, line, TRUE);
  return TRUE;
}

static gint
compare_names (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

GPtrArray *
manifest_list_documents (const Manifest *manifest)
{
  GPtrArray *documents = g_ptr_array_new ();
  GHashTableIter iterator;
  gpointer key, name;

  g_hash_table_iter_init (&iterator, manifest->names);
  while (g_hash_table_iter_next (&iterator, &key, &name))
    if (!g_str_has_suffix (key, "\t0"))
      g_ptr_array_add (documents, name);
  g_ptr_array_sort (documents, compare_names);
  return documents;
}
