/* Tests of plugins/sentiment/train/network-learner.c with its parts, and of plugins/sentiment/tone-network.c, which reads
 * what it saves.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "train/network-learner.h"
#include <math.h>
#include <string.h>

/* Words of a toy language by their hashes. "Not" turns what follows it; UNSEEN is in no example. */
enum
{
  GOOD = 0x10001,
  BAD = 0x20003,
  NOT = 0x30005,
  STONE = 0x40007,
  UNSEEN = 0x50009
};

static const gint8 nothing[VALENCE_N_CHANNELS], praise[VALENCE_N_CHANNELS] = { 127, 127, 127, 127, 0 };
static const ValenceEntry empty[1];
static const Valences valences = { empty, 0 };

static Example *
make_example (guint32 first, guint32 last, float score)
{
  const ExampleWord words[] = { { first, 0, nothing }, { last, 0, last == GOOD ? praise : nothing } };
  Example *example = g_new0 (Example, 1);

  example->words = g_memdup2 (words, sizeof words);
  example->n_words = 2;
  example->score = score;
  example->weight = 1;
  example->told = NAN;
  network_set_tone_bounds (example->bounds, 2);
  example->class_ = score > 0 ? CLASS_POSITIVE : score < 0 ? CLASS_NEGATIVE : CLASS_NEUTRAL;
  return example;
}

static void
free_example (gpointer data)
{
  Example *example = data;

  g_free (example->words);
  g_free (example);
}

static GPtrArray *
make_examples (void)
{
  GPtrArray *examples = g_ptr_array_new_with_free_func (free_example);

  for (guint i = 0; i < 1200; i++)
    {
      g_ptr_array_add (examples, make_example (STONE, GOOD, 1));
      g_ptr_array_add (examples, make_example (STONE, BAD, -1));
      g_ptr_array_add (examples, make_example (NOT, GOOD, -1));
      g_ptr_array_add (examples, make_example (NOT, BAD, 1));
    }
  return examples;
}

static NetworkLearner *
train (GPtrArray *examples)
{
  const NetworkSettings settings
    = { .n_tasks = 1, .max_words = 100, .min_count = 1, .n_passes = 3, .seed = 1, .rate = 0.01f };
  g_autoptr (Terms) terms = g_new0 (Terms, 1);
  NetworkLearner *learner;

  terms->list = g_ptr_array_new ();
  terms->index = g_hash_table_new (g_str_hash, g_str_equal);
  learner = network_learner_new (&settings, examples, terms, &valences);
  network_learner_train (learner);
  return learner;
}

static void
a_pair_says_what_no_word_says (void)
{
  g_autoptr (GPtrArray) examples = make_examples ();
  g_autoptr (NetworkLearner) learner = train (examples);
  const float expected[] = { 1, -1, -1, 1 };

  for (guint i = 0; i < 4; i++)
    {
      float outputs[WEIGHTS_ROW];

      network_learner_predict (learner, examples->pdata[i], outputs);
      CU_ASSERT (expected[i] * outputs[OUTPUT_SCORE] > 0.3f);
      CU_ASSERT (expected[i] * (outputs[OUTPUT_POSITIVE] - outputs[OUTPUT_NEGATIVE]) > 0.5f);
    }
}

static char *
save (const NetworkLearner *learner, const char *folder, const char *name)
{
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new ("test", 1);
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  network_learner_save (learner, writer);
  nlp_model_writer_save (writer, path, &error);
  CHECK_NO_ERROR (error);
  return path;
}

static float
score_words (const Network *network, guint32 first, guint32 last, const gint8 *values)
{
  const Word words[] = { { .form = first, .values = nothing }, { .form = last, .values = values } };
  g_autoptr (Sentence) sentence = sentence_new ();
  g_autoptr (GArray) fits = g_array_new (FALSE, FALSE, sizeof (NetworkFits));
  guint bounds[NETWORK_MAX_STRETCHES + 1];

  g_array_append_vals (sentence->words, words, G_N_ELEMENTS (words));
  network_read (network, sentence, fits);
  network_set_tone_bounds (bounds, G_N_ELEMENTS (words));
  return network_ask (network, fits, HEAD_TONE, bounds)[OUTPUT_SCORE];
}

static void
the_file_says_what_the_learner_says (void)
{
  const guint32 pairs[][2] = { { STONE, GOOD }, { STONE, BAD }, { NOT, GOOD }, { NOT, BAD } };
  g_autoptr (GPtrArray) examples = make_examples ();
  g_autoptr (NetworkLearner) learner = train (examples);
  g_autofree char *folder = check_make_folder (), *path = save (learner, folder, "one.model");
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpModel) model = nlp_model_open (path, "test", 1, &error);
  Network network;

  CHECK_NO_ERROR (error);
  CU_ASSERT (network_open (&network, model, &error));
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      float learned[WEIGHTS_ROW], read = score_words (&network, pairs[i][0], pairs[i][1], nothing);

      network_learner_predict (learner, examples->pdata[i], learned);
      /* A word of the lexicon has its values in its row: the toy lexicon is empty, so that "good" lacks them. */
      if (pairs[i][1] != GOOD)
        CU_ASSERT_DOUBLE_EQUAL (read, learned[OUTPUT_SCORE], 0.1);
    }
  CU_ASSERT (score_words (&network, STONE, UNSEEN, praise) > score_words (&network, STONE, UNSEEN, nothing));
  check_remove_folder (folder);
}

static void
a_file_without_a_network_is_an_error (void)
{
  g_autofree char *folder = check_make_folder (), *path = g_build_filename (folder, "none.model", NULL);
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new ("test", 1);
  g_autoptr (NlpModel) model = NULL;
  g_autoptr (GError) error = NULL;
  Network network;

  nlp_model_writer_add (writer, "network-words", "", 1);
  nlp_model_writer_save (writer, path, &error);
  CHECK_NO_ERROR (error);
  model = nlp_model_open (path, "test", 1, &error);
  CHECK_NO_ERROR (error);
  CU_ASSERT_FALSE (network_open (&network, model, &error));
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
      g_autoptr (NetworkLearner) learner = train (examples);
      g_autofree char *path = save (learner, folder, i ? "one.model" : "other.model");

      g_file_get_contents (path, &contents[i], &lengths[i], NULL);
    }
  CU_ASSERT (lengths[0] == lengths[1] && memcmp (contents[0], contents[1], lengths[0]) == 0);
  g_free (contents[0]);
  g_free (contents[1]);
  check_remove_folder (folder);
}

CHECK_MAIN (CHECK_CASE (a_pair_says_what_no_word_says), CHECK_CASE (the_file_says_what_the_learner_says),
            CHECK_CASE (a_file_without_a_network_is_an_error), CHECK_CASE (the_same_data_give_the_same_bytes))
