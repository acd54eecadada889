/* trim.h - the rims of names: titles stand outside, hyphens inside.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"
#include "token-run.h"

/* Takes nicknames and titles off the front of person names, adds particles, joins two halves of a hyphenated one, and cuts words in
 * lower case off doubtful names, and parts who somebody is from where he works. @words and @gazetteer may be NULL; @names
 * is an array of Name in text order. */
void trim_names (const NlpWords *words, const NlpGazetteer *gazetteer, const TokenRun *run, GArray *names);

/* Extends a person's name to the small words before it, "van der", but not to tokens before @first. */
void add_particles (const TokenRun *run, guint first, Name *name);
