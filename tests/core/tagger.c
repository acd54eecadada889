/* tagger.c - a small tagger, trained here: it learns, it is reproducible, and all kernels and batches agree.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "check.h"
#include "kernel.h"
#include "recipe.h"
#include "training.h"

static const char recipe[]
    = "[features]\nword=16;1\nprefix3=8;256\nsuffix2=8;256\nshape=8;64\nplace=3\ncolumn.hint=3;4\n"
      "[columns]\nhint=4\n"
      "[network]\nlayers=2\nunits=32\nskip=true\nreach=1\nheads=entity;kind\n"
      "[head entity]\ntype=crf\nbio=true\nsource=2\n[head kind]\ntype=softmax\nsource=3\nreach=2\n"
      "[training]\nepochs=60\nrate=0.01\nbatch-tokens=100\nword-drop=0\n";

static const char *const people[] = { "Ada", "Bo", "Cleo", "Dov", "Eun", "Fay", "Gus", "Hal" };
static const char *const places[] = { "Arvale", "Brindle", "Corston", "Dunmere", "Eldham", "Fenwick" };
static const char *const verbs[] = { "visits", "leaves", "sees", "paints" };

/* One folder with one model for all cases. */
static char *folder, *model_path, *final_scores;

static void
add_line (GString *text, const char *word, const char *label, const char *kind)
{
  g_string_append_printf (text, "%s\t%s\t%s\t%u\n", word, label, kind, (guint) strlen (word) % 4);
}

static char *
make_text (guint n_sentences, guint seed)
{
  GString *text = g_string_new ("# doc = one\n");

  for (guint i = 0; i < n_sentences; i++)
    {
      guint k = i * 7 + seed;

      add_line (text, people[k % G_N_ELEMENTS (people)], "B-PERSON", "name");
      if (k % 3 == 0)
        add_line (text, people[(k + 3) % G_N_ELEMENTS (people)], "I-PERSON", "name");
      add_line (text, verbs[k % G_N_ELEMENTS (verbs)], "O", "verb");
      for (guint j = 0; j < k % 5; j++)
        add_line (text, "old", "O", "other");
      add_line (text, places[k % G_N_ELEMENTS (places)], "B-LOC", "name");
      add_line (text, ".", "O", "other");
      g_string_append (text, "\n");
    }
  return g_string_free (text, FALSE);
}

static char *
write_file (const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  if (!g_file_set_contents (path, text, -1, NULL))
    g_error ("fixture: cannot write %s", path);
  return path;
}

static gboolean
go_on (const TrainingProgress *progress, double share, gpointer user_data)
{
  char **scores = user_data;

  if (progress)
    {
      g_free (*scores);
      *scores = g_strdup (progress->scores);
    }
  return TRUE;
}

/* @base has the recipe of @recipe_text, the encoder or the start that are to be taken, and the settings. */
static void
train_on (const char *recipe_text, TrainingJob base, const char *output, char **scores)
{
  g_autofree char *train_text = make_text (40, 1), *dev_text = make_text (10, 3);
  g_autofree char *recipe_path = write_file ("a.recipe", recipe_text);
  g_autofree char *train_path = write_file ("train.txt", train_text);
  g_autofree char *dev_path = write_file ("dev.txt", dev_text);
  const char *const train_paths[] = { train_path, NULL }, *const dev_paths[] = { dev_path, NULL };
  g_autoptr (GError) error = NULL;

  base.recipe = recipe_path;
  base.train = train_paths;
  base.dev = dev_paths;
  base.output = output;
  base.report = go_on;
  base.user_data = scores;
  if (!train_tagger (&base, &error))
    g_error ("fixture: %s", error->message);
}

static void
train (const char *output, const char *const *settings, guint n_threads, char **scores)
{
  train_on (recipe, (TrainingJob) { .settings = settings, .n_threads = n_threads }, output, scores);
}

static void
learns (void)
{
  CHECK_STRING (final_scores, "dev: entity 100.00 kind 100.00");
}

static void
check_same_bytes (const char *one_path, const char *other_path)
{
  g_autofree char *one = NULL, *other = NULL;
  gsize n_one = 0, n_other = 0;

  CU_ASSERT (g_file_get_contents (one_path, &one, &n_one, NULL));
  CU_ASSERT (g_file_get_contents (other_path, &other, &n_other, NULL));
  CU_ASSERT (n_one > 0 && n_one == n_other && memcmp (one, other, n_one) == 0);
}

static void
gives_the_same_bytes_again (void)
{
  g_autofree char *again = g_build_filename (folder, "again.model", NULL);
  g_autofree char *scores = NULL;

  train (again, NULL, 1, &scores);
  check_same_bytes (model_path, again);
}

static void
gives_the_same_bytes_with_other_threads (void)
{
  static const char *const settings[] = { "training.parts=4", "training.batch-tokens=80", NULL };
  g_autofree char *alone = g_build_filename (folder, "alone.model", NULL);
  g_autofree char *scores = NULL;

  train (alone, settings, 1, &scores);
  CHECK_STRING (scores, "dev: entity 100.00 kind 100.00");
  for (guint n_threads = 2; n_threads <= 4; n_threads += 2)
    {
      g_autofree char *together = g_build_filename (folder, "together.model", NULL);

      train (together, settings, n_threads, &scores);
      check_same_bytes (alone, together);
    }
}

