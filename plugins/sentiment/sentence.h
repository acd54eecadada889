/* sentence.h - the words of a stretch of text, and what stands in whose reach: negation, contrast, names, shifters.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "word.h"

/* Of a longer sentence (no sentence at all, then) the rest is not read. */
#define SENTENCE_MAX_WORDS 2000

Sentence *sentence_new (void);
void sentence_free (Sentence *sentence);

/* Reads tokens @first to @first + @n_tokens of @document, in place of what was there; SENTENCE_MAX_WORDS of them. */
void sentence_read (Sentence *sentence, const Valences *valences, NlpDocument *document, guint first, guint n_tokens);

/* Sets all that depends on neighbours anew; for sentences whose words were changed. */
void sentence_mark (Sentence *sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sentence, sentence_free)
