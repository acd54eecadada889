/* genders.c - pronouns near a person's name as a hint at gender.
 *
 * The first "he" or "she" (or "his", "her"...) behind a mention, before the next person is named and within two
 * sentences' reach, counts a little; forms of address and first names (persons.c) count more.
 * SPDX-License-Identifier: MIT */
#include "referents.h"

#define REACH 40 /* tokens */

static Gender
find_pronoun (const NlpSenses *people, guint begin, guint end)
{
  for (guint token = begin; token < end; token++)
    if (nlp_senses_has (people, token, NLP_SENSE (NLP_PERSON_PRONOUN)))
      return nlp_senses_get_number (people, token, NLP_PERSON_PRONOUN);
  return 0;
}

void
guess_genders (Referents *referents)
{
  const Mentions *mentions = referents->mentions;
  guint end = nlp_layer_get_length (mentions->tokens);

  for (guint i = mentions->list->len; i-- > 0;)
    {
      const Mention *mention = mentions_get (mentions, i);

      if (mention->type != NAME_PERSON)
        continue;
      if (mention->referent != NLP_NO_ROW)
        referents_get (referents, mention->referent)->gender_score +=
          find_pronoun (mentions->people, mention->end, MIN (end, mention->end + REACH));
      end = mention->begin;
    }
}
