/* providers.c - brings the plugins that a run needs and nobody named: `--plugins quotes` brings what quotes requires.
 *
 * The user should not have to know that quotes need turns. Built-in plugins are asked first, whatever else is called so,
 * then all others in the order of the search path. A plugin that was named and provides the layer
 * is enough: nothing is brought beside it. Layers that a plugin wants are brought if they can be; those that it only uses are not.
 * SPDX-License-Identifier: MIT */
#include <nlp/error.h>

#include "admission.h"
#include "descriptor.h"
#include "pipeline-private.h"
#include "search.h"

static gboolean
is_provided (const NlpPipeline *pipeline, const char *layer)
{
  for (guint i = 0; i < pipeline->steps->len; i++)
    if (nlp__plugin_provides (((const NlpStep *) pipeline->steps->pdata[i])->plugin, layer))
      return TRUE;
  return nlp__layer_is_structure (layer);
}

/* The file in @folder that provides @layer; one that cannot be loaded is passed over, as nobody asked for it. */
static char *
find_provider (const NlpPipeline *pipeline, const char *folder, const char *layer)
{
  g_autoptr (GPtrArray) names = nlp__search_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = nlp__search_in_folder (folder, names->pdata[i]);
      const NlpPlugin *plugin = path ? nlp__pipeline_load (pipeline, path, NULL) : NULL;

      if (plugin != NULL && nlp__plugin_provides (plugin, layer))
        return g_steal_pointer (&path);
    }
  return NULL;
}

/* The file of a plugin that provides @layer, or NULL. */
static char *
find_provider_anywhere (const NlpPipeline *pipeline, const char *layer)
{
  g_autoptr (GPtrArray) folders = nlp__search_folders (pipeline->own_folders);
  char *path = find_provider (pipeline, folders->pdata[folders->len - 1], layer);

  for (guint i = 0; path == NULL && i + 1 < folders->len; i++)
    path = find_provider (pipeline, folders->pdata[i], layer);
  return path;
}

static gboolean
bring_required (NlpPipeline *pipeline, const char *layer, const char *for_whom, GError **error)
{
  g_autofree char *path = find_provider_anywhere (pipeline, layer);
  g_autofree char *reason = NULL;

  if (path == NULL)
    {
      g_set_error (
          error, NLP_ERROR, NLP_ERROR_MISSING_LAYER,
          "plugin %s requires layer %s, which no plugin on the search path provides; add one with --plugins, or look for "
          "its fault with --list-plugins",
          for_whom, layer);
      return FALSE;
    }
  reason = g_strdup_printf ("brought because %s requires %s", for_whom, layer);
  return nlp__pipeline_add (pipeline, path, reason, error);
}

/* Nobody asked for it, and the run does without. */
static void
bring_wanted (NlpPipeline *pipeline, const char *layer, const char *for_whom)
{
  g_autofree char *path = find_provider_anywhere (pipeline, layer);
  g_autofree char *reason = g_strdup_printf ("brought because %s wants %s", for_whom, layer);

  if (path != NULL)
    nlp__pipeline_add (pipeline, path, reason, NULL);
}

gboolean
nlp__pipeline_bring_providers (NlpPipeline *pipeline, GError **error)
{
  /* Plugins that are brought stand at the end and are looked at in their turn. */
  for (guint i = 0; i < pipeline->steps->len; i++)
    {
      const NlpPlugin *plugin = ((const NlpStep *) pipeline->steps->pdata[i])->plugin;

      for (const char *const *layer = plugin->requires_layers; layer != NULL && *layer != NULL; layer++)
        if (!is_provided (pipeline, *layer) && !bring_required (pipeline, *layer, plugin->name, error))
          return FALSE;
      for (const char *const *layer = plugin->wants_layers; !pipeline->lean && layer != NULL && *layer != NULL; layer++)
        if (!is_provided (pipeline, *layer))
          bring_wanted (pipeline, *layer, plugin->name);
    }
  return TRUE;
}
