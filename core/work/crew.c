/* crew.c - gives tasks to workers, watches them, and takes their answers.
 *
 * Tasks stand in a queue in the order in which they were put. Each worker has a few at a time, more of small ones, so that it need
 * not wait for the next; it answers them in that order. When a worker ends, the page that it shares with us says at which task it
 * was and which plugin was running: that task is blamed, those that it had not begun or whose answers were lost on the way are given
 * to others as they are.
 * SPDX-License-Identifier: MIT */
#include <nlp/crew.h>

#include "task.h"

/* Tasks of one worker: so many, or so many bytes, whatever is less, but one in any case; and of all. */
#define WORKER_TASKS 32
#define WORKER_WEIGHT 32768
#define CREW_WEIGHT (64u << 20)

/* An answer may be so much larger than its task. */
#define ANSWER_FACTOR 1000
#define ANSWER_SLACK (64u << 20)

#define LOOK_EVERY 200      /* milliseconds */
#define SETUP_FACTOR 3

struct _NlpCrew
{
  char **argv;
  guint n_workers;          /* at most */
  double seconds, seconds_per_megabyte;
  NlpCrewPrinted printed;
  gpointer printed_data;
  GPtrArray *workers;       /* Worker */
  GQueue tasks;             /* Task, all that were put and not taken, in order */
  gsize weight;             /* of them */
  guint64 n_tasks;          /* that were ever put */
  GPtrArray *switched_off;  /* char *, PLUGIN, REASON by turns */
};

static void
ignore_printed (const char *plugin, const char *line, gpointer user_data)
{
}

NlpCrew *
nlp_crew_new (const char *const *argv, guint n_workers)
{
  NlpCrew *crew = g_new0 (NlpCrew, 1);

  crew->argv = g_strdupv ((char **) argv);
  crew->n_workers = MAX (n_workers, 1);
  crew->printed = ignore_printed;
  crew->workers = g_ptr_array_new ();
  crew->switched_off = g_ptr_array_new_with_free_func (g_free);
  g_queue_init (&crew->tasks);
  nlp_crew_set_timeout (crew, 10, 10);
  return crew;
}

void
nlp_crew_set_timeout (NlpCrew *crew, double seconds, double seconds_per_megabyte)
{
  crew->seconds = MIN (seconds, 1e7);
  crew->seconds_per_megabyte = MIN (seconds_per_megabyte, 1e7);
}

void
nlp_crew_set_printed (NlpCrew *crew, NlpCrewPrinted printed, gpointer user_data)
{
  crew->printed = printed;
  crew->printed_data = user_data;
}

gboolean
nlp_crew_has_room (const NlpCrew *crew)
{
  return crew->tasks.length == 0
         || (crew->tasks.length < 2 * WORKER_TASKS * crew->n_workers && crew->weight < CREW_WEIGHT);
}

void
nlp_crew_put (NlpCrew *crew, GVariant *task, gsize weight)
{
  g_queue_push_tail (&crew->tasks, nlp__task_new (crew->n_tasks++, task, weight));
  crew->weight += weight;
}

void
nlp_crew_switch_off (NlpCrew *crew, const char *plugin, const char *reason)
{
  g_ptr_array_add (crew->switched_off, g_strdup (plugin));
  g_ptr_array_add (crew->switched_off, g_strdup (reason));
}

void
nlp_crew_outcome_clear (NlpCrewOutcome *outcome)
{
  g_clear_pointer (&outcome->failure, g_free);
  g_clear_pointer (&outcome->plugins, g_strfreev);
}

/* Giving tasks. */

static gboolean
has_room_for (const Worker *worker, const Task *task)
{
  const Task *first = g_queue_peek_head ((GQueue *) &worker->tasks);

  if (worker->retired)
    return FALSE;
  return first == NULL
         || (!task->alone && !first->alone && worker->tasks.length < WORKER_TASKS
             && worker->weight + task->weight <= WORKER_WEIGHT);
}

