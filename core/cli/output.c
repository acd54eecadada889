/* output.c - writes documents to standard output, to a file, or to a file each in a folder.
 *
 * A file is written under another name in the same folder and renamed at the end, so that nobody ever sees half of it
 * and an earlier result is not lost when a run fails.
 * SPDX-License-Identifier: MIT */
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct _Output
{
  NlpWriter *writer;
  char *folder;            /* a file per document goes there, or NULL */
  GHashTable *names;       /* those that were given in that folder */
  GOutputStream *stream;   /* the file at hand, or NULL between documents of a folder */
  char *path;              /* its name at the end, or NULL for standard output and devices */
  char *temporary;         /* its name until then, or NULL */
};

static gboolean
fail_with_errno (GError **error, const char *path, const char *what)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s: %s", path, what, g_strerror (code));
  return FALSE;
}

/* Opens a new file beside @path. Its mode is that of any new file: mkstemp alone would keep it from everybody else. */
static gboolean
open_temporary (Output *output, const char *path, GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  mode_t mask = umask (0);
  int file;

  umask (mask);
  output->path = g_strdup (real ? real : path);
  output->temporary = g_strconcat (output->path, ".XXXXXX", NULL);
  file = g_mkstemp_full (output->temporary, O_WRONLY | O_CLOEXEC, 0666 & ~mask);
  if (file < 0)
    {
      g_clear_pointer (&output->temporary, g_free);
      return fail_with_errno (error, path, "cannot be written");
    }
  output->stream = g_unix_output_stream_new (file, TRUE);
  return TRUE;
}

/* Opens what is there already and is no file: a pipe, /dev/null. */
static gboolean
open_device (Output *output, const char *path, GError **error)
{
  int file = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  if (file < 0)
    return fail_with_errno (error, path, "cannot be written");
  output->stream = g_unix_output_stream_new (file, TRUE);
  return TRUE;
}

static gboolean
open_file (Output *output, const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return open_device (output, path, error);
  return open_temporary (output, path, error);
}

/* Puts the name of the output before the message of a failure; always FALSE. */
static gboolean
name_in_error (const Output *output, GError **error)
{
  g_prefix_error (error, "%s: ", output->path ? output->path : "output");
  return FALSE;
}

static gboolean
close_file (Output *output, GError **error)
{
  gboolean closed = (nlp_writer_finish (output->writer, output->stream, error)
                     && g_output_stream_close (output->stream, NULL, error))
                    || name_in_error (output, error);

  g_clear_object (&output->stream);
  if (closed && output->temporary != NULL && g_rename (output->temporary, output->path) != 0)
    closed = fail_with_errno (error, output->path, "cannot be given its name");
  if (!closed && output->temporary != NULL)
    g_unlink (output->temporary);
  g_clear_pointer (&output->temporary, g_free);
  g_clear_pointer (&output->path, g_free);
  return closed;
}

gboolean
output_is_folder (const char *path)
{
  return path != NULL && (g_str_has_suffix (path, "/") || g_file_test (path, G_FILE_TEST_IS_DIR));
}

Output *
output_new (const char *path, NlpWriter *writer, GError **error)
{
  g_autoptr (Output) output = g_new0 (Output, 1);

  output->writer = nlp_writer_ref (writer);
  output->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (path == NULL || g_str_equal (path, "-"))
    output->stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  else if (output_is_folder (path))
    {
      output->folder = g_strdup (path);
      if (g_mkdir_with_parents (path, 0777) != 0)
        {
          fail_with_errno (error, path, "cannot be made");
          return NULL;
        }
    }
  else if (!open_file (output, path, error))
    return NULL;
  return g_steal_pointer (&output);
}

void
output_free (Output *output)
{
  g_clear_object (&output->stream);
  if (output->temporary != NULL)
    g_unlink (output->temporary);
  g_free (output->temporary);
  g_free (output->path);
  g_free (output->folder);
  g_hash_table_unref (output->names);
  nlp_writer_unref (output->writer);
  g_free (output);
}

/* A file name for document @id: no slash and no leading point in it, and none twice. */
static char *
make_file_name (Output *output, const char *id)
{
  const char *extension = nlp_writer_get_format (output->writer)->extension;
  g_autofree char *base = g_strdelimit (g_strndup (*id ? id : "document", 200), "/", '_');
  char *name;

  if (base[0] == '.')
    base[0] = '_';
  name = g_strdup_printf ("%s.%s", base, extension);
  for (guint i = 2; g_hash_table_contains (output->names, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.%u.%s", base, i, extension);
    }
  g_hash_table_add (output->names, g_strdup (name));
  return name;
}

static gboolean
open_in_folder (Output *output, const char *id, GError **error)
{
  g_autofree char *name = make_file_name (output, id);
  g_autofree char *path = g_build_filename (output->folder, name, NULL);

  return open_file (output, path, error);
}

gboolean
output_put_document (Output *output, NlpDocument *document, GError **error)
{
  if (output->folder != NULL && !open_in_folder (output, nlp_document_get_id (document), error))
    return FALSE;
  if (!nlp_writer_write (output->writer, document, output->stream, error))
    return name_in_error (output, error);
  return output->folder == NULL || close_file (output, error);
}

gboolean
output_put_error (Output *output, const char *id, const char *message, GError **error)
{
  if (output->folder != NULL)
    return TRUE;
  return nlp_writer_write_error (output->writer, id, message, output->stream, error) || name_in_error (output, error);
}

gboolean
output_finish (Output *output, GError **error)
{
  return output->folder != NULL || close_file (output, error);
}
