/* annotated-pipeline.c - any bytes as annotated XML, through every plugin, which take over what is there, and every format.
 * SPDX-License-Identifier: MIT */
#include "outputs.h"
#include "whole-pipeline.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (NlpDocument) document = fuzz_read_first (data, size, NLP_INPUT_XML);
  g_autoptr (GError) error = NULL;

  if (document == NULL)
    return 0;
  /* Rows that it brings may lack what a plugin requires: then that one is passed over. */
  if (!nlp_pipeline_run (whole_pipeline_get (), document, &error) && error == NULL)
    g_error ("a plugin failed and nobody said why");
  outputs_check (document);
  return 0;
}
