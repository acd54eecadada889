/* tagged.h - reports that the trained model finds.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

typedef struct
{
  NlpTagger *tagger;
  int head;
} Tagging;

/* Adds the reports that the tagger sees in @article to @list: each is a cue with its source and contents, inside one
 * paragraph. */
void tagged_find (const Article *article, const Tagging *tagging, ReportList *list);
