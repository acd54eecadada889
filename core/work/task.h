/* task.h - a task of a crew: what is to be done, by whom, and what came of it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "worker.h"

/* Plugins that are left out: PLUGIN, REASON, whether it is switched off for good. Messages to a worker, and answers. */
#define TASK_LEFT_OUT "a(ssb)"
#define TASK_MESSAGE "(t" TASK_LEFT_OUT "v)"
#define TASK_ANSWER "(tv)"

typedef struct
{
  guint64 number;
  GVariant *content;
  gsize weight;
  GPtrArray *blamed;        /* char *, PLUGIN, REASON by turns: left out of this task */
  guint n_switched_off;     /* of the crew's, when it was given to a worker */
  guint n_kills;            /* how often somebody killed its worker */
  guint n_deaths;           /* how often it died outside of plugins */
  Worker *worker;           /* that has it, or NULL */
  GVariant *answer;
  char *failure;            /* why there will be no answer, or NULL */
  gboolean unusable;
  gboolean alone;           /* it is to be its worker's only one, so that it is clear whose fault it is */
} Task;

Task *nlp__task_new (guint64 number, GVariant *content, gsize weight);
void nlp__task_free (Task *task);

static inline gboolean
nlp__task_is_done (const Task *task)
{
  return task->answer != NULL || task->failure != NULL;
}

/* Forgets an answer, so that the task is done again. */
void nlp__task_reset (Task *task);

/* The message to a worker, with those left out of this task and the crew's @switched_off (PLUGIN, REASON by turns). */
GVariant *nlp__task_pack (const Task *task, const GPtrArray *switched_off);

/* What follows from a worker's end while it was at the task: @plugin was running ("" for none). The task is done again, without the
 * plugin; or it has failed. */
void nlp__task_blame (Task *task, const char *plugin, const char *reason, gboolean killed);
