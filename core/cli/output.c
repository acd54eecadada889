/* output.c - writes documents to standard output, to a file, or to a file each in a folder.
 *
 * A file has no name until it is complete, so that nobody ever sees half of it and an earlier result is not lost when a run fails.
 * Nothing is written over an input, and over something else only if it is ours or the user says so.
 * SPDX-License-Identifier: MIT */
#include "output.h"

#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "folder.h"
#include "new-file.h"

struct _Output
{
  const CommandLine *options;
  NlpWriter *writer;
  FileList *inputs;
  Folder *folder;          /* a file per document goes there, or NULL */
  GOutputStream *stream;   /* standard output, a device, the file at hand; NULL between documents of a folder */
  NewFile file;            /* the file at hand */
  gboolean has_file;
  int parent;              /* the folder of a single file, or -1 */
  GHashTable *shared;      /* set of files for all documents of a folder that were written */
};

gboolean
output_is_folder (const char *path)
{
  return path != NULL && (g_str_has_suffix (path, "/") || g_file_test (path, G_FILE_TEST_IS_DIR));
}

/* Puts the name of the output before the message of a failure; always FALSE. */
static gboolean
name_in_error (const Output *output, GError **error)
{
  g_prefix_error (error, "%s: ", output->options->output ? output->options->output : "output");
  return FALSE;
}

/* Opens what is there already and is no file: a pipe, /dev/null. */
static gboolean
open_device (Output *output, const char *path, GError **error)
{
  int file = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  if (file < 0)
    return new_file_fail (error, path, "cannot be written");
  output->stream = g_unix_output_stream_new (file, TRUE);
  return TRUE;
}

/* Opens the new file @name in @parent. */
static gboolean
open_new (Output *output, int parent, const char *name, GError **error)
{
  if (!new_file_open (&output->file, parent, name, error))
    return FALSE;
  output->has_file = TRUE;
  output->stream = g_object_ref (output->file.stream);
  return TRUE;
}

/* The file itself, if @path is a link to one. */
static gboolean
open_single (Output *output, const char *path, GError **error)
{
  char *target = realpath (path, NULL);
  g_autofree char *real = g_strdup (target ? target : path);
  g_autofree char *folder = g_path_get_dirname (real), *name = g_path_get_basename (real);

  free (target);
  output->parent = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (output->parent < 0)
    return new_file_fail (error, path, "cannot be written");
  return open_new (output, output->parent, name, error);
}

static gboolean
open_file (Output *output, const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return open_device (output, path, error);
  if (file_list_contains (output->inputs, path))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "%s: is an input: write to another file", path);
      return FALSE;
    }
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !output->options->force)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "%s: is there already: say --force to replace it", path);
      return FALSE;
    }
  return open_single (output, path, error);
}

Output *
output_new (const CommandLine *options, NlpWriter *writer, FileList *inputs, GError **error)
{
  g_autoptr (Output) output = g_new0 (Output, 1);
  const char *path = options->output;

  output->options = options;
  output->writer = nlp_writer_ref (writer);
  output->inputs = inputs;
  output->parent = -1;
  output->shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (path == NULL || g_str_equal (path, "-"))
    output->stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  else if (output_is_folder (path))
    output->folder = folder_open (options, nlp_writer_get_format (writer), error);
  else
    open_file (output, path, error);
  return output->folder != NULL || output->stream != NULL ? g_steal_pointer (&output) : NULL;
}

void
output_free (Output *output)
{
  g_clear_object (&output->stream);
  if (output->has_file)
    new_file_drop (&output->file);
  if (output->parent >= 0)
    close (output->parent);
  g_clear_pointer (&output->folder, folder_free);
  g_hash_table_unref (output->shared);
  nlp_writer_unref (output->writer);
  g_free (output);
}

/* Gives the file at hand its name. */
static gboolean
close_file (Output *output, gboolean replace, GError **error)
{
  gboolean closed = output->has_file || g_output_stream_close (output->stream, NULL, error);

  g_clear_object (&output->stream);
  if (output->has_file)
    closed = new_file_keep (&output->file, replace, error);
  output->has_file = FALSE;
  return closed || name_in_error (output, error);
}

static void
drop_file (Output *output)
{
  g_clear_object (&output->stream);
  if (output->has_file)
    new_file_drop (&output->file);
  output->has_file = FALSE;
}

gboolean
output_has (const Output *output, const Origin *origin)
{
  return output->folder != NULL && folder_has (output->folder, origin->input, origin->record);
}

/* Files in a folder. */

/* What a file is to hold. */
typedef gboolean (*Fill) (Output *output, gconstpointer data, GError **error);

static gboolean
fill_with_document (Output *output, gconstpointer bytes, GError **error)
{
  return nlp_writer_write_rendered (output->writer, (GBytes *) bytes, output->stream, error)
         && nlp_writer_finish (output->writer, output->stream, error);
}

