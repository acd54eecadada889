/* station.c - a worker's place: takes tasks from the socket, and answers.
 *
 * Answers are gathered while more tasks are at hand, so that small ones do not cost a system call each.
 * SPDX-License-Identifier: MIT */
#include <nlp/crew.h>

#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "task.h"

#define MOST_MEMORY ((rlim_t) 4 << 30)
#define FIRST_FILE 200

/* Answers wait for more tasks to be done at most until there are so many bytes, or so many microseconds have passed. */
#define GATHER_BYTES 65536
#define GATHER_TIME 5000

/* A task is as long as an input may be, and something more. */
#define LONGEST_TASK (((gsize) 1 << 30) + ((gsize) 1 << 24))

struct _NlpStation
{
  Link link;
  ino_t identity;           /* of its socket */
  Board *board;
  GVariant *left_out;
  GArray *left_out_list;    /* NlpLeftOut, whose strings are in the former */
  guint64 number;           /* of the present task */
  gint64 sent;              /* when answers were sent last */
};

static void
limit (int resource, rlim_t most)
{
  struct rlimit now;

  if (getrlimit (resource, &now) == 0 && (now.rlim_cur == RLIM_INFINITY || now.rlim_cur > most))
    setrlimit (resource, &(struct rlimit) { most, now.rlim_max });
}

/* The number of a socket, or 0. */
static ino_t
identify (int file)
{
  struct stat status;

  return fstat (file, &status) == 0 ? status.st_ino : 0;
}

/* Gives the connection a number that nobody uses by mistake. */
static int
move_socket (void)
{
  int file = fcntl (WORKER_SOCKET, F_DUPFD_CLOEXEC, FIRST_FILE);

  close (WORKER_SOCKET);
  close (WORKER_BOARD);
  return file;
}

static void
live_as_worker (void)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  setpgid (0, 0);
  limit (RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__ /* Which takes 20 TB of addresses. */
  limit (RLIMIT_DATA, MOST_MEMORY);
#endif
}

NlpStation *
nlp_station_open (GError **error)
{
  Board *board = nlp__board_open (WORKER_BOARD);
  NlpStation *station;

  if (board == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_CONNECTED, "nobody has started this program as a worker");
      return NULL;
    }
  live_as_worker ();
  station = g_new0 (NlpStation, 1);
  nlp__link_init (&station->link, move_socket ());
  station->identity = identify (station->link.socket);
  station->board = board;
  station->left_out_list = g_array_new (FALSE, FALSE, sizeof (NlpLeftOut));
  return station;
}

void
nlp_station_free (NlpStation *station)
{
  nlp__link_send (&station->link, TRUE);
  nlp__link_clear (&station->link);
  nlp__board_free (station->board);
  g_clear_pointer (&station->left_out, g_variant_unref);
  g_array_unref (station->left_out_list);
  g_free (station);
}

/* A plugin that has closed our connection ends with its name on the board. */
void
nlp_station_tell (NlpStation *station, const char *plugin)
{
  if (identify (station->link.socket) != station->identity)
    _exit (WORKER_CUT_OFF);
  nlp__board_tell (station->board, plugin);
}

/* A message, perhaps after a wait; NULL when there are no more. */
static GVariant *
receive (NlpStation *station)
{
  LinkState state = LINK_OPEN;
  GVariant *message = NULL;

  while (state == LINK_OPEN
         && (message = nlp__link_take (&station->link, G_VARIANT_TYPE (TASK_MESSAGE), LONGEST_TASK, &state)) == NULL
         && state == LINK_OPEN)
    {
      nlp__link_send (&station->link, TRUE);
      state = nlp__link_receive (&station->link, TRUE);
    }
  return message;
}

static void
read_left_out (NlpStation *station)
{
  GVariantIter iterator;
  NlpLeftOut left_out;

  g_array_set_size (station->left_out_list, 0);
  g_variant_iter_init (&iterator, station->left_out);
  while (g_variant_iter_next (&iterator, "(&s&sb)", &left_out.plugin, &left_out.reason, &left_out.switched_off))
    g_array_append_val (station->left_out_list, left_out);
}

GVariant *
nlp_station_next (NlpStation *station)
{
  g_autoptr (GVariant) message = receive (station);
  GVariant *task;

  if (message == NULL)
    return NULL;
  g_clear_pointer (&station->left_out, g_variant_unref);
  g_variant_get (message, "(t@" TASK_LEFT_OUT "v)", &station->number, &station->left_out, &task);
  read_left_out (station);
  nlp__board_begin (station->board);
  return task;
}

const NlpLeftOut *
nlp_station_get_left_out (const NlpStation *station, guint *n)
{
  *n = station->left_out_list->len;
  return (const NlpLeftOut *) (gpointer) station->left_out_list->data;
}

void
nlp_station_answer (NlpStation *station, GVariant *answer)
{
  gint64 now = g_get_monotonic_time ();

  nlp__link_put (&station->link, g_variant_new (TASK_ANSWER, station->number, answer));
  if (nlp__link_count_unsent (&station->link) < GATHER_BYTES && now - station->sent < GATHER_TIME)
    return;
  nlp__link_send (&station->link, TRUE);
  station->sent = now;
}
