/* run-plugins.h - a text through some plugins, with options. SPDX-License-Identifier: MIT */
#pragma once

#include "check.h"

/* @names, @options: ended by NULL; an option that is NULL ends them, too. */
static NlpDocument *
run_plugins (const char *text, const char *const *names, const char *const *options)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autofree char *plugins = check_build_path ("plugins");
  NlpDocument *document = nlp_document_new_from_text ("text", text, -1, NULL);
  g_autoptr (GError) error = NULL;

  nlp_pipeline_add_folder (pipeline, plugins);
  for (; *names != NULL && error == NULL; names++)
    nlp_pipeline_add_plugin (pipeline, *names, &error);
  for (; *options != NULL && error == NULL; options++)
    nlp_pipeline_set_option (pipeline, *options, &error);
  if (error == NULL && nlp_pipeline_prepare (pipeline, &error))
    nlp_pipeline_run (pipeline, document, &error);
  CHECK_NO_ERROR (error);
  return document;
}
