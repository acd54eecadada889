/* speaker-name.h - a speaker as turns name him. SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* Who speaks; name is NULL where the text does not say. */
typedef struct
{
  char *name;
  guint referent;      /* row of "referents", or NLP_NO_ROW */
  double probability;  /* 0 where a label tells */
} TurnsSpeaker;

void turns_speaker_clear (TurnsSpeaker *speaker);

/* The name of a row of "referents", as others are written where it stands in capitals. */
TurnsSpeaker turns_speakers_of_referent (NlpDocument *document, guint referent);

/* A name in capitals alone as others are written. */
char *turns_speakers_title_case (const char *name);
