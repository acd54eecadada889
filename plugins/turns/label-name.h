/* label-name.h - the words of a printed label.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* Where a parser stands. */
typedef struct
{
  const char *at, *end;
} Cursor;

gboolean turns_accept_string (Cursor *cursor, const char *wanted);

/* Reads 1 to 6 words that look like a name, or like a part that somebody plays. @words: (nullable): words of the language. */
gboolean turns_accept_name (const NlpLexiconTable *words, Cursor *cursor);

/* Whether the last word of a name is in capitals: "Mr RUDGE". */
gboolean turns_name_ends_in_capitals (const char *name, gsize n);
