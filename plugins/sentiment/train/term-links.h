/* term-links.h - which words stand in which relation, after WordNet.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "terms.h"

/* Adds to the terms what the files data.* in the folder @wordnet say of them: their links. */
gboolean terms_link (Terms *terms, const char *wordnet, GError **error);
