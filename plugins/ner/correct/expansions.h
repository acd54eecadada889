/* expansions.h - the names that acronyms stand for.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "columns.h"

/* Adds the names that the tagger overlooked and whose initials make an acronym among @names (of Name, in text order).
 * */
void find_expansions (const TokenRun *run, GArray *names);
