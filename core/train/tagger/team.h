/* team.h - threads that share out numbered tasks.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct _Team Team;

typedef void (*TeamTask) (guint task, gpointer data);

/* The calling thread is one of @n_threads. Fails if the system gives no threads. */
Team *team_new (guint n_threads, GError **error);
void team_free (Team *team);

/* Runs @task for 0 to @n_tasks - 1, each once, by any thread and in any order; returns when all are done. */
void team_run (Team *team, guint n_tasks, TeamTask task, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Team, team_free)
