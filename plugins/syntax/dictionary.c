/* dictionary.c - looking words and their inflected forms up.
 *
 * Regular forms are found by taking their endings off ("rattled": rattle, rattl), as WordNet's own look-up does (G. A.
 * Miller et al.: Introduction to WordNet, International Journal of Lexicography 3, 1990); irregular ones are in the
 * file.
 * SPDX-License-Identifier: MIT */
#include "dictionary.h"

#include <string.h>

struct _Dictionary
{
  NlpModel *model;
  const guint32 *buckets, *keys;
  const guint8 *values;
};

typedef struct
{
  const char *ending, *base_ending;
  guint8 base, form;
} EndingRule;

static const EndingRule rules[] = {
  { "s", "", DICTIONARY_NOUN, DICTIONARY_PLURAL },
  { "es", "", DICTIONARY_NOUN, DICTIONARY_PLURAL },
  { "ies", "y", DICTIONARY_NOUN, DICTIONARY_PLURAL },
  { "ves", "f", DICTIONARY_NOUN, DICTIONARY_PLURAL },
  { "men", "man", DICTIONARY_NOUN, DICTIONARY_PLURAL },
  { "s", "", DICTIONARY_VERB, DICTIONARY_VERB_FORM },
  { "es", "", DICTIONARY_VERB, DICTIONARY_VERB_FORM },
  { "ies", "y", DICTIONARY_VERB, DICTIONARY_VERB_FORM },
  { "ed", "", DICTIONARY_VERB, DICTIONARY_VERB_FORM },
  { "ed", "e", DICTIONARY_VERB, DICTIONARY_VERB_FORM },
  { "ied", "y", DICTIONARY_VERB, DICTIONARY_VERB_FORM },
  { "ing", "", DICTIONARY_VERB, DICTIONARY_VERB_FORM },
  { "ing", "e", DICTIONARY_VERB, DICTIONARY_VERB_FORM },
  { "er", "", DICTIONARY_ADJECTIVE, DICTIONARY_COMPARED },
  { "er", "e", DICTIONARY_ADJECTIVE, DICTIONARY_COMPARED },
  { "ier", "y", DICTIONARY_ADJECTIVE, DICTIONARY_COMPARED },
  { "est", "", DICTIONARY_ADJECTIVE, DICTIONARY_COMPARED },
  { "est", "e", DICTIONARY_ADJECTIVE, DICTIONARY_COMPARED },
  { "iest", "y", DICTIONARY_ADJECTIVE, DICTIONARY_COMPARED },
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

/* What the base form tells of a form, when @rule makes one of the other. */
static guint8
apply_rule (const Dictionary *dictionary, const EndingRule *rule, const char *lower, gsize n_bytes)
{
  gsize n_ending = strlen (rule->ending), n_base = strlen (rule->base_ending);
  char base[DICTIONARY_MAX_BYTES + 4];

  if (n_bytes < n_ending + 2 || memcmp (lower + n_bytes - n_ending, rule->ending, n_ending) != 0)
    return 0;
  memcpy (base, lower, n_bytes - n_ending);
  memcpy (base + n_bytes - n_ending, rule->base_ending, n_base);
  return find_form (dictionary, base, n_bytes - n_ending + n_base) & rule->base ? rule->form : 0;
}

/* "stopped": without the doubled letter. */
static guint8
find_doubled (const Dictionary *dictionary, const char *lower, gsize n_bytes)
{
  gsize n_ending = n_bytes > 5 && memcmp (lower + n_bytes - 3, "ing", 3) == 0  ? 3
                   : n_bytes > 4 && memcmp (lower + n_bytes - 2, "ed", 2) == 0 ? 2
                                                                               : 0;

  if (n_ending == 0 || lower[n_bytes - n_ending - 1] != lower[n_bytes - n_ending - 2])
    return 0;
  return find_form (dictionary, lower, n_bytes - n_ending - 1) & DICTIONARY_VERB ? DICTIONARY_VERB_FORM : 0;
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
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    bits |= apply_rule (dictionary, &rules[i], lower, n_bytes);
  return bits | find_doubled (dictionary, lower, n_bytes);
}
