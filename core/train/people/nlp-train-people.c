/* nlp-train-people.c - learns the weights of core/people.
 *
 *     nlp-train-people ARTICLES SPEAKERS core/people/weights.c
 *
 * Twice: who spoke before is a feature, and where nobody has labelled that, the first weights tell it for the second.
 * SPDX-License-Identifier: MIT */
#include <locale.h>
#include <stdlib.h>

#include "people-learner.h"
#include "weights-file.h"

#define PASSES 2

static NlpDocument *
read_names (NlpPipeline *pipeline, const AttributedArticle *article, GError **error)
{
  g_autoptr (NlpDocument) document = nlp_document_new_from_text (article->id, article->text, -1, error);

  if (document == NULL || !nlp_pipeline_run (pipeline, document, error))
    return NULL;
  return g_steal_pointer (&document);
}

static GPtrArray *
read_documents (const AttributedArticles *articles, GError **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) nlp_document_unref);
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();

  if (!nlp_pipeline_add_plugin (pipeline, "ner", error) || !nlp_pipeline_prepare (pipeline, error))
    return NULL;
  for (guint i = 0; i < attributed_articles_get_length (articles); i++)
    {
      NlpDocument *document = read_names (pipeline, attributed_articles_get (articles, i), error);

      if (document == NULL)
        return NULL;
      g_ptr_array_add (documents, document);
    }
  return g_steal_pointer (&documents);
}

/* What can be expected of articles that the weights have not seen. */
static void
report (const PeopleCases *cases)
{
  static const char *const names[] = { "pronoun", "name", "description" };
  PeopleFigures figures[PEOPLE_N_SHAPES] = { 0 };

  for (guint fold = 0; fold < PEOPLE_FOLDS; fold++)
    {
      float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES];

      people_learner_train (cases, fold, weights);
      people_learner_count (cases, fold, (const float (*)[PEOPLE_N_FEATURES]) weights, figures);
    }
  for (guint i = 0; i < PEOPLE_N_SHAPES; i++)
    g_print ("%-12s %u right, %u wrong of %u; %u named of %u that are nobody; loss %.2f\n", names[i], figures[i].n_right,
             figures[i].n_wrong, figures[i].n_persons, figures[i].n_named, figures[i].n_nobody, figures[i].loss);
}

static gboolean
train (char **files, GError **error)
{
  g_autoptr (AttributedArticles) articles = attributed_articles_read (files[0], files[1], error);
  g_autoptr (GPtrArray) documents = articles == NULL ? NULL : read_documents (articles, error);
  float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES] = { 0 };

  if (documents == NULL)
    return FALSE;
  for (guint pass = 0; pass < PASSES; pass++)
    {
      g_autoptr (PeopleCases) cases = people_cases_new (articles, (NlpDocument **) documents->pdata, weights);

      people_learner_train (cases, NO_FOLD, weights);
      if (pass + 1 == PASSES)
        report (cases);
    }
  return weights_file_save (weights, files[2], error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("ARTICLES SPEAKERS WEIGHTS");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "Learns whom pronouns, shared names and descriptions stand for.");
  if (g_option_context_parse (context, &argc, &argv, &error) && argc != 4)
    g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "give the articles, the labels, and the file to write");
  if (error != NULL || !train (argv + 1, &error))
    {
      g_printerr ("nlp-train-people: %s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
