/* companies.h - companies that are called by one word.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"
#include "token-run.h"

/* Makes organisations of names of one word that the text shows to be companies. @names is an array of Name in text
 * order. */
void find_companies (const NlpGazetteer *gazetteer, const TokenRun *run, GArray *names);
