/* nlp/pipeline.h - runs plugins over documents, in the order that their layers ask for.
 *
 *     g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
 *
 *     if (nlp_pipeline_add_plugin (pipeline, "quotes", &error) && nlp_pipeline_prepare (pipeline, &error)
 *         && nlp_pipeline_run (pipeline, document, &error))
 *       quotes = nlp_document_get_layer (document, NLP_LAYER_QUOTES);
 *
 * Set up by one thread: folders, plugins, options, then nlp_pipeline_prepare(). After that nlp_pipeline_run() may be
 * called from several threads at once, with different documents.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>
#include <nlp/macros.h>
#include <nlp/document.h>
#include <nlp/plugin.h>

G_BEGIN_DECLS

/**
 * NlpPipeline:
 *
 * Plugins with their options, in running order. Reference counted.
 */
typedef struct _NlpPipeline NlpPipeline;

#define NLP_TYPE_PIPELINE (nlp_pipeline_get_type ())
NLP_API GType nlp_pipeline_get_type (void);

/**
 * nlp_pipeline_new:
 *
 * Returns: (transfer full): a pipeline without plugins; it gives documents their structure (blocks, sentences, tokens)
 * alone
 */
NLP_API NlpPipeline *nlp_pipeline_new (void);

NLP_API NlpPipeline *nlp_pipeline_ref (NlpPipeline *pipeline);
NLP_API void nlp_pipeline_unref (NlpPipeline *pipeline);

/* Setting up. */

/**
 * nlp_pipeline_add_folder:
 * @pipeline: a pipeline that is not yet prepared
 * @folder: where plugins lie, as `NAME.so` or `NAME/NAME.so`
 *
 * Plugins are looked for in these folders as they were added, then in those of `$NLP_PLUGIN_PATH` (absolute paths
 * parted by colons), in `nlp-run/plugins` of the user's data folder, and among the built-in ones; never in the current
 * folder.
 */
NLP_API void nlp_pipeline_add_folder (NlpPipeline *pipeline, const char *folder);

/**
 * nlp_pipeline_add_plugin:
 * @pipeline: a pipeline that is not yet prepared
 * @name: a plugin's name, or the path of its file if there is a slash in it
 * @error: where to put an error
 *
 * Loads a plugin. Adding one that is there already does nothing. Fails with %NLP_ERROR_PLUGIN_NOT_FOUND,
 * %NLP_ERROR_PLUGIN_BROKEN or %NLP_ERROR_PLUGIN_ABI.
 *
 * Returns: whether it is part of the pipeline now
 */
NLP_API gboolean nlp_pipeline_add_plugin (NlpPipeline *pipeline, const char *name, GError **error);

/**
 * nlp_pipeline_add_builtin:
 * @pipeline: a pipeline that is not yet prepared
 * @error: where to put an error
 *
 * Adds every plugin that came with the library.
 *
 * Returns: whether all of them are part of the pipeline now
 */
NLP_API gboolean nlp_pipeline_add_builtin (NlpPipeline *pipeline, GError **error);

/**
 * nlp_pipeline_add_descriptor: (skip)
 * @pipeline: a pipeline that is not yet prepared
 * @plugin: a plugin that is linked into the program; must outlive the pipeline and its documents
 * @error: where to put an error
 *
 * Adds a plugin without a file. Fails with %NLP_ERROR_PLUGIN_BROKEN or %NLP_ERROR_PLUGIN_ABI.
 *
 * Returns: whether it is part of the pipeline now
 */
NLP_API gboolean nlp_pipeline_add_descriptor (NlpPipeline *pipeline, const NlpPlugin *plugin, GError **error);

/**
 * nlp_pipeline_set_option:
 * @pipeline: a pipeline that is not yet prepared
 * @assignment: `PLUGIN.OPTION=VALUE`
 * @error: where to put an error
 *
 * Sets an option of a plugin, which may be added later; so nlp_pipeline_prepare() checks the value. Fails with
 * %NLP_ERROR_OPTION if @assignment does not have that form.
 *
 * Returns: whether it was understood
 */
NLP_API gboolean nlp_pipeline_set_option (NlpPipeline *pipeline, const char *assignment, GError **error);

/**
 * NlpMergePolicy:
 * @NLP_MERGE_ALL: keep everything; rows that are equal in span and fields are joined
 * @NLP_MERGE_LONGEST: of rows of one layer that overlap and come from different plugins, keep the longest
 * @NLP_MERGE_FIRST: of such rows, keep that of the plugin that runs first
 *
 * What becomes of rows that several plugins put into one layer.
 */
typedef enum
{
  NLP_MERGE_ALL,
  NLP_MERGE_LONGEST,
  NLP_MERGE_FIRST
} NlpMergePolicy;

/**
 * nlp_pipeline_set_merge:
 * @pipeline: a pipeline that is not yet prepared
 * @policy: what to do with rows of several plugins in one layer; %NLP_MERGE_ALL unless set
 */
NLP_API void nlp_pipeline_set_merge (NlpPipeline *pipeline, NlpMergePolicy policy);

/**
 * nlp_pipeline_set_lean:
 * @pipeline: a pipeline that is not yet prepared
 * @lean: whether only plugins are brought that provide layers which others require; without it, also those whose layers others want
 */
NLP_API void nlp_pipeline_set_lean (NlpPipeline *pipeline, gboolean lean);

/**
 * nlp_pipeline_prepare:
 * @pipeline: a pipeline
 * @error: where to put an error
 *
 * Brings the plugins that provide what others require, puts all in order, checks the options and lets each plugin set
 * itself up. Fails with %NLP_ERROR_MISSING_LAYER, %NLP_ERROR_CYCLE, %NLP_ERROR_OPTION, %NLP_ERROR_CREATE or what
 * loading a plugin gives.
 *
 * Returns: whether the pipeline is ready
 */
