/* run.c - runs the plugins of a pipeline over a document.
 *
 * For each plugin in order: are its layers there, make the ones that it provides, let it process, check what it wrote,
 * and put each layer in order behind the last of its providers, so that those who read it find it merged. A plugin that
 * fails costs its own rows. A layer that no provider could fill is taken away altogether: "no names found" and "names
 * not looked for" differ.
 * SPDX-License-Identifier: MIT */
#include <string.h>
#include <time.h>

#include <nlp/error.h>
#include <nlp/lexicon.h>
#include <nlp/reader.h>

#include "document-private.h"
#include "layer-private.h"
#include "admission.h"
#include "merge.h"
#include "descriptor.h"
#include "earlier-runs.h"
#include "pipeline-private.h"
#include "rows.h"
#include "seal.h"

#define MAX_RUNS 64

/* CPU time of this thread in nanoseconds. */
static gint64
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static void
add_time (NlpPipeline *pipeline, gint64 *sum, gint64 since)
{
  gint64 now = get_cpu_time ();

  g_mutex_lock (&pipeline->lock);
  *sum += now - since;
  g_mutex_unlock (&pipeline->lock);
}

/* The number of rows of every layer, to see later who wrote what. */
static guint *
dup_lengths (const NlpDocument *document)
{
  guint n = nlp_document_get_n_layers (document);
  guint *lengths = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    lengths[i] = nlp_layer_get_length (nlp_document_get_nth_layer (document, i));
  return lengths;
}

/* Adds the layers that @plugin provides. */
static gboolean
open_layers (const NlpPlugin *plugin, NlpDocument *document, guint run, GError **error)
{
  for (const NlpLayerSpec *spec = plugin->provides; spec->name != NULL; spec++)
    {
      NlpLayer *layer = nlp_document_add_layer (document, spec);

      if (layer == NULL)
        {
          g_set_error (error, NLP_ERROR, NLP_ERROR_PROCESS, "the document has a layer %s already, with other fields",
                       spec->name);
          return FALSE;
        }
      nlp__layer_set_provider (layer, run);
    }
  return TRUE;
}

static gboolean
call_process (const NlpStep *step, NlpDocument *document, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean done = step->plugin->process (step->self, document, &reason);

  if (done && reason == NULL)
    return TRUE;
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_PROCESS, "it failed and did not say why");
  return FALSE;
}

/* Whether all that @plugin wrote is good and stands in layers of its own. The first @n_before layers
 * had @lengths rows. What was left out is told in @left_out. */
static gboolean
check_rows (const NlpPlugin *plugin, NlpDocument *document, const guint *lengths, guint n_before, GString *left_out, GError **error)
{
  for (guint i = 0; i < nlp_document_get_n_layers (document); i++)
    {
      NlpLayer *layer = nlp_document_get_nth_layer (document, i);
      guint first = i < n_before ? lengths[i] : 0;

      if (layer->length == first)
        continue;
      if (layer->length < first || !nlp__plugin_provides (plugin, layer->spec->name))
        {
          g_set_error (error, NLP_ERROR, NLP_ERROR_PROCESS, "it changed layer %s, which it does not provide",
                       layer->spec->name);
          return FALSE;
        }
      if (!nlp__rows_check (document, layer, first, left_out, error))
        return FALSE;
    }
  return TRUE;
}

/* Takes out all that was written since there were @n_before layers of @lengths rows. */
static void
take_out_rows (NlpDocument *document, const guint *lengths, guint n_before)
{
  while (nlp_document_get_n_layers (document) > n_before)
    {
      guint last = nlp_document_get_n_layers (document) - 1;
      nlp_document_remove_layer (document, nlp_layer_get_name (nlp_document_get_nth_layer (document, last)));
    }
  for (guint i = 0; i < n_before; i++)
    {
      NlpLayer *layer = nlp_document_get_nth_layer (document, i);
      if (layer->length > lengths[i])
        nlp__layer_truncate (layer, lengths[i]);
    }
}

static void
close_layers (const NlpPlugin *plugin, NlpDocument *document)
{
  for (const NlpLayerSpec *spec = plugin->provides; spec->name != NULL; spec++)
    {
      NlpLayer *layer = nlp_document_get_layer (document, spec->name);
      if (layer != NULL)
        nlp__layer_set_provider (layer, G_MAXUINT);
    }
}

/* Whether @plugin has left alone what was there before. */
static gboolean
check_seal (const NlpSeal *seal, NlpDocument *document, GError **error)
{
  g_autofree char *change = nlp__seal_find_change (seal, document);

  if (change == NULL)
    return TRUE;
  g_clear_error (error);
  g_set_error (error, NLP_ERROR, NLP_ERROR_CHANGED, "it changed %s, which is not its own", change);
  return FALSE;
}

/* Lets a plugin process the document; on failure the document is as it was, but for a plugin that changed what is not its own.
 * Rows that cannot stay are told in @left_out. */
