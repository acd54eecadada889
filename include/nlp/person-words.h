/* nlp/person-words.h - what words tell of people: first names, forms of address, nicknames, roles. One list for all who need it.
 *
 *     const NlpSenses *people = nlp_document_get_senses (document, nlp_get_person_words ());
 *
 *     if (nlp_senses_has (people, token, NLP_SENSE (NLP_PERSON_ADDRESS)))
 *       gender = nlp_senses_get_number (people, token, NLP_PERSON_ADDRESS);
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/lexicon.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NlpPersonSense:
 * @NLP_PERSON_GIVEN_NAME: a first name; 1 of women, -1 of men, 0 of both
 * @NLP_PERSON_ADDRESS: stands before a name ("Mr", "Senator"); 1 before a woman's, -1 before a man's, 0 before either
 * @NLP_PERSON_LAST_NAME_ADDRESS: of those, one that a single name follows only as a last name: "Colonel", unlike "Miss" or "Sir"
 * @NLP_PERSON_NICKNAME: a short first name ("Bill"); the value is the formal one in small letters ("william")
 * @NLP_PERSON_GENERATION: stands behind a name and is no part of it ("Jr.")
 * @NLP_PERSON_PARTICLE: small words that may begin a last name ("van", "der")
 * @NLP_PERSON_PRONOUN: stands for one person ("he", "her"); 1 for a woman, -1 for a man
 * @NLP_PERSON_ROLE: a noun for one person ("minister")
 * @NLP_PERSON_ORGANISATION_ROLE: a noun for an organisation ("bank")
 * @NLP_PERSON_ROLE_MODIFIER: stands before such nouns ("prime")
 * @NLP_PERSON_PRIVATIVE: a modifier that makes another thing of the noun ("vice": a vice president is no president)
 * @NLP_PERSON_COMPANY_SUFFIX: what companies append to their names ("Inc")
 *
 * What a word of nlp_get_person_words() can be.
 */
typedef enum
{
  NLP_PERSON_GIVEN_NAME,
  NLP_PERSON_ADDRESS,
  NLP_PERSON_LAST_NAME_ADDRESS,
  NLP_PERSON_NICKNAME,
  NLP_PERSON_GENERATION,
  NLP_PERSON_PARTICLE,
  NLP_PERSON_PRONOUN,
  NLP_PERSON_ROLE,
  NLP_PERSON_ORGANISATION_ROLE,
  NLP_PERSON_ROLE_MODIFIER,
  NLP_PERSON_PRIVATIVE,
  NLP_PERSON_COMPANY_SUFFIX
} NlpPersonSense;

/**
 * nlp_get_person_words: (skip)
 *
 * Returns: (transfer none): the word lists, constant
 */
NLP_API const NlpLexicon *nlp_get_person_words (void);

G_END_DECLS
