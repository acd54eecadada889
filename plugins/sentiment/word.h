/* word.h - a word of a sentence, and the sentence as its parts see it. SPDX-License-Identifier: MIT */
#pragma once

#include "valences.h"
#include "cues.h"

typedef enum
{
  WORD_CAPITAL = 1 << 0,
  WORD_NAME = 1 << 1,        /* written with a capital where no sentence begins: "Grace", "Best Buy" */
  WORD_NEGATED = 1 << 2,     /* in the clause of a negation, behind it */
  WORD_STRENGTHENED = 1 << 3,
  WORD_WEAKENED = 1 << 4,
  WORD_IRREALIS = 1 << 5,    /* behind "if" or "would" */
  WORD_SHOUTED = 1 << 6,     /* all capitals, or a letter drawn out: "SO", "sooo" */
  WORD_QUOTED = 1 << 7,      /* inside quotation marks */
  WORD_QUESTION = 1 << 8,    /* a question mark */
  WORD_EXCLAMATION = 1 << 9,
  WORD_LESSENED = 1 << 10,   /* there is less of it: "crime fell" */
  WORD_RAISED = 1 << 11,     /* there is more of it */
  WORD_SHIFTER = 1 << 12,    /* the word that makes it less or more, and says nothing else here */
  WORD_NUMBER = 1 << 13,     /* begins with a digit */
  WORD_UTMOST = 1 << 14,     /* a negation that makes a comparative the utmost: "never better" */
  WORD_ENTITY = 1 << 15      /* in a name that the layer of entities has */
} WordFlags;

/* Those that a token has by itself. */
#define WORD_OWN_FLAGS (WORD_CAPITAL | WORD_SHOUTED | WORD_QUESTION | WORD_EXCLAMATION | WORD_NUMBER | WORD_ENTITY)

/* Which side of a contrast a word stands on. */
enum
{
  ZONE_NONE,
  ZONE_CONCEDED, /* before "but", in the clause of "although" */
  ZONE_STRESSED  /* behind "but", the main clause of "although" */
};

typedef struct
{
  guint64 senses;      /* bits of what it does to other words, see cues.h */
  guint32 form;        /* hash of the lower-case form, digits as 0, apostrophes and quotation marks straight */
  guint32 prefix;      /* hash of its first four bytes */
  guint32 suffix;      /* hash of its last three */
  guint16 flags;       /* WordFlags */
  guint8 n_bytes;      /* of the form; at most 63 are looked at */
  guint8 zone;
  gboolean adverb;     /* ends in "ly" */
  const gint8 *values; /* see valences.h */
} Word;

typedef struct
{
  GArray *words; /* Word */
  guint n_negations;
  guint n_irrealis;
  guint n_shouted;
  guint n_shifters;
  int utmost; /* how many comparatives are the utmost praise, less those that are the utmost blame */
  gboolean contrast;
  gboolean concession;
  gboolean question;
  gboolean exclamation;
  gboolean quotation;
  gboolean headline; /* most words are written with a capital */
} Sentence;

static inline const Word *
sentence_word (const Sentence *sentence, guint index)
{
  return &g_array_index (sentence->words, Word, index);
}

/* Whether a word has one of the @senses of cues.h. */
static inline gboolean
word_has (const Word *word, guint64 senses)
{
  return (word->senses & senses) != 0;
}

/* What "never", "nobody" and their like are where they do not negate. */
#define WORD_UTMOST_FORM 0x75746d31u

/* The form of a word as the models know it: all that make the utmost are one word, or "no" in "no better friend" would
 * be blame still. */
static inline guint32
word_get_form (const Word *word)
{
  return word->flags & WORD_UTMOST ? WORD_UTMOST_FORM : word->form;
}

/* The hash by which the values of a word are known; @n_bytes may be any. */
guint32 word_hash (const char *bytes, guint n_bytes);
