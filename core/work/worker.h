/* worker.h - a worker as its supervisor sees it: a process with a socket, a page of memory and a pipe from its standard error.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <poll.h>

#include "board.h"
#include "link.h"
#include "stopwatch.h"

/* Where the two ends of the connection are in a worker. */
#define WORKER_SOCKET 3
#define WORKER_BOARD 4

/* A worker's status when a plugin has taken its connection away. */
#define WORKER_CUT_OFF 111

/* What a worker printed; @plugin is empty if none was running. */
typedef void (*WorkerPrinted) (const char *plugin, const char *line, gpointer user_data);

typedef struct
{
  GPid pid;
  Link link;
  Board *board;
  int pid_file;             /* becomes readable when the process ends */
  int printed;              /* its standard error */
  GString *line;            /* of it, so far */
  guint n_lines;
  GQueue tasks;             /* those that it was given and has not answered, in order; the crew's */
  gsize weight;             /* of them */
  guint64 n_answered, n_seen_begun, n_seen_told;
  Stopwatch stopwatch;      /* of the present task, or of setting up the present plugin */
  gsize first_size;         /* resident memory, in pages, when it had warmed up */
  gboolean retired;         /* gets no more tasks */
} Worker;

/* Starts @argv: the program's file, and what it is to find as argv[0], argv[1] ... */
Worker *nlp__worker_start (const char *const *argv, GError **error);
void nlp__worker_free (Worker *worker);

/* The three files that poll() waits for. */
void nlp__worker_fill_poll (const Worker *worker, struct pollfd files[3]);

/* Passes on what it printed, line by line, as far as it is there; waits if there is nothing. */
void nlp__worker_read_printed (Worker *worker, WorkerPrinted printed, gpointer user_data);

/* Passes on what is left of it when the process has ended. */
void nlp__worker_drain_printed (Worker *worker, WorkerPrinted printed, gpointer user_data);

/* Tells it that there will be no more tasks, so that it ends by itself. */
void nlp__worker_dismiss (Worker *worker);

/* Ends the process and all that it started (it leads a process group), and says why: @verdict, or, if that is NULL, what the system
 * tells: "ended by signal 11 (Segmentation fault)". @killed: whether somebody else sent SIGKILL, which is no plugin's fault. */
char *nlp__worker_end (Worker *worker, const char *verdict, gboolean *killed);

/* Whether it should make place for a new one. */
gboolean nlp__worker_is_worn (Worker *worker);
