/* new-file.c - a file that appears when it is complete.
 *
 * Linux makes a file without a name (O_TMPFILE) and gives it one later: whoever ends the program, even with SIGKILL, leaves nothing
 * behind. Only a file that takes the place of another has a second name for a moment. Where the file system cannot do that, the file
 * has another name until it is complete, and a handler of SIGINT, SIGTERM and SIGHUP takes it away.
 * SPDX-License-Identifier: MIT */
#include "new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/* For the handler, which nobody can give arguments: the name that it is to take away. */
static volatile sig_atomic_t has_temporary;
static int temporary_folder;
static char temporary_name[64];

static void
take_away (int signal_number)
{
  if (has_temporary)
    unlinkat (temporary_folder, temporary_name, 0);
  signal (signal_number, SIG_DFL);
  raise (signal_number);
}

static void
remember (int folder, const char *name)
{
  static const int signals[] = { SIGINT, SIGTERM, SIGHUP };

  temporary_folder = folder;
  g_strlcpy (temporary_name, name, sizeof temporary_name);
  has_temporary = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    if (signal (signals[i], take_away) == SIG_IGN)
      signal (signals[i], SIG_IGN);
}

gboolean
new_file_fail (GError **error, const char *name, const char *what)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s: %s", name, what, g_strerror (code));
  return FALSE;
}

/* A name that nobody has: names of documents do not start with a point. */
static char *
make_temporary_name (void)
{
  return g_strdup_printf (".nlp-run-%08x%08x", g_random_int (), g_random_int ());
}

gboolean
new_file_open (NewFile *file, int folder, const char *name, GError **error)
{
  *file = (NewFile) { folder, g_strdup (name), NULL, -1, NULL };
  file->file = openat (folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
  if (file->file < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == ENOENT || errno == EINVAL))
    {
      file->temporary = make_temporary_name ();
      remember (folder, file->temporary);
      file->file = openat (folder, file->temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    }
  if (file->file >= 0)
    {
      file->stream = g_unix_output_stream_new (file->file, FALSE);
      return TRUE;
    }
  new_file_fail (error, name, "cannot be written");
  new_file_drop (file);
  return FALSE;
}

static gboolean
give_name (const NewFile *file, const char *name)
{
  g_autofree char *source = g_strdup_printf ("/proc/self/fd/%d", file->file);

  if (file->temporary != NULL)
    return linkat (file->folder, file->temporary, file->folder, name, 0) == 0;
  return linkat (AT_FDCWD, source, file->folder, name, AT_SYMLINK_FOLLOW) == 0;
}

/* Takes the place of another file, at once. */
static gboolean
take_place (const NewFile *file)
{
  g_autofree char *second = make_temporary_name ();

  remember (file->folder, second);
  if (!give_name (file, second))
    return FALSE;
  if (renameat (file->folder, second, file->folder, file->name) == 0)
    return TRUE;
  unlinkat (file->folder, second, 0);
  return FALSE;
}

gboolean
new_file_keep (NewFile *file, gboolean replace, GError **error)
{
  gboolean kept = g_output_stream_close (file->stream, NULL, error);

  if (kept && !give_name (file, file->name))
    {
      kept = errno == EEXIST && replace && take_place (file);
      if (!kept && errno == EEXIST)
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "%s: is there already: say --force to replace it", file->name);
      else if (!kept)
        new_file_fail (error, file->name, "cannot be given its name");
    }
  new_file_drop (file);
  return kept;
}

void
new_file_drop (NewFile *file)
{
  g_clear_object (&file->stream);
  if (file->file >= 0)
    close (file->file);
  if (file->temporary != NULL)
    unlinkat (file->folder, file->temporary, 0);
  has_temporary = FALSE;
  g_clear_pointer (&file->temporary, g_free);
  g_clear_pointer (&file->name, g_free);
  file->file = -1;
}
