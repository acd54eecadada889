/* lexicon.h - what single words are worth: learned values by the hash of the word.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* The channels of a word's value, each -127 to 127. */
typedef enum
{
  LEXICON_RATED,    /* its polarity where people rated it as good or bad */
  LEXICON_FELT,     /* its strength on a scale where people rated it so, else an estimate */
  LEXICON_SPREAD,   /* an estimate from like words, whether rated or not */
  LEXICON_NEWS,     /* how news sentences that hold it are rated */
  LEXICON_REGISTER, /* positive: a word of the news; negative: of reviews */
  LEXICON_N_CHANNELS
} LexiconChannel;

/* Those that tell a polarity. */
#define LEXICON_N_POLAR LEXICON_REGISTER

/* As it lies in the file: sorted by nothing, found by hash; a slot with a @check of 0 is empty. */
typedef struct
{
  guint16 check;
  gint8 values[LEXICON_N_CHANNELS];
} LexiconEntry;

typedef struct
{
  const LexiconEntry *entries;
  guint mask; /* number of entries, a power of two, minus one */
} Lexicon;

/* How many slots are looked at before a word is unknown. */
#define LEXICON_REACH 8

static inline guint16
lexicon_check (guint32 form)
{
  return (guint16) ((form >> 16) | 1);
}

static inline guint
lexicon_slot (guint32 form)
{
  return (form * 2654435769u) >> 8;
}

/* Maps the section "lexicon" of @model, which must outlive @lexicon. */
gboolean lexicon_open (Lexicon *lexicon, const NlpModel *model, GError **error);

/* Asks for the memory that lexicon_find() will look at. */
static inline void
lexicon_expect (const Lexicon *lexicon, guint32 form)
{
  __builtin_prefetch (&lexicon->entries[lexicon_slot (form) & lexicon->mask]);
}

/* The values of a word, LEXICON_N_CHANNELS of them; all 0 for an unknown one. */
const gint8 *lexicon_find (const Lexicon *lexicon, guint32 form);
