/* example.h - one rated text or attitude as the learners see it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "../tone-network.h"

/* What an example says of its class. */
typedef enum
{
  CLASS_NEGATIVE,
  CLASS_NEUTRAL,
  CLASS_POSITIVE,
  CLASS_POLAR, /* negative or positive, it is not known which */
  CLASS_NONE
} ExampleClass;

/* Of a pair: the output (see network.h) that it asks for, or this. */
#define PAIR_NEITHER PAIR_N_OUTPUTS

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
  NetworkHead head;                           /* what the network is asked */
  guint bounds[NETWORK_MAX_STRETCHES + 1];    /* and its stretches */
  guint pair;      /* for HEAD_PAIR */
  guint task;      /* each task has an offset of its own for each output, */
  gboolean plain;  /* but not for this example */
  float score;     /* for OUTPUT_SCORE; NaN: none */
  float weight;
  float told;      /* 1 if it is a tale retold, 0 if not; NaN: not known */
  ExampleClass class_;
  gboolean sign_only; /* @class_ tells positive from negative, but not whether a neutral one was on offer */
  gboolean held_out; /* not learned from */
} Example;
