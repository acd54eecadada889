/* file-list.c - the files that are to be read.
 * SPDX-License-Identifier: MIT */
#include "file-list.h"

#include <fnmatch.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEEPEST 64

struct _Inputs
{
  const CommandLine *options;
  GPtrArray *files;        /* ListedFile */
  GHashTable *identities;  /* set of "DEVICE:NUMBER" of them, once somebody has asked */
};

static void
free_file (gpointer data)
{
  ListedFile *file = data;

  g_free (file->path);
  g_free (file->folder);
  g_free (file);
}

static void
add_file (FileList *list, char *path, const char *folder)
{
  ListedFile *file = g_new (ListedFile, 1);

  *file = (ListedFile) { path, g_strdup (folder) };
  g_ptr_array_add (list->files, file);
}

/* Folders. */

static int
compare_names (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

/* What is in a folder, in order; hidden files are not asked for. */
static GPtrArray *
list_folder (const char *path, GError **error)
{
  g_autoptr (GDir) entries = g_dir_open (path, 0, error);
  GPtrArray *names;
  const char *name;

  if (entries == NULL)
    return NULL;
  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (entries)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

gboolean
file_list_includes (const FileList *list, const char *name)
{
  char **patterns = list->options->includes;

  for (guint i = 0; patterns != NULL && patterns[i] != NULL; i++)
    if (fnmatch (patterns[i], name, 0) == 0)
      return TRUE;
  return patterns == NULL;
}

static gboolean
add_folder (FileList *list, const char *path, const char *folder, guint depth, GError **error)
{
  g_autoptr (GPtrArray) names = list_folder (path, error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *below = *folder ? g_build_filename (folder, name, NULL) : g_strdup (name);
      char *file = g_build_filename (path, name, NULL);
      struct stat status = { 0 };

      if (lstat (file, &status) == 0 && S_ISREG (status.st_mode) && file_list_includes (list, name))
        {
          add_file (list, file, folder);
          continue;
        }
      if (S_ISDIR (status.st_mode) && depth < DEEPEST && !add_folder (list, file, below, depth + 1, error))
        {
          g_free (file);
          return FALSE;
        }
      g_free (file);
    }
  return names != NULL;
}

/* A file, or the files of a folder. */
static gboolean
add_path (FileList *list, const char *path, const char *folder, GError **error)
{
  if (g_str_equal (path, "-") || !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      add_file (list, g_strdup (path), folder);
      return TRUE;
    }
  if (list->options->recursive)
    return add_folder (list, path, folder, 0, error);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s is a folder: say -r to read what is in it", path);
  return FALSE;
}

/* Lists. */

static char *
read_list (const char *path, gsize *n_bytes, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char bytes[65536];
  gssize n;

  if (!g_str_equal (path, "-"))
    {
      char *contents = NULL;
      return g_file_get_contents (path, &contents, n_bytes, error) ? contents : NULL;
    }
  while ((n = read (STDIN_FILENO, bytes, sizeof bytes)) > 0)
    g_string_append_len (text, bytes, n);
  *n_bytes = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The folder of a relative path that does not lead upwards; else none. */
static char *
get_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_auto (GStrv) parts = g_strsplit (folder, "/", -1);

  if (g_path_is_absolute (path) || g_strv_contains ((const char *const *) parts, "..") || g_str_equal (folder, "."))
    return g_strdup ("");
  return g_strdup (g_str_has_prefix (folder, "./") ? folder + 2 : folder);
}

static gboolean
add_list (FileList *list, const char *name, GError **error)
{
  char end = list->options->null_separated ? '\0' : '\n';
  gsize n_bytes = 0;
  g_autofree char *text = read_list (name, &n_bytes, error);

  for (gsize begin = 0; text != NULL && begin < n_bytes;)
    {
      const char *stop = memchr (text + begin, end, n_bytes - begin);
      gsize n = (stop ? (gsize) (stop - text) : n_bytes) - begin;
      g_autofree char *path = g_strndup (text + begin, n);
      g_autofree char *folder = get_folder (path);

      if (*path != '\0' && !add_path (list, path, folder, error))
        return FALSE;
      begin += n + 1;
    }
  return text != NULL;
}

FileList *
file_list_new (const CommandLine *options, GError **error)
{
  g_autoptr (FileList) list = g_new0 (FileList, 1);

  list->options = options;
  list->files = g_ptr_array_new_with_free_func (free_file);
  for (guint i = 0; options->files != NULL && options->files[i] != NULL; i++)
    if (!add_path (list, options->files[i], "", error))
      return NULL;
  if (options->files_from != NULL && !add_list (list, options->files_from, error))
    return NULL;
  return g_steal_pointer (&list);
}

void
file_list_free (FileList *list)
{
  g_ptr_array_unref (list->files);
  g_clear_pointer (&list->identities, g_hash_table_unref);
  g_free (list);
}

guint
file_list_get_length (const FileList *list)
{
  return list->files->len;
}

const ListedFile *
file_list_get (const FileList *list, guint index)
{
  return list->files->pdata[index];
}

/* The same file may have several names; NULL if there is none. */
static char *
identify (const char *path)
{
  struct stat status;

  if (stat (path, &status) != 0)
    return NULL;
  return g_strdup_printf ("%llu:%llu", (unsigned long long) status.st_dev, (unsigned long long) status.st_ino);
}

gboolean
file_list_contains (FileList *list, const char *path)
{
  g_autofree char *identity = identify (path);

  if (list->identities == NULL)
    {
      list->identities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < list->files->len; i++)
        {
          char *other = identify (file_list_get (list, i)->path);
          if (other != NULL)
            g_hash_table_add (list->identities, other);
        }
    }
  return identity != NULL && g_hash_table_contains (list->identities, identity);
}
