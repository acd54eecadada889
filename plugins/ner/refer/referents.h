/* referents.h - every mention belongs to one referent.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"

/* What tells of a person's gender: above 0 a woman, below 0 a man. */
typedef struct
{
  int address;          /* forms of address */
  int name;             /* the first name */
  int spoken;           /* pronouns in what she says herself: "Quill said she" */
  int near;             /* other pronouns behind her name */
} GenderEvidence;

typedef struct
{
  NameType type;
  guint fullest;        /* its mention that says most */
  guint latest;         /* its latest mention so far, while the text is gone through; NLP_NO_ROW before the first */
  GenderEvidence gender;
  guint n_full;         /* how often the full name stands there */
  gboolean is_relative; /* introduced as somebody's: "his wife, Ella Brask" */
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

/* Notes for every mention of a person the pronoun behind it. */
void read_pronouns (Mentions *mentions);

/* Adds what @mention tells of the gender of its referent @person. */
void note_gender (const Mentions *mentions, Referent *person, const Mention *mention);

/* What it comes to: 0 if that is not sure. */
Gender weigh_gender (const GenderEvidence *evidence);

/* Finds where persons and organisations are called by a role. */
void find_role_calls (Referents *referents);

/* Fills the layers "entities" and "referents". */
void referents_write (const Referents *referents);
