/* example.h - one rated text or attitude as the learners see it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "../weights.h"

/* What an example says of its class. */
typedef enum
{
  CLASS_NEGATIVE,
  CLASS_NEUTRAL,
  CLASS_POSITIVE,
  CLASS_POLAR, /* negative or positive, it is not known which */
  CLASS_NONE
} ExampleClass;

/* A word for the network. */
typedef struct
{
  guint32 form;        /* its hash; the number of its row once a NetworkLearner has numbered the words */
  guint32 marks;       /* bits, see network_get_marks() */
  const gint8 *values; /* of the lexicon */
} ExampleWord;

typedef struct
{
  guint32 *hashes; /* feature numbers once a Learner has numbered them */
  float *dense;    /* as many as the model has */
  guint n_hashes;
  ExampleWord *words; /* (nullable): only for the tone of sentences */
  guint n_words;
  guint task;      /* each task has an offset of its own for each output, */
  gboolean plain;  /* but not for this example */
  float score;     /* for OUTPUT_SCORE; NaN: none */
  float weight;
  ExampleClass class_;
  gboolean sign_only; /* @class_ tells positive from negative, but not whether a neutral one was on offer */
  gboolean held_out; /* not learned from */
} Example;
