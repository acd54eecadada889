/* reading.h - what somebody who has read so far remembers of each person.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "persons.h"
#include "reference.h"

#define MOST_RECENT 24

/* How present a person is. */
typedef struct
{
  float salience;     /* when it changed last */
  guint32 changed;    /* the sentence of that */
  guint32 latest;     /* the mention read last, or NO_MENTION */
  guint32 n_read;     /* mentions */
  guint32 n_speeches;
} Standing;

typedef struct
{
  const Scene *scene;
  Persons *persons;
  Standing *standings;           /* one a person, and one for the stranger */
  Naming stranger;               /* the words for somebody without a name: a candidate for "she" like any other */
  guint32 recent[MOST_RECENT];   /* persons, the one mentioned last first */
  guint n_recent;
  guint token;                   /* read up to here */
  guint naming;
  guint32 last_speaker;          /* or NO_PERSON */
  guint32 speaker_before;        /* another one, or NO_PERSON */
  guint32 last_place;            /* the token where the last speech was told */
  guint32 n_speeches;
  Tokens resolved;               /* the words asked about last that stand for a person: no stranger */
  guint8 *introduced;            /* of each word: read as "a lawyer", "her lawyer", with no name beside */
} Reading;

void reading_init (Reading *reading, const Scene *scene, Persons *persons);
void reading_clear (Reading *reading);

/* Reads on up to @token. */
void reading_advance (Reading *reading, guint token);

void reading_note_speech (Reading *reading, guint32 person, guint token);

/* How salient @person is in @sentence. */
float reading_get_salience (const Reading *reading, guint32 person, guint32 sentence);

/* The number of the stranger. */
static inline guint32
reading_get_stranger (const Reading *reading)
{
  return reading->persons->n_figures;
}

/* The mention of @person that was read last, or NULL. */
const Naming *reading_get_latest (const Reading *reading, guint32 person);

/* "a woman on the quay", "his doctor": somebody without a name is there from now on. Returns whether it is one person. */
gboolean reading_meet_stranger (Reading *reading, const Reference *reference);

/* Whether the noun of a definite description was read before of somebody without a name: "a lawyer said", and now "the lawyer". */
gboolean reading_has_introduced (const Reading *reading, const Reference *reference);

/* How surely female (more than 0) or male: by the layer, titles and pronouns together. */
int reading_weigh_gender (const Persons *persons, guint32 person);

/* The sign of that. */
int reading_judge_gender (const Persons *persons, guint32 person);
