/* token-features.c - finding the features of tokens.
 *
 * In two steps: what depends on the word alone, once for each distinct word of the document; then a copy for each token and what
 * depends on where it stands.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "token-features.h"
#include "word-types.h"

static NlpWordMap
get_map (const Feature *feature)
{
  return feature->kind == FEATURE_TOPIC ? NLP_WORD_MAP_TOPIC : NLP_WORD_MAP_CONTEXT;
}

gboolean
nlp__recipe_needs_words (const Recipe *recipe)
{
  for (guint i = 0; i < recipe->n_features; i++)
    switch (recipe->features[i].kind)
      {
      case FEATURE_VECTOR:
      case FEATURE_CLASS:
      case FEATURE_TOPIC:
      case FEATURE_FREQUENCY:
      case FEATURE_CAPITALS:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

guint
nlp__feature_count_rows (const Feature *feature, const NlpWords *words)
{
  if (feature->kind != FEATURE_CLASS && feature->kind != FEATURE_TOPIC)
    return feature->n_rows;
  return feature->argument > 0 ? 2u << feature->argument : nlp_words_get_n_classes (words, get_map (feature));
}

static guint32
find_class (const FeatureFinder *finder, const Feature *feature, const NlpWordInfo *info)
{
  NlpWordMap map = get_map (feature);
  guint word_class = info->classes[map];

  return feature->argument > 0 ? nlp_words_get_branch (finder->words, map, word_class, feature->argument) : word_class;
}

static guint32
find_in_vocabulary (const FeatureFinder *finder, guint64 hash)
{
  gsize low = 0, high = finder->n_vocabulary;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (finder->vocabulary[middle] < hash)
        low = middle + 1;
      else
        high = middle;
    }
  return low < finder->n_vocabulary && finder->vocabulary[low] == hash ? low + 1 : 0;
}

/* Frequencies come as 8 log2 (n): four steps of the result are a factor of eight. */
static guint32
bucket_frequency (guint frequency, guint n_rows)
{
  return MIN ((frequency + 11) / 12, n_rows - 1);
}

static guint32
find_word_row (const FeatureFinder *finder, const Feature *feature, const WordForm *form, const NlpWordInfo *info)
{
  switch (feature->kind)
    {
    case FEATURE_WORD:
      return find_in_vocabulary (finder, form->lower);
    case FEATURE_CLASS:
    case FEATURE_TOPIC:
      return find_class (finder, feature, info);
    case FEATURE_FREQUENCY:
      return bucket_frequency (info->frequency, feature->n_rows);
    case FEATURE_CAPITALS:
      return info->frequency == 0 ? 0 : MIN (1u + info->capitals / 16, feature->n_rows - 1);
    case FEATURE_PREFIX:
      return form->prefix[feature->argument] % feature->n_rows;
    case FEATURE_SUFFIX:
      return form->suffix[feature->argument] % feature->n_rows;
    case FEATURE_SHAPE:
      return form->shape % feature->n_rows;
    default:
      return 0;
    }
}

typedef struct
{
  guint32 *rows;          /* [n_words][n_features] */
  const gint8 **vectors;
} WordFeatures;

static WordFeatures
find_word_features (const FeatureFinder *finder, const WordTypes *types)
{
  guint n_features = finder->recipe->n_features;
  WordFeatures features = { g_new (guint32, (gsize) types->words->len * n_features), NULL };

  if (finder->words)
    features.vectors = g_new0 (const gint8 *, types->words->len);
  for (guint i = 0; i < types->words->len; i++)
    {
      const WordType *word = &g_array_index (types->words, WordType, i);
      NlpWordInfo info = { 0 };

      if (finder->words && nlp_words_find (finder->words, word->bytes, word->n_bytes, &info))
        features.vectors[i] = info.vector;
      for (guint f = 0; f < n_features; f++)
        features.rows[(gsize) i * n_features + f] = find_word_row (finder, &finder->recipe->features[f], &word->form, &info);
    }
  return features;
}

static gboolean
token_is (const SequenceToken *token, const char *text)
{
  gsize length = strlen (text);

  return token->n_bytes == length && memcmp (token->bytes, text, length) == 0;
}

