/* reading.c - salience: each mention makes a person present, each sentence makes him fade.
 *
 *     at each sentence   x 0.6
 *     a mention          + 1, + 0.8 as a subject or first in its sentence, - 0.3 as a possessive; all of it x 0.4 in quotation
 *                        marks, x 0.7 in a heading
 *     "she"              + 0.9 for the most salient woman; "her" + 0.5
 *
 * Fading is made up for when a person is looked at, so that a sentence costs nothing.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include "reading.h"

/* Those of the list above. Set by hand: what salience weighs is learned (weights.c), so that their proportions alone count. */
#define FADE 0.6f
#define AS_SUBJECT 1.8f
#define LESS_AS_POSSESSIVE 0.3f
#define IN_MARKS 0.4f
#define IN_HEADING 0.7f
#define OF_PRONOUN 0.5f
#define OF_PRONOUN_AS_SUBJECT 0.9f
#define LONGEST_SUBJECT 4 /* tokens */
#define LONGEST_FADE 12 /* sentences: 0.2 % is left */

void
reading_init (Reading *reading, const Scene *scene, Persons *persons)
{
  *reading = (Reading) { .scene = scene, .persons = persons, .last_speaker = NO_PERSON, .speaker_before = NO_PERSON };
  reading->standings = g_new0 (Standing, persons->n_figures + 1);
  reading->introduced = g_new0 (guint8, MAX (scene->vocabulary->n_folded, 1));
  for (guint i = 0; i <= persons->n_figures; i++)
    reading->standings[i].latest = NO_MENTION;
}

void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->introduced, g_free);
  g_clear_pointer (&reading->standings, g_free);
}

float
reading_get_salience (const Reading *reading, guint32 person, guint32 sentence)
{
  const Standing *standing = &reading->standings[person];
  guint32 gap = sentence > standing->changed ? MIN (sentence - standing->changed, LONGEST_FADE) : 0;

  return standing->salience * powf (FADE, gap);
}

static void
add_salience (Reading *reading, guint32 person, guint32 sentence, float amount)
{
  Standing *standing = &reading->standings[person];

  standing->salience = reading_get_salience (reading, person, sentence) + amount;
  standing->changed = MAX (standing->changed, sentence);
}

static void
move_to_front (Reading *reading, guint32 person)
{
  guint32 moved = person;

  for (guint i = 0; i < MOST_RECENT; i++)
    {
      guint32 here = i < reading->n_recent ? reading->recent[i] : NO_PERSON;

      reading->recent[i] = moved;
      if (here == person)
        return;
      if (i == reading->n_recent)
        {
          reading->n_recent++;
          return;
        }
      moved = here;
    }
}

static void
read_naming (Reading *reading, guint index)
{
  const Naming *naming = persons_get_naming (reading->persons, index);
  const Place *place = &reading->scene->places[naming->tokens.begin];
  Standing *standing = &reading->standings[naming->person];
  float amount = naming->subject || naming->first ? AS_SUBJECT : 1;

  amount -= naming->possessive ? LESS_AS_POSSESSIVE : 0;
  amount *= (naming->quoted ? IN_MARKS : 1) * (place->heading ? IN_HEADING : 1);
  add_salience (reading, naming->person, place->sentence, amount);
  standing->latest = index;
  standing->n_read++;
  move_to_front (reading, naming->person);
}

int
reading_weigh_gender (const Persons *persons, guint32 person)
{
  const Figure *figure = &persons->figures[person];

  return 3 * figure->gender + CLAMP (figure->votes, -3, 3) + 4 * figure->titled;
}

int
reading_judge_gender (const Persons *persons, guint32 person)
{
  int sum = reading_weigh_gender (persons, person);

  return sum > 0 ? 1 : sum < 0 ? -1 : 0;
}

static void
read_pronoun (Reading *reading, guint token, int gender)
{
  guint32 sentence = reading->scene->places[token].sentence, best = NO_PERSON;
  gboolean subject = scene_get_gender (reading->scene, token, FALSE) != 0;
  float most = 0;

  for (guint i = 0; i < reading->n_recent; i++)
    {
      float salience = reading_get_salience (reading, reading->recent[i], sentence);

      if (reading_judge_gender (reading->persons, reading->recent[i]) == gender && salience > most)
        {
          most = salience;
          best = reading->recent[i];
        }
    }
  if (best != NO_PERSON)
    add_salience (reading, best, sentence, subject ? OF_PRONOUN_AS_SUBJECT : OF_PRONOUN);
}

