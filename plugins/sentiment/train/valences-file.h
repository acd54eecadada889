/* valences-file.h - the lexicon as it goes into the model, and as a table to read.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "../valences.h"
#include "terms.h"

/* Values for every term worth having; VALENCE_SLOTS entries. */
ValenceEntry *valences_file_new (const Terms *terms);

/* A table of the words in the lexicon with their values, tab-separated, best known first. */
gboolean valences_file_dump (const Terms *terms, const char *path, GError **error);

#define VALENCE_SLOTS (1 << 15)
