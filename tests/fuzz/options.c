/* options.c - fuzz target: what is written behind `--set` and `--layers`, and names of plugins.
 * SPDX-License-Identifier: MIT */
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autoptr (NlpWriter) writer = nlp_writer_new ("json", NULL);
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *assignment = g_strconcat ("good.", text, NULL);
  g_autofree char *folder = g_build_filename (g_getenv ("NLP_TEST_BUILD"), "tests", "broken", NULL);

  nlp_pipeline_add_folder (pipeline, folder);
  nlp_writer_set_layers (writer, text, NULL);
  if (strchr (text, '/') == NULL)
    nlp_pipeline_add_plugin (pipeline, text, NULL);
  if (nlp_pipeline_add_plugin (pipeline, "good", NULL) && nlp_pipeline_set_option (pipeline, assignment, NULL))
    nlp_pipeline_prepare (pipeline, NULL);
  return 0;
}
