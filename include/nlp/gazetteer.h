/* nlp/gazetteer.h - known names and parts of names: which types a phrase has been, whether a word is a first or last name.
 *
 * The file "names.gazetteer", beside the plugins, has hashes alone: no name can be read from it.
 *
 *     g_autofree char *path = nlp_options_find_file (options, NLP_GAZETTEER_FILE, error);
 *     g_autoptr (NlpGazetteer) gazetteer = path ? nlp_gazetteer_open (path, error) : NULL;
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NLP_GAZETTEER_FILE:
 *
 * The file that belongs to the library.
 */
#define NLP_GAZETTEER_FILE "names.gazetteer"

#define NLP_GAZETTEER_KIND "gazetteer"
#define NLP_GAZETTEER_VERSION 1

/**
 * NLP_GAZETTEER_MAX_TOKENS:
 *
 * The longest phrase that is looked for.
 */
#define NLP_GAZETTEER_MAX_TOKENS 6

/**
 * NlpGazetteerTypes:
 * @NLP_GAZETTEER_PERSON: a person
 * @NLP_GAZETTEER_ORGANISATION: an organisation
 * @NLP_GAZETTEER_PLACE: a place
 * @NLP_GAZETTEER_OTHER: something else
 * @NLP_GAZETTEER_COUNTRY: a state of the world
 *
 * What a phrase has been the name of.
 */
typedef enum
{
  NLP_GAZETTEER_PERSON = 1 << 0,
  NLP_GAZETTEER_ORGANISATION = 1 << 1,
  NLP_GAZETTEER_PLACE = 1 << 2,
  NLP_GAZETTEER_OTHER = 1 << 3,
  NLP_GAZETTEER_COUNTRY = 1 << 5
} NlpGazetteerTypes;

/**
 * NlpGazetteer:
 *
 * An open list of names. Constant: threads may share it.
 */
typedef struct _NlpGazetteer NlpGazetteer;

/**
 * nlp_gazetteer_open: (skip)
 * @filename: a file of that kind
 * @error: where to put an error
 *
 * Fails with %NLP_ERROR_MODEL if the file is not what it should be.
 *
 * Returns: (transfer full): the list
 */
NLP_API NlpGazetteer *nlp_gazetteer_open (const char *filename, GError **error);

NLP_API void nlp_gazetteer_free (NlpGazetteer *gazetteer);

/**
 * nlp_gazetteer_find_types: (skip)
 * @gazetteer: a list
 * @tokens: (array length=n_tokens): the tokens of a phrase, not ended by NUL
 * @sizes: (array length=n_tokens): their bytes
 * @n_tokens: how many there are
 *
 * Returns: the types of the phrase, a set of #NlpGazetteerTypes; 0 if it is not known
 */
NLP_API guint8 nlp_gazetteer_find_types (const NlpGazetteer *gazetteer, const char *const *tokens, const guint *sizes, guint n_tokens);

/**
 * NlpGazetteerColumns:
 * @phrases: 0, or the types of the longest known phrase that covers the token, plus 16 behind its first token
 * @parts: 4 times how often the word was a first name plus how often it was a last name, each in steps from 0 to 3
 *
 * What is known of each of some tokens; to be freed with g_free().
 */
typedef struct _NlpGazetteerColumns
{
  guint8 *phrases;
  guint8 *parts;
} NlpGazetteerColumns;

/**
 * nlp_gazetteer_look_up: (skip)
 * @gazetteer: a list
 * @tokens: (array length=n_tokens): tokens, not ended by NUL
 * @sizes: (array length=n_tokens): their bytes
 * @n_tokens: how many there are
 *
 * Looks for names among the tokens that begin with a capital letter.
 *
 * Returns: (transfer full): what is known of each
 */
NLP_API NlpGazetteerColumns nlp_gazetteer_look_up (const NlpGazetteer *gazetteer, const char *const *tokens, const guint *sizes,
                                                   guint n_tokens);

/**
 * NlpHashCase:
 * @NLP_CASE_AS_WRITTEN: letters as they are
 * @NLP_CASE_LOWER: in lower case
 * @NLP_CASE_TITLE: all but the first in lower case: for lines in capitals
 *
 * How the letters of a token are taken.
 */
typedef enum
{
  NLP_CASE_AS_WRITTEN,
  NLP_CASE_LOWER,
  NLP_CASE_TITLE
} NlpHashCase;

/**
 * NLP_GAZETTEER_START:
 *
 * The hash of a phrase goes on from token to token; this one stands before the first.
 */
#define NLP_GAZETTEER_START G_GUINT64_CONSTANT (0xcbf29ce484222325)

/**
 * nlp_gazetteer_hash: (skip)
 * @hash: of the tokens before
 * @token: a token, UTF-8
 * @n_bytes: its size
 * @hash_case: how its letters are taken
 *
 * Returns: the hash with this token
 */
NLP_API guint64 nlp_gazetteer_hash (guint64 hash, const char *token, gsize n_bytes, NlpHashCase hash_case);

/**
 * nlp_gazetteer_finish_hash: (skip)
 * @hash: of all tokens of a phrase
 *
 * Returns: the same with its bits stirred: what the file holds
 */
NLP_API guint64 nlp_gazetteer_finish_hash (guint64 hash);

/**
 * nlp_gazetteer_get_key: (skip)
 * @hash: a finished hash
 *
 * The file has the sections "phrase-keys" and "part-keys", guint32 in rising order, and "phrase-values" and "part-values", a byte
 * each.
 *
 * Returns: the key
 */
static inline guint32
nlp_gazetteer_get_key (guint64 hash)
{
  return hash >> 32;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpGazetteer, nlp_gazetteer_free)

G_END_DECLS
