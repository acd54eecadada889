/* word-form.h - what a word looks like: its lower-case form, affixes, shape and case, all as hashes and small numbers.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#define WORD_FORM_MAX_AFFIX 5

typedef enum
{
  WORD_CASE_NONE,   /* no letters */
  WORD_CASE_LOWER,  /* begins with a lower-case letter */
  WORD_CASE_TITLE,  /* begins with an upper-case letter and has lower-case ones, or is one letter */
  WORD_CASE_UPPER   /* several upper-case letters and no lower-case ones */
} WordCase;

typedef struct
{
  guint64 lower;                               /* of the word in lower case, digits as 0 */
  guint64 exact;                               /* of the word as written */
  guint32 prefix[WORD_FORM_MAX_AFFIX + 1];     /* of the first n letters in lower case; of all if there are less */
  guint32 suffix[WORD_FORM_MAX_AFFIX + 1];     /* of the last n letters */
  guint32 shape;                               /* of "Xx", "Xx.X", "d.d", ...: runs count as one or as many */
  WordCase letter_case;
} WordForm;

/* @word is UTF-8; a broken sequence counts as U+FFFD. Linear in its length, nothing is allocated. */
void nlp__word_form_init (WordForm *form, const char *word, gsize n_bytes);
