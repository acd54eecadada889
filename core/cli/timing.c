/* timing.c - a table of the CPU time of reading, of each plugin and of writing.
 * SPDX-License-Identifier: MIT */
#include "timing.h"

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#define NANOSECONDS 1000000000

gint64
timing_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * NANOSECONDS + now.tv_nsec;
}

/* That of workers that have ended. */
static gint64
get_time_of_workers (void)
{
  struct rusage usage;

  if (getrusage (RUSAGE_CHILDREN, &usage) != 0)
    return 0;
  return ((gint64) usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * NANOSECONDS
         + ((gint64) usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000;
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

static gint64
get (const GArray *times, guint place)
{
  return place < times->len ? g_array_index (times, gint64, place) : 0;
}

void
timing_print (const GArray *times, char **plugins, guint64 n_documents, guint64 n_words)
{
  gint64 total = timing_now () + get_time_of_workers ();
  gint64 rest = total - get (times, TIMING_READ) - get (times, TIMING_WRITE);

  fprintf (stderr, "%" G_GUINT64_FORMAT " documents, %" G_GUINT64_FORMAT " words\n", n_documents, n_words);
  fprintf (stderr, "%-14s %10s %7s %12s\n", "step", "CPU s", "share", "words/s");
  print_row ("read", get (times, TIMING_READ), total, n_words);
  for (guint i = 0; plugins[i] != NULL; i++)
    {
      print_row (plugins[i], get (times, TIMING_PLUGINS + i), total, n_words);
      rest -= get (times, TIMING_PLUGINS + i);
    }
  print_row ("write", get (times, TIMING_WRITE), total, n_words);
  print_row ("start and rest", rest, total, n_words);
  print_row ("all", total, total, n_words);
}
