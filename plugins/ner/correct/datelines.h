/* datelines.h - the places where reports were written.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"
#include "token-run.h"

/* Makes a place of the name at the head of a report. The tokens of @run lie in one text; @names is an array of Name
 * in text order. */
void find_datelines (const TokenRun *run, GArray *names);
