/* team.c - threads that share out numbered tasks: each takes the lowest number that is left.
 * SPDX-License-Identifier: MIT */

#include "team.h"

struct _Team
{
  GThreadPool *pool;   /* NULL if the caller is alone */
  guint n_helpers;
  GMutex lock;
  GCond is_idle;
  guint n_at_work;     /* helpers, under the lock */
  TeamTask task;
  gpointer data;
  guint n_tasks;
  gint next_task;      /* atomic */
};

static void
take_tasks (Team *team)
{
  guint task;

  while ((task = g_atomic_int_add (&team->next_task, 1)) < team->n_tasks)
    team->task (task, team->data);
}

static void
help (gpointer data, gpointer user_data)
{
  Team *team = user_data;

  take_tasks (team);
  g_mutex_lock (&team->lock);
  if (--team->n_at_work == 0)
    g_cond_signal (&team->is_idle);
  g_mutex_unlock (&team->lock);
}

Team *
team_new (guint n_threads, GError **error)
{
  g_autoptr (Team) team = g_new0 (Team, 1);

  g_mutex_init (&team->lock);
  g_cond_init (&team->is_idle);
  team->n_helpers = MAX (n_threads, 1) - 1;
  if (team->n_helpers > 0)
    team->pool = g_thread_pool_new (help, team, team->n_helpers, TRUE, error);
  return team->n_helpers > 0 && !team->pool ? NULL : g_steal_pointer (&team);
}

void
team_free (Team *team)
{
  if (team->pool)
    g_thread_pool_free (team->pool, FALSE, TRUE);
  g_mutex_clear (&team->lock);
  g_cond_clear (&team->is_idle);
  g_free (team);
}

void
team_run (Team *team, guint n_tasks, TeamTask task, gpointer data)
{
  guint n_helpers = MIN (team->n_helpers, MAX (n_tasks, 1) - 1);

  team->task = task;
  team->data = data;
  team->n_tasks = n_tasks;
  g_atomic_int_set (&team->next_task, 0);
  team->n_at_work = n_helpers;
  for (guint i = 0; i < n_helpers; i++)
    g_thread_pool_push (team->pool, team, NULL);
  take_tasks (team);
  g_mutex_lock (&team->lock);
  while (team->n_at_work > 0)
    g_cond_wait (&team->is_idle, &team->lock);
  g_mutex_unlock (&team->lock);
}