static gboolean
fill_with_bytes (Output *output, gconstpointer bytes, GError **error)
{
  gsize n;
  const char *data = g_bytes_get_data ((GBytes *) bytes, &n);

  return g_output_stream_write_all (output->stream, data, n, NULL, NULL, error);
}

/* The pages of the folder, one after another. */
static GBytes *
read_next_page (char **name, gpointer user_data)
{
  return folder_read_next (((const Output *) user_data)->folder, NLP_WRITER_HEAD, name);
}

static gboolean
fill_with_index (Output *output, gconstpointer data, GError **error)
{
  return nlp_writer_write_index (output->writer, read_next_page, output, output->stream, error);
}

/* Whether the file @name of the folder is an input, and what it holds. */
static gboolean
is_input (const Output *output, const char *name, char **text, gsize *n)
{
  g_autofree char *path = g_build_filename (output->options->output, name, NULL);

  if (!file_list_contains (output->inputs, path))
    return FALSE;
  if (text != NULL)
    g_file_get_contents (path, text, n, NULL);
  return TRUE;
}

/* The file @name, from its first byte to its name. */
static gboolean
put_in_folder (Output *output, const Origin *origin, const char *name, Fill fill, gconstpointer data, GError **error)
{
  g_autofree char *base = g_path_get_basename (name);
  int parent = folder_open_parent (output->folder, name, error);
  gboolean replace = folder_may_replace (output->folder, name), done = FALSE;

  if (parent < 0)
    return name_in_error (output, error);
  if (is_input (output, name, NULL, NULL))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "%s/%s: is an input: write to another folder", output->options->output, name);
  else
    done = (open_new (output, parent, base, error) && fill (output, data, error)
            && folder_note (output->folder, name, origin->input, origin->record, error))
           || name_in_error (output, error);
  if (done)
    done = close_file (output, replace, error);
  else
    drop_file (output);
  close (parent);
  return done;
}

/* A file that is no document's stands in the folder's list as made from itself. */
static gboolean
put_beside (Output *output, const char *name, Fill fill, gconstpointer data, GError **error)
{
  return put_in_folder (output, &(Origin) { name, "", 0 }, name, fill, data, error);
}

/* The text of a document may be there: as the input. */
static gboolean
put_text_beside (Output *output, const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *text = NULL;
  gsize n = 0, n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  if (is_input (output, name, &text, &n) && text != NULL && n == n_bytes && memcmp (text, data, n) == 0)
    return TRUE;
  return put_beside (output, name, fill_with_bytes, bytes, error);
}

/* One for all documents of the folder: written once, and never over one that somebody made for himself. */
static gboolean
put_shared (Output *output, const char *name, GBytes *bytes, GError **error)
{
  if (!g_hash_table_add (output->shared, g_strdup (name)) || (folder_has_file (output->folder, name) && !folder_may_replace (output->folder, name)))
    return TRUE;
  return put_beside (output, name, fill_with_bytes, bytes, error);
}

/* What the format wants beside the document @name. */
static gboolean
put_companions (Output *output, const char *name, GVariant *companions, GError **error)
{
  const char *extension = nlp_writer_get_format (output->writer)->extension;
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (extension) - 1);
  gboolean done = TRUE;

  for (gsize i = 0; done && i < g_variant_n_children (companions); i++)
    {
      g_autoptr (GVariant) value = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *companion = NULL, *own = NULL;

      g_variant_get_child (companions, i, "(s@ay)", &companion, &value);
      bytes = g_variant_get_data_as_bytes (value);
      own = g_strconcat (stem, companion, NULL);
      done = *companion == '.' ? put_text_beside (output, own, bytes, error) : put_shared (output, companion, bytes, error);
    }
  return done;
}

gboolean
output_put (Output *output, const Origin *origin, const Answer *answer, GError **error)
{
  g_autofree char *name = NULL;

  if (output->folder == NULL)
    return nlp_writer_write_rendered (output->writer, answer->bytes, output->stream, error) || name_in_error (output, error);
  name = folder_dup_name (output->folder, origin->folder, answer->id, origin->input, origin->record);
  return put_companions (output, name, answer->companions, error)
         && put_in_folder (output, origin, name, fill_with_document, answer->bytes, error);
}

gboolean
output_put_failure (Output *output, GBytes *bytes, GError **error)
{
  if (output->folder != NULL)
    return TRUE;
  return nlp_writer_write_rendered (output->writer, bytes, output->stream, error) || name_in_error (output, error);
}

gboolean
output_finish (Output *output, GError **error)
{
  const char *index = nlp_writer_get_format (output->writer)->index;

  if (output->folder != NULL)
    return index == NULL || put_beside (output, index, fill_with_index, NULL, error);
  return (nlp_writer_finish (output->writer, output->stream, error) || name_in_error (output, error))
         && close_file (output, output->options->force, error);
}
