/* Tests of plugins/sentiment/train/learner.c and of plugins/sentiment/weights.c, which reads what it saves.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "train/linear-learner.h"
#include <math.h>
#include <string.h>

/* Makes hashes of small numbers. */
#define SPREAD 2654435769u

/* Three features: 1 is good, 2 is bad, 3 says nothing; 99 is seen once. */
static Example *
make_example (guint32 feature, float score)
{
  const guint32 hashes[] = { feature * SPREAD, 3 * SPREAD };
  const float dense[] = { 1 };
  Example *example = g_new0 (Example, 1);

  example->hashes = g_memdup2 (hashes, sizeof hashes);
  example->dense = g_memdup2 (dense, sizeof dense);
  example->n_hashes = 2;
  example->score = score;
  example->weight = 1;
  example->class_ = score > 0 ? CLASS_POSITIVE : score < 0 ? CLASS_NEGATIVE : CLASS_NEUTRAL;
  return example;
}

static void
free_example (gpointer data)
{
  Example *example = data;

  g_free (example->hashes);
  g_free (example->dense);
  g_free (example);
}

static GPtrArray *
make_examples (void)
{
  GPtrArray *examples = g_ptr_array_new_with_free_func (free_example);

  for (guint i = 0; i < 40; i++)
    g_ptr_array_add (examples, make_example (1 + i % 2, i % 2 ? -1 : 1));
  g_ptr_array_add (examples, make_example (99, 1));
  return examples;
}

static Learner *
train (GPtrArray *examples)
{
  const LearnerSettings settings = { .n_dense = 1, .n_tasks = 1, .n_passes = 5, .min_count = 2, .rate = 0.1f };
  Learner *learner = learner_new (&settings, examples);

  learner_train (learner);
  return learner;
}

static void
what_was_taught_is_told_apart (void)
{
  g_autoptr (GPtrArray) examples = make_examples ();
  g_autoptr (Learner) learner = train (examples);
  float good[N_OUTPUTS], bad[N_OUTPUTS];

  learner_predict (learner, examples->pdata[0], good);
  learner_predict (learner, examples->pdata[1], bad);
  CU_ASSERT (good[OUTPUT_SCORE] > 0.3f && bad[OUTPUT_SCORE] < -0.3f);
  CU_ASSERT (good[OUTPUT_POSITIVE] > good[OUTPUT_NEGATIVE] && bad[OUTPUT_NEGATIVE] > bad[OUTPUT_POSITIVE]);
}

static char *
save (const Learner *learner, const char *folder, const char *name)
{
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new ("test", 1);
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  learner_save (learner, writer, "tone", 64);
  nlp_model_writer_save (writer, path, &error);
  CHECK_NO_ERROR (error);
  return path;
}

static void
the_file_says_what_the_learner_says (void)
{
  const guint32 hashes[] = { 1 * SPREAD, 3 * SPREAD };
  const float dense[] = { 1 };
  g_autoptr (GPtrArray) examples = make_examples ();
  g_autoptr (Learner) learner = train (examples);
  g_autofree char *folder = check_make_folder (), *path = save (learner, folder, "one.model");
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpModel) model = nlp_model_open (path, "test", 1, &error);
  float learned[N_OUTPUTS], read[N_OUTPUTS];
  int sums[N_OUTPUTS] = { 0 };
  Weights weights;

  CHECK_NO_ERROR (error);
  CU_ASSERT (weights_open (&weights, model, "tone", 1, &error));
  weights_sum (&weights, hashes, 2, sums);
  weights_finish (&weights, sums, 2, weights_sum_dense (&weights, 0, dense, 1), read);
  learner_predict (learner, examples->pdata[0], learned);
  for (guint output = 0; output < N_OUTPUTS; output++)
    CU_ASSERT_DOUBLE_EQUAL (read[output], learned[output], 0.02);
  CU_ASSERT_FALSE (weights_open (&weights, model, "tone", 2, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_MODEL);
  check_remove_folder (folder);
}

static void
the_same_data_give_the_same_bytes (void)
{
  g_autofree char *folder = check_make_folder ();
  char *contents[2] = { NULL, NULL };
  gsize lengths[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) examples = make_examples ();
      g_autoptr (Learner) learner = train (examples);
      g_autofree char *path = save (learner, folder, i ? "one.model" : "other.model");

      g_file_get_contents (path, &contents[i], &lengths[i], NULL);
    }
  CU_ASSERT (lengths[0] == lengths[1] && memcmp (contents[0], contents[1], lengths[0]) == 0);
  g_free (contents[0]);
  g_free (contents[1]);
  check_remove_folder (folder);
}

static void
pruning_keeps_what_matters (void)
{
  g_autoptr (GPtrArray) examples = make_examples ();
  g_autoptr (Learner) learner = train (examples);
  float good[N_OUTPUTS];

  learner_prune (learner, 2);
  learner_train (learner);
  learner_predict (learner, examples->pdata[0], good);
  CU_ASSERT (good[OUTPUT_SCORE] > 0.3f);
}

CHECK_MAIN (CHECK_CASE (what_was_taught_is_told_apart), CHECK_CASE (the_file_says_what_the_learner_says),
            CHECK_CASE (the_same_data_give_the_same_bytes), CHECK_CASE (pruning_keeps_what_matters))
