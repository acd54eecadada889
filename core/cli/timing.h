/* timing.h - where the time goes: `--timing`.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* CPU time of the program outside the pipeline, in nanoseconds, and what it was spent on. */
typedef struct
{
  gint64 read, write;
  guint64 n_documents, n_words;
} Timing;

/* CPU time of the program so far, in nanoseconds. */
gint64 timing_now (void);

/* Prints a table on standard error. */
void timing_print (const Timing *timing, NlpPipeline *pipeline);
