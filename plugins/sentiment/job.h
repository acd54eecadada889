/* job.h - one document on its way through the plugin.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "verdicts.h"

/* An attitude that was written, as it was asked for. */
typedef struct
{
  guint sentence;
  guint row;
  Mention target;
  Mention holder; /* if it is one of a pair */
  gboolean paired;
} JudgedAttitude;

typedef struct
{
  const Tone *tone;
  NlpDocument *document;
  const NlpLayer *tokens;
  const NlpLayer *sentences;
  const NlpLayer *entities; /* (nullable), as the next two */
  const NlpLayer *quotes;
  const NlpLayer *turns;
  Measure *measures;      /* of each sentence */
  gboolean explain;
  GArray *judged;         /* JudgedAttitude; filled only to be explained */

  /* Scratch memory, used again for each sentence. */
  Sentence *sentence;
  ToneScratch scratch;
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
  job->judged = g_array_new (FALSE, FALSE, sizeof (JudgedAttitude));
  job->measures = g_new (Measure, nlp_layer_get_length (job->sentences));
}

static inline void
job_end (Job *job)
{
  tone_scratch_clear (&job->scratch);
  sentence_free (job->sentence);
  g_free (job->measures);
  g_array_unref (job->judged);
}
