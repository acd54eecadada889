/* learner-inputs.c - what the layers see of each token while they are trained: rows of tables and word vectors, some of them
 * left out or changed; and the way back of their gradients.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "learner-private.h"

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

      if (feature->kind == FEATURE_WORD && rows[f] > 0
          && random_unit (&learner->random) < get_word_drop (learner, rows[f]))
        rows[f] = 0;
      else if (feature->kind == FEATURE_CORPUS && learner->corpus_drop > 0
               && random_unit (&learner->random) < learner->corpus_drop)
        rows[f] = random_below (&learner->random, feature->n_rows);
    }
}

void
learner_fill_inputs (Learner *learner, const Batch *batch, Pass *pass)
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
              out[d] = learner->vector_scale * learner->set->vectors[token][d]
                       * nlp_words_get_scales (learner->set->words)[d];
          out += n_dimensions;
        }
    }
  pass->input_mask = learner_drop_out (learner, batch, pass->inputs, learner->n_inputs);
}

void
learner_add_table_gradients (const Learner *learner, guint feature, const InputGradients *inputs)
{
  guint n_features = learner->recipe->n_features, n = learner->recipe->features[feature].n_dimensions, first = 0;
  const Parameter *table = &learner->tables[feature];

  if (table->rows == 0)
    return;
  for (guint f = 0; f < feature; f++)
    first += learner->recipe->features[f].n_dimensions;
  for (guint row = 0; row < inputs->n_rows; row++)
    {
      const float *from = inputs->gradients + (gsize) row * learner->n_inputs + first;
      float *to = parameter_gradients (&learner->parameters, *table)
                  + (gsize) inputs->rows[(gsize) row * n_features + feature] * n;

      for (guint d = 0; d < n; d++)
        to[d] += from[d];
    }
}

void
input_gradients_clear (InputGradients *inputs)
{
  g_clear_pointer (&inputs->rows, g_free);
  g_clear_pointer (&inputs->gradients, g_free);
}