static gboolean
process_document (NlpPipeline *pipeline, NlpStep *step, NlpDocument *document, guint run, GString *left_out, GError **error)
{
  guint n_before = nlp_document_get_n_layers (document);
  g_autofree guint *lengths = dup_lengths (document);
  g_autoptr (NlpSeal) seal = nlp__seal_take (document);
  gint64 since = get_cpu_time ();
  gboolean done;

  nlp__pipeline_tell (pipeline, step->plugin->name);
  done = open_layers (step->plugin, document, run, error) && call_process (step, document, error);
  nlp__pipeline_tell (pipeline, "");
  add_time (pipeline, &step->cpu_time, since);
  if (!check_seal (seal, document, error))
    return FALSE;
  done = done && check_rows (step->plugin, document, lengths, n_before, left_out, error);
  if (!done)
    take_out_rows (document, lengths, n_before);
  close_layers (step->plugin, document);
  return done;
}

/* A layer that @plugin requires and the document has not, or NULL. */
static const char *
find_missing_layer (const NlpPlugin *plugin, NlpDocument *document)
{
  for (const char *const *layer = plugin->requires_layers; layer != NULL && *layer != NULL; layer++)
    if (nlp_document_get_layer (document, *layer) == NULL)
      return *layer;
  return NULL;
}

/* Whether @plugin knows the language of the document. */
static gboolean
knows_language (const NlpPlugin *plugin, const NlpDocument *document)
{
  const char *language = nlp_document_get_property (document, "language");

  if (plugin->languages == NULL)
    return TRUE;
  if (language == NULL || *language == '\0')
    language = NLP_DEFAULT_LANGUAGE;
  for (const char *const *known = plugin->languages; *known != NULL; known++)
    {
      gsize n = strlen (*known);

      if (g_ascii_strncasecmp (language, *known, n) == 0 && !g_ascii_isalnum (language[n]))
        return TRUE;
    }
  return FALSE;
}

/* A plugin that does not know the document's language has nothing to do with it: no failure. */
static void
pass_over (const NlpPlugin *plugin, NlpDocument *document)
{
  g_autofree char *known = g_strjoinv (", ", (char **) plugin->languages);
  g_autofree char *message = g_strdup_printf ("it knows %s, and the text is in another language (%s)", known,
                                              nlp_document_get_property (document, "language"));

  nlp_document_add_run (document, &(NlpRun){ plugin->name, plugin->version, NLP_RUN_SKIPPED, message });
}

/* Nor has one that builds on @layer, where every plugin that finds it was passed over. */
static void
pass_over_for (const NlpPlugin *plugin, NlpDocument *document, const char *layer)
{
  g_autofree char *message = g_strdup_printf ("it requires %s, and the plugins that find them were skipped", layer);

  nlp_document_add_run (document, &(NlpRun){ plugin->name, plugin->version, NLP_RUN_SKIPPED, message });
}

/* Whether @layer is missing because every plugin that provides it was skipped: what there was to tell of that has been told, and
 * whoever builds on the layer has nothing to do with this document either. */
static gboolean
was_passed_over (const NlpPipeline *pipeline, const NlpDocument *document, const char *layer)
{
  guint n_skipped = 0;

  for (guint i = 0; i < pipeline->steps->len; i++)
    {
      const NlpPlugin *plugin = ((const NlpStep *) pipeline->steps->pdata[i])->plugin;
      const NlpRun *run = nlp__plugin_provides (plugin, layer) ? nlp__runs_find (document, plugin->name) : NULL;

      if (run != NULL && run->status != NLP_RUN_SKIPPED)
        return FALSE;
      n_skipped += run != NULL;
    }
  return n_skipped > 0;
}

/* Records that a plugin is left out; it counts as a failure if it failed on this document. */
static void
record_left_out (NlpDocument *document, const NlpPlugin *plugin, const NlpLeftOutStep *left_out, GError **error)
{
  const NlpRun run = { plugin->name, plugin->version, left_out->status, left_out->reason };

  nlp_document_add_run (document, &run);
  if (left_out->status == NLP_RUN_FAILED)
    g_set_error (error, NLP_ERROR, NLP_ERROR_PROCESS, "plugin %s failed: %s", plugin->name, left_out->reason);
}

/* The plugin did its work, but for some rows. */
static void
record_rows_left_out (NlpDocument *document, guint run, const char *message, GError **error)
{
  const char *plugin = nlp_document_get_run (document, run)->plugin;

  nlp__document_set_run_status (document, run, NLP_RUN_OK, message);
  g_set_error (error, NLP_ERROR, NLP_ERROR_PROCESS, "plugin %s: %s", plugin, message);
}

