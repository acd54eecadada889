/* describe.c - what a pipeline and its plugins say of themselves: `--explain`, `--list-plugins`, `--inspect NAME`.
 *
 * All of it comes from the descriptors, so that nothing is written twice.
 * SPDX-License-Identifier: MIT */
#include "admission.h"
#include "describe-layers.h"
#include "descriptor.h"
#include "options.h"
#include "order.h"
#include "pipeline-private.h"
#include "search.h"

static const char *
describe_path (const char *path)
{
  return path ? path : "in the program";
}

/* The running order. */

/* "; after ner (entities), turns (turns)" */
static void
append_awaited (GString *text, const NlpPipeline *pipeline, const NlpPlugin *plugin)
{
  const char *joint = "; after ";

  for (guint i = 0; i < pipeline->steps->len; i++)
    {
      const NlpPlugin *provider = ((const NlpStep *) pipeline->steps->pdata[i])->plugin;
      const char *layer = nlp__order_awaited_layer (plugin, provider);

      if (layer == NULL)
        continue;
      g_string_append_printf (text, "%s%s (%s %s)", joint, provider->name,
                              nlp__plugin_requires (plugin, layer) ? "requires"
                              : nlp__plugin_wants (plugin, layer)  ? "wants"
                                                                   : "uses",
                              layer);
      joint = ", ";
    }
}

char *
nlp_pipeline_explain (const NlpPipeline *pipeline)
{
  GString *text = g_string_new ("0. core: blocks, sentences, tokens of every document\n");

  for (guint i = 0; i < pipeline->steps->len; i++)
    {
      const NlpStep *step = pipeline->steps->pdata[i];

      g_string_append_printf (text, "%u. %s %s [%s]: %s", i + 1, step->plugin->name, step->plugin->version,
                              describe_path (step->path), step->reason ? step->reason : "asked for");
      append_awaited (text, pipeline, step->plugin);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* What there is. */

static void
append_listed (GString *text, const NlpPipeline *pipeline, const GPtrArray *folders, const char *folder, const char *name)
{
  g_autofree char *path = nlp__search_in_folder (folder, name);
  g_autofree char *used = nlp__search_plugin (folders, name, NULL);
  g_autoptr (GError) error = NULL;
  const NlpPlugin *plugin;

  if (g_strcmp0 (path, used) != 0)
    {
      g_string_append_printf (text, "%-12s hidden by %s [%s]\n", name, used, path);
      return;
    }
  plugin = nlp__pipeline_load (pipeline, path, &error);
  if (plugin != NULL)
    g_string_append_printf (text, "%-12s %s [%s %s]\n", name, plugin->summary, plugin->version, path);
  else
    g_string_append_printf (text, "%-12s cannot be used: %s\n", name, error->message);
}

char *
nlp_pipeline_list (const NlpPipeline *pipeline)
{
  g_autoptr (GPtrArray) folders = nlp__search_folders (pipeline->own_folders);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < folders->len; i++)
    {
      g_autoptr (GPtrArray) names = nlp__search_names (folders->pdata[i]);
      for (guint j = 0; j < names->len; j++)
        append_listed (text, pipeline, folders, folders->pdata[i], names->pdata[j]);
    }
  return g_string_free (text, FALSE);
}

/* One plugin. */

static void
append_names (GString *text, const char *title, const char *const *names)
{
  g_autofree char *joined = names ? g_strjoinv (", ", (char **) names) : NULL;

  if (joined != NULL && *joined != '\0')
    g_string_append_printf (text, "%-10s %s\n", title, joined);
}

static void
append_layers (GString *text, const NlpPlugin *plugin)
{
  for (const NlpLayerSpec *spec = plugin->provides; spec->name != NULL; spec++)
    {
      g_string_append_printf (text, "%-10s %s%s", "provides", spec->name, spec->summary ? ": " : "");
      nlp__append_layer (text, spec, NULL);
    }
}

static void
append_options (GString *text, const NlpPlugin *plugin)
{
  for (const NlpOption *option = plugin->options; option != NULL && option->name != NULL; option++)
    g_string_append_printf (text, "%-10s %s.%s=%s (%s): %s\n", "option", plugin->name, option->name,
                            option->default_value ? option->default_value : "", nlp__option_type_name (option->type),
                            option->summary ? option->summary : "");
}

char *
nlp_pipeline_inspect (const NlpPipeline *pipeline, const char *name, GError **error)
{
  g_autoptr (GPtrArray) folders = nlp__search_folders (pipeline->own_folders);
  g_autofree char *path = nlp__search_plugin (folders, name, error);
  const NlpPlugin *plugin = path ? nlp__pipeline_load (pipeline, path, error) : NULL;
  GString *text;

  if (plugin == NULL)
    return NULL;

  text = g_string_new (NULL);
  g_string_append_printf (text, "%s %s: %s\n%-10s %s\n%-10s %u\n", plugin->name, plugin->version, plugin->summary,
                          "file", path, "abi", plugin->abi);
  append_names (text, "requires", plugin->requires_layers);
  append_names (text, "wants", plugin->wants_layers);
  append_names (text, "uses", plugin->uses_layers);
  append_names (text, "languages", plugin->languages);
  append_layers (text, plugin);
  append_options (text, plugin);
  return g_string_free (text, FALSE);
}
