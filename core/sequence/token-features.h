/* token-features.h - from tokens to the rows of the embedding tables that stand for them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "recipe.h"
#include "sequence-input.h"
#include "document-words.h"

/* What is needed to find features, in training as in use. */
typedef struct
{
  const Recipe *recipe;
  const guint64 *vocabulary; /* hashes of lower-case words, ascending; word i has row i + 1, 0 is any other */
  gsize n_vocabulary;
  const NlpWords *words;     /* NULL if no feature asks for it */
} FeatureFinder;

/* A document's features: those of its distinct words, and those of where a token stands. */
typedef struct
{
  guint n_tokens;
  guint n_features;
  guint n_words;
  InputWords words;
  const WordTypes *types;    /* those of @words: types->types[token] is the token's word */
  guint32 *word_rows;        /* [n_words][n_features]; 0 for features of places */
  const gint8 **word_vectors;/* [n_words], entries NULL where there is none; NULL without the word map */
  const guint8 **places;     /* [n_features]: [n_tokens] rows; NULL for features of words */
  GPtrArray *place_rows;     /* those of them that are not columns of the input */
} DocumentFeatures;

/* A token's row of a table. */
static inline guint32
nlp__features_get_row (const DocumentFeatures *features, guint token, guint feature)
{
  if (features->places[feature])
    return features->places[feature][token];
  return features->word_rows[(gsize) features->types->types[token] * features->n_features + feature];
}

/* Whether the recipe has features that look into the word map. */
gboolean nlp__recipe_needs_words (const Recipe *recipe);

/* How many rows the table of a feature has that are fixed by the word map: its classes, or the branches at some
 * depth. */
guint nlp__feature_count_rows (const Feature *feature, const NlpWords *words);

/* @input must outlive the result. */
DocumentFeatures *nlp__features_find (const FeatureFinder *finder, const NlpSequenceInput *input);
void nlp__features_free (DocumentFeatures *features);

/* Whether a feature depends on the word alone. */
static inline gboolean
nlp__feature_is_of_word (const Feature *feature)
{
  return feature->kind < FEATURE_PLACE;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DocumentFeatures, nlp__features_free)
