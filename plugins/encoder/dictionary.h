/* dictionary.h - which parts of speech a word can have, whatever the text at hand: what the network asks about words
 * that its training texts lack.
 *
 * The words are WordNet's, as hashes. SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#define DICTIONARY_FILE "encoder.dictionary"
#define DICTIONARY_KIND "dictionary"
#define DICTIONARY_VERSION 1

/* The name of the column in recipes, and in the last field of CoNLL-U lines. */
#define DICTIONARY_COLUMN "dictionary"

/* What is known of a word, as bits. */
typedef enum
{
  DICTIONARY_NOUN = 1 << 0,
  DICTIONARY_VERB = 1 << 1,
  DICTIONARY_ADJECTIVE = 1 << 2,
  DICTIONARY_ADVERB = 1 << 3,
  DICTIONARY_PLURAL = 1 << 4,       /* a form of a noun other than its base form */
  DICTIONARY_VERB_FORM = 1 << 5,    /* of a verb */
  DICTIONARY_COMPARED = 1 << 6,     /* of an adjective */
  DICTIONARY_NAME = 1 << 7          /* as a noun written with a capital alone */
} DictionaryBits;

typedef struct _Dictionary Dictionary;

Dictionary *dictionary_open (const char *path, GError **error);
void dictionary_free (Dictionary *dictionary);

/* What is known of a word, written in any case: 0 for words that are not known. */
guint8 dictionary_find (const Dictionary *dictionary, const char *word, gsize n_bytes);

/* The file: "buckets" guint32 [DICTIONARY_N_BUCKETS + 1], where the keys of a bucket begin; "keys" guint32 in rising
 * order, the upper half of a hash; "values" guint8, bits without those that rules give. */
#define DICTIONARY_BUCKET_BITS 12
#define DICTIONARY_N_BUCKETS (1u << DICTIONARY_BUCKET_BITS)
#define DICTIONARY_MAX_BYTES 40     /* longer words are not looked up */

guint32 dictionary_get_key (const char *lower, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Dictionary, dictionary_free)
