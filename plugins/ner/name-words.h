/* name-words.h - what the word lists of the house say of words and of the parts of names.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* Evidence of gender: for a woman (above 0), for a man (below 0), none (0). */
typedef int Gender;

/* A form of address ("Mr", "Senator") that stands before a name. */
typedef struct
{
  gboolean is_address;
  gboolean is_before_last_names; /* a single name behind it is a last name: "Colonel", unlike "Miss" or "Sir" */
  Gender gender;
} Address;

/* All take a part of a name, folded (see refer/fold.h), ended by a NUL; @people may be NULL. */
Address find_address (const NlpLexiconTable *people, const char *part);
gboolean is_given_name (const NlpLexiconTable *people, const char *part, Gender *gender);
gboolean is_company_suffix (const NlpLexiconTable *people, const char *part);

/* The formal first name behind a nickname ("bill": "william"), or @part itself. */
const char *get_formal_name (const NlpLexiconTable *people, const char *part);

/* What a word is among the words of roles: a set of NLP_PERSON_ROLE, NLP_PERSON_ORGANISATION_ROLE, NLP_PERSON_ROLE_MODIFIER and
 * NLP_PERSON_PRIVATIVE. "ex-president" is what its last part is. */
guint64 find_role_senses (const NlpLexiconTable *people, const char *word, gsize n_bytes);
