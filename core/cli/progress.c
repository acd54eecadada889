/* progress.c - how far a run is.
 * SPDX-License-Identifier: MIT */
#include "progress.h"

#include <stdio.h>
#include <unistd.h>

#define INTERVAL 200000

void
progress_begin (Progress *progress, guint n_files, gboolean quiet)
{
  *progress = (Progress) { .shown = !quiet && isatty (STDERR_FILENO), .begun = g_get_monotonic_time (), .n_files = n_files };
  progress->last = progress->begun;
}

/* Time left can be told where there are many files; not of one that is read as a stream. */
static void
print_rest (const Progress *progress, double seconds)
{
  guint n = progress->n_files, n_done = progress->n_files_done;
  guint rest = n_done > 0 ? seconds * (n - n_done) / n_done : 0;

  if (n > 1 && n_done > 0)
    fprintf (stderr, ", %u of %u files, %u:%02u:%02u left", n_done, n, rest / 3600, rest / 60 % 60, rest % 60);
}

void
progress_show (Progress *progress)
{
  gint64 now = g_get_monotonic_time ();
  double seconds = (now - progress->begun) / 1e6;

  if (!progress->shown || now - progress->last < INTERVAL)
    return;
  progress->last = now;
  fprintf (stderr, "\r\033[K%" G_GUINT64_FORMAT " documents, %.0f words/s", progress->n_documents, progress->n_words / seconds);
  print_rest (progress, seconds);
  fflush (stderr);
}

void
progress_hide (const Progress *progress)
{
  if (progress->shown && progress->last > progress->begun)
    fputs ("\r\033[K", stderr);
}

void
progress_sum_up (const Progress *progress)
{
  progress_hide (progress);
  fprintf (stderr, "nlp-run: %" G_GUINT64_FORMAT " documents, %" G_GUINT64_FORMAT " failures, %" G_GUINT64_FORMAT " words, %.1f s",
           progress->n_documents, progress->n_failures, progress->n_words, (g_get_monotonic_time () - progress->begun) / 1e6);
  if (progress->n_skipped > 0)
    fprintf (stderr, "; %" G_GUINT64_FORMAT " were there already", progress->n_skipped);
  fputc ('\n', stderr);
}
