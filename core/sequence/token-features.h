/* token-features.h - from tokens to the rows of the embedding tables that stand for them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "recipe.h"
#include "sequence-input.h"

/* What is needed to find features, in training as in use. */
typedef struct
{
  const Recipe *recipe;
  const guint64 *vocabulary; /* hashes of lower-case words, ascending; word i has row i + 1 of the table, 0 is any other */
  gsize n_vocabulary;
  const NlpWords *words;     /* NULL if no feature asks for it */
} FeatureFinder;

typedef struct
{
  guint n_tokens;
  guint n_features;
  guint32 *rows;             /* [n_tokens][n_features] */
  const gint8 **vectors;     /* [n_tokens], entries NULL where there is none; NULL without the word map */
} TokenFeatures;

/* Whether the recipe has features that look into the word map. */
gboolean nlp__recipe_needs_words (const Recipe *recipe);

/* How many rows the table of a feature has that are fixed by the word map: its classes, or the branches at some depth. */
guint nlp__feature_count_rows (const Feature *feature, const NlpWords *words);

TokenFeatures *nlp__features_find (const FeatureFinder *finder, const NlpSequenceInput *input);
void nlp__token_features_free (TokenFeatures *features);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TokenFeatures, nlp__token_features_free)
