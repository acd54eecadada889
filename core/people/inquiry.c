/* inquiry.c - who comes into question: the namesakes of a name; else who was mentioned lately, who is mentioned most, who spoke.
 *
 *     p (candidate) = exp (w . f) / sum over candidates of exp (w . f)        w: weights of the shape, f: features
 *
 * At most MOST_CANDIDATES, so that a question costs the same in a novel as in the news.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "inquiry.h"

static void
add_candidate (Inquiry *inquiry, const Reading *reading, guint32 person)
{
  if (person == NO_PERSON || inquiry->n == MOST_CANDIDATES || reading->persons->figures[person].n_mentions == 0)
    return;
  if (person == reading_get_stranger (reading) && inquiry->reference.shape != NLP_PEOPLE_PRONOUN)
    return;
  for (guint i = 1; i < inquiry->n; i++)
    if (inquiry->candidates[i].person == person)
      return;
  memset (&inquiry->candidates[inquiry->n], 0, sizeof (Candidate));
  inquiry->candidates[inquiry->n++].person = person;
}

/* "Mr. Voss" is no woman. */
static gboolean
fits_title (const Inquiry *inquiry, const Reading *reading, guint32 person)
{
  return inquiry->reference.gender * reading_judge_gender (reading->persons, person) >= 0;
}

/* The office of the title before the words, or in them: "Gov. | Stone", "| Mayor Stone"; 0 for none. */
static double
find_office (const Scene *scene, Tokens name)
{
  double office = name.end > name.begin + 1 ? nlp_senses_get_number (scene->senses, name.begin, PEOPLE_OFFICE) : 0;

  if (!scene_has (scene, name.begin, NLP_SENSE (PEOPLE_OFFICE)))
    office = 0;
  if (office == 0 && name.begin > 1 && scene_is_point (scene, name.begin - 1, '.'))
    name.begin--;
  if (office == 0 && name.begin > 0 && scene_has (scene, name.begin - 1, NLP_SENSE (PEOPLE_OFFICE)))
    office = nlp_senses_get_number (scene->senses, name.begin - 1, PEOPLE_OFFICE);
  return office;
}

#define MENTIONS_LOOKED_AT 12

static gboolean
holds_office (const Reading *reading, guint32 person, double office)
{
  guint32 naming = reading->persons->figures[person].last_mention;

  for (guint i = 0; i < MENTIONS_LOOKED_AT && naming != NO_MENTION; i++)
    {
      const Naming *here = persons_get_naming (reading->persons, naming);

      if (!here->bare && find_office (reading->scene, here->tokens) == office)
        return TRUE;
      naming = here->previous;
    }
  return FALSE;
}

/* "Gov. Stone" is the Stone who was called a governor with his full name, if one was. */
static void
prefer_holders (Inquiry *inquiry, const Reading *reading)
{
  double office = find_office (reading->scene, (Tokens) { inquiry->reference.head, inquiry->reference.head + 1 });
  guint n_kept = 1;

  for (guint i = 1; office != 0 && i < inquiry->n; i++)
    if (holds_office (reading, inquiry->candidates[i].person, office))
      inquiry->candidates[n_kept++] = inquiry->candidates[i];
  if (n_kept > 1)
    inquiry->n = n_kept;
}

static void
add_namesakes (Inquiry *inquiry, const Reading *reading)
{
  guint32 word = scene_get_word (reading->scene, inquiry->reference.head);

  add_candidate (inquiry, reading, inquiry->reference.person);
  if (inquiry->reference.person != NO_PERSON)
    return;
  for (guint32 i = reading->persons->by_last_name[word]; i != NO_PERSON && inquiry->n < MOST_CANDIDATES;
       i = reading->persons->figures[i].next_namesake)
    if (fits_title (inquiry, reading, i))
      add_candidate (inquiry, reading, i);
  prefer_holders (inquiry, reading);
}

#define MENTIONS_AHEAD 4

static void
add_present (Inquiry *inquiry, const Reading *reading)
{
  const Persons *persons = reading->persons;
  guint next = persons_find_naming (persons, inquiry->reference.tokens.end);

  add_candidate (inquiry, reading, reading->last_speaker);
  add_candidate (inquiry, reading, reading->speaker_before);
  for (guint i = 0; i < MIN (reading->n_recent, MOST_CANDIDATES - MOST_MENTIONED - MENTIONS_AHEAD); i++)
    add_candidate (inquiry, reading, reading->recent[i]);
  for (guint i = 0; i < persons->n_most; i++)
    add_candidate (inquiry, reading, persons->most_mentioned[i]);
  for (guint i = next; i < MIN (next + MENTIONS_AHEAD, persons->namings->len); i++)
    add_candidate (inquiry, reading, persons_get_naming (persons, i)->person);
}

/* The two most salient persons of fitting or unknown gender. */
static void
find_salient (Inquiry *inquiry, const Reading *reading)
{
  float most = -1, second = -1;

  inquiry->most_salient = inquiry->second = NO_PERSON;
  for (guint i = 1; i < inquiry->n; i++)
    {
      guint32 person = inquiry->candidates[i].person;
      float salience = reading_get_salience (reading, person, inquiry->sentence);

      if (reading_judge_gender (reading->persons, person) * inquiry->reference.gender < 0)
        continue;
      if (salience > most)
        {
          second = most;
          inquiry->second = inquiry->most_salient;
          most = salience;
          inquiry->most_salient = person;
        }
      else if (salience > second)
        {
          second = salience;
          inquiry->second = person;
        }
    }
}

