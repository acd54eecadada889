/* nlp/words.h - what a word is like: a small vector and word classes, learned from plain text by `nlp-train words`.
 *
 * One file, `words.model`, serves every tagger. It is mapped read-only; words are in it as hashes, never in clear.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NLP_WORDS_MAX_DIMENSIONS:
 *
 * No file holds longer vectors than this.
 */
#define NLP_WORDS_MAX_DIMENSIONS 256

/**
 * NlpWordMap:
 * @NLP_WORD_MAP_CONTEXT: classes of words with the same neighbours at the same places: more grammatical
 * @NLP_WORD_MAP_TOPIC: classes of words from the same sort of text (skip-gram): more topical
 * @NLP_WORD_N_MAPS: how many maps there are
 *
 * The two ways in which words are sorted into classes.
 */
typedef enum
{
  NLP_WORD_MAP_CONTEXT,
  NLP_WORD_MAP_TOPIC,
  NLP_WORD_N_MAPS
} NlpWordMap;

/**
 * NlpWordForm:
 * @NLP_WORD_FORM_NONE: not known
 * @NLP_WORD_FORM_WRITTEN: as written
 * @NLP_WORD_FORM_LOWER: in lower case
 * @NLP_WORD_FORM_CAPITALISED: with only the first letter in upper case
 * @NLP_WORD_FORM_LAST_PART: by what stands behind its last hyphen
 *
 * Under which form a word was found.
 */
typedef enum
{
  NLP_WORD_FORM_NONE,
  NLP_WORD_FORM_WRITTEN,
  NLP_WORD_FORM_LOWER,
  NLP_WORD_FORM_CAPITALISED,
  NLP_WORD_FORM_LAST_PART
} NlpWordForm;

/**
 * NlpWordInfo:
 * @vector: (nullable): nlp_words_get_n_dimensions() numbers; times nlp_words_get_scales() they are a vector of length 1
 * @classes: for each #NlpWordMap a class, from 0 (none) to nlp_words_get_n_classes() - 1
 * @frequency: 0 if not known, else 8 times the binary logarithm of how often it was seen
 * @capitals: in how many of 255 places, away from the start of a line or sentence, the word was written with a
 * capital first
 *   letter, whatever its case here; 0 if not known
 * @form: the form under which it was found
 *
 * What is known of a word. Everything is 0 or %NULL if nothing is.
 */
typedef struct _NlpWordInfo
{
  const gint8 *vector;
  guint16 classes[NLP_WORD_N_MAPS];
  guint8 frequency;
  guint8 capitals;
  guint8 form;
} NlpWordInfo;

/**
 * NlpWords:
 *
 * A mapped file of words. Immutable: any number of threads may look words up. Reference counted.
 */
typedef struct _NlpWords NlpWords;

#define NLP_TYPE_WORDS (nlp_words_get_type ())
NLP_API GType nlp_words_get_type (void);

/**
 * nlp_words_open:
 * @path: a file made by `nlp-train words`
 * @error: where to put an error
 *
 * Maps the file and checks it. Fails with %NLP_ERROR_MODEL if it is damaged or something else.
 *
 * Returns: (transfer full): the words
 */
NLP_API NlpWords *nlp_words_open (const char *path, GError **error);

NLP_API NlpWords *nlp_words_ref (NlpWords *words);
NLP_API void nlp_words_unref (NlpWords *words);

/**
 * nlp_words_find: (skip)
 * @words: a file of words
 * @word: a token's bytes, UTF-8
 * @n_bytes: how many
 * @info: (out caller-allocates): what is known of it
 *
 * Looks for the token as written, in lower case, Capitalised, and last for what stands behind its last hyphen. Digits
 * count as `0` and curly apostrophes as straight ones. Nothing is allocated.
 *
 * Returns: whether the word was found
 */
NLP_API gboolean nlp_words_find (const NlpWords *words, const char *word, gsize n_bytes, NlpWordInfo *info);

/**
 * nlp_words_get_n_dimensions:
 * @words: a file of words
 *
 * Returns: the length of its vectors
 */
NLP_API guint nlp_words_get_n_dimensions (const NlpWords *words);

/**
 * nlp_words_get_scales: (skip)
 * @words: a file of words
 *
 * Returns: (transfer none): one factor a dimension
 */
NLP_API const float *nlp_words_get_scales (const NlpWords *words);

/**
 * nlp_words_get_checksum:
 * @words: a file of words
 *
 * What was learned with one file makes no sense with another: keep this number with it and compare.
 *
 * Returns: the checksum of the file
 */
NLP_API guint64 nlp_words_get_checksum (const NlpWords *words);

/**
 * nlp_words_get_n_classes:
 * @words: a file of words
 * @map: one of its maps
 *
 * Returns: the number of classes in that map, with class 0, which stands for "none"
 */
NLP_API guint nlp_words_get_n_classes (const NlpWords *words, NlpWordMap map);

/**
 * nlp_words_get_branch:
 * @words: a file of words
 * @map: one of its maps
 * @word_class: a class of it
 * @depth: 1 to 16
 *
 * Classes are the leaves of a binary tree. Its branches @depth steps below the root are coarser classes: at most
 * 2 to the power of @depth of them.
 *
 * Returns: the branch's path, a bit a step, under a leading 1; 0 for the class 0
 */
NLP_API guint nlp_words_get_branch (const NlpWords *words, NlpWordMap map, guint word_class, guint depth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWords, nlp_words_unref)

G_END_DECLS
