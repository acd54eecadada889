/* spoken.h - the tone of a turn of an interview: what its speaker thinks, not what the talk is about.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "job.h"
#include "totals.h"

/* The score of a turn, whose sentences are added to @total. */
double spoken_score_turn (const Job *job, guint turn, Total *total);
