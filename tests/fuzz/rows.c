/* rows.c - a plugin that writes any rows into any layers: it fails, or what it wrote is sound enough for every format.
 * SPDX-License-Identifier: MIT */
#include "any-rows.h"
#include "outputs.h"

static GBytes *script;

static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  AnyBytes bytes = { .wild = TRUE };
  gsize n_bytes;

  bytes.at = g_bytes_get_data (script, &n_bytes);
  bytes.end = bytes.at + n_bytes;
  any_append_rows (&bytes, document);
  return TRUE;
}

static NlpPipeline *
get_pipeline (void)
{
  static NlpPlugin plugin = { NLP_PLUGIN_HEAD, .name = "writer", .version = "1", .summary = "Writes any rows", .process = process };
  static NlpPipeline *pipeline;
  g_autoptr (GError) error = NULL;

  if (pipeline != NULL)
    return pipeline;
  plugin.provides = any_get_layers ();
  pipeline = nlp_pipeline_new ();
  if (!nlp_pipeline_add_descriptor (pipeline, &plugin, &error) || !nlp_pipeline_prepare (pipeline, &error))
    g_error ("%s", error->message);
  return pipeline;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  AnyBytes bytes = { data, data + size, TRUE };
  g_autofree char *text = any_take_text (&bytes);
  g_autoptr (NlpDocument) document = nlp_document_new_from_text ("fuzz", text, -1, NULL);
  g_autoptr (GError) error = NULL;

  if (document == NULL)
    return 0;
  script = g_bytes_new_static (bytes.at, bytes.end - bytes.at);
  if (!nlp_pipeline_run (get_pipeline (), document, &error) && !g_error_matches (error, NLP_ERROR, NLP_ERROR_PROCESS))
    g_error ("%s", error->message);
  g_clear_pointer (&script, g_bytes_unref);
  outputs_check (document);
  return 0;
}
