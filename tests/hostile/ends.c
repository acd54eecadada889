/* ends.c - ways of a plugin to end the program that it runs in, or never to come back.
 * SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "ways.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static volatile int sink;

static void
crash (NlpDocument *document)
{
  raise (SIGSEGV);
}

static void
end_with_0 (NlpDocument *document)
{
  exit (0);
}

static void
end_with_1 (NlpDocument *document)
{
  _exit (1);
}

static void
end_quickly (NlpDocument *document)
{
  quick_exit (0);
}

static void
give_up (NlpDocument *document)
{
  abort ();
}

static void
complain_to_death (NlpDocument *document)
{
  g_error ("this is the end");
}

static void
loop (NlpDocument *document)
{
  while (sink == 0)
    continue;
}

static void
wait_for_ever (NlpDocument *document)
{
  while (TRUE)
    pause ();
}

static void
loop_deaf (NlpDocument *document)
{
  for (int i = 1; i < 32; i++)
    signal (i, SIG_IGN);
  loop (document);
}

static void
stop (NlpDocument *document)
{
  raise (SIGSTOP);
}

static void
end_by_alarm (NlpDocument *document)
{
  raise (SIGALRM);
}

static void
end_by_term (NlpDocument *document)
{
  raise (SIGTERM);
}

static void
kill_itself (NlpDocument *document)
{
  raise (SIGKILL);
}

static void
divide (NlpDocument *document)
{
  raise (SIGFPE);
}

static int
recurse (int depth)
{
  volatile char frame[4096];

  memset ((char *) frame, depth, sizeof frame);
  return recurse (depth + 1) + frame[depth % 4096];
}

static void
overflow_stack (NlpDocument *document)
{
  sink = recurse (1);
}

static void *
crash_later (void *data)
{
  usleep (1000);
  crash (NULL);
  return NULL;
}

static void
leave_thread (NlpDocument *document)
{
  pthread_t thread;

  pthread_create (&thread, NULL, crash_later, NULL);
  usleep (100000);
}

static void
make_criticals_fatal (NlpDocument *document)
{
  g_log_set_always_fatal (G_LOG_LEVEL_MASK);
  g_warning ("a word of warning");
}

const Way ends_ways[] = {
  { "crash", crash },
  { "end-with-0", end_with_0 },
  { "end-with-1", end_with_1 },
  { "end-quickly", end_quickly },
  { "give-up", give_up },
  { "complain", complain_to_death },
  { "loop", loop },
  { "wait", wait_for_ever },
  { "loop-deaf", loop_deaf },
  { "stop", stop },
  { "alarm", end_by_alarm },
  { "term", end_by_term },
  { "kill", kill_itself },
  { "divide", divide },
  { "overflow-stack", overflow_stack },
  { "leave-thread", leave_thread },
  { "criticals", make_criticals_fatal },
  { NULL }
};
