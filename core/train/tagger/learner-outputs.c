/* learner-outputs.c - the heads and the linker while they are trained: scores, losses and gradients.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "learner-private.h"
#include "matrix.h"

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
  double loss = 0, weight = learner->recipe->heads[head].weight / learner->n_step_tokens;

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
  double loss = 0, weight = learner->recipe->heads[head].weight / learner->n_step_tokens;

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

typedef double (*LossFunction) (Learner *learner, const Batch *batch, guint head, const float *scores,
                                float *gradients);

static double
run_link_loss (Learner *learner, const Batch *batch, guint head, const float *scores, float *gradients)
{
  return learner_run_links (learner, batch, scores, gradients);
}

/* to row (step, i) from row (step + distance, i), zero beyond the ends of the sequence; or, @back, added the other
 * way. */
static void
shift_rows (const Batch *batch, const float *from, float *to, guint n_columns, int distance, gboolean back)
{
  for (guint t = MAX (0, -distance); (int) t + distance < (int) batch->n_steps && t < batch->n_steps; t++)
    for (guint i = 0; i < MIN (batch_count_active (batch, t), batch_count_active (batch, t + distance)); i++)
      {
        gsize here = (gsize) (batch->starts[t] + i) * n_columns,
              there = (gsize) (batch->starts[t + distance] + i) * n_columns;

        for (guint c = 0; !back && c < n_columns; c++)
          to[here + c] = from[there + c];
        for (guint c = 0; back && c < n_columns; c++)
          to[there + c] += from[here + c];
      }
}

static void
add_skip_scores (const Learner *learner, const Batch *batch, Parameter skip, int distance, const Pass *pass,
                 float *scores)
{
  g_autofree float *inputs = g_new0 (float, (gsize) batch->n_rows * learner->n_inputs);

  shift_rows (batch, pass->inputs, inputs, learner->n_inputs, distance, FALSE);
  matrix_add_product (scores, inputs, parameter_values (&learner->parameters, skip), batch->n_rows, skip.rows,
                      learner->n_inputs);
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
  matrix_add_input_gradient (shifted_gradients, gradients, parameter_values (parameters, skip), n_rows, skip.rows,
                             n_inputs);
  shift_rows (batch, shifted_gradients, input_gradients, n_inputs, distance, TRUE);
}

/* Scores of one output, their loss, and the gradients back to the top and, with the skip, to the input. */
static double
run_output (Learner *learner, const Batch *batch, const LearnerOutput *output, guint head, LossFunction run_loss,
            const Pass *pass, const Gradients *back)
{
  Parameters *parameters = &learner->parameters;
  guint n = output->n_outputs, n_rows = batch->n_rows, n_states = learner_get_stack (learner, output->branch)->n_states;
  const float *top = learner_get_top (learner, pass, output->branch);
  float *top_gradients = output->branch == RECIPE_TRUNK ? back->trunk : back->branches[output->branch];
  g_autofree float *scores = g_new (float, (gsize) n_rows * n);
  g_autofree float *gradients = g_new0 (float, (gsize) n_rows * n);
  double loss;

  matrix_fill_rows (scores, parameter_values (parameters, output->biases), n_rows, n);
  if (top)
    matrix_add_product (scores, top, parameter_values (parameters, output->top), n_rows, n, n_states);
  for (guint i = 0; i < nlp__recipe_count_skips (output->reach); i++)
    add_skip_scores (learner, batch, output->skips[i], (int) i - output->reach, pass, scores);
  loss = run_loss (learner, batch, head, scores, gradients);
  matrix_add_rows (parameter_gradients (parameters, output->biases), gradients, n_rows, n);
  if (top)
    {
      matrix_add_weight_gradient (parameter_gradients (parameters, output->top), gradients, top, n_rows, n, n_states);
      matrix_add_input_gradient (top_gradients, gradients, parameter_values (parameters, output->top), n_rows, n,
                                 n_states);
    }
  for (guint i = 0; i < nlp__recipe_count_skips (output->reach); i++)
    add_skip_gradients (learner, batch, output->skips[i], (int) i - output->reach, pass, gradients,
                        back->inputs);
  return loss;
}

/* A batch of a corpus without labels for a head costs nothing there. */
static gboolean
has_labels (const Learner *learner, const Batch *batch, guint head)
{
  for (guint row = 0; row < batch->n_rows; row++)
    if (learner->set->labels[head][batch->tokens[row]] != NO_LABEL)
      return TRUE;
  return FALSE;
}

double
learner_run_outputs (Learner *learner, const Batch *batch, const Pass *pass, const Gradients *gradients)
{
  const Recipe *recipe = learner->recipe;
  double loss = 0;

  for (guint h = 0; h < recipe->n_heads; h++)
    if (has_labels (learner, batch, h))
      loss += run_output (learner, batch, &learner->heads[h], h,
                          recipe->heads[h].kind == HEAD_CRF ? run_chain_loss : run_softmax_loss, pass, gradients);
  if (recipe->linker && has_labels (learner, batch, learner->linker_head))
    loss += run_output (learner, batch, &learner->linker, learner->linker_head, run_link_loss, pass, gradients);
  return loss;
}
