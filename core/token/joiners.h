/* joiners.h - punctuation inside a word: which mark keeps its two sides together.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#include "characters.h"
#include "token-language.h"

G_BEGIN_DECLS

/* A mark inside a chunk of text that has no blanks: `part` is where the letters and digits before it began (the word or
 * the part of it behind the last joiner), `mark` where it stands, `end` where the chunk ends. */
typedef struct
{
  const char *word;
  const char *part;
  const char *mark;
  const char *end;
  const NlpLanguageWords *language;
} NlpJoint;

/* How many bytes from the mark on belong to the word: 0 if the mark is a token, its own bytes if it joins, more if a
 * whole pattern ("713-555-0199") does. */
gsize nlp__join (const NlpJoint *joint);

G_END_DECLS
