/* person-evidence.c - how present a person is, and whether gender, talk and name fit.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include "person-evidence.h"

#define SET(feature, value) (candidate->features[PEOPLE_FEATURE_##feature] = (value))
#define STRONGEST_VOTE 3

static void
weigh_salience (const Reading *reading, const Inquiry *inquiry, Candidate *candidate)
{
  float salience = reading_get_salience (reading, candidate->person, inquiry->sentence);

  SET (SALIENCE, logf (salience + 0.05f) + 3);
  SET (MOST_SALIENT, candidate->person == inquiry->most_salient);
  SET (SECOND_SALIENT, candidate->person == inquiry->second);
}

static void
weigh_gender (const Reading *reading, const Inquiry *inquiry, Candidate *candidate)
{
  const Figure *figure = &reading->persons->figures[candidate->person];
  const Reference *reference = &inquiry->reference;
  int votes = CLAMP (figure->votes, -STRONGEST_VOTE, STRONGEST_VOTE), wanted = reference->gender;
  int sum = reading_weigh_gender (reading->persons, candidate->person);

  SET (GENDER_FITS, wanted * figure->gender > 0);
  SET (GENDER_OPPOSITE, wanted * figure->gender < 0);
  SET (VOTES_FIT, MAX (wanted * votes, 0));
  SET (VOTES_OPPOSITE, MAX (-wanted * votes, 0));
  SET (SURELY_FITS, wanted * sum >= 3);
  SET (SURELY_OPPOSITE, wanted * sum <= -3);
  if (reference->shape == NLP_PEOPLE_PRONOUN)
    return;
  SET (BEHIND_FITS, reference->behind * sum > 0);
  SET (BEHIND_OPPOSITE, reference->behind * sum < 0);
}

static void
weigh_talk (const Reading *reading, const Inquiry *inquiry, Candidate *candidate)
{
  const Place *places = reading->scene->places, *here = &places[inquiry->reference.tokens.begin];

  SET (SPEECHES, logf (1 + reading->standings[candidate->person].n_speeches));
  SET (SPOKE_BEFORE_THAT, candidate->person == reading->speaker_before);
  if (candidate->person != reading->last_speaker)
    return;
  SET (SPOKE_LAST, 1);
  SET (SPOKE_IN_PARAGRAPH, places[reading->last_place].block == here->block);
  SET (SPOKE_IN_SENTENCE, places[reading->last_place].sentence == here->sentence);
  SET (SPOKE_SENTENCE_BEFORE, places[reading->last_place].sentence + 1 == here->sentence);
}

/* Somebody has spoken, and now "Mara disagreed." tells of another one before the words asked about. */
static gboolean
is_new_subject (const Reading *reading, const Inquiry *inquiry, const Naming *naming)
{
  const Place *places = reading->scene->places;
  guint32 begin = naming->tokens.begin, sentence = places[begin].sentence;
  Tokens content = inquiry->reference.content;

  return naming->subject && naming->first && !naming->quoted && reading->n_speeches > 0 && begin > reading->last_place
         && (begin < content.begin || begin >= content.end) && sentence + 2 >= inquiry->sentence
         && (begin == 0 || places[begin - 1].sentence != sentence || scene_is_capital (reading->scene, begin - 1));
}

static void
weigh_last_mention (const Reading *reading, const Inquiry *inquiry, Candidate *candidate)
{
  const Place *places = reading->scene->places, *here = &places[inquiry->reference.tokens.begin], *there;
  const Naming *naming = reading_get_latest (reading, candidate->person);
  guint32 distance;

  SET (NOT_YET, naming == NULL);
  if (naming == NULL)
    return;
  there = &places[naming->tokens.begin];
  distance = here->sentence > there->sentence ? here->sentence - there->sentence : 0;
  SET (SUBJECT_SINCE, is_new_subject (reading, inquiry, naming));
  SET (LAST_SUBJECT, naming->subject);
  SET (LAST_FIRST, naming->first);
  SET (LAST_POSSESSIVE, naming->possessive);
  SET (LAST_QUOTED, naming->quoted);
  SET (LAST_GOVERNED, naming->governed);
  SET (LAST_IN_PARAGRAPH, there->block == here->block);
  SET (SAME_SENTENCE, distance == 0);
  SET (ONE_SENTENCE, distance == 1);
  SET (TWO_SENTENCES, distance == 2);
  SET (FAR, logf (1 + distance));
}

