/* named-speakers.h - speakers who are a name alone become rows of "referents".
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

/* Plugins that find who speaks may know a name and no more ("SPEAKER_00", "Chair"). Here such rows of "turns" and "quotes" get the
 * referent of that name, which is added if there is none, so that everybody behind sees rows. Returns the layer of referents if any
 * were added, which is then not in order, else NULL. */
NlpLayer *nlp__make_speakers_rows (NlpDocument *document, NlpLayer *layer);
