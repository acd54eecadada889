/* word-types.h - the distinct words of a document: what each looks like, and how it is written throughout.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/lexicon.h>

#include "sequence-input.h"
#include "word-form.h"

typedef struct
{
  const char *bytes;     /* of its first occurrence */
  guint32 n_bytes;
  guint32 lower;         /* its place in WordTypes.lower_counts */
  WordForm form;
} WordType;

typedef struct
{
  guint32 n_capitalised; /* written with a capital, away from the start of a sentence */
  guint32 n_lower;       /* written in lower case */
} WordCounts;

typedef struct
{
  const guint32 *types;  /* for each token of the input, its place in words */
  guint32 *own_types;    /* the same, if they are to be freed */
  GArray *words;         /* of WordType, in the order in which they occur */
  GArray *lower_counts;  /* of WordCounts, one for each distinct lower-case form */
} WordTypes;

/* The group that a word belongs to: its spellings with a capital, or those without; at most 2 lower_counts->len. */
static inline guint32
nlp__word_type_get_group (const WordType *word)
{
  return 2 * word->lower + (word->form.letter_case >= WORD_CASE_TITLE);
}

WordTypes *nlp__word_types_new (const NlpSequenceInput *input);

/* The same, by the numbers that the input's tokens have in @vocabulary, which must outlive it. */
WordTypes *nlp__word_types_new_from_vocabulary (const NlpSequenceInput *input, const NlpVocabulary *vocabulary);

void nlp__word_types_free (WordTypes *types);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WordTypes, nlp__word_types_free)
