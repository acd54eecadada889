/* sentences.h - groups the tokens of a block to sentences.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "token-language.h"
#include "tokens.h"

G_BEGIN_DECLS

/* Appends the sentences of a block to @sentences (NlpBytes). tokens[0, n_tokens) are all the tokens of the block; a
 * sentence runs from its first token's begin to its last one's end, and every token is in one. */
void nlp__find_sentences (const NlpLanguageWords *language, const char *text, const NlpBytes *tokens, guint n_tokens,
                          GArray *sentences);

G_END_DECLS
