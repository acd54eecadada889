/* timing.c - a table of the CPU time of reading, of each plugin and of writing.
 * SPDX-License-Identifier: MIT */
#include "timing.h"

#include <stdio.h>
#include <time.h>

gint64
timing_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static void
print_row (const char *name, gint64 time, gint64 total, guint64 n_words)
{
  double seconds = time / 1e9;

  fprintf (stderr, "%-14s %10.3f %6.1f%%", name, seconds, total > 0 ? 100.0 * time / total : 0.0);
  if (time > 0)
    fprintf (stderr, " %12.0f", n_words / seconds);
  fputc ('\n', stderr);
}

void
timing_print (const Timing *timing, NlpPipeline *pipeline)
{
  guint n_plugins = nlp_pipeline_get_n_plugins (pipeline);
  gint64 total = timing_now ();
  gint64 rest = total - timing->read - timing->write;

  fprintf (stderr, "%" G_GUINT64_FORMAT " documents, %" G_GUINT64_FORMAT " words\n", timing->n_documents,
           timing->n_words);
  fprintf (stderr, "%-14s %10s %7s %12s\n", "step", "CPU s", "share", "words/s");
  print_row ("read", timing->read, total, timing->n_words);
  for (guint i = 0; i < n_plugins; i++)
    {
      gint64 time = nlp_pipeline_get_cpu_time (pipeline, i);
      print_row (nlp_pipeline_get_plugin (pipeline, i)->name, time, total, timing->n_words);
      rest -= time;
    }
  print_row ("write", timing->write, total, timing->n_words);
  print_row ("start and rest", rest, total, timing->n_words);
  print_row ("all", total, total, timing->n_words);
}
