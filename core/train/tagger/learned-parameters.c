/* learned-parameters.c - Adam with clipped gradients and averaged weights.
 *
 * Adam (Kingma and Ba, 2015): with g the gradient, m and v its running mean and mean square, each freed of its bias
 * towards zero,
 *
 *     w := w - rate * (m / (sqrt (v) + epsilon) + decay * w),
 *
 * the decay of weights apart from the gradient (Loshchilov and Hutter, 2019). A gradient that is longer than the clip
 * is shortened to it first (Pascanu, Mikolov and Bengio, 2013). What is kept is not the last w but its running
 * average, which lies nearer the middle of the valley (Polyak and Juditsky, 1992).
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include "learned-parameters.h"
#include "activation.h"
#include "clones.h"

#define BETA_1 0.9f
#define BETA_2 0.999f
#define EPSILON 1e-8f
#define AVERAGE_DECAY 0.998f
#define SLICE 65536 /* values: a fraction of a millisecond */

Parameter
parameters_add (Parameters *parameters, guint rows, guint columns)
{
  Parameter parameter = { parameters->n, rows, columns };

  parameters->n += ((gsize) rows * columns + VECTOR_LENGTH - 1) / VECTOR_LENGTH * VECTOR_LENGTH;
  return parameter;
}

void
parameters_allocate (Parameters *parameters)
{
  parameters->values = g_new0 (float, parameters->n);
  parameters->gradients = g_new0 (float, parameters->n);
  parameters->averages = g_new0 (float, parameters->n);
  parameters->first = g_new0 (float, parameters->n);
  parameters->second = g_new0 (float, parameters->n);
}

void
parameters_clear (Parameters *parameters)
{
  g_free (parameters->values);
  g_free (parameters->gradients);
  g_free (parameters->averages);
  g_free (parameters->first);
  g_free (parameters->second);
}

void
parameters_randomise (Parameters *parameters, Parameter parameter, float range, Random *random)
{
  float *values = parameter_values (parameters, parameter);

  for (gsize i = 0; i < (gsize) parameter.rows * parameter.columns; i++)
    values[i] = range * (2 * random_unit (random) - 1);
}

static gsize
get_slice_end (const Parameters *parameters, guint slice)
{
  return MIN (parameters->n, (gsize) (slice + 1) * SLICE);
}

guint
parameters_count_slices (const Parameters *parameters)
{
  return (parameters->n + SLICE - 1) / SLICE;
}

void
parameters_move_gradients (Parameters *parameters, const Parameters *part, guint slice)
{
  gsize first = MAX ((gsize) slice * SLICE, part->gradients_from), end = get_slice_end (parameters, slice);

  for (gsize i = first; i < end; i++)
    {
      float *gradient = &part->gradients[i - part->gradients_from];

      parameters->gradients[i] += *gradient;
      *gradient = 0;
    }
}

double
parameters_measure (const Parameters *parameters, guint slice)
{
  gsize end = get_slice_end (parameters, slice);
  double sum = 0;

  for (gsize i = (gsize) slice * SLICE; i < end; i += VECTOR_LENGTH)
    {
      float part = 0;

      for (gsize j = i; j < i + VECTOR_LENGTH; j++)
        part += parameters->gradients[j] * parameters->gradients[j];
      sum += part;
    }
  return sum;
}

ParametersStep
parameters_start_step (Parameters *parameters, const StepSettings *settings, double squares)
{
  double length = sqrt (squares), n_steps = ++parameters->n_steps;
  double correction = sqrt (1 - pow (BETA_2, n_steps));

  return (ParametersStep) {
    .gradient_scale = length > settings->clip ? settings->clip / length : 1,
    .rate = settings->rate * correction / (1 - pow (BETA_1, n_steps)),
    .epsilon = EPSILON * correction,
    .kept = 1 - settings->rate * settings->decay,
    .average_kept = MIN (AVERAGE_DECAY, n_steps / (n_steps + 10)),
  };
}

CLONES static void
update (const Parameters *p, const ParametersStep *step, gsize first, gsize end)
{
  for (gsize i = first; i < end; i++)
    {
      float gradient = p->gradients[i] * step->gradient_scale;

      p->first[i] = BETA_1 * p->first[i] + (1 - BETA_1) * gradient;
      p->second[i] = BETA_2 * p->second[i] + (1 - BETA_2) * gradient * gradient;
      p->values[i] = step->kept * p->values[i] - step->rate * p->first[i] / (sqrtf (p->second[i]) + step->epsilon);
      p->averages[i] += (1 - step->average_kept) * (p->values[i] - p->averages[i]);
      p->gradients[i] = 0;
    }
}

void
parameters_update (const Parameters *parameters, const ParametersStep *step, guint slice)
{
  update (parameters, step, MAX ((gsize) slice * SLICE, parameters->first_free), get_slice_end (parameters, slice));
}

void
parameters_swap_averages (Parameters *parameters)
{
  float *values = parameters->values;

  parameters->values = parameters->averages;
  parameters->averages = values;
}
