/* unpack.c - unpacks with GIO what it knows, and lets a program of its own do the rest, which gets the open file.
 * SPDX-License-Identifier: MIT */
#include "unpack.h"

#include <fcntl.h>
#include <gio/gfiledescriptorbased.h>
#include <gio/gunixinputstream.h>
#include <string.h>

#include <nlp/error.h>

#include "extractor.h"
#include "inputs.h"

/* The file behind @stream, once more; -1 with an error if there is none. */
static int
dup_file (GInputStream *stream, GError **error)
{
  int file = -1;

  if (G_IS_FILE_DESCRIPTOR_BASED (stream))
    file = fcntl (g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (stream)), F_DUPFD_CLOEXEC, 3);
  if (file < 0)
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_INPUT, "an archive is read from a file or a pipe alone");
  return file;
}

GInputStream *
nlp__unpack_by_program (GInputStream *stream, const char *what, GError **error)
{
  int file = dup_file (stream, error);

  return file >= 0 ? nlp__extractor_open ("archive", what, file, error) : NULL;
}

static GInputStream *
unpack_gzip (GInputStream *stream)
{
  g_autoptr (GConverter) unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));

  return g_converter_input_stream_new (stream, unpacker);
}

GInputStream *
nlp__unpack (GInputStream *stream, const char *path, char **name, GError **error)
{
  static const char *const endings[] = { ".gz", ".xz", ".zst", ".bz2" };

  for (guint i = 0; i < G_N_ELEMENTS (endings) && !nlp__inputs_is_archive (path); i++)
    if (g_str_has_suffix (path, endings[i]))
      {
        *name = g_strndup (path, strlen (path) - strlen (endings[i]));
        return i == 0 ? unpack_gzip (stream) : nlp__unpack_by_program (stream, "unpack", error);
      }
  *name = g_strdup (path);
  return g_object_ref (stream);
}
