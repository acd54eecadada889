/* dictionary.c - looking words and their inflected forms up.
 *
 * Regular forms are found by taking their endings off ("rattled": rattle, rattl), as WordNet's own look-up does (G. A.
 * Miller et al.: Introduction to WordNet, International Journal of Lexicography 3, 1990); irregular ones are in the
 * file.
 * SPDX-License-Identifier: MIT */
#include "dictionary.h"

#include <string.h>

#include "encoder-endings.h"

struct _Dictionary
{
  NlpModel *model;
  const guint32 *buckets, *keys;
  const guint8 *values;
  const NlpLexiconTable *endings;
};

#define LONGEST_ENDING 4
#define SHORTEST_STEM 2

/* What a form with an ending of that sense is, if its base form is known as @base. */
static const struct
{
  guint sense;
  guint8 base, form;
} rules[] = {
  { ENDINGS_PLURAL, DICTIONARY_NOUN, DICTIONARY_PLURAL },
  { ENDINGS_VERB, DICTIONARY_VERB, DICTIONARY_VERB_FORM },
  { ENDINGS_VERB_AFTER_E, DICTIONARY_VERB, DICTIONARY_VERB_FORM },
  { ENDINGS_COMPARED, DICTIONARY_ADJECTIVE, DICTIONARY_COMPARED },
  { ENDINGS_COMPARED_AFTER_E, DICTIONARY_ADJECTIVE, DICTIONARY_COMPARED },
};

/* FNV-1a, stirred so that the upper half depends on all bytes. */
guint32
dictionary_get_key (const char *lower, gsize n_bytes)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < n_bytes; i++)
    hash = (hash ^ (guint8) lower[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  hash = (hash ^ (hash >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return (hash ^ (hash >> 32)) >> 32;
}

static gboolean
check_buckets (const Dictionary *dictionary, gsize n_buckets, gsize n_keys, gsize n_values)
{
  gboolean right = n_buckets == DICTIONARY_N_BUCKETS + 1 && n_keys == n_values && dictionary->buckets[0] == 0
                   && dictionary->buckets[DICTIONARY_N_BUCKETS] == n_keys;

  for (guint i = 0; right && i < DICTIONARY_N_BUCKETS; i++)
    right = dictionary->buckets[i] <= dictionary->buckets[i + 1];
  return right;
}

Dictionary *
dictionary_open (const char *path, GError **error)
{
  g_autoptr (Dictionary) dictionary = g_new0 (Dictionary, 1);
  gsize n_buckets, n_keys, n_values;

  dictionary->endings = nlp_lexicon_get_table (&encoder_endings, NULL);   /* of the language of the file's words */
  dictionary->model = nlp_model_open (path, DICTIONARY_KIND, DICTIONARY_VERSION, error);
  if (dictionary->model == NULL)
    return NULL;
  dictionary->buckets = nlp_model_get_array (dictionary->model, "buckets", sizeof (guint32), &n_buckets, error);
  if (dictionary->buckets != NULL)
    dictionary->keys = nlp_model_get_array (dictionary->model, "keys", sizeof (guint32), &n_keys, error);
  if (dictionary->keys != NULL)
    dictionary->values = nlp_model_get_array (dictionary->model, "values", 1, &n_values, error);
  if (dictionary->values == NULL)
    return NULL;
  if (!check_buckets (dictionary, n_buckets, n_keys, n_values))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: the sections do not fit one another", path);
      return NULL;
    }
  return g_steal_pointer (&dictionary);
}

void
dictionary_free (Dictionary *dictionary)
{
  g_clear_pointer (&dictionary->model, nlp_model_unref);
  g_free (dictionary);
}

static guint8
find_form (const Dictionary *dictionary, const char *lower, gsize n_bytes)
{
  guint32 key = dictionary_get_key (lower, n_bytes);
  guint bucket = key >> (32 - DICTIONARY_BUCKET_BITS);

  for (guint i = dictionary->buckets[bucket]; i < dictionary->buckets[bucket + 1]; i++)
    if (dictionary->keys[i] >= key)
      return dictionary->keys[i] == key ? dictionary->values[i] : 0;
  return 0;
}

/* What the base form tells of a form: the first @n_stem bytes of it with @instead behind them. */
static guint8
find_base (const Dictionary *dictionary, const char *lower, gsize n_stem, const char *instead)
{
  gsize n_instead = strlen (instead);
  char base[DICTIONARY_MAX_BYTES + LONGEST_ENDING];

  memcpy (base, lower, n_stem);
  memcpy (base + n_stem, instead, MIN (n_instead, LONGEST_ENDING));
  return find_form (dictionary, base, n_stem + n_instead);
}

/* What the last @n_ending bytes of a form say. */
static guint8
apply_ending (const Dictionary *dictionary, const char *lower, gsize n_bytes, gsize n_ending)
{
  const NlpLexiconTable *endings = dictionary->endings;
  gsize n_stem = n_bytes - n_ending;
  guint64 senses = nlp_lexicon_find_senses (endings, lower + n_stem, n_ending);
  guint32 spelling = senses != 0 ? nlp_lexicon_find (endings, lower + n_stem, n_ending) : 0;
  guint8 bits = 0;

  for (guint i = 0; senses != 0 && i < G_N_ELEMENTS (rules); i++)
    if (senses & NLP_SENSE (rules[i].sense))
      {
        const char *instead = nlp_lexicon_get_value (endings, spelling, rules[i].sense);

        if (find_base (dictionary, lower, n_stem, instead != NULL ? instead : "") & rules[i].base)
          bits |= rules[i].form;
      }
  if (senses & NLP_SENSE (ENDINGS_DOUBLES) && n_stem > SHORTEST_STEM && lower[n_stem - 1] == lower[n_stem - 2]
      && find_form (dictionary, lower, n_stem - 1) & DICTIONARY_VERB)
    bits |= DICTIONARY_VERB_FORM;
  return bits;
}

guint8
dictionary_find (const Dictionary *dictionary, const char *word, gsize n_bytes)
{
  char lower[DICTIONARY_MAX_BYTES];
  guint8 bits;

  if (n_bytes < 2 || n_bytes > DICTIONARY_MAX_BYTES)
    return 0;
  for (gsize i = 0; i < n_bytes; i++)
    lower[i] = g_ascii_tolower (word[i]);
  bits = find_form (dictionary, lower, n_bytes);
  if (!g_ascii_isalpha (lower[n_bytes - 1])) /* to a lexicon "s." is "s" */
    return bits;
  for (gsize n_ending = 1; n_ending <= LONGEST_ENDING && n_ending + SHORTEST_STEM <= n_bytes; n_ending++)
    bits |= apply_ending (dictionary, lower, n_bytes, n_ending);
  return bits;
}
