/* names.h - names as runs of tokens, and the same as mentions that can be compared with one another.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#include "name-words.h"

typedef enum
{
  NAME_PERSON,
  NAME_ORG,
  NAME_LOC,
  NAME_MISC,
  NAME_N_TYPES
} NameType;

/* "PERSON", ... */
extern const char *const name_types[NAME_N_TYPES];

typedef struct
{
  guint begin, end; /* tokens, half open */
  NameType type;
  float probability; /* of its least probable token; 0 if nobody says */
} Name;

/* Adds to @names, which are in text order, those of @added that are not over one of them; both are arrays of Name. */
void names_add (GArray *names, const GArray *added);

/* A name, folded and parted. "Mr. Kassym-Jomart Tokayev's" has the parts "kassym-jomart" and "tokayev". */
typedef struct
{
  const char *const *parts; /* [n_parts] interned: equal words are equal pointers */
  guint n_parts;
  NameType type;
  guint begin, end;         /* tokens */
  gboolean is_acronym;      /* one part, written in 2 to 6 capitals */
  Address address;          /* what stands before it, or stood at its front */
  float probability;        /* as the name's */
  guint referent;           /* NLP_NO_ROW until it is known */
  Gender pronoun;           /* of the first pronoun behind it that may stand for it */
  gboolean speaks;          /* "Quill said she": the pronoun is in what it says */
} Mention;

/* All mentions of a document, in text order, and what they are made of. */
typedef struct
{
  NlpDocument *document;
  const NlpLayer *tokens;
  const NlpSenses *words;   /* of the tokens, in the plugin's own lists */
  const NlpSenses *people;  /* and in those of nlp_get_person_words() */
  GStringChunk *chunk;      /* interns the parts */
  GPtrArray *parts;
  GArray *list;             /* of Mention */
} Mentions;

Mentions *mentions_new (NlpDocument *document, const GArray *names);
void mentions_free (Mentions *mentions);

static inline Mention *
mentions_get (const Mentions *mentions, guint index)
{
  return &g_array_index (mentions->list, Mention, index);
}

/* @word in lower case, without accents, without stops; interned in @chunk. */
const char *fold_word (GStringChunk *chunk, const char *word, gsize n_bytes);

/* Whether two part lists can be two forms of one person's name: the shorter one's parts follow one another in the
 * longer, initials and nicknames count as what they stand for, and the last part is the same. */
gboolean persons_match (const NlpLexiconTable *people, const Mention *one, const Mention *other);

/* Whether a part is a number of kings, "viii". */
gboolean is_roman (const char *part);

/* Whether @token of @document is exactly @word. */
gboolean token_is (const NlpDocument *document, guint token, const char *word);
