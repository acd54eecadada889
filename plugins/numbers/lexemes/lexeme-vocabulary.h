/* lexeme-vocabulary.h - the tables, compiled in: spellings and what they can mean, units, currencies.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef enum
{
#define SENSE(name, text) SENSE_##name,
#include "word-senses.h"
#undef SENSE
  N_SENSES
} Sense;

G_STATIC_ASSERT (N_SENSES <= 64);

typedef enum
{
#define CLASS(name, text) CLASS_##name,
#include "classes.h"
#undef CLASS
  N_CLASSES
} WordClass;

G_STATIC_ASSERT (N_CLASSES <= 64);

#define VOCABULARY_NO_SENSE N_SENSES
#define SENSE_BIT(sense) (G_GUINT64_CONSTANT (1) << (sense))
#define CLASS_BIT(class) (G_GUINT64_CONSTANT (1) << (class))

/* One sense of one spelling. Entries of one spelling stand together. */
typedef struct
{
  const char *key;   /* in lower case */
  const char *exact; /* as it must be written, or NULL when case does not matter */
  int number;        /* see word-senses.h */
  guint8 sense;
  guint8 longest;  /* lexemes of the longest spelling that begins like this one */
  guint8 length;   /* of the key */
  guint8 n;        /* in the first entry of a spelling: how many it has */
  gboolean fixed;  /* in the first entry: whether the case matters to one of them */
  guint64 senses;  /* in the first entry: bits of the senses of all of them */
  guint32 next;    /* bits (by spelling_letter_bit) of the letters after it in longer spellings that begin with it */
  guint64 further; /* bits of the senses that longer spellings have which begin like this one */
  guint64 classes; /* bits of the classes that it is in, whatever its case */
} VocabularyEntry;

/* A place of the hash table: one more than the row of a first entry, or 0, and what the upper half of its hash is. */
typedef struct
{
  guint16 row, tag;
} VocabularySlot;

/* 1 unit = numerator / denominator SI units. */
typedef struct
{
  const char *name, *dimension, *si_unit, *numerator, *denominator;
  const char *udunits; /* its name in UDUNITS, for the test, or "-" */
} Unit;

extern const VocabularyEntry vocabulary_entries[];
extern const guint vocabulary_n_entries;
extern const Unit vocabulary_units[];
extern const guint vocabulary_n_units;
extern const char *const vocabulary_currencies[];
extern const VocabularySlot vocabulary_slots[];
extern const guint vocabulary_n_slots;
extern const guint64
    vocabulary_filter[]; /* VOCABULARY_FILTER_BITS bits: which hashes have a spelling; small enough to stay in the cache */

#define VOCABULARY_LONGEST_SPELLING 48

/* The first entry of a spelling, or NULL. @text is as written, @hash the hash of its lower case. */
const VocabularyEntry *vocabulary_find (const char *text, gsize length, guint hash);

/* The bits of all senses that @text has, spelled as it is; @entry as vocabulary_find() gave it. */
guint64 vocabulary_senses (const VocabularyEntry *entry, const char *text, gsize length);

/* The number of one sense. */
gboolean vocabulary_get (const VocabularyEntry *entry, const char *text, gsize length, Sense sense, int *number);
