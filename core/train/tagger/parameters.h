/* parameters.h - all numbers that training adjusts, in one array, and the rule that adjusts them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include "random.h"

/* A matrix inside the array. */
typedef struct
{
  gsize offset;
  guint rows;
  guint columns;
} Parameter;

typedef struct
{
  float *values;
  float *gradients;
  float *averages;   /* of the values over the last steps: what is saved */
  float *first;      /* Adam's moments */
  float *second;
  gsize n;           /* a multiple of 16, as every parameter's room is */
  guint n_steps;
} Parameters;

/* Before parameters_allocate(): makes room for a matrix. */
Parameter parameters_add (Parameters *parameters, guint rows, guint columns);
void parameters_allocate (Parameters *parameters);
void parameters_clear (Parameters *parameters);

/* Uniform from -range to range. */
void parameters_randomise (Parameters *parameters, Parameter parameter, float range, Random *random);

/* One step against the gradients, which are zero afterwards. @rate is Adam's, @clip the longest gradient; @decay
 * times @rate is taken from every value. */
void parameters_step (Parameters *parameters, float rate, float clip, float decay);

/* The averages in place of the values, and back. */
void parameters_swap_averages (Parameters *parameters);

static inline float *
parameter_values (const Parameters *parameters, Parameter parameter)
{
  return parameters->values + parameter.offset;
}

static inline float *
parameter_gradients (const Parameters *parameters, Parameter parameter)
{
  return parameters->gradients + parameter.offset;
}
