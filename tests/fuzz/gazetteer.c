/* gazetteer.c - any bytes as a list of known names: as they are, and with a checksum that fits.
 * SPDX-License-Identifier: MIT */
#include "sealed-file.h"

static void
try_file (const char *path)
{
  static const char *const words[] = { "Mara", "Lind", "of", "Grey", "Haven" };
  static const guint sizes[] = { 4, 4, 2, 4, 5 };
  g_autoptr (GError) error = NULL;
  NlpGazetteer *gazetteer;
  NlpGazetteerColumns columns;

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
  sealed_file_try (data, size, "fuzz.gazetteer", try_file);
  return 0;
}
