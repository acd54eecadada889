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
  if (path == NULL || g_str_equal (path, "-"))
    output->stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  else if (output_is_folder (path))
    output->folder = folder_open (options, nlp_writer_get_format (writer)->extension, error);
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
  nlp_writer_unref (output->writer);
  g_free (output);
}

/* Writes what stands at the end of a file, and gives it its name. */
static gboolean
close_file (Output *output, gboolean replace, GError **error)
{
  gboolean closed = nlp_writer_finish (output->writer, output->stream, error)
                    && (output->has_file || g_output_stream_close (output->stream, NULL, error));

  g_clear_object (&output->stream);
  if (closed && output->has_file)
    closed = new_file_keep (&output->file, replace, error);
  else if (output->has_file)
    new_file_drop (&output->file);
  output->has_file = FALSE;
  return closed || name_in_error (output, error);
}

gboolean
output_has (const Output *output, const Origin *origin)
{
  return output->folder != NULL && folder_has (output->folder, origin->input, origin->record);
}

/* A document's own file. */
static gboolean
put_in_folder (Output *output, const Origin *origin, const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *path = g_build_filename (output->options->output, name, NULL), *base = g_path_get_basename (name);
  int parent = folder_open_parent (output->folder, name, error);
  gboolean replace = folder_may_replace (output->folder, name), done;

  if (parent < 0)
    return name_in_error (output, error);
  if (file_list_contains (output->inputs, path))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "%s: is an input: write to another folder", path);
      done = FALSE;
    }
  else
    done = (open_new (output, parent, base, error) && nlp_writer_write_rendered (output->writer, bytes, output->stream, error)
            && folder_note (output->folder, name, origin->input, origin->record, error))
           || name_in_error (output, error);
  done = done && close_file (output, replace, error);
  close (parent);
  return done;
}

gboolean
output_put (Output *output, const Origin *origin, const char *id, GBytes *bytes, GError **error)
{
  g_autofree char *name = NULL;

  if (output->folder == NULL)
    return nlp_writer_write_rendered (output->writer, bytes, output->stream, error) || name_in_error (output, error);
  name = folder_dup_name (output->folder, origin->folder, id, origin->input, origin->record);
  return put_in_folder (output, origin, name, bytes, error);
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
  return output->folder != NULL || close_file (output, output->options->force, error);
}
