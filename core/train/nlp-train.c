/* nlp-train.c - learns the models that plugins use: nlp-train SUBCOMMAND [OPTION...]
 * SPDX-License-Identifier: MIT */

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include "nlp-train.h"

typedef struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *summary;
} Subcommand;

static const Subcommand subcommands[] = {
  { "tagger", train_tagger_main, "learn to label tokens from annotated text" },
  { "head", train_head_main, "learn to label tokens on the network of a model that is there" },
  { "evaluate", evaluate_tagger_main, "score a tagger on annotated text" },
  { "columns", write_columns_main, "write annotated text as columns" },
  { "words", train_words_main, "learn word vectors and classes from plain text" },
};

int
fail_training (const GError *error)
{
  fprintf (stderr, "nlp-train: %s\n", error->message);
  return EXIT_FAILURE;
}

static int
print_usage (FILE *stream, int status)
{
  fprintf (stream, "Usage: nlp-train SUBCOMMAND [OPTION...]\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (subcommands); i++)
    fprintf (stream, "  %-10s %s\n", subcommands[i].name, subcommands[i].summary);
  fprintf (stream, "\nnlp-train SUBCOMMAND --help tells the options.\n");
  return status;
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "");
  if (argc < 2)
    return print_usage (stderr, EXIT_FAILURE);
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_usage (stdout, EXIT_SUCCESS);
  for (guint i = 0; i < G_N_ELEMENTS (subcommands); i++)
    if (g_str_equal (argv[1], subcommands[i].name))
      return subcommands[i].run (argc - 1, argv + 1);
  fprintf (stderr, "nlp-train: there is no subcommand \"%s\"\n", argv[1]);
  return print_usage (stderr, EXIT_FAILURE);
}
