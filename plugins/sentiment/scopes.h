/* scopes.h - scores of sentences, quotes, turns and the document, and the attitudes in each sentence.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "job.h"

/* Measures every sentence into @job->measures, and writes the layers "sentiment" and "attitudes": both read a
 * sentence's words once. */
void scopes_write (Job *job);
