/* companies.h - companies that are called by one word.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "columns.h"

/* Makes organisations of names of one word that the text shows to be companies. @names is an array of Name in text
 * order. */
void find_companies (const Gazetteer *gazetteer, const TokenRun *run, GArray *names);
