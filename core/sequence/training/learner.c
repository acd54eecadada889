/* learner.c - one step of learning: forward, losses, backward.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <string.h>
#include "learner.h"
#include "matrix.h"

static LearnerOutput
add_output (Learner *learner, guint n_outputs)
{
  LearnerOutput output = { .n_outputs = n_outputs };

  output.top = parameters_add (&learner->parameters, learner->recipe->n_layers > 0 ? n_outputs : 0, 2 * learner->recipe->n_units);
  for (guint i = 0; i < nlp__recipe_count_skips (learner->recipe); i++)
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
  learner->linker = add_output (learner, 2 * recipe->linker->n_dimensions);
  learner->distances = parameters_add (&learner->parameters, learner->set->n_labels[learner->linker_head], LINKER_N_DISTANCES);
}

static void
add_parameters (Learner *learner)
{
  const Recipe *recipe = learner->recipe;
  Parameters *parameters = &learner->parameters;

  for (guint f = 0; f < recipe->n_features; f++)
    {
      const Feature *feature = &recipe->features[f];

      learner->tables[f] = parameters_add (parameters, feature->kind == FEATURE_VECTOR ? 0 : feature->n_rows, feature->n_dimensions);
      learner->n_inputs += feature->n_dimensions;
    }
  for (guint layer = 0; layer < recipe->n_layers; layer++)
    for (guint direction = 0; direction < 2; direction++)
      learner->layers[layer][direction]
        = lstm_new (parameters, layer == 0 ? learner->n_inputs : 2 * recipe->n_units, recipe->n_units);
  for (guint h = 0; h < recipe->n_heads; h++)
    {
      guint n_labels = learner->set->n_labels[h];

      learner->heads[h] = add_output (learner, n_labels);
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
  for (guint i = 0; i < nlp__recipe_count_skips (learner->recipe); i++)
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
  initialise (learner);
  return learner;
}

void
learner_free (Learner *learner)
{
  parameters_clear (&learner->parameters);
  g_free (learner);
}

/* What a forward run leaves for the backward run. */
typedef struct
{
  guint32 *rows;          /* [n_rows][n_features]: of the tables, after the changes of training */
  float *inputs;          /* [n_rows][n_inputs] */
  float *input_mask;      /* of drop-out: 0 or 1 / (1 - drop_out); all masks may be NULL */
  LstmRun *runs[2][2];
  float *reversed[2];     /* [layer]: its input in mirrored order */
  float *tops[2];         /* [layer]: [n_rows][2 n_units] */
  float *top_masks[2];
} Pass;

