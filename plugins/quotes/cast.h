/* cast.h - the persons of a document, where they are mentioned, and what gender the text gives them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "article.h"

#define NO_PERSON G_MAXUINT32

typedef enum
{
  GENDER_UNKNOWN,
  GENDER_FEMALE,
  GENDER_MALE
} Gender;

typedef struct
{
  const char *name;   /* the fullest; NULL for the narrator of a story, whom nobody names */
  guint32 referent;   /* a row of "referents", or NLP_NO_ROW */
  guint32 n_mentions;
  Gender gender;
} Person;

/* A name of a person in the text. */
typedef struct
{
  Range words;
  guint32 person;
  guint8 in_speech;   /* inside a passage */
  guint8 possessive;  /* Mara's */
  guint8 vocative;    /* in speech, between punctuation: "No, Mara, never" */
  guint8 subject;     /* first name of its sentence */
} Mention;

typedef struct
{
  GArray *persons;  /* of Person */
  GArray *mentions; /* of Mention, in order */
  GStringChunk *names; /* of persons that are in no layer */
  GHashTable *by_part; /* first or last word of a name -> person + 1, or AMBIGUOUS_PART */
  GHashTable *by_text; /* the name of such a person -> person + 1 */
  GHashTable *roles; /* lower-case noun ("mayor") -> who is called so where, in text order; strings are owned */
} Cast;

Cast *cast_new (const Article *article);
void cast_free (Cast *cast);

static inline Person *
cast_get_person (const Cast *cast, guint person)
{
  return &g_array_index (cast->persons, Person, person);
}

static inline Mention *
cast_get_mention (const Cast *cast, guint mention)
{
  return &g_array_index (cast->mentions, Mention, mention);
}

/* The first mention that begins at or after @word; the number of mentions if there is none. */
guint cast_find_mention (const Cast *cast, guint word);

/* Adds a person whom the text does not name, and gives its number. */
guint cast_add_person (Cast *cast, const char *name, guint32 referent);

/* The one person whose name begins or ends with the word @part, or NO_PERSON. */
guint cast_find_by_part (const Cast *cast, const Word *part);

/* Who was called by the noun at @word last before it, or else first behind it; or NO_PERSON. */
guint cast_find_by_role (const Cast *cast, const Article *article, guint word);

/* The person whom only @words name, without a referent; made if it is new. */
guint cast_find_or_add_person (Cast *cast, const Article *article, Range words);

/* The gender that the words of a phrase give: "the old woman", "Mrs. Voss", "she". */
Gender cast_judge_gender (const Article *article, Range phrase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Cast, cast_free)
