/* prompts.h - questionnaires: each line has a prompt and its answer, "Your first boat: A bathtub with a sail."
 * SPDX-License-Identifier: MIT */
#pragma once

#include "roles.h"

/* Splits the document into stretches, appended to @stretches (of TurnsStretch). Leaves it empty if it is no questionnaire. */
void turns_prompts_find (NlpDocument *document, const TurnsEvidence *evidence, GArray *stretches);
