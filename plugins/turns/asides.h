/* asides.h - blocks that nobody says.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* Whether a block is no part of anybody's speech: heading, byline, caption, boilerplate, editor's note. */
gboolean turns_block_is_aside (NlpDocument *document, guint block);

/* The same of a block that talk has as well as pages: "(Applause)" and other notes in brackets, credits. */
gboolean turns_block_is_unsaid (NlpDocument *document, guint block);
