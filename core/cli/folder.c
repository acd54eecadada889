/* folder.c - a folder for output.
 * SPDX-License-Identifier: MIT */
#include "folder.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "new-file.h"

/* Bytes of a name before its number and extension. */
#define LONGEST_NAME 200

struct _Folder
{
  const CommandLine *options;
  const NlpWriterFormat *format;
  int file;                /* the folder's descriptor */
  Manifest *manifest;
  GHashTable *numbers;     /* name without number -> the next number to try */
  GPtrArray *documents;    /* names that are to be read, and where to go on; or NULL */
  guint next;
};

Folder *
folder_open (const CommandLine *options, const NlpWriterFormat *format, GError **error)
{
  g_autoptr (Folder) folder = g_new0 (Folder, 1);

  folder->options = options;
  folder->format = format;
  folder->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  folder->file = -1;
  if (g_mkdir_with_parents (options->output, 0777) == 0)
    folder->file = open (options->output, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder->file < 0)
    new_file_fail (error, options->output, "cannot be made");
  else
    folder->manifest = manifest_open (folder->file, options, error);
  return folder->manifest != NULL ? g_steal_pointer (&folder) : NULL;
}

void
folder_free (Folder *folder)
{
  g_clear_pointer (&folder->manifest, manifest_free);
  g_hash_table_unref (folder->numbers);
  g_clear_pointer (&folder->documents, g_ptr_array_unref);
  if (folder->file >= 0)
    close (folder->file);
  g_free (folder);
}

gboolean
folder_has (const Folder *folder, const char *input, guint64 record)
{
  const char *name = folder->options->resume ? manifest_find (folder->manifest, input, record) : NULL;

  return name != NULL && folder_has_file (folder, name);
}

gboolean
folder_has_file (const Folder *folder, const char *name)
{
  struct stat status;

  return fstatat (folder->file, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG (status.st_mode);
}

/* Names. */

/* A file's name from an id: no slash, no control character and no leading point in it, and cut between characters. */
static char *
make_base (const char *id)
{
  const char *end = g_utf8_find_prev_char (id, id + MIN (strlen (id), LONGEST_NAME) + 1);
  char *base = g_strndup (id, strlen (id) > LONGEST_NAME && end ? (gsize) (end - id) : strlen (id));

  for (char *c = base; *c != '\0'; c++)
    if (*c == '/' || g_ascii_iscntrl (*c) || (c == base && *c == '.'))
      *c = '_';
  if (*base != '\0')
    return base;
  g_free (base);
  return g_strdup ("document");
}

/* The same, without the ending that its text is to have: brat finds the text of "a.ann" in "a.txt". */
static char *
make_stem (const Folder *folder, const char *id)
{
  char *base = make_base (id), *dot = strrchr (base, '.');

  if (folder->format->text != NULL && dot != NULL && dot > base && g_str_equal (dot + 1, folder->format->text))
    *dot = '\0';
  return base;
}

static gboolean
is_taken (const Folder *folder, const char *name)
{
  return manifest_is_taken (folder->manifest, name) || g_strcmp0 (name, folder->format->index) == 0;
}

char *
folder_dup_name (Folder *folder, const char *below, const char *id, const char *input, guint64 record)
{
  const char *before = folder->options->resume ? manifest_find (folder->manifest, input, record) : NULL;
  g_autofree char *base = make_stem (folder, id), *path = *below ? g_build_filename (below, base, NULL) : g_strdup (base);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (folder->numbers, path));
  char *name;

  if (before != NULL)
    return g_strdup (before);
  name = number == 0 ? g_strdup_printf ("%s.%s", path, folder->format->extension) : NULL;
  for (number = MAX (number, 2); name == NULL || is_taken (folder, name); number++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.%u.%s", path, number, folder->format->extension);
    }
  g_hash_table_replace (folder->numbers, g_steal_pointer (&path), GUINT_TO_POINTER (number));
  return name;
}

/* Places. */

/* The folder @name in @parent, made if need be. */
static int
enter (int parent, const char *name, GError **error)
{
  int file;

  if (mkdirat (parent, name, 0777) != 0 && errno != EEXIST)
    {
      new_file_fail (error, name, "cannot be made");
      return -1;
    }
  file = openat (parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0)
    new_file_fail (error, name, errno == ELOOP || errno == ENOTDIR ? "is no folder (links are not followed)" : "cannot be opened");
  return file;
}

int
folder_open_parent (Folder *folder, const char *name, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);
  int file = openat (folder->file, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (file < 0)
    new_file_fail (error, folder->options->output, "cannot be opened");
  for (guint i = 0; file >= 0 && parts[i + 1] != NULL; i++)
    {
      int next = enter (file, parts[i], error);
      close (file);
      file = next;
    }
  return file;
}

gboolean
folder_may_replace (const Folder *folder, const char *name)
{
  struct stat status;

  if (fstatat (folder->file, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && !S_ISREG (status.st_mode))
    return FALSE;
  return folder->options->force || manifest_owns (folder->manifest, name);
}

gboolean
folder_note (Folder *folder, const char *name, const char *input, guint64 record, GError **error)
{
  return manifest_add (folder->manifest, name, input, record, error);
}

GBytes *
folder_read_next (Folder *folder, gsize n, char **name)
{
  if (folder->documents == NULL)
    folder->documents = manifest_list_documents (folder->manifest);
  while (folder->next < folder->documents->len)
    {
      const char *document = folder->documents->pdata[folder->next++];
      int file = openat (folder->file, document, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
      g_autofree char *bytes = g_malloc (n);
      gssize n_read = file >= 0 ? read (file, bytes, n) : -1;

      if (file >= 0)
        close (file);
      if (n_read < 0)
        continue;
      *name = g_strdup (document);
      return g_bytes_new_take (g_steal_pointer (&bytes), n_read);
    }
  return NULL;
}
