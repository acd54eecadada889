/* evidence.h - how much a stretch of text sounds like an interviewer's question rather than an answer.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* What is counted in one sentence; words inside quotation marks are somebody else's and do not count. */
typedef struct
{
  guint n_words;
  guint n_quoted;          /* words inside quotation marks */
  guint first_singular;    /* I, me, my ... */
  guint first_plural;      /* we, us, our ... */
  guint second;            /* you, your ... */
  gboolean asks;           /* ends with a question mark */
  gboolean prompts;        /* "Tell me about ...": a request in place of a question */
  gboolean opens_as_reply; /* "Yes", "Well", "Thank you" ... */
} TurnsEvidence;

/* Fills one element of @evidence for each row of "sentences". The marks of quotation are followed inside each block. */
void turns_evidence_collect (NlpDocument *document, TurnsEvidence *evidence);

/* The log-likelihood ratio, question against answer, of the sentences [first, first + n): positive for a question. */
double turns_evidence_weigh (const TurnsEvidence *evidence, guint n);

/* Whether people talk in the sentences [first, first + n): they ask, or say I, we or you, now and then. */
gboolean turns_evidence_is_talk (const TurnsEvidence *evidence, guint n);
