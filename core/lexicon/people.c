/* people.c - the word lists about people, en/people.tsv. Their senses stand in nlp/people.h as in the table.
 * SPDX-License-Identifier: MIT */
#include <nlp/people.h>

#include "people-words.h"

G_STATIC_ASSERT ((int) NLP_PEOPLE_COMPANY_SUFFIX == (int) PEOPLE_COMPANY_SUFFIX);
G_STATIC_ASSERT ((int) NLP_PEOPLE_ROLE == (int) PEOPLE_ROLE && (int) NLP_PEOPLE_PRONOUN == (int) PEOPLE_PRONOUN);

const NlpLexicon *
nlp_get_people (void)
{
  return &nlp__people_words;
}
