/* members.c - takes members from the stream of the program for archives.
 *
 * The stream is a row of frames: a letter, a number, a line feed, and so many bytes. "N" begins a member and holds its path, "D" holds
 * some of its bytes. What the program says is believed no more than the archive.
 * SPDX-License-Identifier: MIT */
#include "members.h"

#include <string.h>

#include <nlp/error.h>

#include "unpack.h"

#define LONGEST_FRAME (1u << 20)
#define LONGEST_HEAD 16

struct _NlpMembers
{
  NlpSource source;
  gsize limit;
  char *next;              /* the path of the member that comes next, or NULL */
};

NlpMembers *
nlp__members_open (NlpSource *source, gsize limit, GError **error)
{
  g_autoptr (GInputStream) stream = nlp__unpack_by_program (source->stream, "members", error);
  NlpMembers *members;

  if (stream == NULL)
    return NULL;
  members = g_new0 (NlpMembers, 1);
  nlp__source_init (&members->source, stream);
  members->limit = limit;
  return members;
}

void
nlp__members_free (NlpMembers *members)
{
  nlp__source_clear (&members->source);
  g_free (members->next);
  g_free (members);
}

/* The head of a frame: its letter, or '\0' at the end or with an error. */
static char
read_head (NlpMembers *members, gsize *n_bytes, GError **error)
{
  gsize n;
  const char *line = nlp__source_read_line (&members->source, LONGEST_HEAD, &n, error);
  g_autofree char *number = line != NULL && n > 0 ? g_strndup (line + 1, n - 1) : NULL;
  guint64 value;

  if (line == NULL)
    return '\0';
  if (number != NULL && (line[0] == 'N' || line[0] == 'D')
      && g_ascii_string_to_unsigned (number, 10, 0, LONGEST_FRAME, &value, NULL))
    {
      *n_bytes = value;
      return line[0];
    }
  g_set_error_literal (error, NLP_ERROR, NLP_ERROR_INPUT, "its reader makes no sense");
  return '\0';
}

/* ".." in it leads no higher than the archive. */
static gboolean
read_path (NlpMembers *members, gsize n_bytes, GError **error)
{
  const char *bytes = nlp__source_take (&members->source, n_bytes, error);
  g_autofree char *raw = bytes != NULL ? g_strndup (bytes, n_bytes) : NULL;
  g_autofree char *path = bytes != NULL ? g_canonicalize_filename (raw, "/") : NULL;

  members->next = path != NULL ? g_strdup (path + 1) : NULL;
  return path != NULL;
}

/* The bytes up to the next member, whose path is read, too; NULL with an error. @too_large: there were more than the limit. */
static GByteArray *
read_content (NlpMembers *members, gboolean *too_large, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autoptr (GError) fault = NULL;
  const char *bytes;
  gsize n;
  char head;

  while ((head = read_head (members, &n, &fault)) == 'D' && (bytes = nlp__source_take (&members->source, n, &fault)) != NULL)
    {
      *too_large |= content->len + n > members->limit;
      if (!*too_large)
        g_byte_array_append (content, (const guint8 *) bytes, n);
    }
  if (fault == NULL && (head != 'N' || read_path (members, n, &fault)))
    return g_steal_pointer (&content);
  g_propagate_error (error, g_steal_pointer (&fault));
  return NULL;
}

GBytes *
nlp__members_next (NlpMembers *members, char **path, gboolean *finished, GError **error)
{
  gboolean too_large = FALSE;
  /* Nothing stands before the first path. */
  g_autoptr (GByteArray) content = members->next == NULL ? read_content (members, &too_large, error) : NULL;

  *path = g_steal_pointer (&members->next);
  if (*path != NULL)
    {
      g_clear_pointer (&content, g_byte_array_unref);
      content = read_content (members, &too_large, error);
    }
  *finished = *path == NULL || content == NULL;
  if (!*finished && !too_large)
    return g_byte_array_free_to_bytes (g_steal_pointer (&content));
  if (!*finished)
    g_set_error (error, NLP_ERROR, NLP_ERROR_TOO_LARGE, "more than %" G_GSIZE_FORMAT " bytes: split it", members->limit);
  return NULL;
}
