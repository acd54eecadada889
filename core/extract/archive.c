/* archive.c - extract-archive unpack|members: what is in a packed file, or the files in an archive, packed or not, as a stream.
 *
 * "unpack" prints the bytes. "members" prints frames, a letter, a number, a line feed and so many bytes: "N" begins a file with its
 * path, "D" has some of its bytes. Folders, links, devices and hidden files are passed over. Nothing is ever written to the disk.
 * SPDX-License-Identifier: MIT */
#include <archive.h>
#include <archive_entry.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "record.h"

#define STEP 65536

static void
print (const void *bytes, gsize n_bytes)
{
  if (fwrite (bytes, 1, n_bytes, stdout) != n_bytes)
    record_fail ("its content could not be handed on");
}

static void
check (struct archive *archive, int status)
{
  if (status < ARCHIVE_WARN)
    record_fail ("the archive is damaged, or of a kind that is not known: %s",
                 archive_error_string (archive) ? archive_error_string (archive) : "no more is known");
}

static void
print_content (struct archive *archive, gboolean in_frames)
{
  static char step[STEP];
  la_ssize_t n;

  while ((n = archive_read_data (archive, step, sizeof step)) > 0)
    {
      if (in_frames)
        printf ("D%zd\n", (gssize) n);
      print (step, n);
    }
  check (archive, n < 0 ? (int) n : ARCHIVE_OK);
}

/* Of the file or of a folder that it is in. */
static gboolean
is_hidden (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] == '.' && !g_str_equal (parts[i], ".") && !g_str_equal (parts[i], ".."))
      return TRUE;
  return FALSE;
}

static void
print_members (struct archive *archive)
{
  struct archive_entry *entry;
  int status;

  while ((status = archive_read_next_header (archive, &entry)) != ARCHIVE_EOF)
    {
      const char *path = archive_entry_pathname (entry);

      check (archive, status);
      if (path == NULL || archive_entry_filetype (entry) != AE_IFREG || archive_entry_hardlink (entry) != NULL || is_hidden (path))
        continue;
      printf ("N%zu\n", strlen (path));
      print (path, strlen (path));
      print_content (archive, TRUE);
    }
}

static void
print_one (struct archive *archive)
{
  struct archive_entry *entry;
  int status = archive_read_next_header (archive, &entry);

  check (archive, status);
  if (status != ARCHIVE_EOF)
    print_content (archive, FALSE);
}

int
main (int argc, char **argv)
{
  struct archive *archive = archive_read_new ();
  gboolean unpack = argc > 1 && g_str_equal (argv[1], "unpack");

  record_begin ();
  archive_read_support_filter_all (archive);
  if (unpack)
    archive_read_support_format_raw (archive);
  else
    archive_read_support_format_tar (archive);
  check (archive, archive_read_open_fd (archive, STDIN_FILENO, STEP));
  if (unpack)
    print_one (archive);
  else
    print_members (archive);
  archive_read_free (archive);
  if (fflush (stdout) != 0)
    record_fail ("its content could not be handed on");
  return 0;
}
