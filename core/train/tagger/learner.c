/* learner.c - one step of learning: forward, losses, backward.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <string.h>
#include "learner-private.h"

static LearnerOutput
add_output (Learner *learner, guint n_outputs, int reach)
{
  LearnerOutput output = { .n_outputs = n_outputs, .reach = reach };

  output.top = parameters_add (&learner->parameters, learner->recipe->n_layers > 0 ? n_outputs : 0,
                               2 * learner->recipe->n_units);
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
  learner->linker = add_output (learner, 2 * recipe->linker->n_dimensions, recipe->linker->reach);
  learner->distances
      = parameters_add (&learner->parameters, learner->set->n_labels[learner->linker_head], LINKER_N_DISTANCES);
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
  for (guint layer = 0; layer < recipe->n_layers; layer++)
    for (guint direction = 0; direction < 2; direction++)
      learner->layers[layer][direction]
        = lstm_new (parameters, layer == 0 ? learner->n_inputs : nlp__recipe_count_lower_states (recipe),
                    recipe->n_units);
  for (guint h = 0; h < recipe->n_heads; h++)
    {
      guint n_labels = learner->set->n_labels[h];

      learner->heads[h] = add_output (learner, n_labels, recipe->heads[h].reach);
      learner->chains[h] = parameters_add (parameters, recipe->heads[h].kind == HEAD_CRF ? n_labels + 1 : 0, n_labels);
    }
  if (recipe->linker)
    add_linker (learner);
}

static void
initialise_output (Learner *learner, const LearnerOutput *output)
{
  float range = 1 / sqrtf (2 * learner->recipe->n_units);

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
initialise (Learner *learner)
{
  const Recipe *recipe = learner->recipe;

  for (guint f = 0; f < recipe->n_features; f++)
    if (recipe->features[f].kind != FEATURE_WORD)
      parameters_randomise (&learner->parameters, learner->tables[f], 0.4f, &learner->random);
  for (guint layer = 0; layer < recipe->n_layers; layer++)
    for (guint direction = 0; direction < 2; direction++)
      lstm_initialise (&learner->layers[layer][direction], &learner->parameters, &learner->random);
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
  return learner->recipe->n_layers > 0 ? learner->layers[0][0].input.offset : learner->heads[0].top.offset;
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
    {
      g_clear_pointer (&pass->runs[layer][0], lstm_run_free);
      g_clear_pointer (&pass->runs[layer][1], lstm_run_free);
      g_free (pass->reversed[layer]);
      g_free (pass->tops[layer]);
      g_free (pass->top_masks[layer]);
    }
}

static void
fill_mask (Learner *learner, float *mask, gsize n)
{
  float kept = 1 / (1 - learner->drop_out);
  guint limit = learner->drop_out * 65536;

  for (gsize i = 0; i < n; i += 4)
    {
      guint64 bits = random_next (&learner->random);

      for (gsize j = i; j < MIN (i + 4, n); j++, bits >>= 16)
        mask[j] = (bits & 0xffff) < limit ? 0 : kept;
    }
}

float *
learner_drop_out (Learner *learner, const Batch *batch, float *values, guint n_columns)
{
  gsize n = (gsize) batch->n_rows * n_columns;
  float *mask;

  if (learner->drop_out <= 0)
    return NULL;
  mask = g_new (float, n);
  fill_mask (learner, mask, learner->locked ? (gsize) batch->n_sequences * n_columns : n);
  for (guint t = 1; learner->locked && t < batch->n_steps; t++)
    memcpy (mask + (gsize) batch->starts[t] * n_columns, mask,
            (gsize) batch_count_active (batch, t) * n_columns * sizeof *mask);
  for (gsize i = 0; i < n; i++)
    values[i] *= mask[i];
  return mask;
}

static void
apply_mask (float *gradients, const float *mask, gsize n)
{
  for (gsize i = 0; mask && i < n; i++)
    gradients[i] *= mask[i];
}

static void
mirror_rows (const Batch *batch, const float *from, float *to, guint n_columns)
{
  for (guint row = 0; row < batch->n_rows; row++)
    memcpy (to + (gsize) row * n_columns, from + (gsize) batch->mirror[row] * n_columns, n_columns * sizeof (float));
}

/* The layer backward in time reads and writes rows in mirrored order. */
static void
run_layer_forward (Learner *learner, const Batch *batch, guint layer, const float *inputs, Pass *pass)
{
  const Lstm *lstms = learner->layers[layer];
  guint n_units = lstms[0].n_units, n_inputs = lstms[0].n_inputs;

  pass->reversed[layer] = g_new (float, (gsize) batch->n_rows * n_inputs);
  mirror_rows (batch, inputs, pass->reversed[layer], n_inputs);
  pass->runs[layer][0] = lstm_run_forward (&lstms[0], &learner->parameters, batch, inputs);
  pass->runs[layer][1] = lstm_run_forward (&lstms[1], &learner->parameters, batch, pass->reversed[layer]);
  pass->tops[layer] = g_new (float, (gsize) batch->n_rows * 2 * n_units);
  for (guint row = 0; row < batch->n_rows; row++)
    {
      float *top = pass->tops[layer] + (gsize) row * 2 * n_units;

      memcpy (top, pass->runs[layer][0]->states + (gsize) row * n_units, n_units * sizeof (float));
      memcpy (top + n_units, pass->runs[layer][1]->states + (gsize) batch->mirror[row] * n_units,
              n_units * sizeof (float));
    }
  pass->top_masks[layer] = learner_drop_out (learner, batch, pass->tops[layer], 2 * n_units);
}

