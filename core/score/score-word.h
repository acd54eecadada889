/* score-word.h - what a word is to those who compare names and figures. SPDX-License-Identifier: MIT */
#pragma once

#include <string.h>
#include <nlp.h>
#include "score-words.h"

/* Gold is English. */
static inline gboolean
score_word_is (const char *word, guint sense)
{
  return (nlp_lexicon_find_senses (nlp_lexicon_get_table (&score_words, NULL), word, strlen (word)) & NLP_SENSE (sense)) != 0;
}
