/* persons.h - the persons of a document and their mentions.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "scene.h"

#define NO_PERSON G_MAXUINT32
#define NO_MENTION G_MAXUINT32

typedef struct
{
  guint32 referent;
  guint32 last_name;     /* the number of its word */
  guint32 next_namesake; /* the next person with that last name, or NO_PERSON */
  guint32 last_mention;  /* in the whole text; the others hang on it (Mention.previous) */
  guint32 n_mentions;
  gint8 gender;          /* of the layer: 1 female, -1 male, 0 unknown */
  gint8 titled;          /* "Mr." and "Mrs." before his names, 1 and -1 */
  guint8 is_full;        /* his name has several words */
  guint8 leads;          /* named in a heading or the first sentence */
  int votes;             /* for each mention the first pronoun behind it, "he" 1, "she" -1 */
} Figure;

typedef struct
{
  Tokens tokens;
  guint32 person;
  guint32 previous;      /* of the same person, or NO_MENTION */
  guint8 subject;        /* before a verb or a comma */
  guint8 first;          /* the first name of a person in its sentence */
  guint8 possessive;
  guint8 governed;       /* behind a preposition */
  guint8 quoted;
  guint8 bare;           /* the last name alone */
} Naming;

typedef struct
{
  Figure *figures;          /* behind the last: whoever was described last and has no name (reading.h) */
  guint n_figures;
  GArray *namings;          /* of Naming, in order */
  guint32 *by_last_name;    /* of each word of the vocabulary: the first person with that last name, or NO_PERSON */
  int *bare_votes;          /* of each word: the pronouns behind it where it stands alone as a last name */
  guint32 *most_mentioned;  /* persons, the most mentioned first */
  guint n_most;
} Persons;

#define MOST_MENTIONED 8

void persons_init (Persons *persons, const Scene *scene);
void persons_clear (Persons *persons);

static inline const Naming *
persons_get_naming (const Persons *persons, guint naming)
{
  return &g_array_index (persons->namings, Naming, naming);
}

/* The first mention that begins at or after @token; their number if there is none. */
guint persons_find_naming (const Persons *persons, guint token);

/* The last token of a name that is no "Jr.". */
guint persons_find_last_name (const Scene *scene, Tokens name);

/* The first "he" (1) or "she" (-1) behind @token, within reach and before the next person; else 0. */
int persons_look_behind (const Persons *persons, const Scene *scene, guint token, guint reach);
