/* wordnet.h - which words stand in which relation, after WordNet.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "terms.h"

/* Where Debian's package wordnet-base puts it. */
#define WORDNET_FOLDER "/usr/share/wordnet"

/* Adds to the terms what the files data.* in @folder say of them: their links. */
gboolean wordnet_link (Terms *terms, const char *folder, GError **error);
