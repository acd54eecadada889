/* learner.c - one step of learning: forward, losses, backward.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <string.h>
#include "learner-private.h"

static LearnerOutput
add_output (Learner *learner, guint n_outputs, int branch, int reach)
{
  LearnerOutput output = { .branch = branch, .n_outputs = n_outputs, .reach = reach };
  const LearnerStack *stack = learner_get_stack (learner, branch);

  output.top = parameters_add (&learner->parameters, stack->n_layers > 0 ? n_outputs : 0, stack->n_states);
  for (guint i = 0; i < nlp__recipe_count_skips (reach); i++)
    output.skips[i] = parameters_add (&learner->parameters, n_outputs, learner->n_inputs);
  output.biases = parameters_add (&learner->parameters, 1, n_outputs);
  return output;
}

static void
add_linker (Learner *learner)
{
  const Recipe *recipe = learner->recipe;

  while (learner->linker_head + 1 < recipe->n_heads
         && !g_str_equal (recipe->heads[learner->linker_head].name, recipe->linker->head))
    learner->linker_head++;
  learner->linker = add_output (learner, 2 * recipe->linker->n_dimensions, recipe->linker->branch,
                                recipe->linker->reach);
  learner->distances
      = parameters_add (&learner->parameters, learner->set->n_labels[learner->linker_head], LINKER_N_DISTANCES);
}

/* @n_inputs of the first layer and of the second. */
static void
add_stack (Learner *learner, LearnerStack *stack, guint n_layers, guint n_units, const guint n_inputs[2])
{
  stack->n_layers = n_layers;
  stack->n_states = 2 * n_units;
  for (guint layer = 0; layer < n_layers; layer++)
    for (guint direction = 0; direction < 2; direction++)
      stack->layers[layer][direction] = lstm_new (&learner->parameters, n_inputs[layer], n_units);
}

static void
add_stacks (Learner *learner)
{
  const Recipe *recipe = learner->recipe;
  const guint n_inputs[2] = { learner->n_inputs, nlp__recipe_count_lower_states (recipe) };

  add_stack (learner, &learner->trunk, recipe->n_layers, recipe->n_units, n_inputs);
  for (guint b = 0; b < recipe->n_branches; b++)
    {
      const Branch *branch = &recipe->branches[b];
      const guint n_seen[2] = { learner->trunk.n_states + (branch->skip ? learner->n_inputs : 0), 2 * branch->n_units };

      add_stack (learner, &learner->branches[b], branch->n_layers, branch->n_units, n_seen);
    }
}

static void
add_parameters (Learner *learner)
{
  const Recipe *recipe = learner->recipe;
  Parameters *parameters = &learner->parameters;

  for (guint f = 0; f < recipe->n_features; f++)
    {
      const Feature *feature = &recipe->features[f];

      learner->tables[f]
          = parameters_add (parameters, feature->kind == FEATURE_VECTOR ? 0 : feature->n_rows, feature->n_dimensions);
      learner->n_inputs += feature->n_dimensions;
    }
  add_stacks (learner);
  for (guint h = 0; h < recipe->n_heads; h++)
    {
      guint n_labels = learner->set->n_labels[h];

      learner->heads[h] = add_output (learner, n_labels, recipe->heads[h].branch, recipe->heads[h].reach);
      learner->chains[h] = parameters_add (parameters, recipe->heads[h].kind == HEAD_CRF ? n_labels + 1 : 0, n_labels);
    }
  if (recipe->linker)
    add_linker (learner);
}

static void
initialise_output (Learner *learner, const LearnerOutput *output)
{
  float range = 1 / sqrtf (learner_get_stack (learner, output->branch)->n_states);

  parameters_randomise (&learner->parameters, output->top, range, &learner->random);
  for (guint i = 0; i < nlp__recipe_count_skips (output->reach); i++)
    parameters_randomise (&learner->parameters, output->skips[i], range, &learner->random);
}

/* In BIO, I-X follows B-X or I-X alone. */
static gboolean
is_forbidden (const char *from, const char *to)
{
  return to[0] == 'I' && to[1] == '-' && (!from || from[0] == 'O' || strcmp (from + 1, to + 1) != 0);
}

static void
initialise_chain (Learner *learner, guint head)
{
  guint n_labels = learner->set->n_labels[head];
  float *transitions = parameter_values (&learner->parameters, learner->chains[head]);
  float *averages = learner->parameters.averages + learner->chains[head].offset;
  char **names = learner->set->label_names[head];

  for (guint from = 0; learner->recipe->heads[head].bio && from <= n_labels; from++)
    for (guint to = 0; to < n_labels; to++)
      if (is_forbidden (from < n_labels ? names[from] : NULL, names[to]))
        transitions[from * n_labels + to] = averages[from * n_labels + to] = CHAIN_FORBIDDEN;
}