static void
clear_pass (Pass *pass)
{
  g_free (pass->rows);
  g_free (pass->inputs);
  g_free (pass->input_mask);
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

/* Leaves out a share of @values, [n_rows][n_columns], and gives the mask. Locked (Gal and Ghahramani, 2016), a sequence has one mask
 * for all of its steps: the first rows are the first steps, and a later step's are those of the sequences that still run. */
static float *
drop_out (Learner *learner, const Batch *batch, float *values, guint n_columns)
{
  gsize n = (gsize) batch->n_rows * n_columns;
  float *mask;

  if (learner->drop_out <= 0)
    return NULL;
  mask = g_new (float, n);
  fill_mask (learner, mask, learner->locked ? (gsize) batch->n_sequences * n_columns : n);
  for (guint t = 1; learner->locked && t < batch->n_steps; t++)
    memcpy (mask + (gsize) batch->starts[t] * n_columns, mask, (gsize) batch_count_active (batch, t) * n_columns * sizeof *mask);
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

static float
get_word_drop (const Learner *learner, guint32 row)
{
  float count = g_array_index (learner->set->vocabulary_counts, guint32, row - 1);

  return MAX (learner->word_drop, learner->rare_drop / (learner->rare_drop + count));
}

static void
change_rows (Learner *learner, guint32 *rows)
{
  for (guint f = 0; f < learner->recipe->n_features; f++)
    {
      const Feature *feature = &learner->recipe->features[f];

      if (feature->kind == FEATURE_WORD && rows[f] > 0 && random_unit (&learner->random) < get_word_drop (learner, rows[f]))
        rows[f] = 0;
      else if (feature->kind == FEATURE_CORPUS && learner->corpus_drop > 0
               && random_unit (&learner->random) < learner->corpus_drop)
        rows[f] = random_below (&learner->random, feature->n_rows);
    }
}

static void
fill_inputs (Learner *learner, const Batch *batch, Pass *pass)
{
  const Recipe *recipe = learner->recipe;
  guint n = recipe->n_features;

  pass->rows = g_new (guint32, (gsize) batch->n_rows * n);
  pass->inputs = g_new0 (float, (gsize) batch->n_rows * learner->n_inputs);
  for (guint row = 0; row < batch->n_rows; row++)
    {
      guint32 token = batch->tokens[row], *rows = pass->rows + (gsize) row * n;
      float *out = pass->inputs + (gsize) row * learner->n_inputs;

      memcpy (rows, learner->set->rows + (gsize) token * n, n * sizeof *rows);
      change_rows (learner, rows);
      for (guint f = 0; f < n; f++)
        {
          guint n_dimensions = recipe->features[f].n_dimensions;

          if (learner->tables[f].rows > 0)
            memcpy (out, parameter_values (&learner->parameters, learner->tables[f]) + (gsize) rows[f] * n_dimensions,
                    n_dimensions * sizeof (float));
          else if (learner->set->vectors && learner->set->vectors[token])
            for (guint d = 0; d < n_dimensions; d++)
              out[d] = learner->vector_scale * learner->set->vectors[token][d] * nlp_words_get_scales (learner->set->words)[d];
          out += n_dimensions;
        }
    }
  pass->input_mask = drop_out (learner, batch, pass->inputs, learner->n_inputs);
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
      memcpy (top + n_units, pass->runs[layer][1]->states + (gsize) batch->mirror[row] * n_units, n_units * sizeof (float));
    }
  pass->top_masks[layer] = drop_out (learner, batch, pass->tops[layer], 2 * n_units);
}

static void
run_layer_backward (Learner *learner, const Batch *batch, guint layer, const float *inputs, Pass *pass, float *top_gradients,
                    float *input_gradients)
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
  lstm_run_backward (&lstms[1], &learner->parameters, batch, pass->runs[layer][1], pass->reversed[layer], backward, reversed);
  for (guint row = 0; row < batch->n_rows; row++)
    for (guint i = 0; i < n_inputs; i++)
      input_gradients[(gsize) row * n_inputs + i] += reversed[(gsize) batch->mirror[row] * n_inputs + i];
}

static void
add_table_gradients (Learner *learner, const Batch *batch, const Pass *pass, const float *input_gradients)
{
  const Recipe *recipe = learner->recipe;

  for (guint row = 0; row < batch->n_rows; row++)
    {
      const float *gradients = input_gradients + (gsize) row * learner->n_inputs;

      for (guint f = 0; f < recipe->n_features; f++)
        {
          guint n = recipe->features[f].n_dimensions;

          if (learner->tables[f].rows > 0)
            {
              float *table = parameter_gradients (&learner->parameters, learner->tables[f])
                             + (gsize) pass->rows[(gsize) row * recipe->n_features + f] * n;

              for (guint d = 0; d < n; d++)
                table[d] += gradients[d];
            }
          gradients += n;
        }
    }
}

/* Every label of the sequence is set, or the sequence does not count for a CRF. */
static gboolean
copy_labels (const guint16 *labels, const SequenceSpan *sequence, guint16 *out)
{
  for (guint t = 0; t < sequence->length; t++)
    {
      out[t] = labels[sequence->first + t];
      if (out[t] == NO_LABEL)
        return FALSE;
    }
  return TRUE;
}

