/* pipeline.c - a pipeline: what is in it, and setting it up.
 * SPDX-License-Identifier: MIT */
#include "pipeline-private.h"

#include <string.h>

#include <nlp/error.h>

#include "admission.h"
#include "descriptor.h"
#include "options.h"
#include "order.h"
#include "present.h"
#include "search.h"

G_DEFINE_BOXED_TYPE (NlpPipeline, nlp_pipeline, nlp_pipeline_ref, nlp_pipeline_unref)

/* A document records up to 64 runs; half of them may be from an earlier run that was read back. */
#define MAX_PLUGINS 32

static void
free_step (gpointer data)
{
  NlpStep *step = data;

  if (step->created && step->plugin->destroy != NULL)
    step->plugin->destroy (step->self);
  g_clear_pointer (&step->options, nlp__options_free);
  g_free (step->path);
  g_free (step->reason);
  g_free (step);
}

NlpPipeline *
nlp_pipeline_new (void)
{
  NlpPipeline *pipeline = g_atomic_rc_box_new0 (NlpPipeline);

  pipeline->own_folders = g_ptr_array_new_with_free_func (g_free);
  pipeline->steps = g_ptr_array_new_with_free_func (free_step);
  pipeline->assignments = g_ptr_array_new_with_free_func (g_free);
  g_mutex_init (&pipeline->lock);
  return pipeline;
}

NlpPipeline *
nlp_pipeline_ref (NlpPipeline *pipeline)
{
  return g_atomic_rc_box_acquire (pipeline);
}

static void
clear_pipeline (gpointer data)
{
  NlpPipeline *pipeline = data;

  g_ptr_array_unref (pipeline->own_folders);
  g_ptr_array_unref (pipeline->steps);
  g_ptr_array_unref (pipeline->assignments);
  g_clear_pointer (&pipeline->left_out, g_hash_table_unref);
  g_mutex_clear (&pipeline->lock);
}

void
nlp_pipeline_unref (NlpPipeline *pipeline)
{
  g_atomic_rc_box_release_full (pipeline, clear_pipeline);
}

/* What is in it. */

void
nlp_pipeline_add_folder (NlpPipeline *pipeline, const char *folder)
{
  g_return_if_fail (!pipeline->prepared);

  g_ptr_array_add (pipeline->own_folders, g_strdup (folder));
}

NlpStep *
nlp__pipeline_find_step (const NlpPipeline *pipeline, const char *name)
{
  for (guint i = 0; i < pipeline->steps->len; i++)
    {
      NlpStep *step = pipeline->steps->pdata[i];
      if (g_str_equal (step->plugin->name, name))
        return step;
    }
  return NULL;
}

static gboolean
add_step (NlpPipeline *pipeline, const NlpPlugin *plugin, const char *path, const char *reason, GError **error)
{
  NlpStep *step = nlp__pipeline_find_step (pipeline, plugin->name);

  if (step != NULL && step->plugin == plugin)
    return TRUE;
  if (step != NULL)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN,
                   "two plugins are called %s: %s and %s; leave one out, or rename it", plugin->name,
                   step->path ? step->path : "one in the program", path ? path : "one in the program");
      return FALSE;
    }
  if (pipeline->steps->len == MAX_PLUGINS)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_TOO_LARGE, "%s is one plugin too many: at most %d can run together",
                   plugin->name, MAX_PLUGINS);
      return FALSE;
    }
  step = g_new0 (NlpStep, 1);
  step->plugin = plugin;
  step->path = g_strdup (path);
  step->reason = g_strdup (reason);
  g_ptr_array_add (pipeline->steps, step);
  return TRUE;
}

gboolean
nlp__pipeline_add (NlpPipeline *pipeline, const char *name, const char *reason, GError **error)
{
  g_autoptr (GPtrArray) folders = nlp__search_folders (pipeline->own_folders);
  g_autofree char *path = nlp__search_plugin (folders, name, error);
  const NlpPlugin *plugin = path ? nlp__pipeline_load (pipeline, path, error) : NULL;

  return plugin != NULL && add_step (pipeline, plugin, path, reason, error);
}

gboolean
nlp_pipeline_add_plugin (NlpPipeline *pipeline, const char *name, GError **error)
{
  g_return_val_if_fail (!pipeline->prepared, FALSE);

  return nlp__pipeline_add (pipeline, name, NULL, error);
}

