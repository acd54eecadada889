/* token-run.h - the tokens of one document, as the parts of this plugin look at them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#include "ner-words.h"

typedef struct
{
  const char *const *tokens;  /* [n] not ended by NUL */
  const guint *sizes;         /* [n] bytes */
  const guint8 *starts;       /* [n] 1: first of its sentence */
  guint n;
  const guint32 *forms;       /* [n] which word it is: equal bytes, equal numbers */
  const guint64 *words;       /* by form: what the word is in the plugin's own lists, NLP_SENSE (NER_...) */
  const guint64 *people;      /* by form: in those of nlp_get_person_words() */
  const NlpLexiconTable *table; /* the plugin's own lists in the language of the text, or NULL */
} TokenRun;

/* The tokens of a document, valid as long as it is. */
TokenRun token_run_read (NlpDocument *document);
void token_run_clear (TokenRun *run);

/* Whether a token is one of the words with the senses; a token behind the last is none. */
static inline gboolean
token_run_is (const TokenRun *run, guint token, guint64 senses)
{
  return token < run->n && (run->words[run->forms[token]] & senses) != 0;
}

static inline gboolean
token_run_is_of_people (const TokenRun *run, guint token, guint64 senses)
{
  return token < run->n && (run->people[run->forms[token]] & senses) != 0;
}

/* Whether a token is one mark, a character of ASCII. */
static inline gboolean
token_run_is_mark (const TokenRun *run, guint token, char mark)
{
  return token < run->n && run->sizes[token] == 1 && *run->tokens[token] == mark;
}

/* Whether a token begins with an upper-case letter. */
gboolean token_run_is_capitalised (const TokenRun *run, guint token);

/* Whether a token is the first of its line. The tokens must lie in one text. */
gboolean token_run_starts_line (const TokenRun *run, guint token);
