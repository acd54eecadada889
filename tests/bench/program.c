/* program.c - what one run of nlp-run costs: CPU time of its start-up, memory at the most.
 *
 *     meson test -C build --benchmark --verbose program
 *     build/tests/bench/bench-program build/nlp-run samples/texts
 *
 * The program runs as a process of its own, on a sentence (the median of some runs is the start-up: models mapped and
 * checked, plugins loaded), and on 1 MB and 4 MB of text.
 * SPDX-License-Identifier: MIT */
#define _DEFAULT_SOURCE /* wait4 */

#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "generate.h"

#define N_RUNS 21
#define SENTENCE "Ada Morrow, the mayor of Wendle, said on Monday that the bridge would open in May.\n"

static const char *const plugin_sets[] = { "ner", "syntax,ner", "syntax,ner,turns,quotes,numbers,sentiment" };
static const gsize text_sizes[] = { 1000000, 4000000 };

typedef struct
{
  double milliseconds;  /* CPU time, the system's with it */
  double mebibytes;     /* resident at the most */
} Cost;

static double
get_milliseconds (struct timeval time)
{
  return time.tv_sec * 1e3 + time.tv_usec / 1e3;
}

static gboolean
run_program (const char *program, const char *plugins, const char *text, Cost *cost, GError **error)
{
  const char *argv[] = { program, "--plugins", plugins, "--output", "/dev/null", text, NULL };
  struct rusage usage;
  int status;
  GPid pid;

  if (!g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, error))
    return FALSE;
  if (wait4 (pid, &status, 0, &usage) < 0 || !g_spawn_check_wait_status (status, error))
    return FALSE;
  cost->milliseconds = get_milliseconds (usage.ru_utime) + get_milliseconds (usage.ru_stime);
  cost->mebibytes = usage.ru_maxrss / 1024.0;
  return TRUE;
}

static int
compare_costs (gconstpointer one, gconstpointer other)
{
  const Cost *a = one, *b = other;

  return (a->milliseconds > b->milliseconds) - (a->milliseconds < b->milliseconds);
}

static gboolean
measure_start (const char *program, const char *plugins, const char *sentence, Cost *median, GError **error)
{
  Cost costs[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    if (!run_program (program, plugins, sentence, &costs[i], error))
      return FALSE;
  qsort (costs, N_RUNS, sizeof *costs, compare_costs);
  *median = costs[N_RUNS / 2];
  return TRUE;
}

/* Files of the sentence and of the long texts, in @folder. */
static gboolean
write_texts (const char *folder, const char *samples, char *paths[3], GError **error)
{
  g_autoptr (GPtrArray) paragraphs = generate_load_paragraphs (samples, error);

  for (guint i = 0; i < 3; i++)
    paths[i] = g_strdup_printf ("%s/%u.txt", folder, i);
  if (paragraphs == NULL || !g_file_set_contents (paths[0], SENTENCE, -1, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (text_sizes); i++)
    {
      g_autofree char *text = generate_text (paragraphs, text_sizes[i], 1);

      if (!g_file_set_contents (paths[i + 1], text, -1, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
print_costs (const char *program, char **paths, GError **error)
{
  printf ("%-44s %12s %10s %10s %10s\n", "plugins", "start-up", "a sentence", "1 MB", "4 MB");
  for (guint i = 0; i < G_N_ELEMENTS (plugin_sets); i++)
    {
      Cost start, texts[G_N_ELEMENTS (text_sizes)];

      if (!measure_start (program, plugin_sets[i], paths[0], &start, error))
        return FALSE;
      for (guint t = 0; t < G_N_ELEMENTS (text_sizes); t++)
        if (!run_program (program, plugin_sets[i], paths[t + 1], &texts[t], error))
          return FALSE;
      printf ("%-44s %9.1f ms %6.0f MiB %6.0f MiB %6.0f MiB\n", plugin_sets[i], start.milliseconds, start.mebibytes,
              texts[0].mebibytes, texts[1].mebibytes);
    }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = argc == 3 ? g_dir_make_tmp ("nlp-bench-XXXXXX", &error) : NULL;
  char *paths[3] = { NULL };
  gboolean good = folder != NULL && write_texts (folder, argv[2], paths, &error) && print_costs (argv[1], paths, &error);

  for (guint i = 0; i < G_N_ELEMENTS (paths) && paths[i] != NULL; i++)
    {
      unlink (paths[i]);
      g_free (paths[i]);
    }
  if (folder != NULL)
    rmdir (folder);
  if (!good)
    fprintf (stderr, "bench-program: %s\n", error != NULL ? error->message : "name nlp-run and the folder with the samples");
  return good ? 0 : 1;
}
