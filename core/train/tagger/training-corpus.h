/* training-corpus.h - readers of annotated files. Each adds its documents to a corpus.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "training-set.h"

/* @text is the whole file, its end marked with a NUL. Broken lines are an NLP_ERROR_INPUT that names @filename and
 * line. */
gboolean training_read_columns (TrainingCorpus *corpus, const char *text, const char *filename, const Recipe *recipe,
                                GError **error);
gboolean training_read_conllu (TrainingCorpus *corpus, const char *text, const char *filename, const Recipe *recipe,
                               GError **error);
gboolean training_read_quotes (TrainingCorpus *corpus, const char *text, const char *filename, const Recipe *recipe,
                               GError **error);
