/* referents.h - every mention belongs to one referent.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"

typedef struct
{
  NameType type;
  guint fullest;        /* its mention that says most */
  guint latest;         /* its latest mention so far, while the text is gone through; NLP_NO_ROW before the first */
  guint n_full;         /* how often he is named in full */
  int gender_score;     /* above 0: a woman */
} Referent;

/* "the mayor": somebody named elsewhere, called by a role. */
typedef struct
{
  guint begin, end;     /* tokens of the role, without "the" */
  guint referent;
} RoleCall;

typedef struct
{
  Mentions *mentions;
  GArray *list;         /* of Referent */
  GArray *calls;        /* of RoleCall, in text order */
} Referents;

/* Gives every mention its referent. */
Referents *referents_new (Mentions *mentions);
void referents_free (Referents *referents);

static inline Referent *
referents_get (const Referents *referents, guint index)
{
  return &g_array_index (referents->list, Referent, index);
}

/* A new referent for mention @index, or mention @index for an old one. */
guint referents_add (Referents *referents, guint index);
void referents_join (Referents *referents, guint referent, guint index);

/* The two halves of the work: persons, and everything else. */
void join_persons (Referents *referents);
void join_things (Referents *referents);

/* Adds what pronouns, addresses and first names say to the gender scores. */
void guess_genders (Referents *referents);

/* Finds where persons and organisations are called by a role. */
void find_role_calls (Referents *referents);

/* Fills the layers "entities" and "referents". */
void referents_write (const Referents *referents);
