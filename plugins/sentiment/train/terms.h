/* terms.h - the words of the lexicon while it is being learned.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "corpus.h"

/* Those of words.model. */
#define TERM_N_DIMENSIONS 96

typedef enum
{
  RATING_POLARITY, /* good or bad, -1 or 1 */
  RATING_STRENGTH, /* -1 to 1 */
  N_RATINGS
} TermRating;

/* How one word leads to another. */
typedef enum
{
  RELATION_SYNONYM,
  RELATION_SIMILAR,
  RELATION_ANTONYM,
  RELATION_DERIVED,
  RELATION_BROADER,
  RELATION_NARROWER,
  RELATION_GLOSS,     /* the other explains it */
  RELATION_INFLECTED, /* the other is its base */
  N_RELATIONS
} TermRelation;

typedef struct
{
  guint term; /* its number */
  TermRelation relation;
} TermLink;

typedef struct
{
  char *form;
  guint number;
  guint frequency;                 /* in raw text; 0 if not known */
  gboolean has_vector;
  float vector[TERM_N_DIMENSIONS];
  GArray *links;                   /* (nullable): TermLink */
  float hints[N_RELATIONS];        /* mean rating of the words that each relation leads to */
  gboolean rated[N_RATINGS];
  float ratings[N_RATINGS];        /* by people */
  float estimates[N_RATINGS];      /* from like words, learned without the word's own rating */
  guint n_news, n_other;           /* in how many training texts of either register */
  float news_sum;                  /* sum of the scores of the rated news that hold it */
} Term;

typedef struct
{
  GPtrArray *list;   /* Term */
  GHashTable *index; /* form -> Term */
} Terms;

/* Frequent words of plain text with their vectors, words that people rated as good or bad, one-word records of the corpus with
 * their ratings, and how often each occurs in which register. */
Terms *terms_load (const Corpus *corpus, GError **error);
void terms_free (Terms *terms);

Term *terms_find (const Terms *terms, const char *form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Terms, terms_free)
