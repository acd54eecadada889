/* tagger-heads.c - heads on the network of a model: learned beside the others, anew, with layers of their own, asked once a word.
 * SPDX-License-Identifier: MIT */
#include "tagger-fixture.h"

/* A new head on the network of a model learns what a head of the network's own had learned, and the old ones stay as they
 * are; with pool, too. */
static void
check_new_head (const char *const *settings)
{
  static const char head_recipe[] = "[head sort]\ntype=softmax\nsource=3\n[training]\nepochs=20\nrate=0.02\nbatch-tokens=100\n";
  g_autofree char *encoder = g_build_filename (folder, "encoder.model", NULL);
  g_autofree char *path = g_build_filename (folder, "heads.model", NULL);
  g_autofree char *text = make_text (200, 5), *scores = NULL;
  g_autoptr (NlpSequenceInput) input = make_input (text, G_MAXUINT);
  g_autoptr (NlpSequenceOutput) before = NULL, after = NULL;

  train (encoder, settings, 1, &scores);
  train_on (head_recipe, (TrainingJob) { .encoder = encoder, .n_threads = 2 }, path, &scores);
  CHECK_STRING (scores, "dev: sort 100.00");
  before = decode (encoder, "portable", input);
  after = decode (path, "portable", input);
  CU_ASSERT (outputs_equal (before, 0, after, nlp_sequence_input_get_length (input)));
  CU_ASSERT (memcmp (nlp_sequence_output_get_labels (after, 1), nlp_sequence_output_get_labels (after, 2),
                     nlp_sequence_input_get_length (input) * sizeof (guint16)) == 0);
}

static void
learns_a_head_on_a_network (void)
{
  static const char *const pool[] = { "network.pool=true", NULL };

  check_new_head (NULL);
  check_new_head (pool);
}

/* A head of the same name, with layers of its own and other labels, takes the place of the old one; the other stays as it is. */
static void
learns_a_head_anew (void)
{
  static const char head_recipe[] = "[branch own]\nlayers=1\nunits=16\n[head kind]\ntype=softmax\nsource=2\nbranch=own\n"
                                    "[training]\nepochs=20\nrate=0.02\nbatch-tokens=100\n";
  g_autofree char *path = g_build_filename (folder, "anew.model", NULL);
  g_autofree char *text = make_text (200, 5), *scores = NULL;
  g_autoptr (NlpSequenceInput) input = make_input (text, G_MAXUINT);
  g_autoptr (NlpSequenceOutput) before = decode (model_path, "portable", input), after = NULL;
  g_autoptr (NlpTagger) tagger = NULL;

  train_on (head_recipe, (TrainingJob) { .encoder = model_path }, path, &scores);
  CHECK_STRING (scores, "dev: kind 100.00");
  after = decode (path, "portable", input);
  CU_ASSERT (memcmp (nlp_sequence_output_get_labels (before, 0), nlp_sequence_output_get_labels (after, 0),
                     nlp_sequence_input_get_length (input) * sizeof (guint16)) == 0);
  tagger = nlp_tagger_open (path, NULL, NULL);
  CHECK_INTEGER (nlp_tagger_find_head (tagger, "kind"), 1);
  CHECK_INTEGER (nlp_tagger_get_n_labels (tagger, 1), nlp_tagger_get_n_labels (tagger, 0));
}

/* One pass that hardly moves anything is enough behind a model, and teaches nothing without one. */
static void
check_going_on (const char *text, const char *model)
{
  static const char *const settings[] = { "training.epochs=1", "training.rate=0.00001", NULL };
  g_autofree char *path = g_build_filename (folder, "gone-on.model", NULL);
  g_autofree char *scores = NULL;

  train_on (text, (TrainingJob) { .start = model, .settings = settings }, path, &scores);
  CHECK_STRING (scores, "dev: entity 100.00 kind 100.00");
  train_on (text, (TrainingJob) { .settings = settings }, path, &scores);
  CU_ASSERT (strcmp (scores, "dev: entity 100.00 kind 100.00") != 0);
}

static void
goes_on_from_a_model (void)
{
  check_going_on (recipe, model_path);
}

/* One branch sees the input beside the states, the other the states alone. */
static void
heads_have_layers_of_their_own (void)
{
  g_autofree char *text = g_strconcat ("[branch high]\nlayers=2\nunits=48\nskip=true\n[branch low]\nunits=16\n", recipe, NULL);
  static const char *const settings[] = { "head entity.branch=high", "head kind.branch=low", NULL };
  g_autofree char *path = g_build_filename (folder, "branches.model", NULL);
  g_autofree char *whole = NULL, *scores = NULL;

  train_on (text, (TrainingJob) { .settings = settings }, path, &scores);
  CHECK_STRING (scores, "dev: entity 100.00 kind 100.00");
  check_kernels (path);
  whole = g_strconcat (text, "[head entity]\nbranch=high\n[head kind]\nbranch=low\n", NULL);
  check_going_on (whole, path);
}

static void
check_refused (const char *recipe_rest, const char *complaint)
{
  g_autofree char *text = g_strconcat ("[features]\nshape=4\n[network]\nheads=one\n", recipe_rest, NULL);
  g_autoptr (GError) error = NULL;

  CU_ASSERT_PTR_NULL (nlp__recipe_parse (text, strlen (text), "test", &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_MODEL);
  CHECK_CONTAINS (error ? error->message : NULL, complaint);
}

static void
refuses_branches_that_cannot_be (void)
{
  check_refused ("[head one]\nbranch=own\n", "no group [branch own]");
  check_refused ("[branch own]\nunits=17\n", "[branch own] needs layers=1 or 2");
  check_refused ("[branch own]\nlayers=0\n", "[branch own] needs layers=1 or 2");
  check_refused ("[branch own]\nunits=100000\n", "[branch own] needs layers=1 or 2");
  check_refused ("layers=0\n[branch own]\n", "stands on shared layers");
  check_refused ("[branch a]\n[branch b]\n[branch c]\n[branch d]\n[branch e]\n", "at most 3 others");
}

/* A head that is asked once gives the same word with the same label of the other head the same label, and learns as well. */
static void
labels_are_found_once (void)
{
  static const char *const settings[] = { "head kind.once=entity", "head kind.reach=0", NULL };
  g_autofree char *path = g_build_filename (folder, "once.model", NULL);
  g_autofree char *scores = NULL;

  train (path, settings, 1, &scores);
  CHECK_STRING (scores, "dev: entity 100.00 kind 100.00");
  check_kernels (path);
}

static void
refuses_to_ask_once_for_what_comes_later (void)
{
  static const char text[]
      = "[features]\nshape=4\n[network]\nlayers=0\nheads=one;two\n[head one]\ntype=softmax\nonce=two\n[head two]\ntype=softmax\n";
  g_autoptr (GError) error = NULL;

  CU_ASSERT_PTR_NULL (nlp__recipe_parse (text, strlen (text), "test", &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_MODEL);
  CHECK_CONTAINS (error ? error->message : NULL, "once=two");
}

int
main (int argc, char **argv)
{
  static const CheckCase cases[] = {
    CHECK_CASE (goes_on_from_a_model),
    CHECK_CASE (learns_a_head_on_a_network),
    CHECK_CASE (learns_a_head_anew),
    CHECK_CASE (heads_have_layers_of_their_own),
    CHECK_CASE (refuses_branches_that_cannot_be),
    CHECK_CASE (labels_are_found_once),
    CHECK_CASE (refuses_to_ask_once_for_what_comes_later),
  };

  return run_cases (cases, G_N_ELEMENTS (cases), argc > 1 ? argv[1] : NULL);
}
