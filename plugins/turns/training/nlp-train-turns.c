/* nlp-train-turns.c - trains the model of the plugin "turns".
 *
 *     nlp-train-turns --records more-train.jsonl --transcripts 6:podcasts.txt --prose 40:news.txt --exclude more-dev.jsonl turns.model
 *
 * Every file may have a number before it: of a text of pieces, each so-many-th is taken; of records, so often each counts;
 * of a text to mix, so many interviews are made.
 * SPDX-License-Identifier: MIT */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "mixed.h"
#include "role-learner.h"
#include "transcripts.h"

typedef struct
{
  char **records, **transcripts, **prose, **mixed, **exclude;
  char *without;
  double weight;
  RoleLearnerSettings settings;
} Arguments;

/* "6:podcasts.txt" */
static const char *
read_number (const char *argument, guint *number)
{
  char *end;
  guint64 value = g_ascii_strtoull (argument, &end, 10);

  *number = 1;
  if (end == argument || *end != ':' || value == 0 || value > 1000000)
    return argument;
  *number = (guint) value;
  return end + 1;
}

static gboolean
add_files (Gold *gold, const Arguments *arguments, GHashTable *exclude, GError **error)
{
  guint number;

  for (char **file = arguments->exclude; file != NULL && *file != NULL; file++)
    if (!transcripts_exclude (exclude, *file, error))
      return FALSE;
  for (char **file = arguments->records; file != NULL && *file != NULL; file++)
    {
      const char *name = read_number (*file, &number);

      if (!gold_add_records (gold, name, arguments->without, (float) number, error))
        return FALSE;
    }
  for (char **file = arguments->transcripts; file != NULL && *file != NULL; file++)
    {
      const char *name = read_number (*file, &number);

      if (!transcripts_add (gold, name, exclude, number, (float) arguments->weight, error))
        return FALSE;
    }
  for (char **file = arguments->prose; file != NULL && *file != NULL; file++)
    {
      const char *name = read_number (*file, &number);

      if (!gold_add_prose (gold, name, number, (float) arguments->weight, error))
        return FALSE;
    }
  for (char **file = arguments->mixed; file != NULL && *file != NULL; file++)
    {
      const char *name = read_number (*file, &number);

      if (!mixed_add (gold, name, number, (float) arguments->weight, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
train (const Arguments *arguments, const char *model, GError **error)
{
  g_autoptr (Gold) gold = gold_new ();
  g_autoptr (GHashTable) exclude = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!add_files (gold, arguments, exclude, error))
    return FALSE;
  g_print ("%u texts\n", gold->texts->len);
  if (gold->texts->len == 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "the files hold no text to learn from");
      return FALSE;
    }
  return role_learner_train (gold, &arguments->settings, model, error);
}

int
main (int argc, char **argv)
{
  static Arguments arguments = { .weight = 0.3, .settings = { .epochs = 8, .bits = 17, .rate = 0.1, .decay = 1e-5 } };
  static const GOptionEntry entries[] = {
    { "records", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments.records, "JSON lines with turns", "FILE" },
    { "transcripts", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments.transcripts, "transcripts with labels", "FILE" },
    { "prose", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments.prose, "paragraphs of no interview", "FILE" },
    { "mixed", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments.mixed, "paragraphs that answer the records' questions", "FILE" },
    { "exclude", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments.exclude, "records that no transcript may share a line with", "FILE" },
    { "without", 0, 0, G_OPTION_ARG_STRING, &arguments.without, "sources to leave out of the records", "SOURCES" },
    { "weight", 0, 0, G_OPTION_ARG_DOUBLE, &arguments.weight, "of each text that is no record (0.3)", "W" },
    { "epochs", 0, 0, G_OPTION_ARG_INT, &arguments.settings.epochs, "how often each text is seen (8)", "N" },
    { "bits", 0, 0, G_OPTION_ARG_INT, &arguments.settings.bits, "rows of features, as a power of two (17)", "N" },
    { "rate", 0, 0, G_OPTION_ARG_DOUBLE, &arguments.settings.rate, "how far a step goes (0.1)", "R" },
    { "decay", 0, 0, G_OPTION_ARG_DOUBLE, &arguments.settings.decay, "how fast weights shrink (0.00001)", "D" },
    { "drop", 0, 0, G_OPTION_ARG_DOUBLE, &arguments.settings.drop, "part of the features that each text is learned without (0.3)", "D" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("MODEL");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "Trains the model of the plugin \"turns\".");
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error)
      && (argc != 2 || arguments.settings.bits < 8 || arguments.settings.bits > 24))
    g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "give the model file to write, and 8 to 24 bits");
  if (error != NULL || !train (&arguments, argv[1], &error))
    {
      g_printerr ("nlp-train-turns: %s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
