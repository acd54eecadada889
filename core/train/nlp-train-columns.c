/* nlp-train-columns.c - the subcommand "columns".
 * SPDX-License-Identifier: MIT */

#include <stdio.h>
#include <stdlib.h>
#include <training.h>
#include "nlp-train.h"

int
write_columns_main (int argc, char **argv)
{
  TrainingJob job = { NULL };
  g_auto (GStrv) without = NULL, settings = NULL;
  g_autofree char *recipe = NULL;
  const GOptionEntry entries[]
      = { { "recipe", 'r', 0, G_OPTION_ARG_FILENAME, &recipe, "Heads and where their labels are", "FILE" },
          { "set", 's', 0, G_OPTION_ARG_STRING_ARRAY, &settings, "Overrides the recipe", "GROUP.KEY=VALUE" },
          { "without", 0, 0, G_OPTION_ARG_STRING_ARRAY, &without, "Leave out documents with PART in their name",
            "PART" },
          { NULL } };
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE[+FILE...]");
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, "Writes annotated text as columns: token, labels, links.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return fail_training (error);
  if (argc < 2 || !recipe)
    {
      fprintf (stderr, "nlp-train: %s needs --recipe and a file; see %s --help\n", argv[0], argv[0]);
      return EXIT_FAILURE;
    }
  job.recipe = recipe;
  job.settings = (const char *const *) settings;
  job.train = (const char *const *) argv + 1;
  if (!write_training_columns (&job, (const char *const *) without, stdout, &error))
    return fail_training (error);
  return EXIT_SUCCESS;
}