static void
initialise_stack (Learner *learner, const LearnerStack *stack)
{
  for (guint layer = 0; layer < stack->n_layers; layer++)
    for (guint direction = 0; direction < 2; direction++)
      lstm_initialise (&stack->layers[layer][direction], &learner->parameters, &learner->random);
}

static void
initialise (Learner *learner)
{
  const Recipe *recipe = learner->recipe;

  for (guint f = 0; f < recipe->n_features; f++)
    if (recipe->features[f].kind != FEATURE_WORD)
      parameters_randomise (&learner->parameters, learner->tables[f], 0.4f, &learner->random);
  initialise_stack (learner, &learner->trunk);
  for (guint b = 0; b < recipe->n_branches; b++)
    initialise_stack (learner, &learner->branches[b]);
  for (guint h = 0; h < recipe->n_heads; h++)
    {
      initialise_output (learner, &learner->heads[h]);
      if (recipe->heads[h].kind == HEAD_CRF)
        initialise_chain (learner, h);
    }
  if (recipe->linker)
    initialise_output (learner, &learner->linker);
}

Learner *
learner_new (const Recipe *recipe, const TrainingSet *set, guint64 seed)
{
  Learner *learner = g_new0 (Learner, 1);

  learner->recipe = recipe;
  learner->set = set;
  learner->drop_out = nlp__recipe_get_number (recipe, "training", "drop-out", 0.3);
  learner->locked = nlp__recipe_get_boolean (recipe, "training", "locked", FALSE);
  learner->rare_drop = nlp__recipe_get_number (recipe, "training", "rare-drop", 0);
  learner->word_drop = nlp__recipe_get_number (recipe, "training", "word-drop", 0.15);
  learner->corpus_drop = nlp__recipe_get_number (recipe, "training", "corpus-drop", 0.15);
  learner->vector_scale = nlp__recipe_get_number (recipe, "training", "vector-scale", 4);
  random_init (&learner->random, seed);
  add_parameters (learner);
  parameters_allocate (&learner->parameters);
  learner->group_slots = g_new0 (guint32, set->n_groups);
  initialise (learner);
  return learner;
}

void
learner_free (Learner *learner)
{
  parameters_clear (&learner->parameters);
  g_free (learner->group_slots);
  g_free (learner);
}

/* Tables are the first of the parameters. */
static gsize
count_table_values (const Learner *learner)
{
  return learner->recipe->n_layers > 0 ? learner->trunk.layers[0][0].input.offset : learner->heads[0].top.offset;
}

Learner *
learner_new_part (const Learner *whole, guint64 seed)
{
  Learner *part = g_memdup2 (whole, sizeof *whole);

  part->parameters.gradients_from = count_table_values (whole);
  part->parameters.gradients = g_new0 (float, whole->parameters.n - part->parameters.gradients_from);
  part->group_slots = g_new0 (guint32, whole->set->n_groups);
  random_init (&part->random, seed);
  return part;
}

void
learner_free_part (Learner *part)
{
  g_free (part->parameters.gradients);
  g_free (part->group_slots);
  g_free (part);
}

static void
clear_pass (Pass *pass)
{
  g_free (pass->rows);
  g_free (pass->inputs);
  g_free (pass->input_mask);
  g_free (pass->pools);
  g_free (pass->pool_sizes);
  g_free (pass->joined);
  for (guint layer = 0; layer < 2; layer++)
    layer_pass_clear (&pass->layers[layer]);
  for (guint b = 0; b < RECIPE_MAX_BRANCHES; b++)
    {
      g_free (pass->branch_inputs[b]);
      layer_pass_clear (&pass->branches[b][0]);
      layer_pass_clear (&pass->branches[b][1]);
    }
}

/* What a layer sees. */
static const float *
get_layer_inputs (const Pass *pass, guint layer)
{
  if (layer == 0)
    return pass->inputs;
  return pass->joined ? pass->joined : pass->layers[0].top;
}

const float *
learner_get_top (const Learner *learner, const Pass *pass, int branch)
{
  guint n_layers = learner_get_stack (learner, branch)->n_layers;
  const LayerPass *layers = branch == RECIPE_TRUNK ? pass->layers : pass->branches[branch];

  return n_layers > 0 ? layers[n_layers - 1].top : NULL;
}

