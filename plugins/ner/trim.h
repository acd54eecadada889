/* trim.h - the rims of names: titles stand outside, hyphens inside.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "columns.h"
#include "lists.h"

/* Takes titles off the front of person names, joins two halves of a hyphenated one, and cuts words in lower case off
 * doubtful names.
 * @names is an array of Name in text order. */
void trim_names (const Lists *lists, const TokenRun *run, GArray *names);
