/* stepper.h - steps of learning, their work shared out among threads.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "learner.h"
#include "team.h"

typedef struct _Stepper Stepper;

/* A step has up to @n_parts batches. What comes out depends on that number, but not on that of the @team's threads.
 * Both have to outlive the stepper. */
Stepper *stepper_new (Learner *learner, Team *team, guint n_parts);
void stepper_free (Stepper *stepper);

/* Learns from @batches in one step; gives their mean loss a token. */
double stepper_run (Stepper *stepper, const Batch *const *batches, guint n_batches, const StepSettings *settings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Stepper, stepper_free)
