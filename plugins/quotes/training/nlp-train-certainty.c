/* nlp-train-certainty.c - fits the weights of certainty.c on articles that the tagger has not seen.
 *
 *     nlp-train-certainty WORDS certainty-weights.c ARTICLES TAGGER [ARTICLES TAGGER...]
 *
 * Logistic regression with a quadratic penalty, full gradients with Adam; the same data give the same weights.
 * train-certainty.sh makes the taggers and runs this.
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
  g_autofree Tag *tags = tags_read (document, tagging);
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

static gboolean
collect_examples (GArray *examples, const GPtrArray *articles, const Tagging *tagging, GError **error)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();

  if (!nlp_pipeline_add_plugin (pipeline, "ner", error) || !nlp_pipeline_prepare (pipeline, error))
    return FALSE;
  for (guint i = 0; i < articles->len; i++)
    {
      const GoldArticle *gold = articles->pdata[i];
      g_autoptr (NlpDocument) document = nlp_document_new_from_text (gold->id, gold->text, -1, error);

      if (document == NULL || !nlp_pipeline_run (pipeline, document, error))
        return FALSE;
      add_examples (examples, gold, document, tagging);
    }
  return TRUE;
}

/* What the tagger makes of articles that it has not seen. */
static gboolean
read_fold (GArray *examples, NlpWords *words, const char *articles_file, const char *tagger_file, GError **error)
{
  g_autoptr (GPtrArray) articles = gold_quotes_read (articles_file, error);
  g_autoptr (NlpTagger) tagger = articles == NULL ? NULL : nlp_tagger_open (tagger_file, words, error);

  return tagger != NULL
         && collect_examples (examples, articles, &(Tagging) { tagger, nlp_tagger_find_head (tagger, "quote") }, error);
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
  g_autoptr (NlpWords) words = nlp_words_open (files[0], error);
  g_autoptr (GArray) examples = g_array_new (FALSE, FALSE, sizeof (Example));
  double weights[CERTAINTY_N_FEATURES] = { 0 };

  if (words == NULL)
    return FALSE;
  for (char **fold = files + 2; fold[0] != NULL; fold += 2)
    if (!read_fold (examples, words, fold[0], fold[1], error))
      return FALSE;
  fit (examples, weights);
  g_print ("%u reports\n", examples->len);
  return save (weights, files[1], error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("WORDS WEIGHTS ARTICLES TAGGER...");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "Learns how sure a report is.");
  if (g_option_context_parse (context, &argc, &argv, &error) && (argc < 5 || argc % 2 == 0))
    g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                 "give the word map, the file to write, and the articles and the tagger of each fold");
  if (error != NULL || !train (argv + 1, &error))
    {
      g_printerr ("nlp-train-certainty: %s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
