/* make-dictionary.c - makes encoder.dictionary from WordNet, as Debian installs it (wordnet-base).
 *
 *     make-dictionary FILE
 *
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "dictionary.h"
#include "wordnet.h"

typedef struct
{
  const char *name;
  guint8 base, form;
} PartOfSpeech;

static const PartOfSpeech parts[] = {
  { "noun", DICTIONARY_NOUN, DICTIONARY_PLURAL },
  { "verb", DICTIONARY_VERB, DICTIONARY_VERB_FORM },
  { "adj", DICTIONARY_ADJECTIVE, DICTIONARY_COMPARED },
  { "adv", DICTIONARY_ADVERB, 0 },
};

typedef struct
{
  GHashTable *words;      /* of lower-case word: its bits */
  GHashTable *common;     /* lower-case words that were seen without a capital, as nouns */
} Words;

static void
add_bits (Words *words, const char *lower, guint8 bits)
{
  guint8 old = GPOINTER_TO_UINT (g_hash_table_lookup (words->words, lower));

  g_hash_table_insert (words->words, g_strdup (lower), GUINT_TO_POINTER (old | bits));
}

/* Single words alone; an adjective may have its place in brackets behind it. */
static void
add_lemma (Words *words, const char *lemma, const PartOfSpeech *part)
{
  g_autofree char *lower = g_ascii_strdown (lemma, strcspn (lemma, "("));

  if (strchr (lower, '_') || strlen (lower) < 2 || strlen (lower) > DICTIONARY_MAX_BYTES)
    return;
  add_bits (words, lower, part->base);
  if (part->base == DICTIONARY_NOUN && !g_ascii_isupper (lemma[0]))
    g_hash_table_add (words->common, g_steal_pointer (&lower));
}

/* Both readers' @data: where to put words of which kind. */
typedef struct
{
  Words *words;
  const PartOfSpeech *part;
} Destination;

static void
add_synset (const WordnetSynset *synset, gpointer data)
{
  const Destination *to = data;

  for (guint i = 0; i < synset->n_lemmas; i++)
    add_lemma (to->words, wordnet_get_lemma (synset, i), to->part);
}

static void
add_form (const char *form, gpointer data)
{
  const Destination *to = data;

  if (to->part->form && *form && !strchr (form, '_') && strlen (form) <= DICTIONARY_MAX_BYTES)
    add_bits (to->words, form, to->part->form);
}

static gboolean
read_wordnet (Words *words, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      Destination to = { words, &parts[i] };

      if (!wordnet_read (WORDNET_FOLDER, parts[i].name, add_synset, &to, error)
          || !wordnet_read_forms (WORDNET_FOLDER, parts[i].name, add_form, &to, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  guint32 key;
  guint8 value;
} Entry;

static int
compare_entries (const void *a, const void *b)
{
  const Entry *one = a, *other = b;

  return one->key != other->key ? (one->key < other->key ? -1 : 1) : one->value - other->value;
}

/* Sorted by key, so that the order of the hash table does not show. */
static GArray *
sort_entries (const Words *words)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  GHashTableIter iterator;
  gpointer word, bits;

  g_hash_table_iter_init (&iterator, words->words);
  while (g_hash_table_iter_next (&iterator, &word, &bits))
    {
      Entry entry = { dictionary_get_key (word, strlen (word)), GPOINTER_TO_UINT (bits) };

      if (entry.value & DICTIONARY_NOUN && !g_hash_table_contains (words->common, word))
        entry.value |= DICTIONARY_NAME;
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

static gboolean
save (const Words *words, const char *path, GError **error)
{
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new (DICTIONARY_KIND, DICTIONARY_VERSION);
  g_autoptr (GArray) entries = sort_entries (words);
  g_autofree guint32 *buckets = g_new0 (guint32, DICTIONARY_N_BUCKETS + 1);
  g_autofree guint32 *keys = g_new (guint32, entries->len);
  g_autofree guint8 *values = g_new (guint8, entries->len);

  for (guint i = 0; i < entries->len; i++)
    {
      keys[i] = g_array_index (entries, Entry, i).key;
      values[i] = g_array_index (entries, Entry, i).value;
      buckets[(keys[i] >> (32 - DICTIONARY_BUCKET_BITS)) + 1]++;
    }
  for (guint i = 0; i < DICTIONARY_N_BUCKETS; i++)
    buckets[i + 1] += buckets[i];
  nlp_model_writer_add (writer, "buckets", buckets, sizeof (guint32) * (DICTIONARY_N_BUCKETS + 1));
  nlp_model_writer_add (writer, "keys", keys, sizeof (guint32) * entries->len);
  nlp_model_writer_add (writer, "values", values, entries->len);
  return nlp_model_writer_save (writer, path, error);
}

int
main (int argc, char **argv)
{
  Words words = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                  g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      g_printerr ("usage: make-dictionary FILE\n");
      return 2;
    }
  if (!read_wordnet (&words, &error) || !save (&words, argv[1], &error))
    g_printerr ("make-dictionary: %s\n", error->message);
  g_hash_table_unref (words.words);
  g_hash_table_unref (words.common);
  return error ? 1 : 0;
}
