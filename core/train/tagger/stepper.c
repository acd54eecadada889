/* stepper.c - one step of learning from several batches side by side.
 *
 *     batches     part 0   part 1   part 2        each forward and backward, by any thread
 *     gradients   part 0 + part 1 + part 2        a slice of the parameters, or a table, by any thread
 *     values      slice 0, slice 1, ...           moved against their gradients
 *
 * Floats do not add up to the same in another order, so each sum has one: part by part, whoever computed them. A part
 * has random numbers of its own, too. Tables of embeddings are large and a batch touches few of their rows: a part
 * leaves the gradients of its inputs, which go to the tables row by row.
 * SPDX-License-Identifier: MIT */

#include "stepper.h"

/* Apart from the first one's seed and from each other. */
#define PART_SEED G_GUINT64_CONSTANT (0x5851f42d4c957f2d)

struct _Stepper
{
  Learner *learner;
  Team *team;
  guint n_parts;
  guint *order;              /* [n_parts]: those with the largest batches first */
  Learner **parts;           /* [n_parts]; the first is the learner itself */
  InputGradients *inputs;    /* [n_parts] */
  double *losses;            /* [n_parts] */
  double *squares;           /* [n_slices]: of gradients, summed up */
  const Batch *const *batches;
  guint n_batches;
  guint n_tokens;
  ParametersStep step;
};

Stepper *
stepper_new (Learner *learner, Team *team, guint n_parts)
{
  Stepper *stepper = g_new0 (Stepper, 1);

  stepper->learner = learner;
  stepper->team = team;
  stepper->n_parts = n_parts;
  stepper->order = g_new (guint, n_parts);
  stepper->parts = g_new (Learner *, n_parts);
  stepper->inputs = g_new0 (InputGradients, n_parts);
  stepper->losses = g_new (double, n_parts);
  stepper->squares = g_new (double, parameters_count_slices (&learner->parameters));
  stepper->parts[0] = learner;
  for (guint i = 1; i < n_parts; i++)
    stepper->parts[i] = learner_new_part (learner, i * PART_SEED);
  return stepper;
}

void
stepper_free (Stepper *stepper)
{
  for (guint i = 1; i < stepper->n_parts; i++)
    learner_free_part (stepper->parts[i]);
  g_free (stepper->order);
  g_free (stepper->parts);
  g_free (stepper->inputs);
  g_free (stepper->losses);
  g_free (stepper->squares);
  g_free (stepper);
}

static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer data)
{
  const Batch *const *batches = data;
  guint one = *(const guint *) a, other = *(const guint *) b;

  if (batches[one]->n_rows != batches[other]->n_rows)
    return batches[one]->n_rows > batches[other]->n_rows ? -1 : 1;
  return one < other ? -1 : one > other;
}

/* Batches differ in size: who takes a large one last keeps all others waiting. */
static void
order_parts (Stepper *stepper)
{
  for (guint i = 0; i < stepper->n_batches; i++)
    stepper->order[i] = i;
  g_qsort_with_data (stepper->order, stepper->n_batches, sizeof *stepper->order, compare_sizes, (gpointer) stepper->batches);
}

static void
run_part (guint task, gpointer data)
{
  Stepper *stepper = data;
  guint part = stepper->order[task];

  stepper->losses[part]
      = learner_run_part (stepper->parts[part], stepper->batches[part], stepper->n_tokens, &stepper->inputs[part]);
}

/* Tasks from 0: a table each; then slices of all other parameters. */
static void
gather (guint task, gpointer data)
{
  Stepper *stepper = data;
  guint n_features = stepper->learner->recipe->n_features;

  for (guint i = 0; task < n_features && i < stepper->n_batches; i++)
    learner_add_table_gradients (stepper->learner, task, &stepper->inputs[i]);
  for (guint i = 1; task >= n_features && i < stepper->n_batches; i++)
    parameters_move_gradients (&stepper->learner->parameters, &stepper->parts[i]->parameters, task - n_features);
}

static void
measure (guint slice, gpointer data)
{
  Stepper *stepper = data;

  stepper->squares[slice] = parameters_measure (&stepper->learner->parameters, slice);
}

static void
update (guint slice, gpointer data)
{
  Stepper *stepper = data;

  parameters_update (&stepper->learner->parameters, &stepper->step, slice);
}

static void
move_values (Stepper *stepper, const StepSettings *settings)
{
  guint n_slices = parameters_count_slices (&stepper->learner->parameters);
  double squares = 0;

  team_run (stepper->team, stepper->learner->recipe->n_features + n_slices, gather, stepper);
  team_run (stepper->team, n_slices, measure, stepper);
  for (guint i = 0; i < n_slices; i++)
    squares += stepper->squares[i];
  stepper->step = parameters_start_step (&stepper->learner->parameters, settings, squares);
  team_run (stepper->team, n_slices, update, stepper);
}

double
stepper_run (Stepper *stepper, const Batch *const *batches, guint n_batches, const StepSettings *settings)
{
  double loss = 0;

  stepper->batches = batches;
  stepper->n_batches = n_batches;
  stepper->n_tokens = 0;
  for (guint i = 0; i < n_batches; i++)
    stepper->n_tokens += batches[i]->n_rows;
  order_parts (stepper);
  team_run (stepper->team, n_batches, run_part, stepper);
  move_values (stepper, settings);
  for (guint i = 0; i < n_batches; i++)
    {
      loss += stepper->losses[i];
      input_gradients_clear (&stepper->inputs[i]);
    }
  return loss;
}
