/* schedule.h - the best set of readings that do not overlap.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "readings.h"

/* Scratch memory. */
typedef struct _Schedule Schedule;

Schedule *schedule_new (void);
void schedule_free (Schedule *schedule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Schedule, schedule_free)

/* Appends the items of the heaviest set of @readings to @chosen, in the order of the text. @weights: one a reading. */
void schedule_solve (Schedule *schedule, const Readings *readings, const float *weights, GArray *chosen);
