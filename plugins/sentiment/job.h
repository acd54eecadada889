/* job.h - one document on its way through the plugin.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "tone.h"

typedef struct
{
  const Tone *tone;
  NlpDocument *document;
  const NlpLayer *tokens;
  const NlpLayer *sentences;
  const NlpLayer *entities;
  const NlpLayer *quotes; /* (nullable), as turns */
  const NlpLayer *turns;
  float *scores;          /* of each sentence */
  gboolean explain;

  /* Scratch memory, used again for each sentence. */
  Sentence *sentence;
  Features features;
  AttitudeFeatures attitude;
} Job;

/* The tokens in @span: *@first and how many. */
static inline guint
job_find_tokens (const Job *job, NlpSpan span, guint *first)
{
  return nlp_layer_find_inside (job->tokens, span, first);
}
