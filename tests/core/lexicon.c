/* lexicon.c - tests of word lists: folding, phrases of several tokens, values, languages.
 * SPDX-License-Identifier: MIT */
#include "check.h"

#include "greeting-words.h"

static NlpDocument *
make_document (const char *text, const char *language)
{
  NlpDocument *document = nlp_document_new_from_text ("test", text, -1, NULL);

  nlp_document_set_property (document, "language", language);
  nlp_document_add_structure (document);
  return document;
}

static guint64
find (const char *text)
{
  return nlp_lexicon_find_senses (nlp_lexicon_get_table (&greeting_words, "en"), text, strlen (text));
}

static void
folds_by_unicode (void)
{
  CHECK_INTEGER (find ("HELLO"), NLP_SENSE (GREET_GREETING));
  CHECK_INTEGER (find ("strasse"), NLP_SENSE (GREET_SIGN));
  CHECK_INTEGER (find ("STRASSE"), NLP_SENSE (GREET_SIGN));
  CHECK_INTEGER (find ("O’Clock"), NLP_SENSE (GREET_SIGN));
  CHECK_INTEGER (find ("©"), NLP_SENSE (GREET_SIGN));
  CHECK_INTEGER (find ("ｈｅｌｌｏ"), NLP_SENSE (GREET_GREETING));
}

static void
a_stop_need_not_be_in_the_table (void)
{
  CHECK_INTEGER (find ("Dr."), NLP_SENSE (GREET_TITLE));
  CHECK_INTEGER (find ("U.S."), NLP_SENSE (GREET_COUNTRY));
  CHECK_INTEGER (find ("Dr.."), 0);
  CHECK_INTEGER (find ("."), 0);
}

static void
hyphens_count_as_blanks (void)
{
  CHECK_INTEGER (find ("Co-Founder"), NLP_SENSE (GREET_ROLE));
  CHECK_INTEGER (find ("co‑founder"), NLP_SENSE (GREET_ROLE));
  CHECK_INTEGER (find ("co founder"), NLP_SENSE (GREET_ROLE));
  CHECK_INTEGER (find ("co"), 0);
  CHECK_INTEGER (find ("-"), 0);
  CHECK_INTEGER (find ("founder-"), 0);
}

static void
what_is_to_be_written_just_so_is (void)
{
  CHECK_INTEGER (find ("US"), NLP_SENSE (GREET_COUNTRY) | NLP_SENSE (GREET_PRONOUN));
  CHECK_INTEGER (find ("us"), NLP_SENSE (GREET_PRONOUN));
  CHECK_INTEGER (find ("Us"), NLP_SENSE (GREET_PRONOUN));
}

static void
no_bytes_do_harm (void)
{
  g_autofree char *longest = g_strnfill (100000, 'a');
  const char *odd[] = { "", "'", "’", "--", "\xcc\x81", "'s", "''''", "a'", "-a", "Ⓐ", "\xef\xbf\xbf" };

  CHECK_INTEGER (find (longest), 0);
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    CHECK_INTEGER (find (odd[i]), 0);
  CHECK_INTEGER (nlp_lexicon_find (nlp_lexicon_get_table (&greeting_words, "en"), "hello\0", 6), 0);
  CHECK_INTEGER (nlp_lexicon_find (NULL, "hello", 5), 0);
}

static void
finds_the_longest_prefix_of_whole_words (void)
{
  const NlpLexiconTable *table = nlp_lexicon_get_table (&greeting_words, NULL);
  gsize n;

  CU_ASSERT (nlp_lexicon_find_prefix (table, "Good morning, all", 17, NLP_SENSE (GREET_GREETING), &n) != 0);
  CHECK_INTEGER (n, 12);
  CU_ASSERT (nlp_lexicon_find_prefix (table, "good  morning to you", 20, NLP_ANY_SENSE, &n) != 0);
  CHECK_INTEGER (n, 20);
  CU_ASSERT (nlp_lexicon_find_prefix (table, "Read more: here", 15, NLP_SENSE (GREET_SIGN), &n) != 0);
  CHECK_INTEGER (n, 10);
  CHECK_INTEGER (nlp_lexicon_find_prefix (table, "Read more here", 14, NLP_ANY_SENSE, NULL), 0);
  CHECK_INTEGER (nlp_lexicon_find_prefix (table, "hellos", 6, NLP_ANY_SENSE, NULL), 0);
  CHECK_INTEGER (nlp_lexicon_find_prefix (table, "hello", 5, NLP_SENSE (GREET_ROLE), NULL), 0);
}

