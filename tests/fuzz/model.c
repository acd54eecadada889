/* model.c - any bytes as a model file: as they are, and with a checksum that fits, so that what lies behind is reached.
 * SPDX-License-Identifier: MIT */
#include "sealed-file.h"

static void
try_file (const char *path)
{
  static const char *const words[] = { "The", "Grey", "Heron", "left", "Ostrand", "." };
  g_autoptr (NlpTagger) tagger = NULL;
  g_autoptr (NlpSequenceInput) input = NULL;
  g_autoptr (NlpSequenceOutput) output = NULL;
  g_autoptr (GError) error = NULL;

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
  sealed_file_try (data, size, "fuzz.model", try_file);
  return 0;
}
