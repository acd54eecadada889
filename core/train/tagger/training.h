/* training.h - training a tagger, as nlp-train does it. Not part of the library: it needs a BLAS.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdio.h>

#include "training-job.h"

gboolean train_tagger (const TrainingJob *job, GError **error);

/* Writes job->train, read as its recipe says, as columns to @out, without the documents whose name holds a string of
 * @without. */
gboolean write_training_columns (const TrainingJob *job, const char *const *without, FILE *out, GError **error);

/* Only decodes job->dev with the model job->output and gives the scores. */
char *evaluate_tagger (const TrainingJob *job, GError **error);
