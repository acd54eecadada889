/* name-index.h - whom of the document a label means.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#include "speaker-candidates.h"
#include "speakers.h"

/* The names of "referents", findable by all their forms. */
typedef struct _TurnsNames TurnsNames;

/* @words: (nullable): words of the language; @asker: the interviewer, who may be in no layer; @candidates: (array of TurnsCandidate):
 * fuller names than labels give; all must outlive the index. */
TurnsNames *turns_names_new (NlpDocument *document, const NlpLexiconTable *words, const TurnsSpeaker *asker,
                             const GArray *candidates);
void turns_names_free (TurnsNames *names);

/* Who is meant by a label: a full, last or first name, or initials; one that fits nobody is a name itself, unless it is initials. */
TurnsSpeaker turns_names_resolve (const TurnsNames *names, const char *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TurnsNames, turns_names_free)
