/* admission.h - which plugins are let into a pipeline, and watching those that are.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "pipeline-private.h"

/* Like nlp__plugin_load(), for a pipeline that may have been told to leave the plugin out; and only files that nobody else can have
 * written, but for the built-in ones: whoever can write those can write the library. */
const NlpPlugin *nlp__pipeline_load (const NlpPipeline *pipeline, const char *path, GError **error);

/* Tells who watches the pipeline that a plugin is at work, or "" that it is done. */
void nlp__pipeline_tell (const NlpPipeline *pipeline, const char *plugin);

/* Why @plugin is left out, or NULL. */
const NlpLeftOutStep *nlp__pipeline_find_left_out (const NlpPipeline *pipeline, const char *plugin);
