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

/* The interviewer and the interviewee, as title, introduction and captions name them. @stretches (of TurnsStretch)
 * cover the text. NULL rather than a guess, so several interviewees give none. */
TurnsSpeaker turns_speakers_find_asker (NlpDocument *document, const GArray *stretches);
TurnsSpeaker turns_speakers_find_answerer (NlpDocument *document, const GArray *stretches, const TurnsSpeaker *asker);

/* Who is meant by a label: a full, last or first name, or initials. @asker: the interviewer as above. */
TurnsSpeaker turns_speakers_resolve (NlpDocument *document, const char *label, const TurnsSpeaker *asker);
