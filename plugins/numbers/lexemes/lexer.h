/* lexer.h - cuts a stretch of text into words, figures and symbols, and looks them up.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "lexeme-vocabulary.h"

typedef enum
{
  LEXEME_END, /* a blank line, or the end: nothing reaches over it */
  LEXEME_WORD,
  LEXEME_FIGURE, /* digits, with separators where these make one number */
  LEXEME_SYMBOL
} LexemeType;

/* @begin and @end count bytes. */
typedef struct
{
  guint32 begin, end;
  gunichar symbol;          /* of a symbol: the character; every dash, hyphen and minus is '-', every apostrophe and prime '\'', every double one '"' */
  guint8 type;              /* LexemeType */
  guint8 space;             /* whether white space stands before it */
  guint8 capital, capitals; /* of a word: the first letter (or one inside: "iPhone"), all letters are capitals */
  guint8 digits;            /* of a figure without separators: how many, at most 9; else 0 */
  gint32 integer;           /* its value; else -1 */
  guint8 ahead;             /* lexemes to the next that a number or a time can rest on: 0 itself */
  guint8 soon;              /* lexemes to the next word of time */
  const VocabularyEntry *entry;
  guint64 senses;
} Lexeme;

/* Appends the lexemes of text[begin, end) and a LEXEME_END. Returns whether there is any word or figure that a number
 * could begin with; if not, the caller need not look at them. */
gboolean lexer_run (const char *text, gsize begin, gsize end, GArray *lexemes);

/* Copies the digits of a figure as ASCII, its decimal point as '.', without other separators, and a NUL; at most @size
 * bytes. FALSE if it is longer. */
gboolean lexer_copy_figure (const char *text, const Lexeme *figure, char *buffer, gsize size);
