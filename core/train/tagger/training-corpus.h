/* training-corpus.h - readers of annotated files. Each adds its documents to a corpus.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdio.h>
#include "training-set.h"

/* How a file of columns begins that says what they are. */
#define COLUMN_NAMES "# columns = "

/* @text is the whole file, its end marked with a NUL. Broken lines are an NLP_ERROR_INPUT that names @filename and
 * line. */
gboolean training_read_columns (TrainingCorpus *corpus, const char *text, const char *filename, const Recipe *recipe,
                                GError **error);
gboolean training_read_conllu (TrainingCorpus *corpus, const char *text, const char *filename, const Recipe *recipe,
                               GError **error);
gboolean training_read_quotes (TrainingCorpus *corpus, const char *text, const char *filename, const Recipe *recipe,
                               GError **error);

/* Labels of @other for the heads that documents of the same name in @corpus have none of. */
void training_corpus_merge (TrainingCorpus *corpus, const TrainingCorpus *other, const Recipe *recipe);

/* Writes columns with their names: token, the labels of each head, the link. Documents whose name holds a string of
 * @without, ended by NULL, are left out. */
void training_corpus_write (const TrainingCorpus *corpus, const Recipe *recipe, const char *const *without, FILE *out);