/* Whether @person is named in @tokens, but not in the source. */
static const Naming *
find_inside (const Reading *reading, const Inquiry *inquiry, guint32 person, Tokens tokens)
{
  Tokens source = inquiry->reference.tokens;

  for (guint i = persons_find_naming (reading->persons, tokens.begin); i < reading->persons->namings->len; i++)
    {
      const Naming *naming = persons_get_naming (reading->persons, i);

      if (naming->tokens.begin >= tokens.end)
        return NULL;
      if (naming->person == person
          && (naming->tokens.begin < source.begin || naming->tokens.begin >= source.end))
        return naming;
    }
  return NULL;
}

#define LONGEST_CONTENT 400 /* tokens that are looked at */

static void
weigh_content (const Reading *reading, const Inquiry *inquiry, Candidate *candidate)
{
  Tokens content = inquiry->reference.content;
  guint end = inquiry->reference.tokens.end;
  const Naming *naming;

  content.end = MIN (content.end, content.begin + LONGEST_CONTENT);
  naming = find_inside (reading, inquiry, candidate->person, content);
  SET (IN_CONTENT, naming != NULL);
  SET (IN_QUOTED_CONTENT, naming != NULL && naming->quoted);
  SET (HEARER, naming == NULL
               && find_inside (reading, inquiry, candidate->person, (Tokens) { end, end + 4 }) != NULL);
}

static void
weigh_counts (const Reading *reading, Candidate *candidate)
{
  const Figure *figure = &reading->persons->figures[candidate->person];

  SET (MENTIONS, logf (1 + figure->n_mentions));
  SET (MENTIONS_READ, logf (1 + reading->standings[candidate->person].n_read));
  SET (MOST_MENTIONED, reading->persons->n_most > 0 && reading->persons->most_mentioned[0] == candidate->person);
  SET (LEADS, figure->leads);
}

static void
weigh_name (const Reading *reading, const Inquiry *inquiry, Candidate *candidate)
{
  const Figure *figure = &reading->persons->figures[candidate->person];
  int sum = reading_judge_gender (reading->persons, candidate->person);
  int votes = CLAMP (reading->persons->bare_votes[figure->last_name], -STRONGEST_VOTE, STRONGEST_VOTE);
  guint32 latest = reading->standings[candidate->person].latest;
  guint naming = persons_find_naming (reading->persons, inquiry->reference.head);

  SET (IS_FULL, figure->is_full);
  SET (LINKED, naming < reading->persons->namings->len
               && persons_get_naming (reading->persons, naming)->tokens.begin == inquiry->reference.head
               && persons_get_naming (reading->persons, naming)->person == candidate->person);
  SET (TITLE_FITS, inquiry->reference.gender * sum > 0);
  SET (TITLE_OPPOSITE, inquiry->reference.gender * sum < 0);
  SET (BARE_VOTES_FIT, MAX (sum * votes, 0));
  SET (BARE_VOTES_OPPOSITE, MAX (-sum * votes, 0));
  SET (BARE_BEFORE, latest != NO_MENTION && persons_get_naming (reading->persons, latest)->bare);
}

void
evidence_weigh_person (const Reading *reading, const Inquiry *inquiry, Candidate *candidate)
{
  weigh_salience (reading, inquiry, candidate);
  weigh_gender (reading, inquiry, candidate);
  weigh_talk (reading, inquiry, candidate);
  weigh_last_mention (reading, inquiry, candidate);
  weigh_content (reading, inquiry, candidate);
  weigh_counts (reading, candidate);
  if (inquiry->reference.shape == NLP_PEOPLE_NAME)
    weigh_name (reading, inquiry, candidate);
}
