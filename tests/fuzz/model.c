/* model.c - any bytes as a model file: as they are, and with a checksum that fits, so that what lies behind is reached.
 * SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <glib/gstdio.h>

#include "container.h"

static void
try_file (const char *path, const char *bytes, gsize size)
{
  static const char *const words[] = { "The", "Grey", "Heron", "left", "Ostrand", "." };
  g_autoptr (NlpTagger) tagger = NULL;
  g_autoptr (NlpSequenceInput) input = NULL;
  g_autoptr (NlpSequenceOutput) output = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, bytes, size, NULL))
    return;
  tagger = nlp_tagger_open (path, NULL, &error);
  if ((tagger == NULL) != (error != NULL))
    g_error ("no tagger and no error, or both");
  if (!tagger)
    return;
  input = nlp_sequence_input_new ();
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    nlp_sequence_input_add_token (input, words[i], strlen (words[i]), i == 0 ? NLP_TOKEN_STARTS_SENTENCE : NLP_TOKEN_INSIDE);
  nlp_sequence_input_end_sequence (input);
  output = nlp_tagger_decode (tagger, input, NLP_DECODE_PROBABILITIES);
  if (nlp_sequence_output_get_labels (output, 0)[0] >= nlp_tagger_get_n_labels (tagger, 0))
    g_error ("a label that there is not");
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *folder = g_dir_make_tmp ("nlp-fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fuzz.model", NULL);
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
