/* reference.h - what the words that stand for somebody say themselves.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/people.h>

#include "persons.h"

typedef struct
{
  NlpPeopleShape shape;
  Tokens tokens;
  Tokens core;         /* up to a preposition, a comma or a relative clause */
  Tokens content;      /* what is said; empty if unknown */
  guint head;          /* token of the last name or the noun */
  guint32 person;      /* whom a full name names, or NO_PERSON */
  int gender;          /* of the pronoun, the title or the noun: 1 female, -1 male, 0 unknown */
  int behind;          /* of the first pronoun behind, likewise */
  guint8 definite;     /* the, this */
  guint8 indefinite;   /* a, another, one */
  guint8 quantity;     /* some, many, three */
  guint8 owned;        /* his, their */
  guint8 of_name;      /* Voss's, the Northline */
  guint8 bare;         /* none of these */
  guint8 plural;
  guint8 joined;       /* names with "and" or "or" between */
  guint8 organisation; /* its head is the name of one */
  guint8 capital;      /* its head is capitalised */
} Reference;

Reference reference_read (const Scene *scene, const Persons *persons, const NlpPeopleQuestion *question);
