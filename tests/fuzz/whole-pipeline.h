/* whole-pipeline.h - all plugins that come with the library, set up once.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "fuzz.h"

static inline NlpPipeline *
whole_pipeline_get (void)
{
  static NlpPipeline *pipeline;
  g_autoptr (GError) error = NULL;

  if (pipeline != NULL)
    return pipeline;
  pipeline = nlp_pipeline_new ();
  if (!nlp_pipeline_add_builtin (pipeline, &error) || !nlp_pipeline_prepare (pipeline, &error))
    g_error ("%s", error->message);
  return pipeline;
}
