/* gazetteer.c - any bytes as a list of known names: as they are, and with a checksum that fits.
 * SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <glib/gstdio.h>

#include "container.h"
#include <nlp.h>

static void
try_file (const char *path, const char *bytes, gsize size)
{
  static const char *const words[] = { "Mara", "Lind", "of", "Grey", "Haven" };
  static const guint sizes[] = { 4, 4, 2, 4, 5 };
  g_autoptr (GError) error = NULL;
  NlpGazetteer *gazetteer;
  NlpGazetteerColumns columns;

  if (!g_file_set_contents (path, bytes, (gssize) size, NULL))
    return;
  gazetteer = nlp_gazetteer_open (path, &error);
  if ((gazetteer == NULL) != (error != NULL))
    g_error ("no list and no error, or both");
  if (gazetteer == NULL)
    return;
  columns = nlp_gazetteer_look_up (gazetteer, words, sizes, G_N_ELEMENTS (words));
  nlp_gazetteer_find_types (gazetteer, words, sizes, G_N_ELEMENTS (words));
  g_free (columns.phrases);
  g_free (columns.parts);
  nlp_gazetteer_free (gazetteer);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *folder = g_dir_make_tmp ("nlp-fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fuzz.gazetteer", NULL);
  g_autofree char *bytes = g_memdup2 (data, size);
  ContainerHeader *header = (ContainerHeader *) bytes;

  try_file (path, bytes, size);
  if (size >= sizeof *header)
    {
      header->n_bytes = size;
      header->checksum = nlp__container_checksum ((const guint8 *) bytes, size, header->checksum);
      try_file (path, bytes, size);
    }
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
