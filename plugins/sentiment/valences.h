/* valences.h - what single words are worth: learned values by the hash of the word.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* The channels of a word's value, each -127 to 127. */
typedef enum
{
  VALENCE_RATED,    /* its polarity where people rated it as good or bad */
  VALENCE_FELT,     /* its strength on a scale where people rated it so, else an estimate */
  VALENCE_SPREAD,   /* an estimate from like words, whether rated or not */
  VALENCE_NEWS,     /* how news sentences that hold it are rated */
  VALENCE_REGISTER, /* positive: a word of the news; negative: of reviews */
  VALENCE_N_CHANNELS
} ValenceChannel;

/* Those that tell a polarity. */
#define VALENCE_N_POLAR VALENCE_REGISTER

/* As it lies in the file: sorted by nothing, found by hash; a slot with a @check of 0 is empty. */
typedef struct
{
  guint16 check;
  gint8 values[VALENCE_N_CHANNELS];
} ValenceEntry;

typedef struct
{
  const ValenceEntry *entries;
  guint mask; /* number of entries, a power of two, minus one */
} Valences;

/* How many slots are looked at before a word is unknown. */
#define VALENCE_REACH 8

static inline guint16
valences_check (guint32 form)
{
  return (guint16) ((form >> 16) | 1);
}

static inline guint
valences_slot (guint32 form)
{
  return (form * 2654435769u) >> 8;
}

/* Maps the section "valences" of @model, which must outlive @valences. */
gboolean valences_open (Valences *valences, const NlpModel *model, GError **error);

/* Asks for the memory that valences_find() will look at. */
static inline void
valences_expect (const Valences *valences, guint32 form)
{
  __builtin_prefetch (&valences->entries[valences_slot (form) & valences->mask]);
}

/* The values of a word, VALENCE_N_CHANNELS of them; all 0 for an unknown one. */
const gint8 *valences_find (const Valences *valences, guint32 form);
