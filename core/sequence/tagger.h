/* tagger.h - the inside of a tagger and of what it gives.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/sequence.h>
#include "network-run.h"

struct _NlpTagger
{
  NlpModel *model;
  NlpWords *words;          /* or NULL */
  Recipe *recipe;
  Network *network;
  const guint64 *vocabulary;
  gsize n_vocabulary;
  char **corpora;
  const Kernel *kernel;
  GMutex lock;
  GPtrArray *idle_runs;     /* Run, for the next documents; under the lock */
};

struct _NlpSequenceOutput
{
  guint n_tokens;
  guint n_heads;
  guint16 **labels;         /* [n_heads][n_tokens] */
  float **probabilities;    /* the same, entries NULL unless asked for */
  guint32 *links;           /* [n_tokens], or NULL */
  float *link_probabilities;
};

/* Links the labelled spans of one sequence to its cues. @scores are the sequence's rows. */
void
nlp__linker_link (const Network *network, const SequenceSpan *sequence, const float *scores, NlpSequenceOutput *output);

/* The class of the distance from a token to a cue, both places in one sequence. */
guint nlp__linker_get_distance (guint token, guint cue);
