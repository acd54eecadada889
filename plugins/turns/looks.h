/* looks.h - what is seen of a unit at a glance: its length, its end, its first words.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "units.h"

typedef enum
{
  END_STOP,
  END_QUESTION,
  END_EXCLAMATION,
  END_DASH,       /* or "...": broken off */
  END_COLON,
  END_OTHER,
  N_ENDS
} UnitEnd;

#define N_LENGTHS 12
#define N_COARSE 4   /* lengths, coarsely */
#define N_ASIDES 3

typedef struct
{
  guint8 end;            /* UnitEnd */
  guint8 length;         /* below N_LENGTHS: half powers of two of its words */
  guint8 coarse;         /* below N_COARSE */
  guint8 evidence;       /* today's six counts, as a number from 0 to 15 */
  guint8 n_asking;       /* sentences that ask, 3 at most */
  guint8 persons;        /* bits: I and we and you in it, I in its first and you in its last sentence */
  gboolean replies, requests;
  guint32 first[3];      /* hashes of its first words, 0 behind the last */
  guint32 last[2];       /* of the first words of its last sentence */
} UnitLook;

/* Of all units together. */
typedef struct
{
  guint8 length;         /* of the middle one, as above */
  guint8 asking;         /* share of those that end with a question mark, 0 to 7 */
  guint8 n_units;        /* powers of two, 0 to 7 */
  guint8 asides;         /* headings, captions and the like: none, some, many */
  gboolean announced;    /* its head says that it is an interview */
  gboolean several;      /* its title says so of several persons */
  gboolean quick;        /* no unit is long enough to be cut into paragraphs */
} TextLook;

/* Hashes of the words of a text, without case: one a token. */
guint32 *turns_looks_hash_words (NlpDocument *document);

/* Looks at each of @units; @words as above. */
UnitLook *turns_looks_collect (NlpDocument *document, const TurnsEvidence *evidence, const GArray *units, const guint32 *words,
                               TextLook *text);
