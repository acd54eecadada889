/* sampler.h - cutting a training set into the batches of an epoch.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "minibatch.h"
#include "random.h"
#include "training-set.h"

typedef struct
{
  const TrainingSet *set;
  const double *shares;   /* [n_corpora]: of each corpus's windows that an epoch sees */
  guint window;           /* 0: sequences as they are; else neighbours are joined up to half to all of so many tokens */
  guint batch_tokens;     /* of a batch, about */
  guint run_tokens;       /* with whole: the longest run */
  gboolean whole;         /* a batch is made of runs of neighbouring sequences: words meet their other occurrences */
} Sampler;

/* A new epoch: batches in random order, each of windows of about the same length. */
GPtrArray *sampler_draw (const Sampler *sampler, Random *random);
