/* agree.h - one name, one type within a document.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"
#include "token-run.h"

/* Changes types of, and adds to, @names (of Name, in text order), so that the document agrees with itself. @words may
 * be NULL: then no word is known to be ordinary. */
void agree_on_names (const NlpWords *words, const NlpGazetteer *gazetteer, const TokenRun *run, GArray *names);