NLP_API gboolean nlp_pipeline_prepare (NlpPipeline *pipeline, GError **error);

/* Running. */

/**
 * nlp_pipeline_run:
 * @pipeline: a pipeline that was prepared
 * @document: a document; it gets structure if it has none
 * @error: where to put an error
 *
 * Runs every plugin on the document, but for those whose work it carries already (annotated XML, from the same
 * version). A plugin that fails loses its own layers on this document, the others go on; what became of each is told by
 * nlp_document_get_run(). Fails, with the first message, if a plugin failed or was skipped; the document is whole in
 * any case but one: with %NLP_ERROR_CHANGED the last plugin in the record of runs has changed what is not its own, those behind it
 * did not run, and the document is only good for being thrown away. Make it anew and leave that plugin out
 * (nlp_pipeline_leave_out()).
 *
 * Returns: whether every plugin did its work
 */
NLP_API gboolean nlp_pipeline_run (NlpPipeline *pipeline, NlpDocument *document, GError **error);

/* For programs that run plugins in a process of their own (nlp/crew.h). */

/**
 * NlpPipelineWatch:
 * @plugin: the plugin that is loaded, set up or run from now on; "" for none
 * @user_data: what was given with the function
 */
typedef void (*NlpPipelineWatch) (const char *plugin, gpointer user_data);

/**
 * nlp_pipeline_set_watch: (skip)
 * @pipeline: a pipeline
 * @watch: (nullable): is told which plugin is at work, in the thread in which it is
 * @user_data: for @watch
 */
NLP_API void nlp_pipeline_set_watch (NlpPipeline *pipeline, NlpPipelineWatch watch, gpointer user_data);

/**
 * nlp_pipeline_leave_out:
 * @pipeline: a pipeline that no thread is running
 * @plugin: (nullable): a plugin's name; %NULL to let all of them in again
 * @status: as what its runs are recorded from now on: %NLP_RUN_FAILED, which nlp_pipeline_run() tells as a failure, or
 *   %NLP_RUN_SKIPPED
 * @reason: why
 *
 * Neither loads nor runs a plugin.
 */
NLP_API void nlp_pipeline_leave_out (NlpPipeline *pipeline, const char *plugin, NlpRunStatus status, const char *reason);

/**
 * nlp_pipeline_set_insecure:
 * @pipeline: a pipeline
 * @insecure: whether to load plugins from files and folders that others may write or that belong to somebody else; not at first
 */
NLP_API void nlp_pipeline_set_insecure (NlpPipeline *pipeline, gboolean insecure);

/* Looking at a pipeline. */

/**
 * nlp_pipeline_get_n_plugins:
 * @pipeline: a pipeline
 *
 * Returns: how many plugins are in it; after nlp_pipeline_prepare(), with those that were brought
 */
NLP_API guint nlp_pipeline_get_n_plugins (const NlpPipeline *pipeline);

/**
 * nlp_pipeline_get_plugin: (skip)
 * @pipeline: a pipeline
 * @index: below nlp_pipeline_get_n_plugins()
 *
 * Returns: (transfer none): plugin @index; after nlp_pipeline_prepare(), in running order
 */
NLP_API const NlpPlugin *nlp_pipeline_get_plugin (const NlpPipeline *pipeline, guint index);

/**
 * nlp_pipeline_get_cpu_time:
 * @pipeline: a pipeline
 * @index: a plugin as in nlp_pipeline_get_plugin(), or nlp_pipeline_get_n_plugins() for the structure of documents
 *
 * Returns: the CPU time that it took so far on all documents, in nanoseconds
 */
NLP_API gint64 nlp_pipeline_get_cpu_time (NlpPipeline *pipeline, guint index);

/**
 * nlp_pipeline_explain:
 * @pipeline: a pipeline that was prepared
 *
 * Returns: (transfer full): the running order as text, a plugin a line, with its file and why it is there and at that
 * place
 */
NLP_API char *nlp_pipeline_explain (const NlpPipeline *pipeline);

/**
 * nlp_pipeline_list:
 * @pipeline: a pipeline, for its folders
 *
 * Returns: (transfer full): every plugin on the search path as text, a plugin a line; also those that cannot be loaded,
 * with the reason, and those that are hidden by another of the same name
 */
NLP_API char *nlp_pipeline_list (const NlpPipeline *pipeline);

/**
 * nlp_pipeline_list_layers:
 * @pipeline: a pipeline, for its folders
 *
 * Returns: (transfer full): every layer that the library or a plugin on the search path describes, as text: what it is, who makes
 * it, and a line for each of its fields
 */
NLP_API char *nlp_pipeline_list_layers (const NlpPipeline *pipeline);

/**
 * nlp_pipeline_verify:
 * @error: where to put an error
 *
 * Compares the built-in plugins and their models with checksums of when they were built or installed. Nothing is loaded. Fails with
 * %NLP_ERROR_PLUGIN_BROKEN; the message names each file that is not as it was, and why.
 *
 * Returns: (transfer full): a line a file
 */
NLP_API char *nlp_pipeline_verify (GError **error);

/**
 * nlp_pipeline_inspect:
 * @pipeline: a pipeline, for its folders
 * @name: a plugin's name or path, as for nlp_pipeline_add_plugin()
 * @error: where to put an error
 *
 * Returns: (transfer full): all that the plugin says of itself, as text: version, file, layers, fields and options
 */
NLP_API char *nlp_pipeline_inspect (const NlpPipeline *pipeline, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPipeline, nlp_pipeline_unref)

G_END_DECLS
