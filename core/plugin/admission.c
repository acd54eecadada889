/* admission.c - which plugins are let into a pipeline, and watching those that are.
 * SPDX-License-Identifier: MIT */
#include "admission.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nlp/error.h>

#include "load.h"
#include "search.h"

void
nlp_pipeline_set_watch (NlpPipeline *pipeline, NlpPipelineWatch watch, gpointer user_data)
{
  pipeline->watch = watch;
  pipeline->watch_data = user_data;
}

void
nlp__pipeline_tell (const NlpPipeline *pipeline, const char *plugin)
{
  if (pipeline->watch != NULL)
    pipeline->watch (plugin, pipeline->watch_data);
}

void
nlp_pipeline_set_insecure (NlpPipeline *pipeline, gboolean insecure)
{
  pipeline->insecure = insecure;
}

/* What is left out. */

static void
free_left_out (gpointer data)
{
  g_free (((NlpLeftOutStep *) data)->reason);
  g_free (data);
}

void
nlp_pipeline_leave_out (NlpPipeline *pipeline, const char *plugin, NlpRunStatus status, const char *reason)
{
  NlpLeftOutStep *left_out;

  g_return_if_fail (plugin == NULL || status != NLP_RUN_OK);

  if (plugin == NULL)
    {
      g_clear_pointer (&pipeline->left_out, g_hash_table_unref);
      return;
    }
  if (pipeline->left_out == NULL)
    pipeline->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_left_out);
  left_out = g_new (NlpLeftOutStep, 1);
  *left_out = (NlpLeftOutStep) { status, g_strdup (reason) };
  g_hash_table_replace (pipeline->left_out, g_strdup (plugin), left_out);
}

const NlpLeftOutStep *
nlp__pipeline_find_left_out (const NlpPipeline *pipeline, const char *plugin)
{
  return pipeline->left_out != NULL ? g_hash_table_lookup (pipeline->left_out, plugin) : NULL;
}

/* Who could have written a file. */

/* Why somebody else may have put something into @path, or NULL. In a folder with the sticky bit nobody can replace what is not his. */
static const char *
find_stranger (const char *path)
{
  struct stat status;
  gboolean sticky;

  if (stat (path, &status) != 0)
    return NULL;
  sticky = S_ISDIR (status.st_mode) && (status.st_mode & S_ISVTX) != 0;
  if (status.st_uid != 0 && status.st_uid != geteuid ())
    return "belongs to somebody else";
  if (!sticky && (status.st_mode & S_IWOTH) != 0)
    return "can be written by everybody";
  if (!sticky && (status.st_mode & S_IWGRP) != 0 && status.st_gid != getegid ())
    return "can be written by a group of people";
  return NULL;
}

static gboolean
is_builtin (const char *path)
{
  g_autofree char *folder = nlp__search_builtin_folder ();
  gsize n = strlen (folder);

  return strncmp (path, folder, n) == 0 && path[n] == '/';
}

static gboolean
check_writers (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const char *fault = find_stranger (path), *which = path;

  if (fault == NULL)
    fault = find_stranger (which = folder);
  if (fault == NULL || is_builtin (path))
    return TRUE;
  g_set_error (error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN,
               "%s: is not loaded, because %s %s: put it where only you can write, or say --allow-insecure-plugins", path,
               which, fault);
  return FALSE;
}

const NlpPlugin *
nlp__pipeline_load (const NlpPipeline *pipeline, const char *path, GError **error)
{
  g_autofree char *name = nlp__plugin_name_of_path (path);
  const NlpLeftOutStep *left_out = nlp__pipeline_find_left_out (pipeline, name);
  const NlpPlugin *plugin;

  if (left_out != NULL)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN, "%s: %s", path, left_out->reason);
      return NULL;
    }
  if (!pipeline->insecure && !check_writers (path, error))
    return NULL;
  nlp__pipeline_tell (pipeline, name);
  plugin = nlp__plugin_load (path, error);
  nlp__pipeline_tell (pipeline, "");
  return plugin;
}
