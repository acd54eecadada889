/* annotated-pipeline.c - any bytes as annotated XML, through every plugin, which take over what is there, and every format.
 * SPDX-License-Identifier: MIT */
#include "outputs.h"
#include "whole-pipeline.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (NlpReader) reader = nlp_reader_new (stream, "fuzz.xml");
  g_autoptr (NlpDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  nlp_reader_set_input (reader, NLP_INPUT_XML);
  document = nlp_reader_next (reader, NULL);
  if (document == NULL)
    return 0;
  /* Rows that it brings may lack what a plugin requires: then that one is passed over. */
  if (!nlp_pipeline_run (whole_pipeline_get (), document, &error) && error == NULL)
    g_error ("a plugin failed and nobody said why");
  outputs_check (document);
  return 0;
}
