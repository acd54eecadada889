/* person-cues.h - what one mention of somebody says for his asking or answering in an interview.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#include "roles.h"

typedef struct
{
  double asks, answers;
  double called;        /* what of "asks" comes from being called by name */
  gboolean asked;       /* the text says that he was interviewed */
  gboolean titled;      /* stands in the title */
  gboolean told;        /* more than being mentioned */
  gboolean self;        /* names himself */
} PersonCue;

/* What is looked at. */
typedef struct
{
  NlpDocument *document;
  const NlpSenses *senses;
  NlpSpan span;          /* the mention */
  TurnsRole role;        /* of the stretch where it stands */
} PersonMention;

PersonCue turns_person_cue (const PersonMention *mention);
