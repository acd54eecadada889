/* branch-learner.c - layers of some heads' own while they are trained.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "learner-private.h"

/* Input and states side by side. */
static float *
join_inputs (const Learner *learner, const Batch *batch, const Pass *pass)
{
  guint n_inputs = learner->n_inputs, n_states = learner->trunk.n_states;
  const float *top = learner_get_top (learner, pass, RECIPE_TRUNK);
  float *joined = g_new (float, (gsize) batch->n_rows * (n_inputs + n_states)), *out = joined;

  for (guint row = 0; row < batch->n_rows; row++, out += n_inputs + n_states)
    {
      memcpy (out, pass->inputs + (gsize) row * n_inputs, n_inputs * sizeof *out);
      memcpy (out + n_inputs, top + (gsize) row * n_states, n_states * sizeof *out);
    }
  return joined;
}

static const float *
get_inputs (const Learner *learner, const Pass *pass, guint branch)
{
  return pass->branch_inputs[branch] ? pass->branch_inputs[branch] : learner_get_top (learner, pass, RECIPE_TRUNK);
}

void
learner_run_branches (Learner *learner, const Batch *batch, Pass *pass)
{
  for (guint b = 0; b < learner->recipe->n_branches; b++)
    {
      const LearnerStack *stack = &learner->branches[b];
      LayerPass *layers = pass->branches[b];

      if (learner->recipe->branches[b].skip)
        pass->branch_inputs[b] = join_inputs (learner, batch, pass);
      learner_run_layer (learner, batch, stack->layers[0], get_inputs (learner, pass, b), &layers[0]);
      if (stack->n_layers == 2)
        learner_run_layer (learner, batch, stack->layers[1], layers[0].top, &layers[1]);
    }
}

/* Adds the gradients of what was joined to those of its parts. */
static void
part_gradients (const Learner *learner, const Batch *batch, const float *joined, const Gradients *gradients)
{
  guint n_inputs = learner->n_inputs, n_states = learner->trunk.n_states;

  for (guint row = 0; row < batch->n_rows; row++, joined += n_inputs + n_states)
    {
      for (guint i = 0; i < n_inputs; i++)
        gradients->inputs[(gsize) row * n_inputs + i] += joined[i];
      for (guint i = 0; i < n_states; i++)
        gradients->trunk[(gsize) row * n_states + i] += joined[n_inputs + i];
    }
}

void
learner_run_branch_back (Learner *learner, const Batch *batch, const Pass *pass, guint branch, const Gradients *gradients)
{
  const LearnerStack *stack = &learner->branches[branch];
  const LayerPass *layers = pass->branches[branch];
  const float *inputs = get_inputs (learner, pass, branch);
  float *top = gradients->branches[branch];
  g_autofree float *lower = NULL;
  g_autofree float *joined = NULL;

  if (stack->n_layers == 2)
    {
      lower = g_new0 (float, (gsize) batch->n_rows * stack->n_states);
      learner_run_layer_back (learner, batch, stack->layers[1], layers[0].top, &layers[1], top, lower);
      top = lower;
    }
  if (pass->branch_inputs[branch])
    joined = g_new0 (float, (gsize) batch->n_rows * stack->layers[0][0].n_inputs);
  learner_run_layer_back (learner, batch, stack->layers[0], inputs, &layers[0], top, joined ? joined : gradients->trunk);
  if (joined)
    part_gradients (learner, batch, joined, gradients);
}
