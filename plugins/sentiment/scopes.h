/* scopes.h - the layer "sentiment": scores of sentences, quotes, turns and the document.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "job.h"

/* Scores every sentence into @job->scores, and writes the layer. */
void scopes_write (Job *job);
