/* token-features.c - finding the features of tokens.
 *
 * What depends on the word alone is found once for each distinct word of the document, what depends on the place for
 * each token.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "token-features.h"

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

static void
find_word_features (const FeatureFinder *finder, DocumentFeatures *features)
{
  guint n = features->n_features;

  features->word_rows = g_new (guint32, (gsize) features->n_words * n);
  if (finder->words)
    features->word_vectors = g_new0 (const gint8 *, features->n_words);
  for (guint i = 0; i < features->n_words; i++)
    {
      const WordType *word = &g_array_index (features->types->words, WordType, i);
      const NlpWordInfo none = { 0 }, *info = finder->words ? &features->words.infos[i] : &none;

      if (finder->words)
        features->word_vectors[i] = info->vector;
      for (guint f = 0; f < n; f++)
        features->word_rows[(gsize) i * n + f]
            = find_word_row (finder, &finder->recipe->features[f], &word->form, info);
    }
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

/* Whether the tokens stand in quotation marks, the marks themselves with them. A paragraph starts anew, so that a
 * mark that is missing does no harm beyond it. */
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

/* How a word is written in the rest of the document: capitalised and in lower case, each up to three times. */
static guint
find_document_row (const WordTypes *types, guint token)
{
  const WordType *word = &g_array_index (types->words, WordType, types->types[token]);
  const WordCounts *counts = &g_array_index (types->lower_counts, WordCounts, word->lower);

  return MIN (counts->n_capitalised, 3) * 4 + MIN (counts->n_lower, 3);
}

static gboolean
all_below (const guint8 *values, guint n_values, guint limit)
{
  guint8 highest = 0;

  for (guint i = 0; i < n_values; i++)
    highest = MAX (highest, values[i]);
  return highest < limit;
}

/* One feature over all tokens. */
static guint8 *
make_place_rows (const Feature *feature, const NlpSequenceInput *input, const WordTypes *types)
{
  g_autofree guint8 *quotations = feature->kind == FEATURE_QUOTATION ? find_quotations (input) : NULL;
  const guint8 *column
      = feature->kind == FEATURE_COLUMN ? nlp__sequence_input_get_column (input, feature->column) : quotations;
  guint8 *rows = g_malloc (input->tokens->len);

  for (guint i = 0; i < input->tokens->len; i++)
    {
      guint row = column ? column[i] : 0;

      if (feature->kind == FEATURE_PLACE)
        row = g_array_index (input->tokens, SequenceToken, i).place;
      else if (feature->kind == FEATURE_DOCUMENT)
        row = find_document_row (types, i);
      else if (feature->kind == FEATURE_CORPUS)
        row = input->corpus;
      rows[i] = MIN (row, feature->n_rows - 1);
    }
  return rows;
}

/* A column whose values are all rows of the table is one already. */
static const guint8 *
find_place_rows (const Feature *feature, const NlpSequenceInput *input, DocumentFeatures *features)
{
  const guint8 *column
      = feature->kind == FEATURE_COLUMN ? nlp__sequence_input_get_column (input, feature->column) : NULL;
  guint8 *rows;

  if (column && all_below (column, input->tokens->len, feature->n_rows))
    return column;
  rows = make_place_rows (feature, input, features->types);
  g_ptr_array_add (features->place_rows, rows);
  return rows;
}

DocumentFeatures *
nlp__features_find (const FeatureFinder *finder, const NlpSequenceInput *input)
{
  const Recipe *recipe = finder->recipe;
  DocumentFeatures *features = g_new0 (DocumentFeatures, 1);

  nlp__input_words_find (&features->words, input, finder->words);
  features->types = features->words.types;
  features->n_tokens = input->tokens->len;
  features->n_features = recipe->n_features;
  features->n_words = features->types->words->len;
  find_word_features (finder, features);
  features->places = g_new0 (const guint8 *, recipe->n_features);
  features->place_rows = g_ptr_array_new_with_free_func (g_free);
  for (guint f = 0; f < recipe->n_features; f++)
    if (!nlp__feature_is_of_word (&recipe->features[f]))
      features->places[f] = find_place_rows (&recipe->features[f], input, features);
  return features;
}

void
nlp__features_free (DocumentFeatures *features)
{
  g_ptr_array_unref (features->place_rows);
  g_free (features->places);
  g_free (features->word_rows);
  g_free (features->word_vectors);
  nlp__input_words_clear (&features->words);
  g_free (features);
}
