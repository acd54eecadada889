/* nlp-train-words.c - the subcommand "words".
 * SPDX-License-Identifier: MIT */

#include <stdio.h>
#include <stdlib.h>
#include <words-train.h>
#include "nlp-train.h"

static void
report (const char *message, gpointer user_data)
{
  fprintf (stderr, "%s\n", message);
}

int
train_words_main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  WordsTraining training;
  int n_words = 0, n_dimensions = 0;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The word map", "FILE" },
    { "vocabulary", 'n', 0, G_OPTION_ARG_INT, &n_words, "Keep the N most frequent words (108000)", "N" },
    { "dimensions", 'd', 0, G_OPTION_ARG_INT, &n_dimensions, "Numbers in a vector, even, at most 200 (96)", "N" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("< TEXT");

  g_option_context_set_summary (context, "Learns word vectors and classes from plain text, a paragraph a line.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return fail_training (error);
  if (!output || argc > 1)
    {
      fprintf (stderr, "nlp-train: words needs --output and reads standard input\n");
      return EXIT_FAILURE;
    }
  if (n_words < 0 || n_dimensions < 0 || n_dimensions > 200 || n_dimensions % 2 != 0)
    {
      fprintf (stderr, "nlp-train: words needs a vocabulary of 1 or more and dimensions that are even, from 2 to "
                       "200\n");
      return EXIT_FAILURE;
    }
  nlp__words_training_init (&training, output);
  training.n_words = n_words > 0 ? (guint) n_words : training.n_words;
  training.n_dimensions = n_dimensions > 0 ? (guint) n_dimensions : training.n_dimensions;
  training.report = report;
  return nlp__words_train (&training, stdin, &error) ? EXIT_SUCCESS : fail_training (error);
}
