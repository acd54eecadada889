/* evaluation.h - how well a saved tagger does on annotated documents.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "training-set.h"

typedef struct
{
  guint n_gold;      /* spans of a BIO head, else labelled tokens */
  guint n_found;
  guint n_right;
  guint n_links;     /* tokens with a gold link inside their sequence, and those of them linked right */
  guint n_links_right;
} Evaluation;

/* Decodes every document with the model and compares. @evaluations is [n_heads]. */
void
evaluate_corpus (const NlpTagger *tagger, const Recipe *recipe, const TrainingCorpus *corpus, Evaluation *evaluations);

/* 2 right / (gold + found) in percent: F1 of spans, accuracy of tokens. */
double evaluation_get_score (const Evaluation *evaluation);
