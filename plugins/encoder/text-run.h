/* text-run.h - the tokens of one document, as the lists of this plugin look at them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#include "encoder-words.h"

typedef struct
{
  const char *const *tokens;  /* [n] not ended by NUL */
  const guint *sizes;         /* [n] bytes */
  const guint8 *starts;       /* [n] 1: first of its sentence */
  guint n;
  const guint32 *forms;       /* [n] which word it is: equal bytes, equal numbers */
  const guint64 *words;       /* by form: what the word is in the plugin's lists, NLP_SENSE (ENCODER_...) */
} TextRun;

/* The tokens of a document, valid as long as it is. */
TextRun text_run_of_document (NlpDocument *document);
void text_run_clear (TextRun *run);

/* Looks up the words of a run that is no document's: its tokens, sizes and starts are there. */
void text_run_look_up (TextRun *run, const char *language);
void text_run_forget (TextRun *run);

/* Whether a token is one of the words with the senses; a token behind the last is none. */
static inline gboolean
text_run_is (const TextRun *run, guint token, guint64 senses)
{
  return token < run->n && (run->words[run->forms[token]] & senses) != 0;
}

/* Whether a token begins with an upper-case letter. */
gboolean text_run_is_capitalised (const TextRun *run, guint token);
