/* progress.h - how far a run is, on a terminal; and what it came to, at its end.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct
{
  gboolean shown;          /* whether there is a terminal that wants to see it */
  gint64 begun, last;      /* microseconds */
  guint n_files, n_files_done;
  guint64 n_documents, n_failures, n_words, n_skipped;
} Progress;

void progress_begin (Progress *progress, guint n_files, gboolean quiet);

/* Shows a line, now and then. */
void progress_show (Progress *progress);

/* Takes the line away, before something else is printed. */
void progress_hide (const Progress *progress);

/* A line at the end, if there was more than one document. */
void progress_sum_up (const Progress *progress);
