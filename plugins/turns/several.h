/* several.h - whether the one who is interviewed is one of several, and nobody says which.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* What the text says before @start: "the Courier spoke with one of the owners", and @referent is named side by side with another. */
gboolean turns_several_are_meant (NlpDocument *document, guint32 start, guint referent);