static void
learns_without_layers (void)
{
  static const char *const settings[] = { "network.layers=0", "network.reach=2", NULL };
  g_autofree char *path = g_build_filename (folder, "linear.model", NULL);
  g_autofree char *scores = NULL;

  train (path, settings, 1, &scores);
  CHECK_STRING (scores, "dev: entity 100.00 kind 100.00");
}

/* @text as made above. */
static NlpSequenceInput *
make_input (const char *text, guint only_sentence)
{
  NlpSequenceInput *input = nlp_sequence_input_new ();
  g_autoptr (GByteArray) hints = g_byte_array_new ();
  NlpTokenPlace place = NLP_TOKEN_STARTS_SENTENCE;
  guint sentence = 0;

  for (text = strchr (text, '\n') + 1; *text; text = strchr (text, '\n') + 1)
    {
      guint8 hint = strcspn (text, "\t") % 4;

      if (*text == '\n')
        {
          nlp_sequence_input_end_sequence (input);
          place = NLP_TOKEN_STARTS_SENTENCE;
          sentence++;
          continue;
        }
      if (only_sentence != G_MAXUINT && sentence != only_sentence)
        continue;
      nlp_sequence_input_add_token (input, text, strcspn (text, "\t"), place);
      g_byte_array_append (hints, &hint, 1);
      place = NLP_TOKEN_INSIDE;
    }
  nlp_sequence_input_set_column (input, "hint", hints->data);
  return input;
}

static NlpSequenceOutput *
decode (const char *model, const char *kernel, const NlpSequenceInput *input)
{
  g_autoptr (NlpTagger) tagger = NULL;

  g_setenv ("NLP_KERNEL", kernel, TRUE);
  tagger = nlp_tagger_open (model, NULL, NULL);
  g_unsetenv ("NLP_KERNEL");
  return tagger ? nlp_tagger_decode (tagger, input, NLP_DECODE_PROBABILITIES) : NULL;
}

static gboolean
outputs_equal (const NlpSequenceOutput *one, guint first, const NlpSequenceOutput *other, guint n)
{
  for (guint head = 0; head < 2; head++)
    if (memcmp (nlp_sequence_output_get_labels (one, head) + first, nlp_sequence_output_get_labels (other, head),
                n * sizeof (guint16)) != 0
        || memcmp (nlp_sequence_output_get_probabilities (one, head) + first,
                   nlp_sequence_output_get_probabilities (other, head), n * sizeof (float)) != 0)
      return FALSE;
  return TRUE;
}

static void
check_kernels (const char *model)
{
  g_autofree char *text = make_text (200, 5);
  g_autoptr (NlpSequenceInput) input = make_input (text, G_MAXUINT);
  g_autoptr (NlpSequenceOutput) portable = decode (model, "portable", input);

  for (const Kernel *const *kernel = nlp__kernel_get_all (); *kernel; kernel++)
    {
      g_autoptr (NlpSequenceOutput) output = decode (model, (*kernel)->name, input);

      if (!outputs_equal (portable, 0, output, nlp_sequence_input_get_length (input)))
        {
          g_print ("\n    %s", (*kernel)->name);
          CU_FAIL ("a kernel gives other results");
        }
    }
}

static void
all_kernels_agree (void)
{
  check_kernels (model_path);
}

/* The second layer sees a word's other occurrences, and one head looks less far than the other. */
static void
all_kernels_agree_with_pool (void)
{
  static const char *const settings[] = { "network.pool=true", "head kind.reach=0", NULL };
  g_autofree char *path = g_build_filename (folder, "pool.model", NULL);
  g_autofree char *scores = NULL;

  train (path, settings, 1, &scores);
  CHECK_STRING (scores, "dev: entity 100.00 kind 100.00");
  check_kernels (path);
}

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

static void
neighbours_change_nothing (void)
{
  g_autofree char *text = make_text (60, 2);
  g_autoptr (NlpSequenceInput) input = make_input (text, G_MAXUINT);
  g_autoptr (NlpTagger) tagger = nlp_tagger_open (model_path, NULL, NULL);
  g_autoptr (NlpSequenceOutput) all = nlp_tagger_decode (tagger, input, NLP_DECODE_PROBABILITIES);
  guint first = 0;

  for (guint sentence = 0; sentence < 60; sentence++)
    {
      g_autoptr (NlpSequenceInput) alone_input = make_input (text, sentence);
      g_autoptr (NlpSequenceOutput) alone = nlp_tagger_decode (tagger, alone_input, NLP_DECODE_PROBABILITIES);
      guint n = nlp_sequence_input_get_length (alone_input);

      CU_ASSERT (outputs_equal (all, first, alone, n));
      first += n;
    }
  CHECK_INTEGER (first, nlp_sequence_input_get_length (input));
}

