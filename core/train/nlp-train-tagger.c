/* nlp-train-tagger.c - the subcommands "tagger", "head" and "evaluate".
 * SPDX-License-Identifier: MIT */

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <training.h>
#include "nlp-train.h"

#define MAX_THREADS 64

typedef struct
{
  char *recipe;
  char *encoder;
  char *start;
  char *words;
  char *output;
  char **train;
  char **dev;
  char **settings;
  int n_threads;
} Arguments;

static volatile sig_atomic_t interrupted;

static void
note_interrupt (int signal_number)
{
  interrupted = 1;
}

static void
clear_arguments (Arguments *arguments)
{
  g_free (arguments->recipe);
  g_free (arguments->encoder);
  g_free (arguments->start);
  g_free (arguments->words);
  g_free (arguments->output);
  g_strfreev (arguments->train);
  g_strfreev (arguments->dev);
  g_strfreev (arguments->settings);
}

static gboolean
parse_arguments (Arguments *arguments, const char *summary, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[]
      = { { "recipe", 'r', 0, G_OPTION_ARG_FILENAME, &arguments->recipe, "Features, network and heads", "FILE" },
          { "encoder", 'e', 0, G_OPTION_ARG_FILENAME, &arguments->encoder, "Model whose network the recipe's heads stand on",
            "FILE" },
          { "start", 0, 0, G_OPTION_ARG_FILENAME, &arguments->start, "Model of the same recipe to go on from", "FILE" },
          { "words", 'w', 0, G_OPTION_ARG_FILENAME, &arguments->words, "Word map, if the recipe asks for it", "FILE" },
          { "train", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->train, "Annotated text; may be repeated",
            "[NAME[:SHARE]=]FILE" },
          { "dev", 'd', 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->dev, "Annotated text to score on; may be repeated",
            "[NAME=]FILE" },
          { "set", 's', 0, G_OPTION_ARG_STRING_ARRAY, &arguments->settings, "Overrides the recipe", "GROUP.KEY=VALUE" },
          { "threads", 'j', 0, G_OPTION_ARG_INT, &arguments->n_threads,
            "Threads, which do not change the model (default: as many as processors)", "N" },
          { "output", 'o', 0, G_OPTION_ARG_FILENAME, &arguments->output, "The model", "FILE" },
          { NULL } };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (argc > 1 || !arguments->recipe || !arguments->output)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s needs --recipe and --output; see %s --help",
                   argv[0], argv[0]);
      return FALSE;
    }
  if (arguments->n_threads < 0 || arguments->n_threads > MAX_THREADS)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--threads is a number from 1 to %d", MAX_THREADS);
      return FALSE;
    }
  return TRUE;
}

/* On a terminal a line shows how far the epoch is; the end of each is a line that stays. */
static gboolean
report (const TrainingProgress *progress, double share, gpointer user_data)
{
  int *last_percent = user_data;
  int percent = share * 100;

  if (progress)
    {
      printf ("%sepoch %2u/%u  loss %.4f  %4.0f s  %s\n", isatty (STDOUT_FILENO) ? "\r" : "", progress->epoch,
              progress->n_epochs, progress->loss, progress->seconds, progress->scores);
      fflush (stdout);
    }
  else if (percent != *last_percent && isatty (STDOUT_FILENO))
    {
      printf ("\r%3d %%", percent);
      fflush (stdout);
    }
  *last_percent = percent;
  return !interrupted;
}

static TrainingJob
make_job (const Arguments *arguments, int *last_percent)
{
  return (TrainingJob) {
    .recipe = arguments->recipe,
    .encoder = arguments->encoder,
    .start = arguments->start,
    .words = arguments->words,
    .train = (const char *const *) arguments->train,
    .dev = (const char *const *) arguments->dev,
    .settings = (const char *const *) arguments->settings,
    .output = arguments->output,
    .n_threads = arguments->n_threads,
    .report = report,
    .user_data = last_percent,
  };
}

static int
train (const char *summary, gboolean needs_encoder, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  Arguments arguments = { NULL };
  int last_percent = -1;
  gboolean done = parse_arguments (&arguments, summary, argc, argv, &error);

  if (done && needs_encoder != (arguments.encoder != NULL))
    {
      g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s %s --encoder; see %s --help", argv[0],
                   needs_encoder ? "needs" : "takes no", argv[0]);
      done = FALSE;
    }
  if (done)
    {
      TrainingJob job = make_job (&arguments, &last_percent);

      signal (SIGINT, note_interrupt);
      done = train_tagger (&job, &error);
    }
  clear_arguments (&arguments);
  if (done && interrupted)
    fprintf (stderr, "nlp-train: stopped; the model is that of the last full epoch\n");
  return done ? EXIT_SUCCESS : fail_training (error);
}

int
train_tagger_main (int argc, char **argv)
{
  return train ("Learns to label tokens.", FALSE, argc, argv);
}

int
train_head_main (int argc, char **argv)
{
  return train ("Learns new heads on the network of a model, which stays as it is.", TRUE, argc, argv);
}

int
evaluate_tagger_main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  Arguments arguments = { NULL };
  int last_percent = -1;
  g_autofree char *scores = NULL;

  if (parse_arguments (&arguments, "Scores the tagger --output on the files of --dev.", argc, argv, &error))
    {
      TrainingJob job = make_job (&arguments, &last_percent);

      scores = evaluate_tagger (&job, &error);
    }
  clear_arguments (&arguments);
  if (!scores)
    return fail_training (error);
  printf ("%s\n", scores);
  return EXIT_SUCCESS;
}
