/* tagger.c - a small tagger, trained here: it learns, it is reproducible, and all kernels and batches agree.
 * SPDX-License-Identifier: MIT */
#include "container.h"
#include "tagger-fixture.h"

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

/* The file that was learned here, but for one number. */
static void
refuses_an_offset_that_no_weights_add_up_to (void)
{
  g_autofree char *path = g_build_filename (folder, "offset.model", NULL);
  g_autoptr (NlpModel) model = nlp_model_open (model_path, "tagger", 2, NULL);
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new ("tagger", 2);
  g_autoptr (GError) error = NULL;
  const char *name;

  for (guint i = 0; (name = nlp__model_get_name (model, i)); i++)
    {
      gsize n_bytes;
      gconstpointer data = nlp_model_get_array (model, name, 1, &n_bytes, NULL);
      g_autofree gint32 *copy = g_memdup2 (data, n_bytes);

      if (g_str_equal (name, "lstm0f.xo"))
        copy[3] = G_MININT32 + 24;
      nlp_model_writer_add (writer, name, copy, n_bytes);
    }
  CU_ASSERT (nlp_model_writer_save (writer, path, NULL));
  CU_ASSERT_PTR_NULL (nlp_tagger_open (path, NULL, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_MODEL);
  CHECK_CONTAINS (error ? error->message : NULL, "\"lstm0f.xo\" has an offset that no weights add up to");
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
    CHECK_CASE (neighbours_change_nothing),
    CHECK_CASE (eager_inputs_begin_more_spans),
    CHECK_CASE (takes_anything),
    CHECK_CASE (refuses_another_kind_of_model),
    CHECK_CASE (names_the_section_that_is_missing),
    CHECK_CASE (refuses_an_offset_that_no_weights_add_up_to),
  };

  return run_cases (cases, G_N_ELEMENTS (cases), argc > 1 ? argv[1] : NULL);
}