/* The worker with the least to do, a new one if all have something; NULL if none has room. */
static Worker *
find_worker (NlpCrew *crew, const Task *task, GError **error)
{
  Worker *best = NULL;

  for (guint i = 0; i < crew->workers->len; i++)
    {
      Worker *worker = crew->workers->pdata[i];

      if (has_room_for (worker, task) && (best == NULL || worker->tasks.length < best->tasks.length))
        best = worker;
    }
  if ((best != NULL && best->tasks.length == 0) || crew->workers->len >= crew->n_workers)
    return best;
  best = nlp__worker_start ((const char *const *) crew->argv, error);
  if (best != NULL)
    g_ptr_array_add (crew->workers, best);
  return best;
}

static void
give (NlpCrew *crew, Worker *worker, Task *task)
{
  if (worker->tasks.length == 0)
    nlp__stopwatch_start (&worker->stopwatch);
  task->worker = worker;
  task->n_switched_off = crew->switched_off->len;
  worker->weight += task->weight;
  g_queue_push_tail (&worker->tasks, task);
  nlp__link_put (&worker->link, nlp__task_pack (task, crew->switched_off));
}

static gboolean
give_tasks (NlpCrew *crew, GError **error)
{
  g_autoptr (GError) failure = NULL;

  for (GList *i = crew->tasks.head; i != NULL; i = i->next)
    {
      Task *task = i->data;
      Worker *worker;

      if (task->worker != NULL || nlp__task_is_done (task))
        continue;
      worker = find_worker (crew, task, &failure);
      if (worker == NULL)
        break;
      give (crew, worker, task);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Taking answers. */

static Task *
take_back (Worker *worker)
{
  Task *task = g_queue_pop_head (&worker->tasks);

  task->worker = NULL;
  worker->weight -= task->weight;
  return task;
}

/* FALSE if it makes no sense. */
static gboolean
take_answer (Worker *worker, GVariant *message)
{
  g_autoptr (GVariant) answer = NULL;
  const Task *next = g_queue_peek_head (&worker->tasks);
  guint64 number;

  g_variant_get (message, TASK_ANSWER, &number, &answer);
  if (next == NULL || next->number != number)
    return FALSE;
  take_back (worker)->answer = g_steal_pointer (&answer);
  worker->n_answered++;
  worker->retired |= nlp__worker_is_worn (worker);
  return TRUE;
}

static LinkState
take_answers (Worker *worker, LinkState state)
{
  LinkState sense = LINK_OPEN;
  const Task *next;
  GVariant *message;

  while ((next = g_queue_peek_head (&worker->tasks)) != NULL
         && (message = nlp__link_take (&worker->link, G_VARIANT_TYPE (TASK_ANSWER),
                                       next->weight * ANSWER_FACTOR + ANSWER_SLACK, &sense)) != NULL)
    {
      gboolean good = take_answer (worker, message);

      g_variant_unref (message);
      if (!good)
        return LINK_BROKEN;
    }
  return sense == LINK_BROKEN ? sense : state;
}

/* Its end. */

static void
mark_unusable (Task *task, const char *plugin, const char *reason)
{
  task->unusable = TRUE;
  task->failure = *plugin ? g_strdup_printf ("plugin %s %s when it was set up", plugin, reason)
                          : g_strdup_printf ("a worker %s when it was set up", reason);
}

/* Gives the tasks of an ended worker back to the queue; the one that it was at bears the consequences. If the page says nothing that
 * can be, that is the first one. */
static void
lay_blame (Worker *worker, const char *reason, gboolean killed)
{
  Board board = nlp__board_read (worker->board);
  guint n = worker->tasks.length;
  guint64 begun = board.n_begun - worker->n_answered;
  gboolean known = begun >= 1 && begun <= n;

  for (guint i = 0; i < n; i++)
    {
      Task *task = take_back (worker);

      if (board.n_begun == 0 && worker->n_answered == 0 && !killed)
        mark_unusable (task, board.name, reason);
      else if (i + 1 == (known ? begun : 1))
        nlp__task_blame (task, known ? board.name : "", reason, killed);
    }
}

/* The same where it cannot be known at which task it was: each is done again, alone. */
static void
sort_out (Worker *worker, const char *reason)
{
  Task *first = g_queue_peek_head (&worker->tasks);

  if (first == NULL)
    return;
  if (first->alone)
    nlp__task_blame (first, nlp__board_read (worker->board).name, reason, FALSE);
  while (worker->tasks.length > 0)
    take_back (worker)->alone = TRUE;
}

/* Takes what is left of its answers and its words. */
static void
end_worker (NlpCrew *crew, Worker *worker, const char *verdict)
{
  static const char nonsense[] = "wrote into the connection of its process";
  LinkState state = take_answers (worker, nlp__link_receive (&worker->link, FALSE));
  gboolean killed;
  g_autofree char *reason = NULL;

  verdict = state == LINK_BROKEN ? nonsense : verdict;
  reason = nlp__worker_end (worker, verdict, &killed);
  nlp__worker_drain_printed (worker, crew->printed, crew->printed_data);
  if (state == LINK_BROKEN)
    sort_out (worker, reason);
  else
    lay_blame (worker, reason, killed);
  g_ptr_array_remove (crew->workers, worker);
  nlp__worker_free (worker);
}

void
nlp_crew_free (NlpCrew *crew)
{
  for (guint i = 0; i < crew->workers->len; i++)
    nlp__worker_dismiss (crew->workers->pdata[i]);
  while (crew->workers->len > 0)
    end_worker (crew, crew->workers->pdata[0], NULL);
  g_ptr_array_unref (crew->workers);
  g_queue_clear_full (&crew->tasks, (GDestroyNotify) nlp__task_free);
  g_ptr_array_unref (crew->switched_off);
  g_strfreev (crew->argv);
  g_free (crew);
}

/* Time. */

/* Microseconds that a worker has for its present task, or for setting up its present plugin. */
static gint64
get_limit (const NlpCrew *crew, const Worker *worker)
{
  const Task *task = g_queue_peek_head ((GQueue *) &worker->tasks);
  double seconds = crew->seconds;

  if (worker->n_seen_begun == 0)
    seconds *= SETUP_FACTOR;
  else
    seconds += task->weight * crew->seconds_per_megabyte / 1e6;
  return (gint64) (seconds * G_USEC_PER_SEC);
}

/* When it will have taken too long; G_MAXINT64 if never. */
static gint64
get_deadline (NlpCrew *crew, Worker *worker)
{
  Board board = nlp__board_read (worker->board);

  if (worker->tasks.length == 0 || crew->seconds <= 0)
    return G_MAXINT64;
  if (board.n_begun > worker->n_seen_begun || (board.n_begun == 0 && board.n_told > worker->n_seen_told))
    nlp__stopwatch_start (&worker->stopwatch);
  worker->n_seen_begun = board.n_begun;
  worker->n_seen_told = board.n_told;
  return nlp__stopwatch_get_end (&worker->stopwatch, get_limit (crew, worker));
}

/* Milliseconds until the first deadline; a worker that goes on to its next task in silence has another one. */
static int
get_patience (NlpCrew *crew)
{
  gint64 now = g_get_monotonic_time (), first = G_MAXINT64;

  for (guint i = 0; i < crew->workers->len; i++)
    first = MIN (first, get_deadline (crew, crew->workers->pdata[i]));
  return first == G_MAXINT64 ? -1 : CLAMP ((first - now) / 1000 + 1, 0, LOOK_EVERY);
}

static void
end_late_workers (NlpCrew *crew)
{
  for (guint i = crew->workers->len; i > 0; i--)
    {
      Worker *worker = crew->workers->pdata[i - 1];

      if (get_deadline (crew, worker) <= g_get_monotonic_time ())
        {
          g_autofree char *verdict = g_strdup_printf ("took longer than %.3g s", get_limit (crew, worker) / 1e6);
          end_worker (crew, worker, verdict);
        }
    }
}

/* A supervisor that was stopped for a while (Ctrl-Z) does not hold it against the workers. */
static void
forgive_pause (NlpCrew *crew, gint64 since, int patience)
{
  gint64 pause = g_get_monotonic_time () - since - (gint64) MAX (patience, 0) * 1000;

  for (guint i = 0; patience >= 0 && pause > G_USEC_PER_SEC && i < crew->workers->len; i++)
    nlp__stopwatch_forgive (&((Worker *) crew->workers->pdata[i])->stopwatch, pause);
}

/* Watching. */

static void
attend (NlpCrew *crew, Worker *worker, const struct pollfd files[3])
{
  LinkState state = LINK_OPEN;

  if (files[2].revents != 0)
    nlp__worker_read_printed (worker, crew->printed, crew->printed_data);
  if ((files[0].revents & POLLOUT) != 0)
    state = nlp__link_send (&worker->link, FALSE);
  if ((files[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0)
    state = take_answers (worker, nlp__link_receive (&worker->link, FALSE));
  if (state != LINK_OPEN || files[1].revents != 0)
    end_worker (crew, worker, NULL);
  else if (worker->retired && worker->tasks.length == 0)
    {
      nlp__worker_dismiss (worker);
      end_worker (crew, worker, NULL);
    }
}

static void
watch (NlpCrew *crew)
{
  guint n = crew->workers->len;
  g_autofree struct pollfd *files = g_new0 (struct pollfd, 3 * n + 1);
  gint64 since = g_get_monotonic_time ();
  int patience = get_patience (crew);

  for (guint i = 0; i < n; i++)
    {
      nlp__link_send (&((Worker *) crew->workers->pdata[i])->link, FALSE);
      nlp__worker_fill_poll (crew->workers->pdata[i], files + 3 * i);
    }
  if (poll (files, 3 * n, patience) < 0)
    return;
  forgive_pause (crew, since, patience);
  for (guint i = n; i > 0; i--)
    attend (crew, crew->workers->pdata[i - 1], files + 3 * (i - 1));
  end_late_workers (crew);
}

/* Whether a plugin was switched off after the task was given to its worker. */
static gboolean
is_outdated (const NlpCrew *crew, const Task *task)
{
  return task->answer != NULL && task->n_switched_off != crew->switched_off->len;
}

static char **
steal_plugins (Task *task)
{
  g_autoptr (GStrvBuilder) plugins = g_strv_builder_new ();

  for (guint i = 0; i < task->blamed->len; i += 2)
    g_strv_builder_add (plugins, task->blamed->pdata[i]);
  return g_strv_builder_end (plugins);
}

GVariant *
nlp_crew_take (NlpCrew *crew, NlpCrewOutcome *outcome, GError **error)
{
  Task *task = g_queue_peek_head (&crew->tasks);
  GVariant *answer;

  g_return_val_if_fail (task != NULL, NULL);

  *outcome = (NlpCrewOutcome) { NULL, FALSE, NULL };
  if (is_outdated (crew, task))
    nlp__task_reset (task);
  while (!nlp__task_is_done (task))
    {
      if (!give_tasks (crew, error))
        return NULL;
      watch (crew);
      if (is_outdated (crew, task))
        nlp__task_reset (task);
    }
  g_queue_pop_head (&crew->tasks);
  crew->weight -= task->weight;
  answer = g_steal_pointer (&task->answer);
  *outcome = (NlpCrewOutcome) { g_steal_pointer (&task->failure), task->unusable, steal_plugins (task) };
  nlp__task_free (task);
  return answer;
}