/* @scores and @gradients are [n_rows][n_labels]. */
static double
run_chain_loss (Learner *learner, const Batch *batch, guint head, const float *scores, float *gradients)
{
  guint n = learner->set->n_labels[head];
  gsize size = n * sizeof (float);
  g_autoptr (ChainLoss) chain = chain_loss_new (parameter_values (&learner->parameters, learner->chains[head]), n);
  g_autofree float *sequence_scores = g_new (float, (gsize) batch->n_steps * n);
  g_autofree float *sequence_gradients = g_new (float, (gsize) batch->n_steps * n);
  g_autofree guint16 *labels = g_new (guint16, batch->n_steps);
  float *transitions = parameter_gradients (&learner->parameters, learner->chains[head]);
  double loss = 0, weight = learner->recipe->heads[head].weight / batch->n_rows;

  for (guint i = 0; i < batch->n_sequences; i++)
    {
      guint length = batch->sequences[i].length;

      if (!copy_labels (learner->set->labels[head], &batch->sequences[i], labels))
        continue;
      for (guint t = 0; t < length; t++)
        memcpy (sequence_scores + (gsize) t * n, scores + (gsize) (batch->starts[t] + i) * n, size);
      loss += chain_loss_run (chain, sequence_scores, labels, length, sequence_gradients);
      for (guint t = 0; t < length; t++)
        memcpy (gradients + (gsize) (batch->starts[t] + i) * n, sequence_gradients + (gsize) t * n, size);
    }
  for (gsize i = 0; i < (gsize) batch->n_rows * n; i++)
    gradients[i] *= weight;
  for (gsize i = 0; i < (gsize) (n + 1) * n; i++)
    transitions[i] += weight * chain->step_gradients[i];
  return loss * weight;
}

static double
run_softmax_loss (Learner *learner, const Batch *batch, guint head, const float *scores, float *gradients)
{
  guint n = learner->set->n_labels[head];
  double loss = 0, weight = learner->recipe->heads[head].weight / batch->n_rows;

  for (guint row = 0; row < batch->n_rows; row++)
    {
      guint16 label = learner->set->labels[head][batch->tokens[row]];

      if (label == NO_LABEL)
        continue;
      loss += softmax_loss_run (scores + (gsize) row * n, n, label, gradients + (gsize) row * n);
      for (guint i = 0; i < n; i++)
        gradients[(gsize) row * n + i] *= weight;
    }
  return loss * weight;
}

typedef double (*LossFunction) (Learner *learner, const Batch *batch, guint head, const float *scores, float *gradients);

static double
run_link_loss (Learner *learner, const Batch *batch, guint head, const float *scores, float *gradients)
{
  return learner_run_links (learner, batch, scores, gradients);
}

/* to row (step, i) from row (step + distance, i), zero beyond the ends of the sequence; or, @back, added the other way. */
static void
shift_rows (const Batch *batch, const float *from, float *to, guint n_columns, int distance, gboolean back)
{
  for (guint t = MAX (0, -distance); (int) t + distance < (int) batch->n_steps && t < batch->n_steps; t++)
    for (guint i = 0; i < MIN (batch_count_active (batch, t), batch_count_active (batch, t + distance)); i++)
      {
        gsize here = (gsize) (batch->starts[t] + i) * n_columns, there = (gsize) (batch->starts[t + distance] + i) * n_columns;

        for (guint c = 0; !back && c < n_columns; c++)
          to[here + c] = from[there + c];
        for (guint c = 0; back && c < n_columns; c++)
          to[there + c] += from[here + c];
      }
}

static void
add_skip_scores (const Learner *learner, const Batch *batch, Parameter skip, int distance, const Pass *pass, float *scores)
{
  g_autofree float *inputs = g_new0 (float, (gsize) batch->n_rows * learner->n_inputs);

  shift_rows (batch, pass->inputs, inputs, learner->n_inputs, distance, FALSE);
  matrix_add_product (scores, inputs, parameter_values (&learner->parameters, skip), batch->n_rows, skip.rows, learner->n_inputs);
}

static void
add_skip_gradients (const Learner *learner, const Batch *batch, Parameter skip, int distance, const Pass *pass,
                    const float *gradients, float *input_gradients)
{
  const Parameters *parameters = &learner->parameters;
  guint n_rows = batch->n_rows, n_inputs = learner->n_inputs;
  g_autofree float *inputs = g_new0 (float, (gsize) n_rows * n_inputs);
  g_autofree float *shifted_gradients = g_new0 (float, (gsize) n_rows * n_inputs);

  shift_rows (batch, pass->inputs, inputs, n_inputs, distance, FALSE);
  matrix_add_weight_gradient (parameter_gradients (parameters, skip), gradients, inputs, n_rows, skip.rows, n_inputs);
  matrix_add_input_gradient (shifted_gradients, gradients, parameter_values (parameters, skip), n_rows, skip.rows, n_inputs);
  shift_rows (batch, shifted_gradients, input_gradients, n_inputs, distance, TRUE);
}

