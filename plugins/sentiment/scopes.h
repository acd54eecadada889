/* scopes.h - scores of sentences, quotes, turns and the document, and the attitudes in each sentence.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "job.h"

/* Scores every sentence into @job->scores, and writes the layers "sentiment" and "attitudes": both read a sentence's
 * words once. */
void scopes_write (Job *job);
