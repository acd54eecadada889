/* outlets.h - the outlet that interviews somebody.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "speaker-name.h"

/* The outlet that the text names before @start, where the interview begins; @score: how much says so. */
TurnsSpeaker turns_outlets_find (NlpDocument *document, guint32 start, double *score);
