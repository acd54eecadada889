/* document-words.h - the distinct words of a document and what the word map says of them, found once for all taggers that read it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "word-types.h"

typedef struct
{
  const WordTypes *types;
  const NlpWordInfo *infos; /* [types->words->len]; NULL without a word map */
  WordTypes *own_types;     /* those that are not the document's */
  NlpWordInfo *own_infos;
} InputWords;

/* The words of @input; @words may be NULL. What comes from the document lives as long as it does. */
void nlp__input_words_find (InputWords *found, const NlpSequenceInput *input, const NlpWords *words);
void nlp__input_words_clear (InputWords *found);
