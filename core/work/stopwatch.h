/* stopwatch.h - how long a process has had for something: by the clock, without the time in which it stood in line for a processor.
 *
 * So a process that sleeps for ever or waits for somebody is late as soon as one that computes for ever, and one on a machine with much
 * else to do is not late for that. Where the system does not tell how long a process stood in line, the clock alone counts.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct
{
  int file;                 /* of the system, on the process; -1 if there is none */
  gint64 since;             /* microseconds of the clock at the start */
  gint64 queued;            /* microseconds in line, up to the start */
} Stopwatch;

/* For the main thread of the process @pid, and starts it. */
void nlp__stopwatch_init (Stopwatch *stopwatch, GPid pid);
void nlp__stopwatch_clear (Stopwatch *stopwatch);

void nlp__stopwatch_start (Stopwatch *stopwatch);

/* A pause of so many microseconds does not count. */
void nlp__stopwatch_forgive (Stopwatch *stopwatch, gint64 pause);

/* The moment of the clock at which @limit microseconds will have passed, if the process does not stand in line from now on. */
gint64 nlp__stopwatch_get_end (const Stopwatch *stopwatch, gint64 limit);
