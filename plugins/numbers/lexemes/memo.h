/* memo.h - what the parsers found at the last few lexemes.
 *
 * A date may be asked for as itself, as the end of a range, with a clock time behind it ... Whatever asks, the answer
 * at a lexeme is the same; so it is kept. Without this the time would grow with the product of the ways to ask.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "duration-type.h"
#include "numeral.h"
#include "parser.h"

typedef enum
{
  MEMO_CLOCK,
  MEMO_HOUR,
  N_MEMO_KINDS
} MemoKind;

#define MEMO_SIZE 16 /* lexemes, a power of two */

#define MEMO_PHRASES 4 /* spellings of several lexemes that begin alike; more are not looked for */

/* Spellings of several lexemes that begin at lexeme @at - 1, the shortest first. They are heads of @spelling. */
typedef struct
{
  guint at, n;
  guint lexemes[MEMO_PHRASES];
  gsize length[MEMO_PHRASES];
  const VocabularyEntry *entry[MEMO_PHRASES];
  char spelling[VOCABULARY_LONGEST_SPELLING];
} PhraseMemo;

struct _Memo
{
  PhraseMemo phrases[MEMO_SIZE];
  struct
  {
    guint at, end; /* @at is one more than the lexeme; 0: nothing is kept */
    When when;
  } whens[N_MEMO_KINDS][MEMO_SIZE];
  struct
  {
    guint at;
    gboolean found;
    Numeral numeral;
  } numerals[MEMO_SIZE];
  struct
  {
    guint at, end;
    Duration duration;
  } durations[MEMO_SIZE];
  struct
  {
    guint at, end;
    Item item;
  } quantities[MEMO_SIZE];
};

void memo_clear (Memo *memo);

static inline PhraseMemo *
memo_phrases (Memo *memo, guint at)
{
  return &memo->phrases[at % MEMO_SIZE];
}

guint memo_when (const Parser *parser, MemoKind kind, guint at, guint (*parse) (const Parser *, guint, When *),
                 When *when);
gboolean memo_numeral (const Parser *parser, guint at, gboolean (*parse) (const Parser *, guint, Numeral *),
                       Numeral *numeral);
guint memo_duration (const Parser *parser, guint at, guint (*parse) (const Parser *, guint, Duration *),
                     Duration *duration);
guint memo_quantity (const Parser *parser, guint at, guint (*parse) (const Parser *, guint, Item *), Item *item);
