/* speakers.h - the names of those who speak.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#include "roles.h"

/* Who speaks; name is NULL where the text does not say. */
typedef struct
{
  char *name;
  guint referent;   /* row of "referents", or NLP_NO_ROW */
} TurnsSpeaker;

void turns_speaker_clear (TurnsSpeaker *speaker);

/* The interviewer and the interviewee, as what is told and what is said name them. @stretches (of TurnsStretch) cover the text.
 * Without a name rather than with a guessed one, so several interviewees have none. */
void turns_speakers_find (NlpDocument *document, const GArray *stretches, TurnsSpeaker *asker, TurnsSpeaker *answerer);

/* The name of a row of "referents", as others are written where it stands in capitals. */
TurnsSpeaker turns_speakers_of_referent (NlpDocument *document, guint referent);

/* A name in capitals alone as others are written. */
char *turns_speakers_title_case (const char *name);
