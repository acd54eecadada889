/* words.c - words are learned from text, found again in their forms, and alike words get alike vectors.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "check.h"
#include "words-train.h"

static const char *const animals[] = { "badger", "heron", "otter", "weasel" };
static const char *const towns[] = { "Brodhaven", "Kestwick", "Marlingen", "Ostby" };

/* A language of two sentences: animals sleep in rivers, people travel to towns. */
static FILE *
open_text (void)
{
  FILE *file = tmpfile ();

  for (guint i = 0; i < 400; i++)
    {
      fprintf (file, "The old %s slept near the river, and that %s didn\xE2\x80\x99t wake.\n", animals[i % 4], animals[i / 4 % 4]);
      fprintf (file, "In 1987 she travelled to %s before she moved from %s again.\n", towns[i % 4], towns[i / 4 % 4]);
    }
  rewind (file);
  return file;
}

static char *
learn_words (const char *folder)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, "words.model", NULL);
  WordsTraining training;
  FILE *text = open_text ();

  nlp__words_training_init (&training, path);
  training.n_dimensions = 8;
  training.n_classes = 6;
  CU_ASSERT (nlp__words_train (&training, text, &error));
  CHECK_NO_ERROR (error);
  fclose (text);
  return path;
}

static NlpWords *
open_words (void)
{
  g_autofree char *folder = check_make_folder ();
  g_autofree char *path = learn_words (folder);
  g_autoptr (GError) error = NULL;
  NlpWords *words = nlp_words_open (path, &error);

  if (words == NULL)
    g_error ("fixture: %s", error->message);
  check_remove_folder (folder);
  return words;
}

static guint
find_form (const NlpWords *words, const char *word)
{
  NlpWordInfo info;

  nlp_words_find (words, word, strlen (word), &info);
  return info.form;
}

static double
compare_vectors (const NlpWords *words, const char *one, const char *other)
{
  const float *scales = nlp_words_get_scales (words);
  NlpWordInfo a, b;
  double product = 0;

  if (!nlp_words_find (words, one, strlen (one), &a) || !nlp_words_find (words, other, strlen (other), &b))
    return NAN;
  for (guint d = 0; d < nlp_words_get_n_dimensions (words); d++)
    product += (double) a.vector[d] * b.vector[d] * scales[d] * scales[d];
  return product;
}

static void
finds_words_in_their_forms (void)
{
  g_autoptr (NlpWords) words = open_words ();

  CHECK_INTEGER (find_form (words, "otter"), NLP_WORD_FORM_WRITTEN);
  CHECK_INTEGER (find_form (words, "Otter"), NLP_WORD_FORM_LOWER);
  CHECK_INTEGER (find_form (words, "OSTBY"), NLP_WORD_FORM_CAPITALISED);
  CHECK_INTEGER (find_form (words, "ostby"), NLP_WORD_FORM_CAPITALISED);
  CHECK_INTEGER (find_form (words, "sea-otter"), NLP_WORD_FORM_LAST_PART);
  CHECK_INTEGER (find_form (words, "1066"), NLP_WORD_FORM_WRITTEN);
  CHECK_INTEGER (find_form (words, "n't"), NLP_WORD_FORM_WRITTEN);
  CHECK_INTEGER (find_form (words, "n\xE2\x80\x99t"), NLP_WORD_FORM_WRITTEN);
}

static void
does_not_find_what_was_not_there (void)
{
  g_autoptr (NlpWords) words = open_words ();
  g_autofree char *long_word = g_strnfill (5000, 'a');
  NlpWordInfo info;

  CHECK_INTEGER (find_form (words, "zebra"), NLP_WORD_FORM_NONE);
  CHECK_INTEGER (find_form (words, ""), NLP_WORD_FORM_NONE);
  CHECK_INTEGER (find_form (words, "otter-"), NLP_WORD_FORM_NONE);
  CHECK_INTEGER (find_form (words, "\xC3"), NLP_WORD_FORM_NONE);
  CHECK_INTEGER (find_form (words, long_word), NLP_WORD_FORM_NONE);
  CU_ASSERT (!nlp_words_find (words, "zebra", 5, &info));
  CU_ASSERT_PTR_NULL (info.vector);
}

static void
gives_words_of_a_kind_like_vectors (void)
{
  g_autoptr (NlpWords) words = open_words ();
  double same_kind = compare_vectors (words, "Ostby", "Kestwick");
  double another_kind = compare_vectors (words, "Ostby", "otter");

  CU_ASSERT (same_kind > 0.9);
  CU_ASSERT (another_kind < 0.5);
}

static void
sorts_words_into_classes_of_a_tree (void)
{
  g_autoptr (NlpWords) words = open_words ();
  NlpWordInfo town, animal;

  nlp_words_find (words, "Ostby", 5, &town);
  nlp_words_find (words, "otter", 5, &animal);
  CHECK_INTEGER (nlp_words_get_n_classes (words, NLP_WORD_MAP_CONTEXT), 7);
  CU_ASSERT (town.classes[NLP_WORD_MAP_CONTEXT] > 0 && animal.classes[NLP_WORD_MAP_CONTEXT] > 0);
  CU_ASSERT (town.classes[NLP_WORD_MAP_CONTEXT] != animal.classes[NLP_WORD_MAP_CONTEXT]);
  guint branch = nlp_words_get_branch (words, NLP_WORD_MAP_CONTEXT, town.classes[NLP_WORD_MAP_CONTEXT], 1);
  CU_ASSERT (branch == 2 || branch == 3);
  CHECK_INTEGER (nlp_words_get_branch (words, NLP_WORD_MAP_CONTEXT, 0, 4), 0);
}

static void
knows_which_words_have_capitals (void)
{
  g_autoptr (NlpWords) words = open_words ();
  NlpWordInfo info;

  nlp_words_find (words, "ostby", 5, &info);
  CHECK_INTEGER (info.capitals, 255);
  nlp_words_find (words, "Otter", 5, &info);
  CHECK_INTEGER (info.capitals, 0);
  CU_ASSERT (info.frequency > 0);
}

static void
learns_the_same_twice (void)
{
  g_autofree char *folder = check_make_folder ();
  g_autofree char *path = learn_words (folder);
  g_autofree char *first = NULL, *second = NULL;
  gsize n_first = 0, n_second = 1;

  g_file_get_contents (path, &first, &n_first, NULL);
  g_free (path);
  path = learn_words (folder);
  g_file_get_contents (path, &second, &n_second, NULL);
  CHECK_INTEGER (n_first, n_second);
  CU_ASSERT (n_first == n_second && memcmp (first, second, n_first) == 0);
  check_remove_folder (folder);
}

static void
says_when_there_is_no_text (void)
{
  g_autoptr (GError) error = NULL;
  WordsTraining training;
  FILE *nothing = tmpfile ();

  nlp__words_training_init (&training, "never-written.model");
  CU_ASSERT (!nlp__words_train (&training, nothing, &error));
  CHECK_CONTAINS (error ? error->message : NULL, "more text");
  fclose (nothing);
}

CHECK_MAIN (CHECK_CASE (finds_words_in_their_forms), CHECK_CASE (does_not_find_what_was_not_there),
            CHECK_CASE (gives_words_of_a_kind_like_vectors), CHECK_CASE (sorts_words_into_classes_of_a_tree),
            CHECK_CASE (knows_which_words_have_capitals), CHECK_CASE (learns_the_same_twice),
            CHECK_CASE (says_when_there_is_no_text))