static void
meet_stranger (Reading *reading, Tokens tokens, int gender)
{
  guint32 stranger = reading_get_stranger (reading), sentence = reading->scene->places[tokens.begin].sentence;

  if (reading->last_speaker == stranger)
    reading->last_speaker = NO_PERSON;
  if (reading->speaker_before == stranger)
    reading->speaker_before = NO_PERSON;
  reading->persons->figures[stranger] = (Figure) { .referent = NLP_NO_ROW, .n_mentions = 1, .gender = gender };
  reading->stranger = (Naming) { .tokens = tokens, .person = stranger, .subject = TRUE, .first = TRUE, .previous = NO_MENTION };
  reading->standings[stranger] = (Standing) { .salience = AS_SUBJECT, .changed = sentence, .latest = NO_MENTION, .n_read = 1 };
  move_to_front (reading, stranger);
}

/* "Her | neighbour was", "A young | man came": a subject. */
static gboolean
begins_sentence (const Scene *scene, guint noun)
{
  guint first = noun;

  while (first > 0 && noun - first < LONGEST_SUBJECT && scene->places[first - 1].sentence == scene->places[noun].sentence)
    first--;
  return noun - first < LONGEST_SUBJECT && !scene->places[noun].quoted && scene_is_lower (scene, noun + 1)
         && !scene_has (scene, noun + 1, NLP_SENSE (PEOPLE_PREPOSITION) | NLP_SENSE (PEOPLE_CONJUNCTION));
}

/* "a | young | lawyer", "Hale's | lawyer"; but not "a lawyer, Mara Voss", "his lawyer Mara Voss". */
static void
read_noun (Reading *reading, guint token)
{
  const guint64 nouns = NLP_SENSE (PEOPLE_ROLE) | NLP_SENSE (PEOPLE_RELATION) | NLP_SENSE (PEOPLE_VOICE);
  const guint64 openers = NLP_SENSE (PEOPLE_INDEFINITE) | NLP_SENSE (PEOPLE_POSSESSIVE);
  const Scene *scene = reading->scene;
  gboolean opened = FALSE;

  if (!scene_has (scene, token, nouns) || scene_is_capital (scene, token))
    return;
  for (guint i = token; i-- > 0 && token - i <= 3 && !opened && !scene_is_point (scene, i, ',');)
    opened = scene_has (scene, i, openers) || scene_is_possessive (scene, i);
  opened &= !scene_is_entity (scene, scene_is_point (scene, token + 1, ',') ? token + 2 : token + 1, "PERSON");
  if (!opened)
    return;
  reading->introduced[scene_get_word (scene, token)] = TRUE;
  if (begins_sentence (scene, token) && (token < reading->resolved.begin || token >= reading->resolved.end))
    meet_stranger (reading, (Tokens) { token, token + 1 }, (int) nlp_senses_get_number (scene->senses, token, PEOPLE_ROLE));
}

const Naming *
reading_get_latest (const Reading *reading, guint32 person)
{
  guint32 latest = reading->standings[person].latest;

  if (person == reading_get_stranger (reading))
    return reading->persons->figures[person].n_mentions == 0 ? NULL : &reading->stranger;
  return latest == NO_MENTION ? NULL : persons_get_naming (reading->persons, latest);
}

gboolean
reading_meet_stranger (Reading *reading, const Reference *reference)
{
  const guint64 human = NLP_SENSE (PEOPLE_ROLE) | NLP_SENSE (PEOPLE_RELATION) | NLP_SENSE (PEOPLE_VOICE)
                        | NLP_SENSE (PEOPLE_INDEFINITE);

  if (reference->shape != NLP_PEOPLE_DESCRIPTION || reference->plural || reference->quantity || reference->joined
      || reference->organisation || !scene_has (reading->scene, reference->head, human))
    return FALSE;
  meet_stranger (reading, reference->tokens, reference->gender);
  return TRUE;
}

gboolean
reading_has_introduced (const Reading *reading, const Reference *reference)
{
  return reference->shape == NLP_PEOPLE_DESCRIPTION && reference->definite
         && reading->introduced[scene_get_word (reading->scene, reference->head)];
}

void
reading_advance (Reading *reading, guint token)
{
  const GArray *namings = reading->persons->namings;

  for (; reading->token < token && reading->token < reading->scene->n_tokens; reading->token++)
    {
      int gender = reading->scene->places[reading->token].quoted ? 0
                   : scene_get_gender (reading->scene, reading->token, TRUE);

      while (reading->naming < namings->len
             && persons_get_naming (reading->persons, reading->naming)->tokens.begin <= reading->token)
        read_naming (reading, reading->naming++);
      read_noun (reading, reading->token);
      if (gender != 0)
        read_pronoun (reading, reading->token, gender);
    }
}

void
reading_note_speech (Reading *reading, guint32 person, guint token)
{
  reading->n_speeches++;
  reading->last_place = token;
  if (person != reading->last_speaker)
    {
      reading->speaker_before = reading->last_speaker;
      reading->last_speaker = person;
    }
  if (person != NO_PERSON)
    reading->standings[person].n_speeches++;
}