gboolean
nlp_pipeline_add_builtin (NlpPipeline *pipeline, GError **error)
{
  g_autofree char *folder = nlp__search_builtin_folder ();
  g_autoptr (GPtrArray) names = nlp__search_names (folder);

  g_return_val_if_fail (!pipeline->prepared, FALSE);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = nlp__search_in_folder (folder, names->pdata[i]);
      if (!nlp__pipeline_add (pipeline, path, NULL, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
nlp_pipeline_add_descriptor (NlpPipeline *pipeline, const NlpPlugin *plugin, GError **error)
{
  const NlpPlugin *present;

  g_return_val_if_fail (!pipeline->prepared, FALSE);

  present = nlp__descriptor_get_present (plugin, "a plugin in the program", error);
  return present != NULL
         && nlp__descriptor_check (present, present->name, present->name ? present->name : "a plugin in the program", error)
         && add_step (pipeline, present, NULL, NULL, error);
}

void
nlp_pipeline_set_merge (NlpPipeline *pipeline, NlpMergePolicy policy)
{
  g_return_if_fail (!pipeline->prepared);

  pipeline->policy = policy;
}

void
nlp_pipeline_set_lean (NlpPipeline *pipeline, gboolean lean)
{
  g_return_if_fail (!pipeline->prepared);

  pipeline->lean = lean;
}

/* Options. */

gboolean
nlp_pipeline_set_option (NlpPipeline *pipeline, const char *assignment, GError **error)
{
  const char *equals = strchr (assignment, '=');
  const char *point = strchr (assignment, '.');

  g_return_val_if_fail (!pipeline->prepared, FALSE);

  if (equals == NULL || point == NULL || point > equals || point == assignment || point + 1 == equals)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "\"%s\" does not set an option; write PLUGIN.OPTION=VALUE",
                   assignment);
      return FALSE;
    }
  g_ptr_array_add (pipeline->assignments, g_strdup (assignment));
  return TRUE;
}

static gboolean
apply_assignment (const NlpPipeline *pipeline, const char *assignment, GError **error)
{
  g_auto (GStrv) sides = g_strsplit (assignment, "=", 2);
  g_auto (GStrv) names = g_strsplit (sides[0], ".", 2);
  const NlpStep *step = nlp__pipeline_find_step (pipeline, names[0]);

  if (step == NULL)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION,
                   "option %s: there is no plugin %s in this run; add it with --plugins", sides[0], names[0]);
      return FALSE;
    }
  return nlp__options_set (step->options, names[1], sides[1], error);
}

static gboolean
set_options (NlpPipeline *pipeline, GError **error)
{
  g_autofree char *builtin_folder = nlp__search_builtin_folder ();

  for (guint i = 0; i < pipeline->steps->len; i++)
    {
      NlpStep *step = pipeline->steps->pdata[i];
      g_clear_pointer (&step->options, nlp__options_free);
      step->options = nlp__options_new (step->plugin, step->path, builtin_folder);
    }
  for (guint i = 0; i < pipeline->assignments->len; i++)
    if (!apply_assignment (pipeline, pipeline->assignments->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Getting ready. */

static gboolean
create_step (NlpStep *step, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (!step->created && step->plugin->create != NULL)
    step->self = step->plugin->create (step->options, &reason);
  step->created = reason == NULL;
  if (reason != NULL)
    g_set_error (error, NLP_ERROR, NLP_ERROR_CREATE, "plugin %s could not be set up: %s", step->plugin->name,
                 reason->message);
  return step->created;
}

gboolean
nlp_pipeline_prepare (NlpPipeline *pipeline, GError **error)
{
  g_return_val_if_fail (!pipeline->prepared, FALSE);

  if (!nlp__pipeline_bring_providers (pipeline, error) || !nlp__order_check_fields (pipeline->steps, error)
      || !nlp__order_steps (pipeline->steps, error) || !set_options (pipeline, error))
    return FALSE;
  for (guint i = 0; i < pipeline->steps->len; i++)
    {
      NlpStep *step = pipeline->steps->pdata[i];

      nlp__pipeline_tell (pipeline, step->plugin->name);
      if (!create_step (step, error))
        return FALSE;
    }
  nlp__pipeline_tell (pipeline, "");
  pipeline->prepared = TRUE;
  return TRUE;
}

guint
nlp_pipeline_get_n_plugins (const NlpPipeline *pipeline)
{
  return pipeline->steps->len;
}

const NlpPlugin *
nlp_pipeline_get_plugin (const NlpPipeline *pipeline, guint index)
{
  g_return_val_if_fail (index < pipeline->steps->len, NULL);

  return ((const NlpStep *) pipeline->steps->pdata[index])->plugin;
}

gint64
nlp_pipeline_get_cpu_time (NlpPipeline *pipeline, guint index)
{
  gint64 time;

  g_return_val_if_fail (index <= pipeline->steps->len, 0);

  g_mutex_lock (&pipeline->lock);
  time
      = index == pipeline->steps->len ? pipeline->structure_time : ((NlpStep *)pipeline->steps->pdata[index])->cpu_time;
  g_mutex_unlock (&pipeline->lock);
  return time;
}
