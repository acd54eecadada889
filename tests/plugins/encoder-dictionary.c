/* encoder-dictionary.c - what is known of words and their forms.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "check.h"
#include "dictionary.h"

typedef struct
{
  const char *word;
  guint8 value;
} Entry;

/* In the order of their keys, as the file wants them. */
static int
compare_entries (const void *a, const void *b)
{
  guint32 one = dictionary_get_key (((const Entry *) a)->word, strlen (((const Entry *) a)->word));
  guint32 other = dictionary_get_key (((const Entry *) b)->word, strlen (((const Entry *) b)->word));

  return one < other ? -1 : one > other;
}

/* Saves the dictionary, with @surplus more values than words, and opens it. */
static Dictionary *
open_dictionary (guint surplus, GError **error)
{
  g_autofree char *folder = check_make_folder ();
  g_autofree char *path = g_build_filename (folder, DICTIONARY_FILE, NULL);
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new (DICTIONARY_KIND, DICTIONARY_VERSION);
  Entry entries[] = { { "rattle", DICTIONARY_NOUN | DICTIONARY_VERB }, { "stop", DICTIONARY_VERB }, { "pony", DICTIONARY_NOUN },
                      { "wide", DICTIONARY_ADJECTIVE }, { "went", DICTIONARY_VERB_FORM },
                      { "ostby", DICTIONARY_NOUN | DICTIONARY_NAME } };
  guint32 buckets[DICTIONARY_N_BUCKETS + 1] = { 0 }, keys[G_N_ELEMENTS (entries)];
  guint8 values[G_N_ELEMENTS (entries) + 1] = { 0 };

  qsort (entries, G_N_ELEMENTS (entries), sizeof *entries, compare_entries);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      keys[i] = dictionary_get_key (entries[i].word, strlen (entries[i].word));
      values[i] = entries[i].value;
      buckets[(keys[i] >> (32 - DICTIONARY_BUCKET_BITS)) + 1]++;
    }
  for (guint i = 0; i < DICTIONARY_N_BUCKETS; i++)
    buckets[i + 1] += buckets[i];
  nlp_model_writer_add (writer, "buckets", buckets, sizeof buckets);
  nlp_model_writer_add (writer, "keys", keys, sizeof keys);
  nlp_model_writer_add (writer, "values", values, G_N_ELEMENTS (entries) + surplus);
  CU_ASSERT_TRUE (nlp_model_writer_save (writer, path, NULL));
  return dictionary_open (path, error);
}

static guint8
find (const Dictionary *dictionary, const char *word)
{
  return dictionary_find (dictionary, word, strlen (word));
}

static void
forms_are_known_by_their_base (void)
{
  g_autoptr (Dictionary) dictionary = open_dictionary (0, NULL);

  CU_ASSERT_PTR_NOT_NULL (dictionary);
  if (dictionary == NULL)
    return;
  CHECK_INTEGER (find (dictionary, "rattle"), DICTIONARY_NOUN | DICTIONARY_VERB);
  CHECK_INTEGER (find (dictionary, "RATTLED"), DICTIONARY_VERB_FORM);
  CHECK_INTEGER (find (dictionary, "rattles"), DICTIONARY_PLURAL | DICTIONARY_VERB_FORM);
  CHECK_INTEGER (find (dictionary, "rattling"), DICTIONARY_VERB_FORM);
  CHECK_INTEGER (find (dictionary, "stopped"), DICTIONARY_VERB_FORM);
  CHECK_INTEGER (find (dictionary, "stopping"), DICTIONARY_VERB_FORM);
  CHECK_INTEGER (find (dictionary, "ponies"), DICTIONARY_PLURAL);
  CHECK_INTEGER (find (dictionary, "widest"), DICTIONARY_COMPARED);
  CHECK_INTEGER (find (dictionary, "went"), DICTIONARY_VERB_FORM);
  CHECK_INTEGER (find (dictionary, "Ostby"), DICTIONARY_NOUN | DICTIONARY_NAME);
}

static void
other_words_are_not_known (void)
{
  g_autoptr (Dictionary) dictionary = open_dictionary (0, NULL);
  g_autofree char *endless = g_strnfill (100000, 's');

  if (dictionary == NULL)
    return;
  CHECK_INTEGER (find (dictionary, "rattlest"), 0);
  CHECK_INTEGER (find (dictionary, "wideing"), 0);
  CHECK_INTEGER (find (dictionary, "s"), 0);
  CHECK_INTEGER (find (dictionary, "ing"), 0);
  CHECK_INTEGER (find (dictionary, ""), 0);
  CHECK_INTEGER (find (dictionary, endless), 0);
}

static void
sections_that_do_not_fit_are_refused (void)
{
  g_autoptr (GError) error = NULL;

  CU_ASSERT_PTR_NULL (open_dictionary (1, &error));
  CU_ASSERT_TRUE (g_error_matches (error, NLP_ERROR, NLP_ERROR_MODEL));
}

CHECK_MAIN (CHECK_CASE (forms_are_known_by_their_base), CHECK_CASE (other_words_are_not_known),
            CHECK_CASE (sections_that_do_not_fit_are_refused))
