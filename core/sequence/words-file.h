/* words-file.h - the layout of words.model, shared by the code that looks words up and the code that learns them.
 *
 * The spelling of a word is hashed to 64 bits. The rows are in the order of their hashes; the first WORDS_BUCKET_BITS
 * bits choose a bucket, whose rows "buckets" delimits, and the 32 bits behind them are the row's key. Two words are
 * taken for one another if all 47 bits agree: one unknown word in a thousand million.
 *
 *     buckets  u32 [2^15 + 1]        first row of each bucket
 *     keys     u32 [n]               rising inside a bucket
 *     vectors  i8  [n, dimensions]
 *     scales   f32 [dimensions]
 *     records  WordsRecord [n]
 *     paths-0  u32 [classes]         of NLP_WORD_MAP_CONTEXT: under a leading 1, a bit a step; [0] is 0
 *     paths-1  u32 [classes]         of NLP_WORD_MAP_TOPIC
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/words.h>

G_BEGIN_DECLS

#define WORDS_FILE_KIND "words"
#define WORDS_FILE_VERSION 1
#define WORDS_BUCKET_BITS 15
#define WORDS_N_BUCKETS (1u << WORDS_BUCKET_BITS)
#define WORDS_MAX_BYTES 60 /* longer words are not kept */

typedef struct
{
  guint16 classes[NLP_WORD_N_MAPS];
  guint8 frequency;
  guint8 capitals;
} WordsRecord;

G_STATIC_ASSERT (sizeof (WordsRecord) == 6);

/* FNV-1a, stirred so that all bits depend on all bytes. */
static inline guint64
words_hash (const char *word, gsize n_bytes)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < n_bytes; i++)
    hash = (hash ^ (guint8) word[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  hash = (hash ^ (hash >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  hash = (hash ^ (hash >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return hash ^ (hash >> 32);
}

static inline guint
words_get_bucket (guint64 hash)
{
  return hash >> (64 - WORDS_BUCKET_BITS);
}

static inline guint32
words_get_key (guint64 hash)
{
  return hash >> (32 - WORDS_BUCKET_BITS);
}

G_END_DECLS
