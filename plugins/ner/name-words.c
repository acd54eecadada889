/* name-words.c - what the word lists of the house say of words and of the parts of names.
 * SPDX-License-Identifier: MIT */
#include "name-words.h"

#include <string.h>

#define ROLE_SENSES                                                                                                   \
  (NLP_SENSE (NLP_PERSON_ROLE) | NLP_SENSE (NLP_PERSON_ORGANISATION_ROLE) | NLP_SENSE (NLP_PERSON_ROLE_MODIFIER)      \
   | NLP_SENSE (NLP_PERSON_PRIVATIVE))

/* The spelling, or 0 if it has not that sense. */
static guint32
find_part (const NlpLexiconTable *people, const char *part, guint sense)
{
  guint32 spelling = nlp_lexicon_find (people, part, strlen (part));

  return spelling != 0 && (nlp_lexicon_find_senses (people, part, strlen (part)) & NLP_SENSE (sense)) != 0 ? spelling : 0;
}

Address
find_address (const NlpLexiconTable *people, const char *part)
{
  guint32 spelling = find_part (people, part, NLP_PERSON_ADDRESS);

  if (spelling == 0)
    return (Address){ FALSE, FALSE, 0 };
  return (Address){ TRUE, find_part (people, part, NLP_PERSON_LAST_NAME_ADDRESS) != 0,
                    nlp_lexicon_get_number (people, spelling, NLP_PERSON_ADDRESS) };
}

gboolean
is_given_name (const NlpLexiconTable *people, const char *part, Gender *gender)
{
  guint32 spelling = find_part (people, part, NLP_PERSON_GIVEN_NAME);

  *gender = spelling != 0 ? nlp_lexicon_get_number (people, spelling, NLP_PERSON_GIVEN_NAME) : 0;
  return spelling != 0;
}

gboolean
is_company_suffix (const NlpLexiconTable *people, const char *part)
{
  return find_part (people, part, NLP_PERSON_COMPANY_SUFFIX) != 0;
}

const char *
get_formal_name (const NlpLexiconTable *people, const char *part)
{
  guint32 spelling = find_part (people, part, NLP_PERSON_NICKNAME);

  return spelling != 0 ? nlp_lexicon_get_value (people, spelling, NLP_PERSON_NICKNAME) : part;
}

guint64
find_role_senses (const NlpLexiconTable *people, const char *word, gsize n_bytes)
{
  guint64 senses = nlp_lexicon_find_senses (people, word, n_bytes) & ROLE_SENSES;
  const char *hyphen = senses == 0 ? memchr (word, '-', n_bytes) : NULL;

  if (hyphen == NULL || (nlp_lexicon_find_senses (people, word, hyphen - word) & ROLE_SENSES) == 0)
    return senses;
  return nlp_lexicon_find_senses (people, hyphen + 1, word + n_bytes - hyphen - 1) & ROLE_SENSES;
}
