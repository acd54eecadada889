/* word-types.h - the distinct words of a document: what each looks like, and how it is written throughout.
 * SPDX-License-Identifier: MIT */
#pragma once

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
  guint32 *types;        /* for each token of the input, its place in words */
  GArray *words;         /* of WordType, in the order in which they occur */
  GArray *lower_counts;  /* of WordCounts, one for each distinct lower-case form */
} WordTypes;

WordTypes *nlp__word_types_new (const NlpSequenceInput *input);
void nlp__word_types_free (WordTypes *types);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WordTypes, nlp__word_types_free)