/* Scores of one output, their loss, and the gradients back to the top and, with the skip, to the input. */
static double
run_output (Learner *learner, const Batch *batch, const LearnerOutput *output, guint head, LossFunction run_loss, const Pass *pass,
            float *top_gradients, float *input_gradients)
{
  Parameters *parameters = &learner->parameters;
  const Recipe *recipe = learner->recipe;
  guint n = output->n_outputs, n_rows = batch->n_rows, n_states = 2 * recipe->n_units;
  const float *top = recipe->n_layers > 0 ? pass->tops[recipe->n_layers - 1] : NULL;
  g_autofree float *scores = g_new (float, (gsize) n_rows * n);
  g_autofree float *gradients = g_new0 (float, (gsize) n_rows * n);
  double loss;

  matrix_fill_rows (scores, parameter_values (parameters, output->biases), n_rows, n);
  if (top)
    matrix_add_product (scores, top, parameter_values (parameters, output->top), n_rows, n, n_states);
  for (guint i = 0; i < nlp__recipe_count_skips (recipe); i++)
    add_skip_scores (learner, batch, output->skips[i], (int) i - (int) recipe->reach, pass, scores);
  loss = run_loss (learner, batch, head, scores, gradients);
  matrix_add_rows (parameter_gradients (parameters, output->biases), gradients, n_rows, n);
  if (top)
    {
      matrix_add_weight_gradient (parameter_gradients (parameters, output->top), gradients, top, n_rows, n, n_states);
      matrix_add_input_gradient (top_gradients, gradients, parameter_values (parameters, output->top), n_rows, n, n_states);
    }
  for (guint i = 0; i < nlp__recipe_count_skips (recipe); i++)
    add_skip_gradients (learner, batch, output->skips[i], (int) i - (int) recipe->reach, pass, gradients, input_gradients);
  return loss;
}

static double
run_outputs (Learner *learner, const Batch *batch, const Pass *pass, float *top_gradients, float *input_gradients)
{
  const Recipe *recipe = learner->recipe;
  double loss = 0;

  for (guint h = 0; h < recipe->n_heads; h++)
    loss += run_output (learner, batch, &learner->heads[h], h,
                        recipe->heads[h].kind == HEAD_CRF ? run_chain_loss : run_softmax_loss, pass, top_gradients,
                        input_gradients);
  if (recipe->linker)
    loss += run_output (learner, batch, &learner->linker, learner->linker_head, run_link_loss, pass, top_gradients,
                        input_gradients);
  return loss;
}

double
learner_run (Learner *learner, const Batch *batch)
{
  Pass pass = { NULL };
  guint n_layers = learner->recipe->n_layers;
  gsize n_states = (gsize) batch->n_rows * 2 * learner->recipe->n_units;
  g_autofree float *input_gradients = g_new0 (float, (gsize) batch->n_rows * learner->n_inputs);
  g_autofree float *top_gradients = g_new0 (float, n_states);
  g_autofree float *middle_gradients = g_new0 (float, n_states);
  double loss;

  fill_inputs (learner, batch, &pass);
  for (guint layer = 0; layer < n_layers; layer++)
    run_layer_forward (learner, batch, layer, layer == 0 ? pass.inputs : pass.tops[0], &pass);
  loss = run_outputs (learner, batch, &pass, top_gradients, input_gradients);
  if (n_layers == 2)
    run_layer_backward (learner, batch, 1, pass.tops[0], &pass, top_gradients, middle_gradients);
  if (n_layers > 0)
    run_layer_backward (learner, batch, 0, pass.inputs, &pass, n_layers == 2 ? middle_gradients : top_gradients, input_gradients);
  apply_mask (input_gradients, pass.input_mask, (gsize) batch->n_rows * learner->n_inputs);
  add_table_gradients (learner, batch, &pass, input_gradients);
  clear_pass (&pass);
  return loss;
}