static guint
count_label (const NlpTagger *tagger, const char *text, const char *eager_head, double eagerness, char begin)
{
  g_autoptr (NlpSequenceInput) input = make_input (text, G_MAXUINT);
  g_autoptr (NlpSequenceOutput) output = NULL;
  const guint16 *labels;
  guint n = 0;

  nlp_sequence_input_set_eagerness (input, eager_head, eagerness);
  output = nlp_tagger_decode (tagger, input, NLP_DECODE_PROBABILITIES);
  labels = nlp_sequence_output_get_labels (output, 0);
  for (guint i = 0; i < nlp_sequence_input_get_length (input); i++)
    n += nlp_tagger_get_label (tagger, 0, labels[i])[0] == begin;
  return n;
}

static void
eager_inputs_begin_more_spans (void)
{
  g_autofree char *text = make_text (60, 2);
  g_autoptr (NlpTagger) tagger = nlp_tagger_open (model_path, NULL, NULL);
  guint n = count_label (tagger, text, "entity", 0, 'B');

  CU_ASSERT (n > 0);
  CU_ASSERT (count_label (tagger, text, "entity", 100, 'B') > n);
  CHECK_INTEGER (count_label (tagger, text, "kind", 100, 'B'), n);
  CHECK_INTEGER (count_label (tagger, text, "entity", -100, 'B'), 0);
}

static void
takes_anything (void)
{
  g_autoptr (NlpTagger) tagger = nlp_tagger_open (model_path, NULL, NULL);
  g_autoptr (NlpSequenceInput) empty = nlp_sequence_input_new ();
  g_autoptr (NlpSequenceInput) strange = nlp_sequence_input_new ();
  g_autoptr (NlpSequenceOutput) nothing = nlp_tagger_decode (tagger, empty, NLP_DECODE_LABELS);
  g_autoptr (NlpSequenceOutput) output = NULL;

  CU_ASSERT_PTR_NOT_NULL (nothing);
  for (guint i = 0; i < 5000; i++)
    nlp_sequence_input_add_token (strange, "\xff\xe2\x80 \xf0\x9f\x98\x80", i % 9, NLP_TOKEN_INSIDE);
  nlp_sequence_input_end_sequence (strange);
  output = nlp_tagger_decode (tagger, strange, NLP_DECODE_LABELS);
  for (guint i = 0; i < 5000; i++)
    CU_ASSERT (nlp_sequence_output_get_labels (output, 0)[i] < nlp_tagger_get_n_labels (tagger, 0));
}

static void
refuses_another_kind_of_model (void)
{
  g_autofree char *path = g_build_filename (folder, "other.model", NULL);
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new ("tone", 1);
  g_autoptr (GError) error = NULL;

  nlp_model_writer_add (writer, "recipe", recipe, strlen (recipe));
  CU_ASSERT (nlp_model_writer_save (writer, path, NULL));
  CU_ASSERT_PTR_NULL (nlp_tagger_open (path, NULL, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_MODEL);
}

static void
names_the_section_that_is_missing (void)
{
  g_autofree char *path = g_build_filename (folder, "bare.model", NULL);
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new ("tagger", 2);
  g_autoptr (GError) error = NULL;

  nlp_model_writer_add (writer, "recipe", recipe, strlen (recipe));
  CU_ASSERT (nlp_model_writer_save (writer, path, NULL));
  CU_ASSERT_PTR_NULL (nlp_tagger_open (path, NULL, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_MODEL);
  CHECK_CONTAINS (error ? error->message : NULL, "vocabulary");
}

int
main (int argc, char **argv)
{
  static const CheckCase cases[] = {
    CHECK_CASE (learns),
    CHECK_CASE (learns_without_layers),
    CHECK_CASE (gives_the_same_bytes_again),
    CHECK_CASE (gives_the_same_bytes_with_other_threads),
    CHECK_CASE (all_kernels_agree),
    CHECK_CASE (all_kernels_agree_with_pool),
    CHECK_CASE (goes_on_from_a_model),
    CHECK_CASE (learns_a_head_on_a_network),
    CHECK_CASE (learns_a_head_anew),
    CHECK_CASE (heads_have_layers_of_their_own),
    CHECK_CASE (refuses_branches_that_cannot_be),
    CHECK_CASE (labels_are_found_once),
    CHECK_CASE (refuses_to_ask_once_for_what_comes_later),
    CHECK_CASE (neighbours_change_nothing),
    CHECK_CASE (eager_inputs_begin_more_spans),
    CHECK_CASE (takes_anything),
    CHECK_CASE (refuses_another_kind_of_model),
    CHECK_CASE (names_the_section_that_is_missing),
  };
  int status;

  folder = check_make_folder ();
  model_path = g_build_filename (folder, "a.model", NULL);
  train (model_path, NULL, 1, &final_scores);
  status = check_run (cases, G_N_ELEMENTS (cases), argc > 1 ? argv[1] : NULL);
  check_remove_folder (folder);
  g_free (folder);
  g_free (model_path);
  g_free (final_scores);
  return status;
}
