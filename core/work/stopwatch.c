/* stopwatch.c - how long a process has had for something.
 * SPDX-License-Identifier: MIT */
#include "stopwatch.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

/* By the clock it is never more than so many times the limit: a process may be kept waiting by threads of its own. */
#define MOST_PATIENCE 20

/* The second number is that of nanoseconds that the main thread was ready and did not run. */
static gint64
read_queued (int file)
{
  char text[100];
  gssize n = file >= 0 ? pread (file, text, sizeof text - 1, 0) : 0;
  unsigned long long queued = 0;

  text[MAX (n, 0)] = '\0';
  return sscanf (text, "%*u %llu", &queued) == 1 ? (gint64) (queued / 1000) : 0;
}

void
nlp__stopwatch_init (Stopwatch *stopwatch, GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/schedstat", (int) pid);

  stopwatch->file = open (path, O_RDONLY | O_CLOEXEC);
  nlp__stopwatch_start (stopwatch);
}

void
nlp__stopwatch_clear (Stopwatch *stopwatch)
{
  if (stopwatch->file >= 0)
    close (stopwatch->file);
  stopwatch->file = -1;
}

void
nlp__stopwatch_start (Stopwatch *stopwatch)
{
  stopwatch->since = g_get_monotonic_time ();
  stopwatch->queued = read_queued (stopwatch->file);
}

void
nlp__stopwatch_forgive (Stopwatch *stopwatch, gint64 pause)
{
  stopwatch->since += pause;
}

gint64
nlp__stopwatch_get_end (const Stopwatch *stopwatch, gint64 limit)
{
  gint64 end = stopwatch->since + limit;

  if (end > g_get_monotonic_time ())
    return end;
  return end + CLAMP (read_queued (stopwatch->file) - stopwatch->queued, 0, (MOST_PATIENCE - 1) * limit);
}