typedef enum
{
  QUOTATION_NONE,
  QUOTATION_DOUBLE,
  QUOTATION_SINGLE
} Quotation;

/* Whether the tokens stand in quotation marks, the marks themselves with them. A paragraph starts anew, so that a mark that is
 * missing does no harm beyond it. */
static guint8 *
find_quotations (const NlpSequenceInput *input)
{
  guint8 *quotations = g_new (guint8, input->tokens->len);
  Quotation state = QUOTATION_NONE;

  for (guint i = 0; i < input->tokens->len; i++)
    {
      const SequenceToken *token = &g_array_index (input->tokens, SequenceToken, i);
      gboolean either = token_is (token, "\"") || token_is (token, "''");
      gboolean opens = token_is (token, "“") || token_is (token, "``");
      gboolean closes = token_is (token, "”");

      if (token->place == NLP_TOKEN_STARTS_PARAGRAPH)
        state = QUOTATION_NONE;
      if (opens || (either && state != QUOTATION_DOUBLE))
        state = QUOTATION_DOUBLE;
      else if (closes || either)
        {
          quotations[i] = QUOTATION_DOUBLE;
          state = QUOTATION_NONE;
          continue;
        }
      else if (state == QUOTATION_NONE && token_is (token, "‘"))
        state = QUOTATION_SINGLE;
      else if (state == QUOTATION_SINGLE && token_is (token, "’"))
        {
          quotations[i] = QUOTATION_SINGLE;
          state = QUOTATION_NONE;
          continue;
        }
      quotations[i] = state;
    }
  return quotations;
}

/* One feature over all tokens. @values is what the caller's column says, if it is one and was given. */
static void
fill_place_feature (TokenFeatures *features, guint f, const Feature *feature, const NlpSequenceInput *input,
                    const WordTypes *types)
{
  g_autofree guint8 *quotations = feature->kind == FEATURE_QUOTATION ? find_quotations (input) : NULL;
  const guint8 *column = feature->kind == FEATURE_COLUMN ? nlp__sequence_input_get_column (input, feature->column) : NULL;

  for (guint i = 0; i < features->n_tokens; i++)
    {
      const WordType *word = &g_array_index (types->words, WordType, types->types[i]);
      const WordCounts *counts = &g_array_index (types->lower_counts, WordCounts, word->lower);
      guint32 value = 0;

      if (feature->kind == FEATURE_PLACE)
        value = g_array_index (input->tokens, SequenceToken, i).place;
      else if (feature->kind == FEATURE_QUOTATION)
        value = quotations[i];
      else if (feature->kind == FEATURE_DOCUMENT)
        value = MIN (counts->n_capitalised, 3) * 4 + MIN (counts->n_lower, 3);
      else if (feature->kind == FEATURE_CORPUS)
        value = input->corpus;
      else if (column)
        value = column[i];
      features->rows[(gsize) i * features->n_features + f] = MIN (value, feature->n_rows - 1);
    }
}

TokenFeatures *
nlp__features_find (const FeatureFinder *finder, const NlpSequenceInput *input)
{
  const Recipe *recipe = finder->recipe;
  g_autoptr (WordTypes) types = nlp__word_types_new (input);
  WordFeatures words = find_word_features (finder, types);
  TokenFeatures *features = g_new0 (TokenFeatures, 1);
  guint n = recipe->n_features;

  features->n_tokens = input->tokens->len;
  features->n_features = n;
  features->rows = g_new (guint32, (gsize) features->n_tokens * n);
  if (words.vectors)
    features->vectors = g_new (const gint8 *, features->n_tokens);
  for (guint i = 0; i < features->n_tokens; i++)
    {
      memcpy (features->rows + (gsize) i * n, words.rows + (gsize) types->types[i] * n, n * sizeof (guint32));
      if (words.vectors)
        features->vectors[i] = words.vectors[types->types[i]];
    }
  for (guint f = 0; f < n; f++)
    if (recipe->features[f].kind >= FEATURE_PLACE)
      fill_place_feature (features, f, &recipe->features[f], input, types);
  g_free (words.rows);
  g_free (words.vectors);
  return features;
}

void
nlp__token_features_free (TokenFeatures *features)
{
  g_free (features->rows);
  g_free (features->vectors);
  g_free (features);
}
