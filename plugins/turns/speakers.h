/* speakers.h - the names of those who speak.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#include "roles.h"
#include "speaker-name.h"

/* The interviewer and the interviewee, as what is told and what is said name them. @stretches (of TurnsStretch) cover the text;
 * @candidates (of TurnsCandidate): whoever it names.
 * Without a name rather than with a guessed one, so several interviewees have none. */
void turns_speakers_find (NlpDocument *document, const GArray *stretches, const GArray *candidates, TurnsSpeaker *asker,
                          TurnsSpeaker *answerer);
