/* attitudes.h - the layer "attitudes": who speaks well or ill of whom.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "job.h"

/* Judges the names and pronouns of a sentence, which is the one in @job->sentence; @first: its first token. */
void attitudes_write (Job *job, guint sentence, guint first);
