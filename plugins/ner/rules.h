/* rules.h - names found by spelling and by what their words are like.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"

typedef struct _Rules Rules;

Rules *rules_new (NlpWords *words, const Lists *lists);
void rules_free (Rules *rules);

/* Names in text order: an array of Name. */
GArray *rules_find_names (const Rules *rules, NlpDocument *document);
