/* occurrences.h - what the other occurrences of a word in the document tell of it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>
#include "text-run.h"

/* Fills @around and @elsewhere, [run->n] each, for tokens with a capital letter. */
void find_occurrences (const TextRun *run, const NlpGazetteerColumns *known, const guint8 *lines, guint8 *around,
                       guint8 *elsewhere);
