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

/* Finds the layers of @document and sets aside what is needed besides; job_end() frees it. */
static inline void
job_begin (Job *job, const Tone *tone, NlpDocument *document)
{
  *job = (Job) {
    .tone = tone,
    .document = document,
    .tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS),
    .sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES),
    .entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES),
    .quotes = nlp_document_get_layer (document, NLP_LAYER_QUOTES),
    .turns = nlp_document_get_layer (document, NLP_LAYER_TURNS),
  };
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
