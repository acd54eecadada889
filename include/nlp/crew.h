/* nlp/crew.h - tasks for worker processes, and their answers in the order of the tasks.
 *
 *     g_autoptr (NlpCrew) crew = nlp_crew_new (argv, 4);
 *
 *     while (nlp_crew_has_room (crew) && (task = ...))
 *       nlp_crew_put (crew, task, n_bytes);
 *     answer = nlp_crew_take (crew, &outcome, &error);
 *
 * A worker is a program of its own (most often the same one again) that opens an NlpStation and answers tasks until there are none.
 * The supervisor is safe from it: a worker that crashes, hangs, ends or sends nonsense is replaced, and the task is done again
 * without the plugin that was running. What tasks and answers are is the program's affair.
 *
 * Used by one thread. Linux only: it needs process descriptors and sealed memory.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NlpCrew:
 *
 * Workers and their tasks.
 */
typedef struct _NlpCrew NlpCrew;

/**
 * NlpCrewOutcome:
 * @failure: (nullable): why there is no answer, or %NULL
 * @unusable: whether the worker could not even begin: others would not fare better
 * @plugins: plugins that were left out of this task because a worker ended while they were running; ends with %NULL
 *
 * What became of a task.
 */
typedef struct _NlpCrewOutcome
{
  char *failure;
  gboolean unusable;
  char **plugins;
} NlpCrewOutcome;

/**
 * nlp_crew_new: (skip)
 * @argv: the program's file, and what it is to find as argv[0], argv[1] and so on; ends with %NULL
 * @n_workers: how many may work at once
 *
 * Workers are started when there is work for them.
 *
 * Returns: (transfer full): a crew without workers
 */
NLP_API NlpCrew *nlp_crew_new (const char *const *argv, guint n_workers);

/**
 * nlp_crew_free: (skip)
 * @crew: a crew
 *
 * Ends its workers, whatever they do.
 */
NLP_API void nlp_crew_free (NlpCrew *crew);

/**
 * nlp_crew_set_timeout: (skip)
 * @crew: a crew
 * @seconds: how long a worker may take for a task; 0 for as long as it likes
 * @seconds_per_megabyte: and how much longer for each million of a task's weight
 *
 * Setting up one plugin may take three times @seconds. At first 10 and 10. Seconds of the clock, less those in which the worker
 * stood in line for a processor that others had; but never more than twenty times as many.
 */
NLP_API void nlp_crew_set_timeout (NlpCrew *crew, double seconds, double seconds_per_megabyte);

/**
 * NlpCrewPrinted:
 * @plugin: the plugin that was running, or ""
 * @line: what was printed on standard error, any bytes
 * @user_data: what was given with the function
 */
typedef void (*NlpCrewPrinted) (const char *plugin, const char *line, gpointer user_data);

/**
 * nlp_crew_set_printed: (skip)
 * @crew: a crew
 * @printed: gets what workers print
 * @user_data: for @printed
 */
NLP_API void nlp_crew_set_printed (NlpCrew *crew, NlpCrewPrinted printed, gpointer user_data);

/**
 * nlp_crew_has_room: (skip)
 * @crew: a crew
 *
 * Returns: whether it takes another task: there are so many at a time that workers need not wait, and no more
 */
NLP_API gboolean nlp_crew_has_room (const NlpCrew *crew);

/**
 * nlp_crew_put: (skip)
 * @crew: a crew
 * @task: a task; consumed if it is floating
 * @weight: about how many bytes it is about
 */
NLP_API void nlp_crew_put (NlpCrew *crew, GVariant *task, gsize weight);

/**
 * nlp_crew_take: (skip)
 * @crew: a crew with a task that was not taken yet
 * @outcome: (out): what became of it; clear it with nlp_crew_outcome_clear()
 * @error: where to put an error
 *
 * Waits for the oldest task. Fails only if no worker can be started.
 *
 * Returns: (transfer full) (nullable): the answer, of any type; %NULL with an error, or with a failure in @outcome
 */
NLP_API GVariant *nlp_crew_take (NlpCrew *crew, NlpCrewOutcome *outcome, GError **error);

/**
 * nlp_crew_outcome_clear: (skip)
 * @outcome: what became of a task
 *
 * Frees what is in it, not itself.
 */
NLP_API void nlp_crew_outcome_clear (NlpCrewOutcome *outcome);

/**
 * nlp_crew_switch_off: (skip)
 * @crew: a crew
 * @plugin: a plugin's name
 * @reason: why
 *
 * Leaves a plugin out of all tasks from the one that is taken next on, whether they were done already or not.
 */
NLP_API void nlp_crew_switch_off (NlpCrew *crew, const char *plugin, const char *reason);

/* The worker's side. */

/**
 * NlpStation:
 *
 * A worker's place: where its tasks come from.
 */
typedef struct _NlpStation NlpStation;

/**
 * NlpLeftOut:
 * @plugin: its name
 * @reason: why it is not to run
 * @switched_off: whether it was switched off for good; if not, it failed on this very task
 */
typedef struct _NlpLeftOut
{
  const char *plugin, *reason;
  gboolean switched_off;
} NlpLeftOut;

/**
 * nlp_station_open: (skip)
 * @error: where to put an error
 *
 * For a program that a crew has started, and called before it does anything else: it dies with its supervisor, may use 4 GiB of
 * memory, and leaves no core.
 *
 * Returns: (transfer full): the station, or %NULL if nobody has
 */
NLP_API NlpStation *nlp_station_open (GError **error);
NLP_API void nlp_station_free (NlpStation *station);

/**
 * nlp_station_tell: (skip)
 * @station: a station
 * @plugin: the plugin that runs from now on, or ""
 *
 * Costs next to nothing.
 */
NLP_API void nlp_station_tell (NlpStation *station, const char *plugin);

/**
 * nlp_station_next: (skip)
 * @station: a station
 *
 * Waits for a task. Until the first call, the worker counts as being set up.
 *
 * Returns: (transfer full) (nullable): a task; %NULL if there will be none
 */
NLP_API GVariant *nlp_station_next (NlpStation *station);

/**
 * nlp_station_get_left_out: (skip)
 * @station: a station
 * @n: (out): how many there are
 *
 * Returns: (transfer none): plugins that are not to run on the present task
 */
NLP_API const NlpLeftOut *nlp_station_get_left_out (const NlpStation *station, guint *n);

/**
 * nlp_station_answer: (skip)
 * @station: a station
 * @answer: the answer to the present task; consumed if it is floating
 */
NLP_API void nlp_station_answer (NlpStation *station, GVariant *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCrew, nlp_crew_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpCrewOutcome, nlp_crew_outcome_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpStation, nlp_station_free)

G_END_DECLS
