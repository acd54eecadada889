/* lexeme.h - how spellings are cut into pieces and folded, in the tables as in a text; the table maker and the library share it.
 *
 * A lexeme is a run of letters and digits, with apostrophes inside ("o'clock", "n't") or a short clitic behind one ("'s"), or else
 * one other character. Blanks only part lexemes, and so does a hyphen between letters: "co-founder", "co founder" and the three
 * tokens of "co - founder" written without blanks are the same two lexemes.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No word of a table is longer, in bytes and folded. */
#define NLP__LONGEST_LEXEME 64

typedef struct
{
  char bytes[NLP__LONGEST_LEXEME]; /* folded, ended by a NUL */
  guint n_bytes;                   /* 0: too long to be in any table */
  guint32 hash;
  const char *behind;              /* where it ends in the text, before blanks */
} NlpLexeme;

/* Folds the next lexeme of [*@at, @end), valid UTF-8, and moves *@at behind it. FALSE at the end. */
gboolean nlp__read_lexeme (const char **at, const char *end, NlpLexeme *lexeme);

/* Folds @text, whatever it holds, into @folded, with a NUL behind it. Returns its bytes, 0 if it is too long. */
guint nlp__fold (const char *text, gsize n_bytes, char folded[NLP__LONGEST_LEXEME]);

/* What tables find lexemes by. */
guint32 nlp__hash_lexeme (const char *bytes, guint n_bytes);

G_END_DECLS
