/* modality.h - reports of what was not said, or only might be.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* "negated" for "did not say", "refused to say"; "hypothetical" for "would say", "if he says"; NULL when it was
 * said. */
const char *modality_judge (const Article *article, const Report *report);
