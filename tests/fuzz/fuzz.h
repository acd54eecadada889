/* fuzz.h - what the targets share. A target is one function that takes any bytes and must neither crash nor hang; what
 * it finds wrong it reports with g_error(). driver.c calls it in ordinary test runs; with clang's -fsanitize=fuzzer it
 * is the fuzzer's.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Rows of @name lie inside the text, in order; with @apart they do not overlap either. */
static inline void
fuzz_check_layer (NlpDocument *document, const char *name, gboolean apart)
{
  const NlpLayer *layer = nlp_document_get_layer (document, name);
  guint n = 0;
  const NlpSpan *spans = layer != NULL ? nlp_layer_get_spans (layer, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      if (spans[i].begin >= spans[i].end || spans[i].end > nlp_document_get_length (document))
        g_error ("%s: row %u lies outside of the text", name, i);
      if (i > 0 && (apart ? spans[i].begin < spans[i - 1].end : spans[i].begin < spans[i - 1].begin))
        g_error ("%s: row %u is out of order", name, i);
    }
}

/* The first document of the bytes, read as @input, or NULL. */
static inline NlpDocument *
fuzz_read_first (const uint8_t *data, size_t size, NlpInput input)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (NlpReader) reader = nlp_reader_new (stream, "fuzz");

  nlp_reader_set_input (reader, input);
  return nlp_reader_next (reader, NULL);
}

/* Reads the bytes as @input, checks every document and writes it as XML. */
static inline void
fuzz_read (const uint8_t *data, size_t size, NlpInput input)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr (NlpReader) reader = nlp_reader_new (stream, "fuzz");
  g_autoptr (GError) error = NULL;
  NlpDocument *document;

  nlp_reader_set_input (reader, input);
  while ((document = nlp_reader_next (reader, &error)) != NULL || error != NULL)
    {
      g_clear_error (&error);
      if (document != NULL)
        {
          g_autoptr (NlpWriter) writer = nlp_writer_new ("xml", NULL);
          g_autoptr (GBytes) bytes = NULL;

          fuzz_check_layer (document, NLP_LAYER_BLOCKS, TRUE);
          fuzz_check_layer (document, NLP_LAYER_SENTENCES, TRUE);
          fuzz_check_layer (document, NLP_LAYER_TOKENS, TRUE);
          fuzz_check_layer (document, NLP_LAYER_QUOTES, FALSE);
          fuzz_check_layer (document, NLP_LAYER_ENTITIES, FALSE);
          bytes = nlp_writer_render (writer, document);
          nlp_document_unref (document);
        }
    }
}
