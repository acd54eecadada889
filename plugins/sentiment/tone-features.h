/* tone-features.h - what the model sees of a sentence: hashed n-grams, and dense sums over the lexicon.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "hashes.h"
#include "sentence.h"

/* For each polar channel of the lexicon. */
enum
{
  DENSE_GOOD,         /* sum of positive values */
  DENSE_BAD,          /* of negative ones */
  DENSE_NEGATED_GOOD, /* the same in the reach of a negation */
  DENSE_NEGATED_BAD,
  DENSE_LESSENED_GOOD, /* of what there is less of */
  DENSE_LESSENED_BAD,
  DENSE_RAISED_GOOD,   /* of what there is more of */
  DENSE_RAISED_BAD,
  DENSE_SHIFTERS,      /* of the words that say so */
  DENSE_CONCEDED,
  DENSE_STRESSED,
  DENSE_NAMES,        /* of words that are names here */
  DENSE_STRENGTHENED,
  DENSE_IRREALIS,
  DENSE_SHOUTED,
  DENSE_EXCLAIMED,    /* of all, if there is an exclamation mark */
  DENSE_BEST,         /* the highest value */
  DENSE_WORST,
  DENSE_LAST,         /* of the last third */
  DENSE_N_PER_CHANNEL
};

/* Of the sentence as a whole. */
enum
{
  GLOBAL_BIAS = VALENCE_N_POLAR * DENSE_N_PER_CHANNEL,
  GLOBAL_NEGATIONS,
  GLOBAL_SHIFTERS,
  GLOBAL_SHIFTED, /* the values of what there is less or more of, with the signs that this gives them */
  GLOBAL_UTMOST, /* 1: "could not be better", -1: "never worse" */
  GLOBAL_CONTRAST,
  GLOBAL_CONCESSION,
  GLOBAL_QUESTION,
  GLOBAL_EXCLAMATION,
  GLOBAL_LENGTH,
  GLOBAL_QUOTATION,
  GLOBAL_IRREALIS,
  GLOBAL_SHOUTED,
  GLOBAL_SHORT,
  GLOBAL_HEADLINE,
  FEATURES_N_PLAIN
};

/* All of them twice: as they are, and times how much the words are those of the news. */
#define FEATURES_N_DENSE (2 * FEATURES_N_PLAIN)

/* Starts as zeros and ends with features_clear(). */
typedef struct
{
  Hashes hashes;
  float dense[FEATURES_N_DENSE];
} Features;

void features_clear (Features *features);
void features_of_sentence (Features *features, const Sentence *sentence);

/* A word as n-grams see it: negated, as a name, or plain. */
guint32 features_mark_word (const Word *word);
