/* person-evidence.h - the features of candidates.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "people-features.h"
#include "reading.h"
#include "reference.h"

#define MOST_CANDIDATES 32

/* A candidate: a person, or nobody. */
typedef struct
{
  guint32 person; /* or NO_PERSON */
  guint8 is_another;          /* "the mayor of Highton" is not the mayor of Lowton, nor the deputy mayor the mayor */
  guint8 is_so;               /* "Mina Orr is the mayor" */
  guint8 is_somebodys;        /* "her lawyer, Mina Orr" */
  guint8 is_told;             /* a word of the description stands before his name, or behind it and a comma */
  float features[PEOPLE_N_FEATURES];
} Candidate;

/* A question with all that may answer it. Candidate 0 is nobody. */
typedef struct
{
  Reference reference;
  guint32 sentence;     /* of the source */
  guint32 most_salient; /* persons of fitting or unknown gender, or NO_PERSON */
  guint32 second;
  guint n;
  Candidate candidates[MOST_CANDIDATES];
} Inquiry;

/* What a person's presence in the text says for him. */
void evidence_weigh_person (const Reading *reading, const Inquiry *inquiry, Candidate *candidate);

/* What a description has in common with him. */
void evidence_weigh_role (const Reading *reading, const Inquiry *inquiry, Candidate *candidate);

/* Whether the text calls the candidate as the description does: before his name, behind it and a comma, or elsewhere (layer of
 * names). */
gboolean evidence_has_role (const Candidate *candidate);

/* Whether it does so, or the noun stands beside his name at all. */
gboolean evidence_has_noun (const Candidate *candidate);

/* Whether at least one word of the description stands beside his name, or his title is that office. */
gboolean evidence_has_words (const Candidate *candidate);

/* What speaks for nobody, when the persons are weighed. */
void evidence_weigh_nobody (const Reading *reading, Inquiry *inquiry);
