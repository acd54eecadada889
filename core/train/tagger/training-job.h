/* training-job.h - what is asked of a training. SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* What an epoch brought. */
typedef struct
{
  guint epoch;               /* from 1 */
  guint n_epochs;
  double loss;               /* a token */
  double seconds;            /* since the start */
  const char *scores;        /* "gum-dev: entity 80.1; ..." or "" */
} TrainingProgress;

/* Called some times a second while an epoch runs with @share, from 0 to 1, of it done, and @progress NULL; and with
 * @progress at its end. Training stops if it gives FALSE: the model of the last full epoch stays. */
typedef gboolean (*TrainingReport) (const TrainingProgress *progress, double share, gpointer user_data);

typedef struct
{
  const char *recipe;             /* file name */
  const char *encoder;            /* file name of a model: the recipe's heads are learned on its network; or NULL */
  const char *start;              /* file name of a model of the same recipe to go on from, or NULL */
  const char *words;              /* file name of the word map, or NULL */
  const char *const *train;       /* [NAME[:SHARE]=]FILE, ended by NULL */
  const char *const *dev;         /* the same, or NULL; a NAME of train's says which corpus it is like */
  const char *const *settings;    /* GROUP.KEY=VALUE in place of the recipe's, or NULL */
  const char *output;             /* file name */
  guint n_threads;                /* 0: as many as there are processors */
  TrainingReport report;
  gpointer user_data;
} TrainingJob;
