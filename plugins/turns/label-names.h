/* label-names.h - what those who are labelled are called.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "labels.h"
#include "speakers.h"

/* Names for the speakers of @labels, in their order; free each with turns_speaker_clear(), then the array. A label that names a
 * part alone ("Q", "Interviewer", "Host") takes the name of whoever has that part, @asker or @answerer, if nobody else is
 * labelled who has it. */
TurnsSpeaker *turns_labels_name (NlpDocument *document, const TurnsLabels *labels, const GArray *candidates, const TurnsSpeaker *asker,
                                 const TurnsSpeaker *answerer);
