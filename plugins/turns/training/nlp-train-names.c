/* nlp-train-names.c - learns who asks and who answers by name, for the plugin "turns".
 *
 *     nlp-train-names --roles changelog,livera=one.model --roles whitehouse=other.model more-train.jsonl name-weights.c
 *
 * Each model of roles reads the records of the sources before it, which it has not learned from. train-names.sh makes them.
 * SPDX-License-Identifier: MIT */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "name-learner.h"

/* How many of the names that are given when the probability has to be so great, in percent. */
static const guint borders[] = { 40, 50, 60, 70, 80, 90 };

static double penalty = 0.1;

static gboolean
add_part (NameCases *cases, const char *records, const char *part, NlpPipeline *pipeline, GError **error)
{
  const char *sign = strchr (part, '=');
  g_autofree char *sources = g_strndup (part, sign != NULL ? (gsize) (sign - part) : 0);
  RoleModel *model;
  gboolean done;

  if (sign == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "%s: give the sources, =, and the model of roles", part);
      return FALSE;
    }
  model = turns_role_model_open (sign + 1, error);
  if (model == NULL)
    return FALSE;
  done = name_cases_add (cases, records, sources, model, pipeline, error);
  turns_role_model_free (model);
  return done;
}

typedef struct
{
  double given[G_N_ELEMENTS (borders)], right[G_N_ELEMENTS (borders)], named;
} Figures;

static void
count (const NameCase *row, const float *weights, Figures *figures)
{
  g_autofree double *probabilities = g_new (double, row->n);
  guint best = 0;

  turns_name_rank (weights, row->features, row->n, probabilities);
  for (guint i = 1; i < row->n; i++)
    if (probabilities[i] > probabilities[best])
      best = i;
  figures->named += row->weight * !row->right[row->n - 1];
  for (guint i = 0; i < G_N_ELEMENTS (borders); i++)
    if (best + 1 < row->n && probabilities[best] * 100 >= borders[i])
      {
        figures->given[i] += row->weight;
        figures->right[i] += row->weight * row->right[best];
      }
}

/* What can be expected of interviews that the weights have not seen. */
static void
report (const NameCases *cases, RankedRole role)
{
  Figures figures = { { 0 }, { 0 }, 0 };
  float weights[N_NAME_FEATURES];

  for (guint fold = 0; fold < NAME_FOLDS; fold++)
    {
      name_learner_train (cases, role, fold, penalty, weights);
      for (guint i = 0; i < cases->cases->len; i++)
        {
          const NameCase *row = &g_array_index (cases->cases, NameCase, i);

          if (row->role == role && row->fold == fold)
            count (row, weights, &figures);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (borders); i++)
    g_print ("%s, from %u %%: %.1f given, %.1f right of %.1f named\n", role == RANKED_ASKER ? "asker" : "answerer", borders[i],
             figures.given[i], figures.right[i], figures.named);
}

static const char *const names[] = {
#define X(name, asks, answers, outlet) #name, "UNKNOWN_" #name, "THING_" #name,
  NAME_CUES (X)
#undef X
#define X(name) "TRAIT_" #name,
  NAME_TRAITS (X)
#undef X
};

static gboolean
save (const float weights[N_RANKED][N_NAME_FEATURES], const char *path, GError **error)
{
  g_autoptr (GString) text = g_string_new ("/* name-weights.c - how much each feature of a name counts.\n *\n"
                                           " * Learned by training/train-names.sh; not written by hand.\n"
                                           " * SPDX-License-Identifier: MIT */\n#include \"name-ranking.h\"\n\n"
                                           "const float turns_name_weights[N_RANKED][N_NAME_FEATURES] = {\n");

  for (guint role = 0; role < N_RANKED; role++)
    {
      g_string_append_printf (text, "  [%s] = {\n", role == RANKED_ASKER ? "RANKED_ASKER" : "RANKED_ANSWERER");
      for (guint k = 0; k < N_NAME_FEATURES; k++)
        {
          char number[G_ASCII_DTOSTR_BUF_SIZE];

          g_string_append_printf (text, "    [NAME_%s] = %sf,\n", names[k],
                                  g_ascii_formatd (number, sizeof number, "%.2f", weights[role][k]));
        }
      g_string_append (text, "  },\n");
    }
  g_string_append (text, "};\n");
  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

static gboolean
train (char **parts, const char *records, const char *path, GError **error)
{
  g_autoptr (NameCases) cases = name_cases_new ();
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  float weights[N_RANKED][N_NAME_FEATURES];

  if (!nlp_pipeline_add_plugin (pipeline, "ner", error) || !nlp_pipeline_prepare (pipeline, error))
    return FALSE;
  for (; *parts != NULL; parts++)
    if (!add_part (cases, records, *parts, pipeline, error))
      return FALSE;
  for (RankedRole role = RANKED_ASKER; role < N_RANKED; role++)
    {
      report (cases, role);
      name_learner_train (cases, role, NO_FOLD, penalty, weights[role]);
    }
  return save ((const float (*)[N_NAME_FEATURES]) weights, path, error);
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) parts = NULL;
  const GOptionEntry entries[] = {
    { "roles", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &parts, "a model of roles, for these sources", "SOURCES=MODEL" },
    { "penalty", 0, 0, G_OPTION_ARG_DOUBLE, &penalty, "of great weights (0.1)", "P" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("RECORDS WEIGHTS");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "Learns who asks and who answers by name, for the plugin \"turns\".");
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error) && (argc != 3 || parts == NULL))
    g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "give models of roles, the records, and the file to write");
  if (error != NULL || !train (parts, argv[1], argv[2], &error))
    {
      g_printerr ("nlp-train-names: %s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
