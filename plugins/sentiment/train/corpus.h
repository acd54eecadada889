/* corpus.h - the rated texts to learn from, read from the data folder.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "linear-learner.h"
#include <json-glib/json-glib.h>

typedef enum
{
  REGISTER_NEWS,
  REGISTER_REVIEW,
  REGISTER_CHAT
} Register;

typedef enum
{
  RATED_TEXT,      /* "sentiment": a score for the text */
  RATED_SIGN,      /* the same, but there are no neutral ones */
  RATED_PHRASE,    /* the same for pieces of sentences, down to single words */
  RATED_ATTITUDES, /* "attitudes": sentiment towards names in the text */
  RATED_PARTS,     /* the same for the paragraphs of a text, towards a name that is given apart */
  RATED_OBJECTIVE, /* "subjectivity": whether it is polar at all */
  RATED_MADE       /* not rated by people, but made from patterns */
} Rating;

/* A file of records. */
typedef struct
{
  const char *name; /* below sentiment/ in the data folder; NULL: the patterns */
  Register register_;
  Rating rating;
  float weight;     /* of an example of it when learning the tone of sentences */
  float scale;      /* brings its scores to the same spread as the others' */
} Source;

typedef struct
{
  const Source *source;
  guint task;            /* the source's number */
  NlpDocument *document; /* with its structure */
  float score;           /* -1 to 1; NaN for subjectivity */
  ExampleClass class_;
  gboolean sign_only;    /* see Example */
  JsonArray *attitudes;  /* (nullable) */
} Record;

typedef void (*RecordFunc) (const Record *record, gpointer data);

guint corpus_get_n_sources (void);

/* Where the texts lie. */
typedef struct
{
  const char *folder;   /* of the rated ones */
  const char *words;    /* file of word vectors */
  const char *patterns; /* file to make others from */
} Corpus;

/* Calls @func for each record of each source, in order. */
gboolean corpus_foreach (const Corpus *corpus, RecordFunc func, gpointer data, GError **error);

/* The whole content of a file that may be compressed with gzip or (through the program xz) with xz. */
char *corpus_load (const char *folder, const char *name, GError **error);
