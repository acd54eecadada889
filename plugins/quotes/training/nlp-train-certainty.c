/* nlp-train-certainty.c - fits the weights of certainty.c on articles that the tagger has not seen.
 *
 *     nlp-train-certainty ARTICLES WORDS TAGGER certainty-weights.c
 *
 * Logistic regression with a quadratic penalty, full gradients with Adam; the same data give the same weights.
 * train-certainty.sh makes the tagger and runs this.
 * SPDX-License-Identifier: MIT */
#include <locale.h>
#include <math.h>
#include <stdlib.h>

#include "../certainty.h"
#include "../reporter.h"
#include "match-reports.h"

#define ROUNDS 3000
#define STEP 0.02
#define PENALTY 1.0

typedef struct
{
  float features[CERTAINTY_N_FEATURES];
  guint8 right;
} Example;

static void
add_examples (GArray *examples, const GoldArticle *gold, NlpDocument *document, const Tagging *tagging)
{
  g_autoptr (Article) article = article_new (document);
  g_autofree Tag *tags = tags_read (article, tagging);
  g_autoptr (Cast) cast = cast_new (article);
  g_autoptr (ReportList) reports = reporter_read (article, cast, tags);
  g_autofree guint8 *right = match_reports (gold, reports);

  for (guint i = 0; i < reports->reports->len; i++)
    {
      Example example = { .right = right[i] };

      certainty_weigh (article, reports, report_list_get (reports, i), tags, example.features);
      g_array_append_val (examples, example);
    }
}

static GArray *
collect_examples (const GPtrArray *articles, const Tagging *tagging, GError **error)
{
  g_autoptr (GArray) examples = g_array_new (FALSE, FALSE, sizeof (Example));
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();

  if (!nlp_pipeline_add_plugin (pipeline, "ner", error) || !nlp_pipeline_prepare (pipeline, error))
    return NULL;
  for (guint i = 0; i < articles->len; i++)
    {
      const GoldArticle *gold = articles->pdata[i];
      g_autoptr (NlpDocument) document = nlp_document_new_from_text (gold->id, gold->text, -1, error);

      if (document == NULL || !nlp_pipeline_run (pipeline, document, error))
        return NULL;
      add_examples (examples, gold, document, tagging);
    }
  return g_steal_pointer (&examples);
}

static double
predict (const Example *example, const double *weights)
{
  double sum = 0;

  for (guint k = 0; k < CERTAINTY_N_FEATURES; k++)
    sum += weights[k] * example->features[k];
  return 1 / (1 + exp (-sum));
}

static void
fit (const GArray *examples, double *weights)
{
  double mean[CERTAINTY_N_FEATURES] = { 0 }, square[CERTAINTY_N_FEATURES] = { 0 };

  for (guint round = 1; round <= ROUNDS; round++)
    {
      double gradient[CERTAINTY_N_FEATURES];

      for (guint k = 0; k < CERTAINTY_N_FEATURES; k++)
        gradient[k] = PENALTY * weights[k];
      for (guint i = 0; i < examples->len; i++)
        {
          const Example *example = &g_array_index (examples, Example, i);
          double error = predict (example, weights) - example->right;

          for (guint k = 0; k < CERTAINTY_N_FEATURES; k++)
            gradient[k] += error * example->features[k];
        }
      for (guint k = 0; k < CERTAINTY_N_FEATURES; k++)
        {
          mean[k] = 0.9 * mean[k] + 0.1 * gradient[k];
          square[k] = 0.999 * square[k] + 0.001 * gradient[k] * gradient[k];
          weights[k] -= STEP * (mean[k] / (1 - pow (0.9, round))) / (sqrt (square[k] / (1 - pow (0.999, round))) + 1e-8);
        }
    }
}

static const char *const names[] = {
#define X(name) #name,
  CERTAINTY_FEATURES (X)
#undef X
};

static gboolean
save (const double *weights, const char *path, GError **error)
{
  g_autoptr (GString) text = g_string_new ("/* certainty-weights.c - how much each feature counts.\n *\n"
                                           " * Learned by training/train-certainty.sh; not written by hand.\n"
                                           " * SPDX-License-Identifier: MIT */\n#include \"certainty.h\"\n\n"
                                           "const float certainty_weights[CERTAINTY_N_FEATURES] = {\n");

  for (guint k = 0; k < CERTAINTY_N_FEATURES; k++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (text, "  [CERTAINTY_%s] = %sf,\n", names[k],
                              g_ascii_formatd (number, sizeof number, "%.3f", weights[k]));
    }
  g_string_append (text, "};\n");
  return g_file_set_contents (path, text->str, text->len, error);
}

static gboolean
train (char **files, GError **error)
{
  g_autoptr (GPtrArray) articles = gold_quotes_read (files[0], error);
  g_autoptr (NlpWords) words = articles == NULL ? NULL : nlp_words_open (files[1], error);
  g_autoptr (NlpTagger) tagger = words == NULL ? NULL : nlp_tagger_open (files[2], words, error);
  g_autoptr (GArray) examples = NULL;
  double weights[CERTAINTY_N_FEATURES] = { 0 };

  if (tagger == NULL)
    return FALSE;
  examples = collect_examples (articles, &(Tagging) { tagger, nlp_tagger_find_head (tagger, "quote") }, error);
  if (examples == NULL)
    return FALSE;
  fit (examples, weights);
  g_print ("%u reports of %u articles\n", examples->len, articles->len);
  return save (weights, files[3], error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("ARTICLES WORDS TAGGER WEIGHTS");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "Learns how sure a report is.");
  if (g_option_context_parse (context, &argc, &argv, &error) && argc != 5)
    g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "give the articles, the word map, the tagger, the file to write");
  if (error != NULL || !train (argv + 1, &error))
    {
      g_printerr ("nlp-train-certainty: %s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
