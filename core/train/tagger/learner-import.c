/* learner-import.c - a network that was learned before: the fixed ground for new heads, or where learning goes on from.
 *
 * The bytes of a model are taken for what they stand for (export.c has the way there): an activation of 128 + 127 is 1,
 * a weight is its byte times its output's scale, and where an input's step is not 1 / 127 the weights that read it make
 * up for that. So the states are those of the model in use, but for the rounding to bytes on the way.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "learner.h"

static float
get_weight (const Matrix8 *matrix, guint place, guint input)
{
  gsize block = place / KERNEL_BLOCK;

  return matrix->scales[place]
         * matrix->weights[((block * matrix->n_quads + input / 4) * KERNEL_BLOCK + place % KERNEL_BLOCK) * 4 + input % 4];
}

static void
take_table (Learner *learner, guint feature, const guint8 *bytes)
{
  Parameter table = learner->tables[feature];
  float *values = parameter_values (&learner->parameters, table);

  for (gsize i = 0; i < (gsize) table.rows * table.columns; i++)
    values[i] = (bytes[i] - 128) / KERNEL_ACTIVATION;
}

/* What a step of 1 in the byte of each input stands for: [n_inputs]. */
static float *
get_input_scales (const Learner *learner)
{
  float *scales = g_new (float, learner->n_inputs), *scale = scales;

  for (guint f = 0; f < learner->recipe->n_features; f++)
    for (guint d = 0; d < learner->recipe->features[f].n_dimensions; d++)
      *scale++ = learner->tables[f].rows > 0 ? 1 / KERNEL_ACTIVATION
                                             : learner->vector_scale * nlp_words_get_scales (learner->set->words)[d];
  return scales;
}

/* What a matrix reads: first @n_own inputs, of which a step of 1 in the byte stands for @scales, in the model with @n_padding
 * behind them; and then states. */
typedef struct
{
  const float *scales;
  guint n_own;
  guint n_padding;
} Inputs;

static const Inputs states = { NULL, 0, 0 };

static float
get_input_weight (const Matrix8 *matrix, guint place, const Inputs *inputs, guint i)
{
  return i < inputs->n_own ? get_weight (matrix, place, i) / inputs->scales[i]
                           : get_weight (matrix, place, i + inputs->n_padding) * KERNEL_ACTIVATION;
}

/* Gates lie in the model by unit, see export.c. */
static void
take_matrix (Learner *learner, Parameter to, const Matrix8 *from, const Inputs *inputs)
{
  float *values = parameter_values (&learner->parameters, to);
  guint n_units = to.rows / 4;

  for (guint o = 0; o < to.rows; o++)
    {
      guint gate = o / n_units, unit = o % n_units, place = unit / 16 * KERNEL_BLOCK + gate * 16 + unit % 16;

      for (guint i = 0; i < to.columns; i++)
        values[(gsize) o * to.columns + i] = get_input_weight (from, place, inputs, i);
    }
}

static void
take_biases (Learner *learner, Parameter to, const float *biases)
{
  float *values = parameter_values (&learner->parameters, to);
  guint n_units = to.columns / 4;

  for (guint o = 0; o < to.columns; o++)
    {
      guint gate = o / n_units, unit = o % n_units;

      values[o] = biases[unit / 16 * KERNEL_BLOCK + gate * 16 + unit % 16];
    }
}

static void
take_layer (Learner *learner, const Lstm *directions, const Lstm8 *from, const Inputs *inputs)
{
  for (guint direction = 0; direction < 2; direction++)
    {
      take_matrix (learner, directions[direction].input, &from[direction].input, inputs);
      take_matrix (learner, directions[direction].recurrent, &from[direction].recurrent, &states);
      take_biases (learner, directions[direction].biases, from[direction].biases);
    }
}

