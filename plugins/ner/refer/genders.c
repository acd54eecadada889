/* genders.c - pronouns near a person's name as a hint at gender.
 *
 * The first "he" or "she" (or "his", "her"...) behind a mention, before the next person is named and within two
 * sentences' reach, counts a little; forms of address and first names (persons.c) count more.
 * SPDX-License-Identifier: MIT */
#include "referents.h"

#define REACH 40 /* tokens */

static const struct
{
  const char *word;
  Gender gender;
} pronouns[] = { { "he", -1 }, { "him", -1 }, { "his", -1 }, { "himself", -1 }, { "He", -1 }, { "His", -1 },
                 { "she", 1 }, { "her", 1 }, { "hers", 1 }, { "herself", 1 }, { "She", 1 }, { "Her", 1 } };

static Gender
find_pronoun (const NlpDocument *document, guint begin, guint end)
{
  for (guint token = begin; token < end; token++)
    for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
      if (token_is (document, token, pronouns[i].word))
        return pronouns[i].gender;
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
          find_pronoun (mentions->document, mention->end, MIN (end, mention->end + REACH));
      end = mention->begin;
    }
}
