/* person-lists.c - the word lists about people, en/persons.tsv. Their senses stand in nlp/person-words.h as in the table.
 * SPDX-License-Identifier: MIT */
#include <nlp/person-words.h>

#include "person-words.h"

G_STATIC_ASSERT ((int) NLP_PERSON_COMPANY_SUFFIX == (int) PERSON_COMPANY_SUFFIX);
G_STATIC_ASSERT ((int) NLP_PERSON_ROLE == (int) PERSON_ROLE && (int) NLP_PERSON_PRONOUN == (int) PERSON_PRONOUN);

const NlpLexicon *
nlp_get_person_words (void)
{
  return &nlp__person_words;
}