static void
run_layers_forward (Learner *learner, const Batch *batch, Pass *pass)
{
  for (guint layer = 0; layer < learner->recipe->n_layers; layer++)
    {
      if (layer == 1 && learner->recipe->pool)
        learner_join_pools (learner, batch, pass);
      learner_run_layer (learner, batch, learner->trunk.layers[layer], get_layer_inputs (pass, layer), &pass->layers[layer]);
    }
}

/* Layers that stay as they are run without drop-out: it would take from what they know. What stands on them sees their input and
 * their states with some of them left out. */
static void
run_fixed_layers (Learner *learner, const Batch *batch, Pass *pass)
{
  float drop_out = learner->drop_out;
  LayerPass *top = &pass->layers[MAX (learner->trunk.n_layers, 1) - 1];

  learner->drop_out = 0;
  learner_fill_inputs (learner, batch, pass);
  run_layers_forward (learner, batch, pass);
  learner->drop_out = drop_out;
  pass->input_mask = learner_drop_out (learner, batch, pass->inputs, learner->n_inputs);
  if (learner->trunk.n_layers > 0)
    top->top_mask = learner_drop_out (learner, batch, top->top, learner->trunk.n_states);
}

/* @top_gradients is spoiled. */
static void
run_layers_backward (Learner *learner, const Batch *batch, Pass *pass, float *top_gradients, float *input_gradients)
{
  const Recipe *recipe = learner->recipe;
  g_autofree float *lower_gradients = NULL;
  g_autofree float *state_gradients = NULL;
  float *gradients = top_gradients;

  if (recipe->n_layers == 2)
    {
      gradients = lower_gradients = g_new0 (float, (gsize) batch->n_rows * nlp__recipe_count_lower_states (recipe));
      learner_run_layer_back (learner, batch, learner->trunk.layers[1], get_layer_inputs (pass, 1), &pass->layers[1],
                              top_gradients, lower_gradients);
    }
  if (recipe->pool)
    {
      gradients = state_gradients = g_new0 (float, (gsize) batch->n_rows * 2 * recipe->n_units);
      learner_part_pools (learner, batch, pass, lower_gradients, state_gradients);
    }
  if (recipe->n_layers > 0)
    learner_run_layer_back (learner, batch, learner->trunk.layers[0], pass->inputs, &pass->layers[0], gradients,
                            input_gradients);
}

static void
clear_gradients (Gradients *gradients)
{
  g_free (gradients->inputs);
  g_free (gradients->trunk);
  for (guint b = 0; b < RECIPE_MAX_BRANCHES; b++)
    g_free (gradients->branches[b]);
}

double
learner_run_part (Learner *learner, const Batch *batch, guint n_tokens, InputGradients *inputs)
{
  Pass pass = { NULL };
  Gradients gradients = { g_new0 (float, (gsize) batch->n_rows * learner->n_inputs),
                          g_new0 (float, (gsize) batch->n_rows * learner->trunk.n_states), { NULL } };
  double loss;

  learner->n_step_tokens = n_tokens;
  if (learner->is_fixed)
    run_fixed_layers (learner, batch, &pass);
  else
    {
      learner_fill_inputs (learner, batch, &pass);
      run_layers_forward (learner, batch, &pass);
    }
  learner_run_branches (learner, batch, &pass);
  for (guint b = 0; b < learner->recipe->n_branches; b++)
    gradients.branches[b] = g_new0 (float, (gsize) batch->n_rows * learner->branches[b].n_states);
  loss = learner_run_outputs (learner, batch, &pass, &gradients);
  for (guint b = 0; b < learner->recipe->n_branches; b++)
    learner_run_branch_back (learner, batch, &pass, b, &gradients);
  *inputs = (InputGradients) { 0 };
  if (!learner->is_fixed)
    {
      run_layers_backward (learner, batch, &pass, gradients.trunk, gradients.inputs);
      learner_apply_mask (gradients.inputs, pass.input_mask, (gsize) batch->n_rows * learner->n_inputs);
      *inputs = (InputGradients) { batch->n_rows, g_steal_pointer (&pass.rows), g_steal_pointer (&gradients.inputs) };
    }
  clear_gradients (&gradients);
  clear_pass (&pass);
  return loss;
}

double
learner_run (Learner *learner, const Batch *batch)
{
  InputGradients inputs;
  double loss = learner_run_part (learner, batch, batch->n_rows, &inputs);

  for (guint f = 0; f < learner->recipe->n_features; f++)
    learner_add_table_gradients (learner, f, &inputs);
  input_gradients_clear (&inputs);
  return loss;
}
