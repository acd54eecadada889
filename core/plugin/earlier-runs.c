/* earlier-runs.c - what plugins did with a document before.
 * SPDX-License-Identifier: MIT */
#include "earlier-runs.h"

#include "pipeline-private.h"

const NlpRun *
nlp__runs_find (const NlpDocument *document, const char *plugin)
{
  for (guint i = nlp_document_get_n_runs (document); i > 0; i--)
    {
      const NlpRun *run = nlp_document_get_run (document, i - 1);

      if (g_strcmp0 (run->plugin, plugin) == 0)
        return run;
    }
  return NULL;
}

guint
nlp__runs_find_own (const NlpDocument *document, const NlpPlugin *plugin)
{
  for (guint i = 0; i < nlp_document_get_n_runs (document); i++)
    {
      const NlpRun *run = nlp_document_get_run (document, i);

      if (run->status == NLP_RUN_OK && g_strcmp0 (run->plugin, plugin->name) == 0
          && g_strcmp0 (run->version, plugin->version) == 0)
        return i;
    }
  return NLP_NO_RUN;
}

/* Whether a plugin that is still to run requires @layer. */
static gboolean
is_required (const NlpPipeline *pipeline, const NlpDocument *document, const char *layer)
{
  for (guint i = 0; i < pipeline->steps->len; i++)
    {
      const NlpPlugin *plugin = ((const NlpStep *) pipeline->steps->pdata[i])->plugin;

      if (plugin->requires_layers != NULL && g_strv_contains (plugin->requires_layers, layer)
          && nlp__runs_find_own (document, plugin) == NLP_NO_RUN)
        return TRUE;
    }
  return FALSE;
}

gboolean
nlp__runs_have (const NlpPipeline *pipeline, NlpDocument *document, const NlpPlugin *plugin)
{
  if (nlp__runs_find_own (document, plugin) == NLP_NO_RUN)
    return FALSE;
  for (const NlpLayerSpec *spec = plugin->provides; spec->name != NULL; spec++)
    if ((spec->flags & NLP_LAYER_INTERNAL) != 0 && nlp_document_get_layer (document, spec->name) == NULL
        && is_required (pipeline, document, spec->name))
      return FALSE;
  return TRUE;
}
