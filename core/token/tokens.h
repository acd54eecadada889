/* tokens.h - cuts a block of text into tokens.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "token-language.h"

G_BEGIN_DECLS

/* Bytes of a text, half open. */
typedef struct
{
  guint32 begin, end;
} NlpBytes;

/* Appends the tokens of text[begin, end) to @tokens (NlpBytes), in order; blanks stand between them, everything else is
 * in one. */
void nlp__find_tokens (const NlpLanguageWords *language, const char *text, guint32 begin, guint32 end, GArray *tokens);

G_END_DECLS