static void
values_are_numbers_and_texts (void)
{
  const NlpLexiconTable *table = nlp_lexicon_get_table (&greeting_words, "en-GB");
  guint32 sign = nlp_lexicon_find (table, "do n't know", 11), country = nlp_lexicon_find (table, "US", 2);

  CU_ASSERT (nlp_lexicon_get_number (table, sign, GREET_SIGN) == 2.5);
  CHECK_STRING (nlp_lexicon_get_value (table, sign, GREET_SIGN), "2.5");
  CHECK_STRING (nlp_lexicon_get_value (table, country, GREET_COUNTRY), "us");
  CU_ASSERT (nlp_lexicon_get_number (table, country, GREET_COUNTRY) == 0);
  CU_ASSERT_PTR_NULL (nlp_lexicon_get_value (table, country, GREET_PRONOUN));
}

static void
tokens_have_senses (void)
{
  g_autoptr (NlpDocument) document = make_document ("Hello, Dr. Loy told us of the US. HELLO Ms. Loy.", NULL);
  const NlpSenses *senses = nlp_document_get_senses (document, &greeting_words);

  CHECK_INTEGER (nlp_senses_get (senses, 0), NLP_SENSE (GREET_GREETING));
  CU_ASSERT (nlp_senses_has (senses, 2, NLP_SENSE (GREET_TITLE)));
  CU_ASSERT (nlp_senses_get_number (senses, 2, GREET_TITLE) == 0);
  CHECK_INTEGER (nlp_senses_get (senses, 3), 0);
  CHECK_INTEGER (nlp_senses_get (senses, 5), NLP_SENSE (GREET_PRONOUN));
  CHECK_INTEGER (nlp_senses_get (senses, 8), NLP_SENSE (GREET_PRONOUN) | NLP_SENSE (GREET_COUNTRY));
  CHECK_STRING (nlp_senses_get_value (senses, 8, GREET_COUNTRY), "us");
  CU_ASSERT (nlp_senses_get_number (senses, 11, GREET_TITLE) == 1);
  CHECK_INTEGER (nlp_senses_get (senses, 100000), 0);
  CU_ASSERT_PTR_EQUAL (senses, nlp_document_get_senses (document, &greeting_words));
}

static guint
match (NlpDocument *document, guint token, guint limit, guint64 wanted)
{
  guint32 spelling = 0;
  guint n = nlp_senses_match (nlp_document_get_senses (document, &greeting_words), token, limit, wanted, &spelling);

  CU_ASSERT ((n > 0) == (spelling > 0));
  return n;
}

static void
phrases_are_several_tokens (void)
{
  g_autoptr (NlpDocument) document
      = make_document ("Good morning to you. The editor-in-chief and the secretary-general don't know the founder's dog.", NULL);
  g_autoptr (NlpDocument) apart = make_document ("The secretary - general", NULL);

  CHECK_INTEGER (match (document, 0, 100, NLP_ANY_SENSE), 4);
  CHECK_INTEGER (match (document, 0, 3, NLP_ANY_SENSE), 2);
  CHECK_INTEGER (match (document, 0, 1, NLP_ANY_SENSE), 0);
  CHECK_INTEGER (match (document, 6, 100, NLP_SENSE (GREET_ROLE)), 5);
  CHECK_INTEGER (match (document, 13, 100, NLP_SENSE (GREET_ROLE)), 3);
  CHECK_INTEGER (match (document, 16, 100, NLP_SENSE (GREET_SIGN)), 3);
  CHECK_INTEGER (match (document, 19, 100, NLP_SENSE (GREET_SIGN)), 4);
  CHECK_INTEGER (match (document, 20, 100, NLP_SENSE (GREET_SIGN)), 0);
  CHECK_INTEGER (match (document, 100000, 100, NLP_ANY_SENSE), 0);
  CHECK_INTEGER (match (apart, 1, 100, NLP_ANY_SENSE), 0);
}