/* Whether @plugin has nothing to do with the document, or is not to run on it: that is recorded, and a failure told in @error. */
static gboolean
leave_out (NlpPipeline *pipeline, const NlpPlugin *plugin, NlpDocument *document, const char *missing, GError **error)
{
  const NlpLeftOutStep *absent = nlp__pipeline_find_left_out (pipeline, plugin->name);

  if (nlp__runs_have (pipeline, document, plugin))
    return TRUE;
  if (absent != NULL)
    record_left_out (document, plugin, absent, error);
  else if (!knows_language (plugin, document))
    pass_over (plugin, document);
  else if (missing != NULL && was_passed_over (pipeline, document, missing))
    pass_over_for (plugin, document, missing);
  else
    return FALSE;
  return TRUE;
}

/* The plugin could not do its work. FALSE if the document is no longer whole. */
static gboolean
record_failure (NlpDocument *document, const NlpPlugin *plugin, guint run, gboolean skipped, const GError *reason, GError **error)
{
  g_autofree char *message = g_utf8_make_valid (reason->message, -1);
  gboolean changed = g_error_matches (reason, NLP_ERROR, NLP_ERROR_CHANGED);

  nlp__document_set_run_status (document, run, skipped ? NLP_RUN_SKIPPED : NLP_RUN_FAILED, message);
  g_set_error (error, NLP_ERROR, changed ? NLP_ERROR_CHANGED : NLP_ERROR_PROCESS, "plugin %s %s: %s", plugin->name,
               skipped ? "was skipped" : "failed", message);
  return !changed;
}

/* Runs one plugin and records what became of it; a failure is also told in @error. FALSE if the document is no longer whole. */
static gboolean
run_step (NlpPipeline *pipeline, NlpStep *step, NlpDocument *document, GError **error)
{
  const NlpPlugin *plugin = step->plugin;
  const char *missing = find_missing_layer (plugin, document);
  guint run;
  g_autoptr (GString) left_out = g_string_new (NULL);
  g_autoptr (GError) reason = NULL;

  if (leave_out (pipeline, plugin, document, missing, error))
    return TRUE;
  run = nlp__runs_find_own (document, plugin);
  if (run == NLP_NO_RUN)
    run = nlp_document_add_run (document, &(NlpRun){ plugin->name, plugin->version, NLP_RUN_OK, NULL });
  if (missing == NULL && process_document (pipeline, step, document, run, left_out, &reason))
    {
      if (left_out->len > 0)
        record_rows_left_out (document, run, left_out->str, error);
      return TRUE;
    }
  if (missing != NULL)
    g_set_error (&reason, NLP_ERROR, NLP_ERROR_MISSING_LAYER, "the document has no layer %s, which the plugin requires",
                 missing);
  return record_failure (document, plugin, run, missing != NULL, reason, error);
}

/* Whether a later plugin than @index provides @layer too. */
static gboolean
has_later_provider (const NlpPipeline *pipeline, guint index, const char *layer)
{
  for (guint i = index + 1; i < pipeline->steps->len; i++)
    if (nlp__plugin_provides (((const NlpStep *) pipeline->steps->pdata[i])->plugin, layer))
      return TRUE;
  return FALSE;
}

/* Puts the layers in order of which plugin @index was the last provider. */
static void
merge_layers (NlpPipeline *pipeline, guint index, NlpDocument *document, GError **error)
{
  const NlpPlugin *plugin = ((const NlpStep *) pipeline->steps->pdata[index])->plugin;

  for (const NlpLayerSpec *spec = plugin->provides; spec->name != NULL; spec++)
    {
      NlpLayer *layer = nlp_document_get_layer (document, spec->name);

      if (layer != NULL && !has_later_provider (pipeline, index, spec->name))
        nlp__document_merge_layer (document, layer, pipeline->policy, error && *error ? NULL : error);
    }
}

static void
add_structure (NlpPipeline *pipeline, NlpDocument *document)
{
  gint64 since = get_cpu_time ();

  nlp_document_add_structure (document);
  add_time (pipeline, &pipeline->structure_time, since);
}

gboolean
nlp_pipeline_run (NlpPipeline *pipeline, NlpDocument *document, GError **error)
{
  g_autoptr (GError) first = NULL;
  gboolean whole = TRUE;

  g_return_val_if_fail (pipeline->prepared, FALSE);

  if (nlp_document_get_n_runs (document) + pipeline->steps->len > MAX_RUNS)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_TOO_LARGE,
                   "the document was run through %u plugins already, at most %d fit",
                   nlp_document_get_n_runs (document), MAX_RUNS);
      return FALSE;
    }

  add_structure (pipeline, document);
  for (guint i = 0; i < pipeline->steps->len && whole; i++)
    {
      g_autoptr (GError) fault = NULL;

      whole = run_step (pipeline, pipeline->steps->pdata[i], document, &fault);
      if (!whole)
        g_clear_error (&first);
      if (first == NULL)
        first = g_steal_pointer (&fault);
      if (whole)
        merge_layers (pipeline, i, document, first ? NULL : &first);
    }
  if (first == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}
