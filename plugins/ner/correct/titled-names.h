/* titled-names.h - what stands behind a title, or before a role and where it is held.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"
#include "token-run.h"

/* Makes persons of what stands behind "Mrs", and adds the names behind titles and before roles that the tagger overlooked. @words may be
 * NULL; @names is an array of Name in text order. */
void find_titled_names (const NlpWords *words, const TokenRun *run, GArray *names);
