/* model.c - model files: what is written comes back, and damage is refused.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "check.h"

static const float weights[] = { 0.5f, -1.0f, 2.0f };

static char *
write_model (const char *folder)
{
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new ("test", 3);
  char *path = g_build_filename (folder, "a.model", NULL);

  nlp_model_writer_add (writer, "weights", weights, sizeof weights);
  nlp_model_writer_add (writer, "labels", "one\ntwo\n", 8);
  nlp_model_writer_add (writer, "nothing", NULL, 0);
  CU_ASSERT (nlp_model_writer_save (writer, path, NULL));
  return path;
}

static void
gives_back_what_was_written (void)
{
  g_autofree char *folder = check_make_folder ();
  g_autofree char *path = write_model (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpModel) model = nlp_model_open (path, "test", 3, &error);
  gsize n = 0;

  if (!CHECK_NO_ERROR (error))
    return;
  const float *array = nlp_model_get_array (model, "weights", sizeof (float), &n, &error);
  CHECK_INTEGER (n, 3);
  CU_ASSERT (memcmp (array, weights, sizeof weights) == 0);
  CHECK_INTEGER ((gsize) array % 64, 0);
  g_autofree char *labels = nlp_model_get_text (model, "labels", &error);
  CHECK_STRING (labels, "one\ntwo\n");
  CU_ASSERT_PTR_NOT_NULL (nlp_model_get_array (model, "nothing", 4, &n, &error));
  CHECK_INTEGER (n, 0);
  check_remove_folder (folder);
}

static void
names_a_missing_section (void)
{
  g_autofree char *folder = check_make_folder ();
  g_autofree char *path = write_model (folder);
  g_autoptr (NlpModel) model = nlp_model_open (path, "test", 3, NULL);
  g_autoptr (GError) error = NULL;
  gsize n;

  CU_ASSERT_PTR_NULL (nlp_model_get_array (model, "biases", 4, &n, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_MODEL);
  CHECK_CONTAINS (error ? error->message : NULL, "biases");
  check_remove_folder (folder);
}

static void
refuses_another_kind_and_version (void)
{
  g_autofree char *folder = check_make_folder ();
  g_autofree char *path = write_model (folder);
  g_autoptr (GError) kind_error = NULL;
  g_autoptr (GError) version_error = NULL;

  CU_ASSERT_PTR_NULL (nlp_model_open (path, "tagger", 3, &kind_error));
  CHECK_ERROR (kind_error, NLP_ERROR, NLP_ERROR_MODEL);
  CU_ASSERT_PTR_NULL (nlp_model_open (path, "test", 4, &version_error));
  CHECK_ERROR (version_error, NLP_ERROR, NLP_ERROR_MODEL);
  check_remove_folder (folder);
}

static gboolean
opens (const char *path, const char *bytes, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;
  NlpModel *model;

  CU_ASSERT (g_file_set_contents (path, bytes, n_bytes, NULL));
  model = nlp_model_open (path, "test", 3, &error);
  if (!model)
    return !CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_MODEL);
  nlp_model_unref (model);
  return TRUE;
}

/* A file with damage inside its sections opens, so that a start costs nothing, and is not verified. */
static gboolean
is_whole (const char *path, const char *bytes, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;
  gboolean whole = opens (path, bytes, n_bytes) && nlp_model_verify (path, &error);

  if (error)
    CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_MODEL);
  return whole;
}

static void
refuses_any_flipped_bit (void)
{
  g_autofree char *folder = check_make_folder ();
  g_autofree char *path = write_model (folder);
  g_autofree char *bytes = NULL;
  gsize n_bytes;

  CU_ASSERT (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  CU_ASSERT (is_whole (path, bytes, n_bytes));
  for (gsize i = 0; i < n_bytes; i++)
    {
      bytes[i] ^= 1 << (i % 8);
      if (is_whole (path, bytes, n_bytes))
        CU_FAIL ("a flipped bit went unseen");
      bytes[i] ^= 1 << (i % 8);
    }
  check_remove_folder (folder);
}

static void
refuses_any_truncation (void)
{
  g_autofree char *folder = check_make_folder ();
  g_autofree char *path = write_model (folder);
  g_autofree char *bytes = NULL;
  gsize n_bytes;

  CU_ASSERT (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  for (gsize i = 0; i < n_bytes; i++)
    if (opens (path, bytes, i))
      CU_FAIL ("a truncated file went unseen");
  check_remove_folder (folder);
}

static void
writes_the_same_bytes_again (void)
{
  g_autofree char *one_folder = check_make_folder ();
  g_autofree char *other_folder = check_make_folder ();
  g_autofree char *one = write_model (one_folder);
  g_autofree char *other = write_model (other_folder);
  g_autofree char *one_bytes = NULL, *other_bytes = NULL;
  gsize n_one, n_other;

  CU_ASSERT (g_file_get_contents (one, &one_bytes, &n_one, NULL));
  CU_ASSERT (g_file_get_contents (other, &other_bytes, &n_other, NULL));
  CU_ASSERT (n_one == n_other && memcmp (one_bytes, other_bytes, n_one) == 0);
  check_remove_folder (one_folder);
  check_remove_folder (other_folder);
}

CHECK_MAIN (
  CHECK_CASE (gives_back_what_was_written),
  CHECK_CASE (names_a_missing_section),
  CHECK_CASE (refuses_another_kind_and_version),
  CHECK_CASE (refuses_any_flipped_bit),
  CHECK_CASE (refuses_any_truncation),
  CHECK_CASE (writes_the_same_bytes_again))
