/* people-features.h - what a candidate is judged by. Each feature has a weight for each shape (weights.c).
 *
 * Those of a person come first, those of nobody behind them: a candidate is a person or nobody, and has only his.
 * SPDX-License-Identifier: MIT */
#pragma once

#define PEOPLE_FEATURES(X)                                                                                             \
  /* salience */                                                                                                       \
  X (SALIENCE) X (MOST_SALIENT) X (SECOND_SALIENT)                                                                     \
  /* gender: as the layer has it; as pronouns vote; all together; by the pronoun behind the source */                  \
  X (GENDER_FITS) X (GENDER_OPPOSITE) X (VOTES_FIT) X (VOTES_OPPOSITE) X (SURELY_FITS) X (SURELY_OPPOSITE)             \
  X (BEHIND_FITS) X (BEHIND_OPPOSITE) X (BARE_VOTES_FIT) X (BARE_VOTES_OPPOSITE)                                       \
  /* who spoke before */                                                                                               \
  X (SPOKE_LAST) X (SPOKE_IN_PARAGRAPH) X (SPOKE_IN_SENTENCE) X (SPOKE_SENTENCE_BEFORE) X (SPOKE_BEFORE_THAT)          \
  X (SPEECHES)                                                                                                         \
  /* his last mention */                                                                                               \
  X (SUBJECT_SINCE) X (LAST_SUBJECT) X (LAST_FIRST) X (LAST_POSSESSIVE) X (LAST_QUOTED) X (LAST_GOVERNED) X (LAST_IN_PARAGRAPH)          \
  X (SAME_SENTENCE) X (ONE_SENTENCE) X (TWO_SENTENCES) X (FAR)                                                         \
  /* what is said */                                                                                                   \
  X (IN_CONTENT) X (IN_QUOTED_CONTENT) X (HEARER)                                                                      \
  /* how often he is named */                                                                                          \
  X (MENTIONS) X (MENTIONS_READ) X (MOST_MENTIONED) X (NOT_YET) X (LEADS)                                              \
  /* names */                                                                                                          \
  X (IS_FULL) X (LINKED) X (TITLE_FITS) X (TITLE_OPPOSITE) X (BARE_BEFORE)                                             \
  /* descriptions */                                                                                                   \
  X (NOUN_BEFORE_NAME) X (NOUN_BESIDE_NAME) X (IS_ALIAS) X (ALIAS_NOUN) X (DEFINITE_ROLE) X (WORDS_BESIDE)             \
  X (PLACE_BESIDE) X (PLACE_ELSEWHERE) X (DEFINITE_SALIENT) X (NAMED_SOON) X (PLURAL) X (INDEFINITE) X (OWNED)         \
  X (OF_NAME) X (NAMED_INSIDE) X (SAME_OFFICE) X (OTHER_OFFICE) X (OWNS_NOUN) X (APPOSED)                              \
  /* nobody */                                                                                                         \
  X (NOBODY) X (NOBODY_PLURAL) X (NOBODY_BARE) X (NOBODY_BARE_PLURAL) X (NOBODY_INDEFINITE) X (NOBODY_ONE)             \
  X (NOBODY_QUANTITY) X (NOBODY_OWNED) X (NOBODY_OF_NAME) X (NOBODY_UNNAMED) X (NOBODY_FORMER) X (NOBODY_VOICE)        \
  X (NOBODY_RELATION) X (NOBODY_ROLE) X (NOBODY_OTHER_NOUN) X (NOBODY_LENGTH) X (NOBODY_GOVERNS)                       \
  X (NOBODY_ORGANISATION) X (NOBODY_CAPITAL) X (NOBODY_HEADING) X (NOBODY_DEFINITE_VOICE) X (NOBODY_NO_ROLE)           \
  X (NOBODY_NO_GENDER) X (NOBODY_ALONE) X (NOBODY_NO_SPEECH) X (NOBODY_OWNED_RELATION) X (NOBODY_RELATION_OF_NAME)     \
  X (NOBODY_DEFINITE) X (NOBODY_INTRODUCED)

enum
{
#define X(name) PEOPLE_FEATURE_##name,
  PEOPLE_FEATURES (X)
#undef X
  PEOPLE_N_FEATURES
};

#define PEOPLE_N_SHAPES 3

extern const float people_weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES];
