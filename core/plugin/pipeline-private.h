/* pipeline-private.h - what a pipeline consists of.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/pipeline.h>

/* A plugin in a pipeline. */
typedef struct
{
  const NlpPlugin *plugin;
  char *path;             /* its file, or NULL if it is linked in */
  char *reason;           /* why it is here: NULL if it was asked for */
  NlpOptions *options;    /* from prepare on */
  gpointer self;          /* what `create` gave */
  gboolean created;
  gint64 cpu_time;        /* nanoseconds so far; under the pipeline's lock */
} NlpStep;

/* A plugin that is not to run: what its run is to be recorded as. */
typedef struct
{
  NlpRunStatus status;
  char *reason;
} NlpLeftOutStep;

struct _NlpPipeline
{
  GPtrArray *own_folders;  /* char *, as they were added */
  GPtrArray *steps;        /* NlpStep; in the order in which they were added, after prepare in running order */
  GPtrArray *assignments;  /* char *, PLUGIN.OPTION=VALUE */
  NlpMergePolicy policy;
  NlpPipelineWatch watch;  /* or NULL */
  gpointer watch_data;
  GHashTable *left_out;    /* name -> NlpLeftOutStep, or NULL */
  gboolean insecure;       /* loads files that others may have written */
  gboolean lean;           /* brings nothing that is only wanted */
  gboolean prepared;
  GMutex lock;
  gint64 structure_time;   /* nanoseconds; under the lock */
};

/* The step of the plugin called @name, or NULL. */
NlpStep *nlp__pipeline_find_step (const NlpPipeline *pipeline, const char *name);

/* Adds a plugin by name or path because of @reason (NULL: it was asked for). */
gboolean nlp__pipeline_add (NlpPipeline *pipeline, const char *name, const char *reason, GError **error);

/* Adds what provides the layers that the steps require or want and that none of them provides. */
gboolean nlp__pipeline_bring_providers (NlpPipeline *pipeline, GError **error);
