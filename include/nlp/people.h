/* nlp/people.h - what words tell of people: first names, forms of address, nicknames, roles. One list for all who need it.
 *
 *     const NlpSenses *people = nlp_document_get_senses (document, nlp_get_people ());
 *
 *     if (nlp_senses_has (people, token, NLP_SENSE (NLP_PEOPLE_ADDRESS)))
 *       gender = nlp_senses_get_number (people, token, NLP_PEOPLE_ADDRESS);
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/lexicon.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NlpPeopleSense:
 * @NLP_PEOPLE_GIVEN_NAME: a first name; 1 of women, -1 of men
 * @NLP_PEOPLE_ADDRESS: stands before a name ("Mr", "Senator"); 1 before a woman's, -1 before a man's, 0 before either
 * @NLP_PEOPLE_LAST_NAME_ADDRESS: of those, one that a single name follows only as a last name: "Colonel", unlike "Miss" or "Sir"
 * @NLP_PEOPLE_NICKNAME: a short first name ("Bill"); the value is the formal one in small letters ("william")
 * @NLP_PEOPLE_GENERATION: stands behind a name and is no part of it ("Jr.")
 * @NLP_PEOPLE_PARTICLE: small words that may begin a last name ("van", "der")
 * @NLP_PEOPLE_PRONOUN: stands for one person ("he", "her"); 1 for a woman, -1 for a man
 * @NLP_PEOPLE_ROLE: a noun for one person ("minister")
 * @NLP_PEOPLE_ORGANISATION_ROLE: a noun for an organisation ("bank")
 * @NLP_PEOPLE_ROLE_MODIFIER: stands before such nouns ("prime")
 * @NLP_PEOPLE_PRIVATIVE: a modifier that makes another thing of the noun ("vice": a vice president is no president)
 * @NLP_PEOPLE_COMPANY_SUFFIX: what companies append to their names ("Inc")
 *
 * What a word of nlp_get_people() can be.
 */
typedef enum
{
  NLP_PEOPLE_GIVEN_NAME,
  NLP_PEOPLE_ADDRESS,
  NLP_PEOPLE_LAST_NAME_ADDRESS,
  NLP_PEOPLE_NICKNAME,
  NLP_PEOPLE_GENERATION,
  NLP_PEOPLE_PARTICLE,
  NLP_PEOPLE_PRONOUN,
  NLP_PEOPLE_ROLE,
  NLP_PEOPLE_ORGANISATION_ROLE,
  NLP_PEOPLE_ROLE_MODIFIER,
  NLP_PEOPLE_PRIVATIVE,
  NLP_PEOPLE_COMPANY_SUFFIX
} NlpPeopleSense;

/**
 * nlp_get_people: (skip)
 *
 * Returns: (transfer none): the word lists, constant
 */
NLP_API const NlpLexicon *nlp_get_people (void);

G_END_DECLS
