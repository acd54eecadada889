/* adam.h - numbers that are learned with the step rule Adam (Kingma and Ba 2015).
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* @n numbers, the slope of the loss at each since the last step, and the running means of slopes and their squares. */
typedef struct
{
  gsize n;
  float *values;
  float *slopes;
  float *means;
  float *squares;
  float *sums;      /* of the values that were collected, */
  guint n_collected; /* so many times */
} Adam;

/* Sets aside @n numbers; all are 0. */
void adam_init (Adam *adam, gsize n);
void adam_clear (Adam *adam);

/* Moves numbers @begin to @begin + @n against their slopes, which then are 0. @n_steps: how many steps were made, with
 * this one. */
void adam_step (Adam *adam, gsize begin, gsize n, float rate, guint n_steps);

/* Adds the values as they are now to those whose mean adam_settle() takes. */
void adam_collect (Adam *adam);

/* Replaces the values by the mean of what was collected, if anything was. */
void adam_settle (Adam *adam);
