/* gazetteer.h - known names and name parts, as hashes: which of the four types a phrase has been, whether a word is a
 * first or last name.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"

#define GAZETTEER_KIND "gazetteer"
#define GAZETTEER_VERSION 1
#define GAZETTEER_MAX_TOKENS 6

typedef struct _Gazetteer Gazetteer;

Gazetteer *gazetteer_open (const char *path, GError **error);
void gazetteer_free (Gazetteer *gazetteer);

/* What it says of each of @n_tokens tokens, in two columns:
 * @phrases: 0, or the types of the longest known phrase that covers the token, a bit a type, plus 16 behind its first
 * token;
 * @parts: 4 times how often the word was a first name plus how often it was a last name, each in steps from 0 to 3. */
typedef struct
{
  guint8 *phrases, *parts;
} GazetteerColumns;

/* The types of a phrase, a bit a type, and whether it names a state of the world. */
guint8 gazetteer_find_types (const Gazetteer *gazetteer, const char *const *tokens, const guint *sizes, guint n_tokens);
#define GAZETTEER_COUNTRY 32 /* in a phrase's value */

GazetteerColumns gazetteer_look_up (const Gazetteer *gazetteer, const char *const *tokens, const guint *sizes,
                                    guint n_tokens);

typedef enum
{
  CASE_AS_WRITTEN,
  CASE_LOWER,
  CASE_TITLE        /* all but the first letter in lower case: for lines in capitals */
} HashCase;

/* The hash of a phrase goes on from token to token; GAZETTEER_START before the first. */
#define GAZETTEER_START G_GUINT64_CONSTANT (0xcbf29ce484222325)
guint64 gazetteer_hash (guint64 hash, const char *token, gsize n_bytes, HashCase hash_case);
/* Stirs the bits; the result is what the file holds. */
guint64 gazetteer_finish_hash (guint64 hash);

/* Sections of the file: keys in rising order, a byte each; "phrase-keys", "phrase-values", "part-keys",
 * "part-values". Keys are the upper 32 bits of the hash. */
static inline guint32
gazetteer_get_key (guint64 hash)
{
  return hash >> 32;
}
