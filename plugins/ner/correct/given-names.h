/* given-names.h - people who are called like a town.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"
#include "token-run.h"

/* Makes persons of first names that were taken for places; @names is an array of Name in text order. */
void find_given_names (const TokenRun *run, GArray *names);
