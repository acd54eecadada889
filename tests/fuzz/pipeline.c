/* pipeline.c - any bytes as plain text through every plugin: no plugin fails, and every format is what it says.
 * SPDX-License-Identifier: MIT */
#include "outputs.h"
#include "whole-pipeline.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = fuzz_read_first (data, size, NLP_INPUT_TEXT);

  if (document == NULL)
    return 0;
  if (!nlp_pipeline_run (whole_pipeline_get (), document, &error))
    g_error ("%s", error->message);
  outputs_check (document);
  return 0;
}
