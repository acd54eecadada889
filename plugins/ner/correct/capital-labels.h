/* capital-labels.h - speakers' names in capitals before what they say.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"
#include "token-run.h"

/* Adds the names in labels like "MORA QUILL: ..." that the tagger overlooked. The tokens of @run lie in one text;
 * @names is an array of Name in text order. */
void find_labels (const NlpWords *words, const TokenRun *run, GArray *names);
