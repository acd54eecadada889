/* xml-file.c - tests of the format "xml": what a file of it is. SPDX-License-Identifier: MIT */
#include "check.h"
#include "xml-promises.h"

static void
a_file_holds_one_document (void)
{
  g_autoptr (NlpDocument) document = check_document ("Text.");
  g_autoptr (NlpWriter) writer = nlp_writer_new ("xml", NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  CU_ASSERT (nlp_writer_write (writer, document, stream, &error));
  CU_ASSERT (!nlp_writer_write (writer, document, stream, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_OUTPUT);
  CU_ASSERT (nlp_writer_finish (writer, stream, NULL));
  CU_ASSERT (nlp_writer_write (writer, document, stream, NULL));
}

static void
a_time_is_written_when_asked_for (void)
{
  g_autoptr (NlpDocument) document = check_document ("Text.");
  g_autoptr (NlpWriter) writer = nlp_writer_new ("xml", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *xml = NULL, *problem = NULL;

  nlp_writer_set_timestamp (writer, "2021-03-04T05:06:07Z");
  bytes = nlp_writer_render (writer, document);
  xml = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  CHECK_CONTAINS (xml, "<revisionDesc><change when=\"2021-03-04T05:06:07Z\">");
  problem = find_broken_promise (document, xml);
  CHECK_STRING (problem, NULL);
}

CHECK_MAIN (CHECK_CASE (a_file_holds_one_document), CHECK_CASE (a_time_is_written_when_asked_for))
