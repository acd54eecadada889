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
  Measure *measures;      /* of each sentence */
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

/* Sets aside what @job needs besides its first members, which are set; frees it. */
static inline void
job_begin (Job *job)
{
  job->sentence = sentence_new ();
  job->measures = g_new (Measure, nlp_layer_get_length (job->sentences));
}

static inline void
job_end (Job *job)
{
  attitude_features_clear (&job->attitude);
  features_clear (&job->features);
  sentence_free (job->sentence);
  g_free (job->measures);
}
