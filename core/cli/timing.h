/* timing.h - where the time goes: `--timing`.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* Places of a document's times, in nanoseconds; those of plugins follow in running order. */
enum
{
  TIMING_READ,
  TIMING_WRITE,
  TIMING_PLUGINS
};

/* CPU time of this process so far, in nanoseconds. */
gint64 timing_now (void);

/* Prints a table on standard error: @times as above, summed over all documents; @plugins are their names. */
void timing_print (const GArray *times, char **plugins, guint64 n_documents, guint64 n_words);