static void
another_language_is_another_folder (void)
{
  g_autoptr (NlpDocument) document = make_document ("Zim olep! Gronf Loy, sarb.", "xx");
  g_autoptr (NlpDocument) unknown = make_document ("Hello, Dr. Loy.", "qq");
  const NlpSenses *senses = nlp_document_get_senses (document, &greeting_words);
  const NlpSenses *none = nlp_document_get_senses (unknown, &greeting_words);

  CHECK_INTEGER (match (document, 0, 100, NLP_SENSE (GREET_GREETING)), 2);
  CHECK_INTEGER (nlp_senses_get (senses, 3), NLP_SENSE (GREET_TITLE));
  CHECK_INTEGER (nlp_senses_get (senses, 6), NLP_SENSE (GREET_ROLE));
  CU_ASSERT_PTR_NULL (none->table);
  CHECK_INTEGER (nlp_senses_get (none, 0), 0);
  CHECK_INTEGER (nlp_senses_match (none, 0, 10, NLP_ANY_SENSE, NULL), 0);
  CHECK_STRING (nlp_lexicon_get_table (&greeting_words, "xx-Latn")->language, "xx");
}

static void
a_vocabulary_tells_words_apart (void)
{
  g_autoptr (NlpDocument) document = make_document ("The dog saw the DOG and the dog.", NULL);
  const NlpVocabulary *words = nlp_document_get_vocabulary (document);

  CHECK_INTEGER (words->n_tokens, 9);
  CHECK_INTEGER (words->n_forms, 7);
  CHECK_INTEGER (words->n_folded, 5);
  CHECK_INTEGER (words->forms[7], words->forms[1]);
  CU_ASSERT (words->forms[4] != words->forms[1]);
  CHECK_INTEGER (words->folded[words->forms[4]], words->folded[words->forms[1]]);
  CHECK_INTEGER (words->firsts[words->forms[7]], 1);
}

static void
many_words_are_told_apart (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (NlpDocument) document = NULL;
  const NlpVocabulary *words;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "w%ux ", i % 10000);
  document = make_document (text->str, NULL);
  words = nlp_document_get_vocabulary (document);
  CHECK_INTEGER (words->n_forms, 10000);
  for (guint i = 0; i < 20000; i++)
    if (words->forms[i] != i % 10000)
      CHECK_INTEGER (words->forms[i], i % 10000);
}

static void
people_have_the_senses_of_the_header (void)
{
  const NlpLexicon *people = nlp_get_person_words ();
  const NlpLexiconTable *table = nlp_lexicon_get_table (people, "en");
  guint32 bill = nlp_lexicon_find (table, "Bill", 4);

  CHECK_INTEGER (people->n_senses, NLP_PERSON_COMPANY_SUFFIX + 1);
  CHECK_STRING (people->sense_names[NLP_PERSON_GIVEN_NAME], "given-name");
  CHECK_STRING (people->sense_names[NLP_PERSON_NICKNAME], "nickname");
  CHECK_STRING (people->sense_names[NLP_PERSON_PRONOUN], "pronoun");
  CHECK_STRING (people->sense_names[NLP_PERSON_PRIVATIVE], "privative");
  CHECK_STRING (people->sense_names[NLP_PERSON_COMPANY_SUFFIX], "company-suffix");
  CHECK_STRING (nlp_lexicon_get_value (table, bill, NLP_PERSON_NICKNAME), "william");
  CU_ASSERT (nlp_lexicon_get_number (table, bill, NLP_PERSON_GIVEN_NAME) < 0);
}

CHECK_MAIN (CHECK_CASE (folds_by_unicode), CHECK_CASE (a_stop_need_not_be_in_the_table), CHECK_CASE (hyphens_count_as_blanks),
            CHECK_CASE (what_is_to_be_written_just_so_is), CHECK_CASE (no_bytes_do_harm),
            CHECK_CASE (finds_the_longest_prefix_of_whole_words), CHECK_CASE (values_are_numbers_and_texts),
            CHECK_CASE (tokens_have_senses), CHECK_CASE (phrases_are_several_tokens),
            CHECK_CASE (another_language_is_another_folder), CHECK_CASE (a_vocabulary_tells_words_apart),
            CHECK_CASE (many_words_are_told_apart), CHECK_CASE (people_have_the_senses_of_the_header))
