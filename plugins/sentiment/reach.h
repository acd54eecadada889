/* reach.h - which words are in whose reach: the passes of sentence_mark(), in their order.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "word.h"

/* Names, by their capitals. */
void reach_mark_names (Sentence *sentence, Word *words, guint n);

/* Negations, strengthening and weakening words, "if", quotation marks. */
void reach_mark_cues (Sentence *sentence, Word *words, guint n);

/* The sides of a contrast. */
void reach_mark_contrast (Sentence *sentence, Word *words, guint n);

/* What there is less or more of; rests on the negations. */
void reach_mark_shifts (Sentence *sentence, Word *words, guint n);
