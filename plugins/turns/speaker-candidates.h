/* speaker-candidates.h - whoever may ask or answer, and all that the text says for it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "name-cues.h"

typedef struct
{
  char *name;                    /* the fullest form of it */
  guint referent;                /* row of "referents", or NLP_NO_ROW */
  NamedKind kind;
  guint n_words;
  gboolean acronym;              /* one word in capitals */
  guint counts[N_NAME_CUES];     /* how often each cue is seen */
} TurnsCandidate;

/* All of a document (array of TurnsCandidate), in the order of their first mention. @stretches: as they cover the text. */
GArray *turns_candidates_collect (NlpDocument *document, const GArray *stretches);

/* Whether nothing is said of him but what people talk about. */
gboolean turns_candidate_is_talked_about (const TurnsCandidate *candidate);
