/* characters.h - the kinds of characters that the token scanner tells apart.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  NLP__BLANK,
  NLP__LETTER,
  NLP__DIGIT,
  NLP__MARK,   /* goes with the character before it: combining marks, joiners, variation selectors, skin tones */
  NLP__SYMBOL
} NlpCharKind;

/* A character of a text: its kind, code point and bytes. Past the end: a blank of no bytes. */
typedef struct
{
  NlpCharKind kind;
  guint n_bytes;
  gunichar code;
} NlpChar;

extern const guint8 nlp__ascii_kinds[128];

NlpChar nlp__read_wide_char (const char *at);

/* The character at @at, which stands before @end. */
static inline NlpChar
nlp__read_char (const char *at, const char *end)
{
  if (at >= end)
    return (NlpChar) { NLP__BLANK, 0, 0 };
  if ((guchar) *at < 0x80)
    return (NlpChar) { nlp__ascii_kinds[(guchar) *at], 1, (guchar) *at };
  return nlp__read_wide_char (at);
}

static inline gboolean
nlp__is_wordy (NlpChar character)
{
  return character.kind == NLP__LETTER || character.kind == NLP__DIGIT;
}

static inline gboolean
nlp__is_apostrophe (gunichar code)
{
  return code == '\'' || code == 0x2019;
}

static inline gboolean
nlp__is_hyphen (gunichar code)
{
  return code == '-' || code == 0x2010 || code == 0x2011;
}

/* Marks that may stand behind the full stop of a sentence and belong to it: closing quotation marks and brackets. */
gboolean nlp__is_closing (gunichar code);

/* Marks that may stand before the first word of a sentence. */
gboolean nlp__is_opening (gunichar code);

G_END_DECLS
