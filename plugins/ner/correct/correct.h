/* correct.h - what the document as a whole knows better than the tagger.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"
#include "token-run.h"

/* Corrects @names (of Name, in text order) and adds to them; the tokens of @run lie in one text. */
void correct_names (const NlpWords *words, const NlpGazetteer *gazetteer, const TokenRun *run, GArray *names);
