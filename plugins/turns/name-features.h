/* name-features.h - what the ranking of names is told of each candidate, and of nobody.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "speaker-candidates.h"

/* Besides the cues. */
#define NAME_TRAITS(X)                                                                                                         \
  X (PERSON) X (BODY) X (PLACE) X (OTHER) X (UNKNOWN)                                                                          \
  X (NO_PERSON)           /* a body, a place; one unknown word that nobody gives as his name */                                \
  X (PERSON_ASKS)         /* this is none, and the text says that a person asked */                                            \
  X (ONE_WORD)                                                                                                                 \
  X (ACRONYM)                                                                                                                  \
  X (FIRST)               /* of all persons whom the text names */                                                             \
  X (ALONE)               /* no other person is told of */                                                                     \
  X (MOST_TOLD)           /* no other person is told of as often */                                                            \
  X (TALKED_ABOUT)        /* and nothing else */                                                                               \
  X (SHARE_CALLED)        /* of all who are called by name by those who answer */                                              \
  X (RIVALS)              /* others who the text says were asked */                                                            \
  /* Of nobody. */                                                                                                             \
  X (NOBODY)                                                                                                                   \
  X (NOBODY_PRESS)        /* the head says that many ask */                                                                    \
  X (NOBODY_UNTOLD)       /* the text begins with speech */                                                                    \
  X (NOBODY_SEVERAL)      /* several persons are said to have been asked */                                                    \
  X (NOBODY_PAIRED)       /* two side by side */                                                                               \
  X (NOBODY_ONE_OF)       /* "one of the owners" */                                                                            \
  X (NOBODY_CALLED)       /* how many are called by those who answer */                                                        \
  X (NOBODY_SELVES)       /* how many of those who answer name themselves */                                                   \
  X (NOBODY_PERSONS)      /* how many persons are told of */

/* A cue has a weight for all, and what it weighs more or less of an unknown name or of what is no person. */
typedef enum
{
#define X(name, asks, answers, outlet) NAME_##name, NAME_UNKNOWN_##name, NAME_THING_##name,
  NAME_CUES (X)
#undef X
#define X(name) NAME_TRAIT_##name,
  NAME_TRAITS (X)
#undef X
  N_NAME_FEATURES
} NameFeature;

/* One row a candidate and the last for nobody, each of N_NAME_FEATURES. @start: where the interview begins. */
float *turns_name_features_collect (NlpDocument *document, const GArray *candidates, guint32 start);
