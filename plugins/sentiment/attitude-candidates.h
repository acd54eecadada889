/* attitude-candidates.h - whom a sentence names: who may hold an attitude, and be the target of one.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "job.h"

/* Of a sentence that lists more names than this only the first are looked at, so that the number of pairs is
 * bounded. */
#define MAX_CANDIDATES 12

typedef struct
{
  Mention words;    /* in the sentence */
  NlpSpan span;
  guint referent;   /* or NLP_NO_ROW */
  gboolean pronoun;
  gboolean person;
  gboolean contestant; /* one side of a match: nothing is said of it but a result */
  guint quote;      /* the quote that it stands in, or NLP_NO_ROW */
  guint said;       /* the quote that it is the source of, or NLP_NO_ROW */
} Candidate;

typedef struct
{
  Candidate list[MAX_CANDIDATES];
  guint n;
} Candidates;

/* Names and personal pronouns in the order of the text; of overlapping names the first. None in a line that only lists
 * names. @first: the sentence's first token. */
void candidates_find (const Job *job, NlpSpan sentence, guint first, Candidates *candidates);

/* Whether @candidate may hold an attitude towards @target: people and bodies may; places and works must be seen to
 * speak or judge; nobody holds one towards himself. */
gboolean candidates_may_hold (const Job *job, const Candidate *candidate, const Candidate *target);
