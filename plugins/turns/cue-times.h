/* cue-times.h - when what captions hold was said.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* The cues of a document that was read from captions (its property "cues"); empty for others. Free with g_array_unref(). */
GArray *turns_cues_read (NlpDocument *document);

/* When the first cue in @span begins, in seconds; NO_TIME if none does. */
double turns_cues_find (const GArray *cues, NlpSpan span);
