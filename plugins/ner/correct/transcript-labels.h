/* transcript-labels.h - who speaks in a transcript, by the labels before what is said.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"
#include "token-run.h"

/* Makes persons of the labels of a transcript ("Snow: Yes.") that the tagger overlooked or cut in two. The tokens of
 * @run lie in one text; @names is an array of Name in text order. */
void find_transcript_labels (const TokenRun *run, GArray *names);
