/* earlier-runs.c - what plugins did with a document before.
 * SPDX-License-Identifier: MIT */
#include "earlier-runs.h"

#include <nlp/layers.h>

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
is_required (const NlpPipeline *pipeline, NlpDocument *document, const char *layer)
{
  for (guint i = 0; i < pipeline->steps->len; i++)
    {
      const NlpPlugin *plugin = ((const NlpStep *) pipeline->steps->pdata[i])->plugin;

      if (plugin->requires_layers != NULL && g_strv_contains (plugin->requires_layers, layer)
          && !nlp__runs_have (pipeline, document, plugin))
        return TRUE;
    }
  return FALSE;
}

/* Whether a layer with a row for each of another's has none: it was not written. */
static gboolean
lacks_all_rows (NlpDocument *document, const NlpLayerSpec *spec)
{
  const NlpLayerSpec *known = nlp_layers_find (spec->name);
  const char *of = known != NULL ? known->of : spec->of;
  const NlpLayer *described = of != NULL ? nlp_document_get_layer (document, of) : NULL;
  const NlpLayer *layer = nlp_document_get_layer (document, spec->name);

  return described != NULL && nlp_layer_get_length (described) > 0 && (layer == NULL || nlp_layer_get_length (layer) == 0);
}

/* Of a layer for plugins among themselves nothing is written. */
static gboolean
is_missing (const NlpPipeline *pipeline, NlpDocument *document, const NlpLayerSpec *spec)
{
  if ((spec->flags & NLP_LAYER_INTERNAL) != 0)
    return nlp_document_get_layer (document, spec->name) == NULL && is_required (pipeline, document, spec->name);
  return lacks_all_rows (document, spec);
}

gboolean
nlp__runs_have (const NlpPipeline *pipeline, NlpDocument *document, const NlpPlugin *plugin)
{
  if (nlp__runs_find_own (document, plugin) == NLP_NO_RUN)
    return FALSE;
  for (const NlpLayerSpec *spec = plugin->provides; spec->name != NULL; spec++)
    if (is_missing (pipeline, document, spec))
      return FALSE;
  return TRUE;
}
