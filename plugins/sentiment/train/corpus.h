/* corpus.h - the rated texts to learn from, read from the data folder.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "learner.h"
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
  RATED_OBJECTIVE  /* "subjectivity": whether it is polar at all */
} Rating;

/* A file of records. */
typedef struct
{
  const char *name; /* below sentiment/ in the data folder */
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

/* Calls @func for each record of each source, in order. */
gboolean corpus_foreach (const char *folder, RecordFunc func, gpointer data, GError **error);

/* The whole content of a file that may be compressed with gzip or (through the program xz) with xz. */
char *corpus_load (const char *folder, const char *name, GError **error);
