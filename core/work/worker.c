/* worker.c - starting, watching and ending a worker.
 * SPDX-License-Identifier: MIT */
#include "worker.h"

#include <errno.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* So many tasks are one worker's; it is measured now and then, and goes when it has grown by half and some megabytes. */
#define MOST_TASKS 10000
#define MEASURE_EVERY 64
#define SLACK_PAGES 8192

/* Milliseconds that a process has for its end. */
#define FAREWELL 500

/* What is passed on of what a worker prints. */
#define LONGEST_LINE 1000
#define MOST_LINES 200

static gboolean
open_process (Worker *worker, GError **error)
{
  worker->pid_file = syscall (SYS_pidfd_open, worker->pid, 0);
  if (worker->pid_file >= 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "a worker cannot be watched: %s", g_strerror (errno));
  return FALSE;
}

static gboolean
spawn (Worker *worker, const char *const *argv, int socket, int board, GError **error)
{
  const int mine[] = { socket, board }, theirs[] = { WORKER_SOCKET, WORKER_BOARD };

  return g_spawn_async_with_pipes_and_fds (NULL, argv, NULL,
                                           G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_FILE_AND_ARGV_ZERO
                                             | G_SPAWN_STDOUT_TO_DEV_NULL,
                                           NULL, NULL, -1, -1, -1, mine, theirs, 2, &worker->pid, NULL, NULL,
                                           &worker->printed, error)
         && open_process (worker, error);
}

Worker *
nlp__worker_start (const char *const *argv, GError **error)
{
  Worker *worker = g_new0 (Worker, 1);
  int sockets[2] = { -1, -1 }, board = -1;
  gboolean started = FALSE;

  worker->printed = worker->pid_file = worker->stopwatch.file = -1;
  worker->line = g_string_new (NULL);
  g_queue_init (&worker->tasks);
  worker->board = nlp__board_new (&board, error);
  if (worker->board != NULL && socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "no connection to a worker: %s", g_strerror (errno));
  else if (worker->board != NULL)
    {
      nlp__link_init (&worker->link, sockets[0]);
      started = spawn (worker, argv, sockets[1], board, error);
      close (sockets[1]);
    }
  if (board >= 0)
    close (board);
  if (started)
    {
      nlp__stopwatch_init (&worker->stopwatch, worker->pid);
      return worker;
    }
  nlp__worker_free (worker);
  return NULL;
}

void
nlp__worker_free (Worker *worker)
{
  if (worker->pid > 0)
    g_free (nlp__worker_end (worker, "no longer needed", &(gboolean) { FALSE }));
  nlp__link_clear (&worker->link);
  nlp__board_free (worker->board);
  nlp__stopwatch_clear (&worker->stopwatch);
  if (worker->pid_file >= 0)
    close (worker->pid_file);
  if (worker->printed >= 0)
    close (worker->printed);
  g_string_free (worker->line, TRUE);
  g_queue_clear (&worker->tasks);
  g_free (worker);
}

void
nlp__worker_fill_poll (const Worker *worker, struct pollfd files[3])
{
  files[0] = (struct pollfd) { worker->link.socket, POLLIN, 0 };
  if (nlp__link_count_unsent (&worker->link) > 0)
    files[0].events |= POLLOUT;
  files[1] = (struct pollfd) { worker->pid_file, POLLIN, 0 };
  files[2] = (struct pollfd) { worker->printed, POLLIN, 0 };
}

/* What it prints. */

static void
pass_line (Worker *worker, WorkerPrinted printed, gpointer user_data)
{
  Board board = nlp__board_read (worker->board);

  worker->n_lines++;
  if (worker->n_lines <= MOST_LINES)
    printed (board.name, worker->line->str, user_data);
  if (worker->n_lines == MOST_LINES)
    printed (board.name, "says no more: that was much", user_data);
  g_string_truncate (worker->line, 0);
}

void
nlp__worker_read_printed (Worker *worker, WorkerPrinted printed, gpointer user_data)
{
  char bytes[4096];
  gssize n = worker->printed >= 0 ? read (worker->printed, bytes, sizeof bytes) : -1;

  for (gssize i = 0; i < n; i++)
    if (bytes[i] == '\n' || worker->line->len == LONGEST_LINE)
      pass_line (worker, printed, user_data);
    else
      g_string_append_c (worker->line, bytes[i]);
  if (n > 0 || worker->printed < 0)
    return;
  if (worker->line->len > 0)
    pass_line (worker, printed, user_data);
  close (worker->printed);
  worker->printed = -1;
}

/* Somebody else may still have the other end of the pipe. */
void
nlp__worker_drain_printed (Worker *worker, WorkerPrinted printed, gpointer user_data)
{
  for (guint i = 0; i < MOST_LINES && worker->printed >= 0; i++)
    {
      struct pollfd file = { worker->printed, POLLIN, 0 };

      if (poll (&file, 1, 0) != 1)
        return;
      nlp__worker_read_printed (worker, printed, user_data);
    }
}

/* Its end. */

void
nlp__worker_dismiss (Worker *worker)
{
  shutdown (worker->link.socket, SHUT_WR);
}

static char *
describe_status (int status)
{
  if (WIFSIGNALED (status))
    return g_strdup_printf ("ended by signal %d (%s)", WTERMSIG (status), strsignal (WTERMSIG (status)));
  if (WIFEXITED (status) && WEXITSTATUS (status) == WORKER_CUT_OFF)
    return g_strdup ("closed the connection of its process");
  return g_strdup_printf ("ended the program with status %d", WIFEXITED (status) ? WEXITSTATUS (status) : 0);
}

/* Waits for a worker whose connection has ended; FALSE if it lives on. */
static gboolean
has_ended (const Worker *worker)
{
  struct pollfd file = { worker->pid_file, POLLIN, 0 };

  return worker->pid_file >= 0 && poll (&file, 1, FAREWELL) == 1;
}

char *
nlp__worker_end (Worker *worker, const char *verdict, gboolean *killed)
{
  int status = 0;

  if (verdict == NULL && !has_ended (worker))
    verdict = "closed the connection of its process";
  if (verdict != NULL)
    kill (worker->pid, SIGKILL);
  kill (-worker->pid, SIGKILL);
  while (waitpid (worker->pid, &status, 0) < 0 && errno == EINTR)
    continue;
  worker->pid = 0;
  *killed = verdict == NULL && WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
  return verdict ? g_strdup (verdict) : describe_status (status);
}

/* Resident memory in pages, 0 if the system does not say. */
static gsize
get_size (const Worker *worker)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/statm", (int) worker->pid);
  g_autofree char *text = NULL;
  unsigned long all = 0, resident = 0;

  if (!g_file_get_contents (path, &text, NULL, NULL) || sscanf (text, "%lu %lu", &all, &resident) != 2)
    return 0;
  return resident;
}

gboolean
nlp__worker_is_worn (Worker *worker)
{
  gsize size;

  if (worker->n_answered >= MOST_TASKS)
    return TRUE;
  if (worker->n_answered == 0 || worker->n_answered % MEASURE_EVERY != 0)
    return FALSE;
  size = get_size (worker);
  if (worker->first_size == 0)
    worker->first_size = size;
  return size > worker->first_size + worker->first_size / 2 + SLACK_PAGES;
}