static void
take_trunk (Learner *learner, const Network *network, const Inputs *inputs)
{
  for (guint f = 0; f < learner->recipe->n_features; f++)
    if (learner->tables[f].rows > 0)
      take_table (learner, f, network->tables[f]);
  for (guint layer = 0; layer < learner->recipe->n_layers; layer++)
    take_layer (learner, learner->trunk.layers[layer], network->trunk.layers[layer], layer == 0 ? inputs : &states);
}

static void
take_branch (Learner *learner, const Network *network, guint index, const float *scales)
{
  const LearnerStack *stack = &learner->branches[index];
  const Lstm8 (*from)[2] = network->branches[index].layers;
  Inputs inputs = { NULL, 0, 0 };

  if (learner->recipe->branches[index].skip)
    inputs = (Inputs) { scales, learner->n_inputs, network->n_inputs - learner->n_inputs };
  for (guint layer = 0; layer < stack->n_layers; layer++)
    take_layer (learner, stack->layers[layer], from[layer], layer == 0 ? &inputs : &states);
}

/* The place of an output of a head is its number; the linker's keys stand apart. */
static guint
get_output_place (const LearnerOutput *output, gboolean is_linker, guint o)
{
  return is_linker && o >= output->n_outputs / 2 ? LINKER_KEYS + o - output->n_outputs / 2 : o;
}

static void
take_output_matrix (Learner *learner, const LearnerOutput *output, gboolean is_linker, Parameter to, const Matrix8 *from,
                    const Inputs *inputs)
{
  float *values = parameter_values (&learner->parameters, to);

  for (guint o = 0; o < to.rows; o++)
    for (guint i = 0; i < to.columns; i++)
      values[(gsize) o * to.columns + i]
          = get_input_weight (from, get_output_place (output, is_linker, o), inputs, i);
}

static void
take_output (Learner *learner, const LearnerOutput *output, gboolean is_linker, const NetworkOutput *from, const Inputs *inputs)
{
  float *biases = parameter_values (&learner->parameters, output->biases);

  take_output_matrix (learner, output, is_linker, output->top, &from->top, &states);
  for (guint i = 0; i < nlp__recipe_count_skips (output->reach); i++)
    take_output_matrix (learner, output, is_linker, output->skips[i], &from->skips[i], inputs);
  for (guint o = 0; o < output->n_outputs; o++)
    biases[o] = from->biases[get_output_place (output, is_linker, o)];
}

static void
take_heads (Learner *learner, const Network *network, const Inputs *inputs)
{
  Parameters *parameters = &learner->parameters;

  for (guint h = 0; h < learner->recipe->n_heads; h++)
    {
      take_output (learner, &learner->heads[h], FALSE, &network->heads[h].output, inputs);
      if (learner->chains[h].rows > 0)
        memcpy (parameter_values (parameters, learner->chains[h]), network->heads[h].chain.transitions,
                (gsize) learner->chains[h].rows * learner->chains[h].columns * sizeof (float));
    }
  if (!learner->recipe->linker)
    return;
  take_output (learner, &learner->linker, TRUE, &network->linker->output, inputs);
  memcpy (parameter_values (parameters, learner->distances), network->linker->distances,
          (gsize) learner->distances.rows * learner->distances.columns * sizeof (float));
}

void
learner_take_network (Learner *learner, const Network *network)
{
  g_autofree float *scales = get_input_scales (learner);
  const Inputs inputs = { scales, learner->n_inputs, 0 };

  take_trunk (learner, network, &inputs);
  learner->is_fixed = TRUE;
  learner->parameters.first_free
      = learner->recipe->n_branches > 0 ? learner->branches[0].layers[0][0].input.offset : learner->heads[0].top.offset;
}

void
learner_take_all (Learner *learner, const Network *network)
{
  g_autofree float *scales = get_input_scales (learner);
  const Inputs inputs = { scales, learner->n_inputs, 0 };

  take_trunk (learner, network, &inputs);
  for (guint b = 0; b < learner->recipe->n_branches; b++)
    take_branch (learner, network, b, scales);
  take_heads (learner, network, &inputs);
  memcpy (learner->parameters.averages, learner->parameters.values, learner->parameters.n * sizeof (float));
}
