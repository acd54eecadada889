/* people.c - the room where it is decided who somebody is.
 * SPDX-License-Identifier: MIT */
#include "inquiry.h"
#include "people-parameters.h"

struct _NlpPeople
{
  Scene scene;
  Persons persons;
  Reading reading;
  guint32 *of_referent;   /* the person of each referent, or NO_PERSON */
  guint32 stranger_place; /* the token of the source asked about last that stands for the stranger, or G_MAXUINT32 */
};

NlpPeople *
nlp_people_new (NlpDocument *document)
{
  NlpPeople *people = g_new0 (NlpPeople, 1);
  guint n_referents;

  scene_init (&people->scene, document);
  persons_init (&people->persons, &people->scene);
  reading_init (&people->reading, &people->scene, &people->persons);
  people->stranger_place = G_MAXUINT32;
  n_referents = nlp_layer_get_length (people->scene.referents);
  people->of_referent = g_new (guint32, MAX (n_referents, 1));
  for (guint row = 0; row < n_referents; row++)
    people->of_referent[row] = NO_PERSON;
  for (guint i = 0; i < people->persons.n_figures; i++)
    people->of_referent[people->persons.figures[i].referent] = i;
  return people;
}

static const float least_probable[] = { [NLP_PEOPLE_PRONOUN] = LEAST_PROBABLE_PRONOUN, [NLP_PEOPLE_NAME] = LEAST_PROBABLE_NAME,
                                        [NLP_PEOPLE_DESCRIPTION] = LEAST_PROBABLE_DESCRIPTION };

static float
get_least (const Inquiry *inquiry, const Candidate *candidate)
{
  if (inquiry->reference.shape == NLP_PEOPLE_DESCRIPTION && evidence_has_role (candidate))
    return LEAST_PROBABLE_WITH_ROLE;
  if (inquiry->reference.shape == NLP_PEOPLE_DESCRIPTION && !evidence_has_words (candidate))
    return LEAST_PROBABLE_WITHOUT_A_WORD;
  if (inquiry->reference.shape == NLP_PEOPLE_NAME && (inquiry->reference.person != NO_PERSON || inquiry->n == 2))
    return 0;
  return least_probable[inquiry->reference.shape];
}

/* “...,” Ann said. Ida disagreed. “...,” she said: whoever was told of in between is meant or not, but then nobody knows that it is
 * Ann. */
static gboolean
is_in_doubt (const Inquiry *inquiry, guint best)
{
  if (inquiry->reference.shape != NLP_PEOPLE_PRONOUN || inquiry->candidates[best].features[PEOPLE_FEATURE_SUBJECT_SINCE] > 0)
    return FALSE;
  for (guint i = 1; i < inquiry->n; i++)
    if (inquiry->candidates[i].features[PEOPLE_FEATURE_SUBJECT_SINCE] > 0)
      return TRUE;
  return FALSE;
}

/* The most probable candidate; nobody if he is not probable enough. */
static guint
choose (const Inquiry *inquiry, float *probability)
{
  float probabilities[MOST_CANDIDATES];
  guint best = 0;

  inquiry_judge (inquiry, people_weights, probabilities);
  for (guint i = 1; i < inquiry->n; i++)
    if (probabilities[i] > probabilities[best])
      best = i;
  *probability = probabilities[best];
  if (best > 0 && (probabilities[best] < get_least (inquiry, &inquiry->candidates[best]) || is_in_doubt (inquiry, best)))
    return 0;
  return best;
}

/* Remembers whose words @reference are, for what is asked next. */
static void
remember (NlpPeople *people, const Reference *reference, guint32 person)
{
  Reading *reading = &people->reading;

  if (person == reading_get_stranger (reading) || (person == NO_PERSON && reading_meet_stranger (reading, reference)))
    people->stranger_place = reference->tokens.begin;
  else if (person != NO_PERSON)
    reading->resolved = reference->tokens;
}

NlpPeopleAnswer
nlp_people_ask (NlpPeople *people, const NlpPeopleQuestion *question)
{
  NlpPeopleAnswer answer = { NLP_NO_ROW, 1, NLP_PEOPLE_DESCRIPTION };
  Reference reference = reference_read (&people->scene, &people->persons, question);
  Inquiry inquiry;
  guint32 person;

  if (reference.tokens.end <= reference.tokens.begin)
    return answer;
  inquiry_open (&inquiry, &people->reading, &reference);
  person = inquiry.candidates[choose (&inquiry, &answer.probability)].person;
  answer.shape = inquiry.reference.shape;
  if (person != NO_PERSON)
    answer.referent = people->persons.figures[person].referent;
  remember (people, &reference, person);
  return answer;
}

void
nlp_people_note_speech (NlpPeople *people, guint32 referent, NlpSpan place)
{
  Tokens tokens = scene_find (&people->scene, place);
  guint32 person = NO_PERSON;

  if (referent < nlp_layer_get_length (people->scene.referents))
    person = people->of_referent[referent];
  else if (tokens.begin == people->stranger_place)
    person = reading_get_stranger (&people->reading);
  if (tokens.begin < people->scene.n_tokens)
    reading_note_speech (&people->reading, person, tokens.begin);
}

void
nlp_people_free (NlpPeople *people)
{
  reading_clear (&people->reading);
  persons_clear (&people->persons);
  scene_clear (&people->scene);
  g_free (people->of_referent);
  g_free (people);
}