/* "a resident", "some officials", "critics", "Thorn or Brandt": whoever it is, the words do not say. */
static gboolean
names_nobody (const Reference *reference)
{
  return reference->shape == NLP_PEOPLE_DESCRIPTION
         && (reference->indefinite || reference->quantity || reference->plural || reference->joined);
}

/* "his lawyer", "Voss's brother", "the spokeswoman": only who was called so. */
static gboolean
wants_role (const Scene *scene, const Reference *reference)
{
  gboolean relation = scene_has (scene, reference->head, NLP_SENSE (PEOPLE_RELATION));

  return reference->shape == NLP_PEOPLE_DESCRIPTION
         && (scene_has (scene, reference->head, NLP_SENSE (PEOPLE_VOICE))
             || reference->owned || (relation && reference->of_name));
}

/* "Then Mayor Orr came. ... the mayor said": of several mayors the one who was named since the last speech; the others go. */
static void
prefer_latest_holder (Inquiry *inquiry, const Reading *reading)
{
  guint32 best = NO_PERSON, latest = 0;
  guint n_kept = 1;

  for (guint i = 1; i < inquiry->n; i++)
    {
      guint32 naming = reading->standings[inquiry->candidates[i].person].latest;

      if (naming == NO_MENTION || !evidence_has_role (&inquiry->candidates[i]) || (best != NO_PERSON && naming < latest))
        continue;
      best = inquiry->candidates[i].person;
      latest = naming;
    }
  if (best == NO_PERSON || reading->n_speeches == 0
      || persons_get_naming (reading->persons, latest)->tokens.begin <= reading->last_place)
    return;
  for (guint i = 1; i < inquiry->n; i++)
    if (inquiry->candidates[i].person == best || !evidence_has_role (&inquiry->candidates[i]))
      inquiry->candidates[n_kept++] = inquiry->candidates[i];
  inquiry->n = n_kept;
}

/* "he" is no woman, nor is "her husband"; but a single pronoun behind a name does not make one. */
static gboolean
is_other_gender (const Inquiry *inquiry, const Reading *reading, guint32 person)
{
  return inquiry->reference.gender * reading_weigh_gender (reading->persons, person) < -1;
}

/* "the waiter" is nobody whom the text does not call so; but "the senator", "the billionaire" may be known from elsewhere. */
static gboolean
may_be_called (const Inquiry *inquiry, const Reading *reading, const Candidate *candidate)
{
  const Scene *scene = reading->scene;
  const Reference *reference = &inquiry->reference;

  if (reference->shape != NLP_PEOPLE_DESCRIPTION)
    return TRUE;
  if (wants_role (scene, reference))
    return reference->owned ? candidate->is_somebodys : evidence_has_role (candidate) || candidate->is_so;
  if (reading_has_introduced (reading, reference))
    return evidence_has_role (candidate);
  return evidence_has_words (candidate) || scene_has (scene, reference->head, NLP_SENSE (PEOPLE_EPITHET))
         || g_unichar_isdigit (scene_get_first (scene, reference->head));
}

static void
weigh_persons (Inquiry *inquiry, const Reading *reading)
{
  guint n_kept = 1;

  for (guint i = 1; i < inquiry->n; i++)
    {
      Candidate *candidate = &inquiry->candidates[i];

      if (inquiry->reference.shape != NLP_PEOPLE_NAME && is_other_gender (inquiry, reading, candidate->person))
        continue;
      evidence_weigh_person (reading, inquiry, candidate);
      if (inquiry->reference.shape == NLP_PEOPLE_DESCRIPTION)
        evidence_weigh_role (reading, inquiry, candidate);
      if (!candidate->is_another && may_be_called (inquiry, reading, candidate))
        inquiry->candidates[n_kept++] = *candidate;
    }
  inquiry->n = n_kept;
}

void
inquiry_open (Inquiry *inquiry, Reading *reading, const Reference *reference)
{
  inquiry->reference = *reference;
  reading_advance (reading, inquiry->reference.tokens.begin);
  inquiry->sentence = reading->scene->places[inquiry->reference.tokens.begin].sentence;
  inquiry->n = 1;
  memset (&inquiry->candidates[0], 0, sizeof (Candidate));
  inquiry->candidates[0].person = NO_PERSON;
  if (inquiry->reference.shape == NLP_PEOPLE_NAME)
    add_namesakes (inquiry, reading);
  else if (!names_nobody (&inquiry->reference))
    add_present (inquiry, reading);
  find_salient (inquiry, reading);
  weigh_persons (inquiry, reading);
  if (inquiry->reference.shape == NLP_PEOPLE_DESCRIPTION)
    prefer_latest_holder (inquiry, reading);
  evidence_weigh_nobody (reading, inquiry);
}

void
inquiry_judge (const Inquiry *inquiry, const float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES],
               float probabilities[MOST_CANDIDATES])
{
  const float *weight = weights[inquiry->reference.shape];
  float most = -INFINITY, sum = 0;

  for (guint i = 0; i < inquiry->n; i++)
    {
      const float *features = inquiry->candidates[i].features;

      probabilities[i] = 0;
      for (guint k = 0; k < PEOPLE_N_FEATURES; k++)
        probabilities[i] += weight[k] * features[k];
      most = MAX (most, probabilities[i]);
    }
  for (guint i = 0; i < inquiry->n; i++)
    sum += probabilities[i] = expf (probabilities[i] - most);
  for (guint i = 0; i < inquiry->n; i++)
    probabilities[i] /= sum;
}