static void
run_layer_backward (Learner *learner, const Batch *batch, guint layer, const float *inputs, Pass *pass,
                    float *top_gradients, float *input_gradients)
{
  const Lstm *lstms = learner->layers[layer];
  guint n_units = lstms[0].n_units, n_inputs = lstms[0].n_inputs;
  g_autofree float *forward = g_new (float, (gsize) batch->n_rows * n_units);
  g_autofree float *backward = g_new (float, (gsize) batch->n_rows * n_units);
  g_autofree float *reversed = g_new0 (float, (gsize) batch->n_rows * n_inputs);

  apply_mask (top_gradients, pass->top_masks[layer], (gsize) batch->n_rows * 2 * n_units);
  for (guint row = 0; row < batch->n_rows; row++)
    {
      const float *top = top_gradients + (gsize) row * 2 * n_units;

      memcpy (forward + (gsize) row * n_units, top, n_units * sizeof (float));
      memcpy (backward + (gsize) batch->mirror[row] * n_units, top + n_units, n_units * sizeof (float));
    }
  lstm_run_backward (&lstms[0], &learner->parameters, batch, pass->runs[layer][0], inputs, forward, input_gradients);
  lstm_run_backward (&lstms[1], &learner->parameters, batch, pass->runs[layer][1], pass->reversed[layer], backward,
                     reversed);
  for (guint row = 0; row < batch->n_rows; row++)
    for (guint i = 0; i < n_inputs; i++)
      input_gradients[(gsize) row * n_inputs + i] += reversed[(gsize) batch->mirror[row] * n_inputs + i];
}

/* What a layer sees. */
static const float *
get_layer_inputs (const Pass *pass, guint layer)
{
  if (layer == 0)
    return pass->inputs;
  return pass->joined ? pass->joined : pass->tops[0];
}

static void
run_layers_forward (Learner *learner, const Batch *batch, Pass *pass)
{
  for (guint layer = 0; layer < learner->recipe->n_layers; layer++)
    {
      if (layer == 1 && learner->recipe->pool)
        learner_join_pools (learner, batch, pass);
      run_layer_forward (learner, batch, layer, get_layer_inputs (pass, layer), pass);
    }
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
      run_layer_backward (learner, batch, 1, get_layer_inputs (pass, 1), pass, top_gradients, lower_gradients);
    }
  if (recipe->pool)
    {
      gradients = state_gradients = g_new0 (float, (gsize) batch->n_rows * 2 * recipe->n_units);
      learner_part_pools (learner, batch, pass, lower_gradients, state_gradients);
    }
  if (recipe->n_layers > 0)
    run_layer_backward (learner, batch, 0, pass->inputs, pass, gradients, input_gradients);
}

double
learner_run_part (Learner *learner, const Batch *batch, guint n_tokens, InputGradients *inputs)
{
  Pass pass = { NULL };
  g_autofree float *input_gradients = g_new0 (float, (gsize) batch->n_rows * learner->n_inputs);
  g_autofree float *top_gradients = g_new0 (float, (gsize) batch->n_rows * 2 * learner->recipe->n_units);
  double loss;

  learner->n_step_tokens = n_tokens;
  learner_fill_inputs (learner, batch, &pass);
  run_layers_forward (learner, batch, &pass);
  loss = learner_run_outputs (learner, batch, &pass, top_gradients, input_gradients);
  *inputs = (InputGradients) { 0 };
  if (!learner->is_fixed)
    {
      run_layers_backward (learner, batch, &pass, top_gradients, input_gradients);
      apply_mask (input_gradients, pass.input_mask, (gsize) batch->n_rows * learner->n_inputs);
      *inputs = (InputGradients) { batch->n_rows, g_steal_pointer (&pass.rows), g_steal_pointer (&input_gradients) };
    }
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
