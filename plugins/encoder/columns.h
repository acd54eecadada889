/* columns.h - what the tagger is told of every token beyond what it sees itself: gazetteer, kind of line, and what
 * stands around the other occurrences of the word in the document.
 *
 * The plugin and the tool that prepares training data use the same code.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>
#include "text-run.h"

typedef enum
{
  COLUMN_PHRASE,    /* gazetteer: types of the known phrase that covers the token */
  COLUMN_PART,      /* gazetteer: first or last name */
  COLUMN_LINE,      /* how the sentence is written */
  COLUMN_AROUND,    /* what stands around other occurrences of the word */
  COLUMN_ELSEWHERE, /* in which known phrases it occurs elsewhere */
  N_COLUMNS
} Column;

extern const char *const column_names[N_COLUMNS];

/* Fills @columns with an array of @run->n values each; free them with columns_clear(). */
void columns_find (const NlpGazetteer *gazetteer, const TextRun *run, guint8 *columns[N_COLUMNS]);
void columns_clear (guint8 *columns[N_COLUMNS]);
