/* token-language.h - the words of a language that tokens and sentences depend on; the tables beside this file say which.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/lexicon.h>

#include "token-words.h"
#include "token-words-anywhere.h"

G_BEGIN_DECLS

typedef struct
{
  const NlpLexiconTable *words;    /* of the language; NULL if nothing is known of it */
  const NlpLexiconTable *anywhere; /* what is the same in all languages */
} NlpLanguageWords;

/* @language: a tag, or NULL. */
static inline NlpLanguageWords
nlp__get_language_words (const char *language)
{
  return (NlpLanguageWords){ nlp_lexicon_get_table (&nlp__token_words, language),
                             nlp_lexicon_get_table (&nlp__token_words_anywhere, "und") };
}

/* Whether [@begin, @end) has one of the senses, NLP_SENSE (TOKEN_...). */
static inline gboolean
nlp__word_is (const NlpLanguageWords *language, const char *begin, const char *end, guint64 senses)
{
  return (nlp_lexicon_find_senses (language->words, begin, end - begin) & senses) != 0;
}

G_END_DECLS
