/* reader.c - what comes out of files and streams.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "check.h"

static NlpReader *
open_bytes (const char *bytes, gsize n_bytes, const char *name)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (g_memdup2 (bytes, n_bytes), n_bytes, g_free);

  return nlp_reader_new (stream, name);
}

static NlpReader *
open_text (const char *text, const char *name)
{
  return open_bytes (text, strlen (text), name);
}

static void
gives_a_text_once (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpReader) reader = open_text ("Mara Venn waits.\n\nShe doesn't run.\n", "/some/where/venn.txt");
  g_autoptr (NlpDocument) document = nlp_reader_next (reader, &error);
  guint n_bytes;

  CHECK_NO_ERROR (error);
  if (document == NULL)
    return;
  CHECK_STRING (nlp_document_get_id (document), "venn.txt");
  CHECK_STRING (nlp_document_get_property (document, "filename"), "venn.txt");
  CHECK_STRING (nlp_document_get_property (document, "encoding"), "UTF-8");
  CHECK_STRING (nlp_document_get_property (document, "format"), "text");
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_BLOCKS)), 2);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_SENTENCES)), 2);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TOKENS)), 9);
  CU_ASSERT (strncmp (nlp_document_get_token (document, 6, &n_bytes), "n't", 3) == 0);
  CHECK_INTEGER (n_bytes, 3);
  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_NO_ERROR (error);
}

static void
goes_on_after_a_bad_record (void)
{
  static const char lines[] = "{\"id\": \"one\", \"text\": \"First.\", \"reference\": \"2031-04-05\", \"turns\": [{}]}\r\n"
                              "\n"
                              "{\"id\": \"two\", \"text\": 2}\n"
                              "{\"text\": \"Third\"\n"
                              "{\"text\": \"Fourth \\u0000 \\ud800.\"}";
  g_autoptr (NlpReader) reader = open_text (lines, "batch.jsonl");
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) first = nlp_reader_next (reader, &error);

  CHECK_NO_ERROR (error);
  CHECK_STRING (nlp_document_get_id (first), "one");
  CHECK_STRING (nlp_document_get_property (first, "reference-date"), "2031-04-05");

  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_INPUT);
  CHECK_STRING (nlp_reader_get_record_id (reader), "two");
  CHECK_INTEGER (nlp_reader_get_record (reader), 3);
  g_clear_error (&error);

  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_INPUT);
  CHECK_STRING (nlp_reader_get_record_id (reader), "batch.jsonl:4");
  g_clear_error (&error);

  g_autoptr (NlpDocument) fourth = nlp_reader_next (reader, &error);
  CHECK_NO_ERROR (error);
  CHECK_STRING (nlp_document_get_text (fourth, NULL), "Fourth \xef\xbf\xbd \xef\xbf\xbd.");
  CHECK_STRING (nlp_document_get_property (fourth, "replaced-bytes"), "2");
  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_NO_ERROR (error);
}

static void
refuses_deep_nesting (void)
{
  g_autoptr (GString) line = g_string_new ("{\"text\": \"x\", \"deep\": ");
  g_autoptr (NlpReader) reader = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (line, '[');
  reader = open_text (line->str, "deep.jsonl");
  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_INPUT);
}

static void
skips_an_overlong_line (void)
{
  g_autoptr (GString) lines = g_string_new ("{\"text\": \"");
  g_autoptr (NlpReader) reader = NULL;
  g_autoptr (NlpDocument) second = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300000; i++)
    g_string_append_c (lines, 'x');
  g_string_append (lines, "\"}\n{\"text\": \"Second.\"}\n");
  reader = open_text (lines->str, "long.jsonl");
  nlp_reader_set_limit (reader, 100000);
  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_TOO_LARGE);
  g_clear_error (&error);
  second = nlp_reader_next (reader, &error);
  CHECK_NO_ERROR (error);
  CHECK_STRING (nlp_reader_get_record_id (reader), "long.jsonl:2");
}

CHECK_MAIN (CHECK_CASE (gives_a_text_once), CHECK_CASE (goes_on_after_a_bad_record), CHECK_CASE (refuses_deep_nesting),
            CHECK_CASE (skips_an_overlong_line))
