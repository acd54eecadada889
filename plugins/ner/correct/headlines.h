/* headlines.h - names in headlines that capitalise every word.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"
#include "token-run.h"

/* Cuts what was taken for one long name. @words may be NULL; @names is an array of Name in text order. */
void cut_headlines (const NlpWords *words, const TokenRun *run, GArray *names);
