/* learned-parameters.h - all numbers that training adjusts, in one array, and the rule that adjusts them.
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
  float *gradients;  /* of the values from @gradients_from on */
  gsize gradients_from;
  gsize first_free;  /* values before it stay as they are */
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

/* How far a step goes. */
typedef struct
{
  float rate;        /* Adam's */
  float clip;        /* the longest gradient */
  float decay;       /* times the rate: what is taken from every value */
} StepSettings;

/* What a step does to each value: see learned-parameters.c. */
typedef struct
{
  float gradient_scale;
  float rate;        /* with the corrections for both biases */
  float epsilon;
  float kept;        /* what is left of a weight after its decay */
  float average_kept;
} ParametersStep;

/* The work of a step is cut into slices. */
guint parameters_count_slices (const Parameters *parameters);

/* Adds a slice of a part's gradients, which are zero afterwards. */
void parameters_move_gradients (Parameters *parameters, const Parameters *part, guint slice);

/* The sum of the squares of a slice's gradients. */
double parameters_measure (const Parameters *parameters, guint slice);

/* @squares is that of all slices. */
ParametersStep parameters_start_step (Parameters *parameters, const StepSettings *settings, double squares);

/* Moves a slice against its gradients, which are zero afterwards. */
void parameters_update (const Parameters *parameters, const ParametersStep *step, guint slice);

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
  return parameters->gradients + (parameter.offset - parameters->gradients_from);
}
