/* linear-learner.c - multi-task stochastic gradient descent with AdaGrad.
 *
 * Three outputs share the features: a score (squared error) and two logits against neutral (cross-entropy over
 * negative, neutral, positive; an example that is only known to be polar asks for the sum of both, one of data
 * without neutral ones for the share of its sign in that sum). Tasks are sets of data that were rated in different
 * ways: each has offsets of its own, which take up how generous its raters were and are not kept in the model. Those
 * that tell when to be neutral have none, for an offset would unsay it. Steps follow AdaGrad (Duchi, Hazan and Singer
 * 2011), which lets rare words learn fast; the rate falls linearly. One thread and a fixed order: the same data give
 * the same weights.
 * SPDX-License-Identifier: MIT */
#include "linear-learner.h"
#include "loss.h"
#include <math.h>
#include <string.h>

#define NO_FEATURE G_MAXUINT32
#define DENSE_DECAY 1e-4f
#define HASHED_DECAY 1e-5f
#define SEED 7

typedef struct
{
  guint32 hash;
  guint count;
  float weights[N_OUTPUTS];
  float squares[N_OUTPUTS];
} Parameter;

struct _Learner
{
  LearnerSettings settings;
  GPtrArray *examples;
  GArray *parameters; /* Parameter */
  float *dense, *dense_squares;     /* n_dense rows of N_OUTPUTS */
  float *offsets, *offset_squares;  /* n_tasks rows of N_OUTPUTS */
};

/* Numbers every feature in the order of its first appearance, with its count. */
static void
count_features (Learner *learner, GHashTable *numbers)
{
  for (guint i = 0; i < learner->examples->len; i++)
    {
      const Example *example = g_ptr_array_index (learner->examples, i);

      for (guint k = 0; k < example->n_hashes && !example->held_out; k++)
        {
          gpointer key = GUINT_TO_POINTER (example->hashes[k]), value;
          Parameter new = { .hash = example->hashes[k], .count = 1 };

          if (g_hash_table_lookup_extended (numbers, key, NULL, &value))
            g_array_index (learner->parameters, Parameter, GPOINTER_TO_UINT (value)).count++;
          else
            {
              g_hash_table_insert (numbers, key, GUINT_TO_POINTER (learner->parameters->len));
              g_array_append_val (learner->parameters, new);
            }
        }
    }
}

static void
drop_rare_features (Learner *learner, GHashTable *numbers)
{
  guint n_kept = 0;

  for (guint i = 0; i < learner->parameters->len; i++)
    {
      Parameter *parameter = &g_array_index (learner->parameters, Parameter, i);

      if (parameter->count >= learner->settings.min_count)
        {
          g_hash_table_insert (numbers, GUINT_TO_POINTER (parameter->hash), GUINT_TO_POINTER (n_kept));
          g_array_index (learner->parameters, Parameter, n_kept++) = *parameter;
        }
      else
        g_hash_table_remove (numbers, GUINT_TO_POINTER (parameter->hash));
    }
  g_array_set_size (learner->parameters, n_kept);
}

/* From hashes to numbers; features that were dropped become NO_FEATURE, and still count in the norm. */
static void
index_examples (Learner *learner, GHashTable *numbers)
{
  for (guint i = 0; i < learner->examples->len; i++)
    {
      Example *example = g_ptr_array_index (learner->examples, i);

      for (guint k = 0; k < example->n_hashes; k++)
        {
          gpointer value;

          if (g_hash_table_lookup_extended (numbers, GUINT_TO_POINTER (example->hashes[k]), NULL, &value))
            example->hashes[k] = GPOINTER_TO_UINT (value);
          else
            example->hashes[k] = NO_FEATURE;
        }
    }
}

Learner *
learner_new (const LearnerSettings *settings, GPtrArray *examples)
{
  Learner *learner = g_new0 (Learner, 1);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  learner->settings = *settings;
  learner->examples = g_ptr_array_ref (examples);
  learner->parameters = g_array_new (FALSE, FALSE, sizeof (Parameter));
  learner->dense = g_new (float, N_OUTPUTS * settings->n_dense);
  learner->dense_squares = g_new (float, N_OUTPUTS * settings->n_dense);
  learner->offsets = g_new (float, N_OUTPUTS * settings->n_tasks);
  learner->offset_squares = g_new (float, N_OUTPUTS * settings->n_tasks);
  count_features (learner, numbers);
  drop_rare_features (learner, numbers);
  index_examples (learner, numbers);
  return learner;
}

void
learner_free (Learner *learner)
{
  g_ptr_array_unref (learner->examples);
  g_array_unref (learner->parameters);
  g_free (learner->dense);
  g_free (learner->dense_squares);
  g_free (learner->offsets);
  g_free (learner->offset_squares);
  g_free (learner);
}

static inline Parameter *
get_parameter (const Learner *learner, guint32 number)
{
  return &g_array_index (learner->parameters, Parameter, number);
}

void
learner_predict (const Learner *learner, const Example *example, float outputs[N_OUTPUTS])
{
  guint n_dense = learner->settings.n_dense;
  float norm = weights_norm (example->n_hashes);

  memset (outputs, 0, N_OUTPUTS * sizeof (float));
  for (guint i = 0; i < example->n_hashes; i++)
    if (example->hashes[i] != NO_FEATURE)
      for (guint output = 0; output < N_OUTPUTS; output++)
        outputs[output] += get_parameter (learner, example->hashes[i])->weights[output];
  for (guint output = 0; output < N_OUTPUTS; output++)
    {
      outputs[output] *= norm;
      for (guint i = 0; i < n_dense; i++)
        outputs[output] += learner->dense[i * N_OUTPUTS + output] * example->dense[i];
    }
}

static inline void
step (float *weight, float *square, float slope, float rate, float floor)
{
  *square += slope * slope;
  *weight -= rate * slope / sqrtf (*square + floor);
}

static void
learn_example (Learner *learner, const Example *example, float rate)
{
  guint n_dense = learner->settings.n_dense;
  float outputs[N_OUTPUTS], slopes[N_OUTPUTS];
  float norm = weights_norm (example->n_hashes);
  float *offsets = learner->offsets + example->task * N_OUTPUTS;

  learner_predict (learner, example, outputs);
  for (guint output = 0; output < N_OUTPUTS && !example->plain; output++)
    outputs[output] += offsets[output];
  loss_find_slopes (example, outputs, slopes);
  for (guint i = 0; i < example->n_hashes; i++)
    if (example->hashes[i] != NO_FEATURE)
      {
        Parameter *parameter = get_parameter (learner, example->hashes[i]);

        for (guint output = 0; output < N_OUTPUTS; output++)
          step (&parameter->weights[output], &parameter->squares[output],
                slopes[output] * norm + HASHED_DECAY * parameter->weights[output], rate, 1e-4f);
      }
  for (guint output = 0; output < N_OUTPUTS; output++)
    {
      for (guint i = 0, k = output; i < n_dense; i++, k += N_OUTPUTS)
        if (example->dense[i] != 0)
          step (&learner->dense[k], &learner->dense_squares[k],
                slopes[output] * example->dense[i] + DENSE_DECAY * learner->dense[k], rate, 1e-2f);
      if (!example->plain)
        step (&offsets[output], &learner->offset_squares[example->task * N_OUTPUTS + output],
              slopes[output] + 20 * DENSE_DECAY * offsets[output], 0.3f * rate, 1e-2f);
    }
}

static void
forget (Learner *learner)
{
  const LearnerSettings *settings = &learner->settings;

  for (guint i = 0; i < learner->parameters->len; i++)
    {
      Parameter *parameter = get_parameter (learner, i);

      memset (parameter->weights, 0, sizeof parameter->weights);
      memset (parameter->squares, 0, sizeof parameter->squares);
    }
  memset (learner->dense, 0, N_OUTPUTS * settings->n_dense * sizeof (float));
  memset (learner->dense_squares, 0, N_OUTPUTS * settings->n_dense * sizeof (float));
  memset (learner->offsets, 0, N_OUTPUTS * settings->n_tasks * sizeof (float));
  memset (learner->offset_squares, 0, N_OUTPUTS * settings->n_tasks * sizeof (float));
}

static void
shuffle (GPtrArray *examples, GRand *random)
{
  for (guint i = examples->len; i > 1; i--)
    {
      guint k = (guint) g_rand_int_range (random, 0, (gint32) i);
      gpointer swapped = examples->pdata[i - 1];

      examples->pdata[i - 1] = examples->pdata[k];
      examples->pdata[k] = swapped;
    }
}

void
learner_train (Learner *learner)
{
  GRand *random = g_rand_new_with_seed (SEED);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  guint n_passes = learner->settings.n_passes;

  forget (learner);
  for (guint i = 0; i < learner->examples->len; i++)
    if (!((const Example *) g_ptr_array_index (learner->examples, i))->held_out)
      g_ptr_array_add (order, g_ptr_array_index (learner->examples, i));
  for (guint pass = 0; pass < n_passes; pass++)
    {
      float rate = learner->settings.rate * (1 - 0.9f * (float) pass / (float) n_passes);

      shuffle (order, random);
      for (guint i = 0; i < order->len; i++)
        learn_example (learner, g_ptr_array_index (order, i), rate);
    }
  g_rand_free (random);
}

/* Saving. */

static float
get_importance (const Parameter *parameter)
{
  float most = 0;

  for (guint output = 0; output < N_OUTPUTS; output++)
    most = MAX (most, fabsf (parameter->weights[output]));
  return most * sqrtf ((float) parameter->count);
}

static int
compare_importance (gconstpointer one, gconstpointer other)
{
  float a = get_importance (*(const Parameter *const *) one), b = get_importance (*(const Parameter *const *) other);

  if (a != b)
    return a > b ? -1 : 1;
  return (*(const Parameter *const *) one)->hash < (*(const Parameter *const *) other)->hash ? -1 : 1;
}

static GPtrArray *
sort_parameters (const Learner *learner)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < learner->parameters->len; i++)
    g_ptr_array_add (sorted, get_parameter (learner, i));
  g_ptr_array_sort (sorted, compare_importance);
  return sorted;
}

/* The features are sorted by importance, and the examples follow. */
void
learner_prune (Learner *learner, guint n_features)
{
  g_autoptr (GPtrArray) sorted = sort_parameters (learner);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Parameter));
  g_autofree guint32 *numbers = g_new (guint32, learner->parameters->len);

  for (guint i = 0; i < sorted->len; i++)
    {
      const Parameter *parameter = sorted->pdata[i];

      numbers[parameter - get_parameter (learner, 0)] = i < n_features ? i : NO_FEATURE;
      if (i < n_features)
        g_array_append_vals (kept, parameter, 1);
    }
  g_array_unref (learner->parameters);
  learner->parameters = kept;
  for (guint i = 0; i < learner->examples->len; i++)
    {
      Example *example = g_ptr_array_index (learner->examples, i);

      for (guint k = 0; k < example->n_hashes; k++)
        if (example->hashes[k] != NO_FEATURE)
          example->hashes[k] = numbers[example->hashes[k]];
    }
}

/* One byte a weight: the scale is such that only a weight in a thousand is cut. */
static void
find_scales (GPtrArray *parameters, float scales[N_OUTPUTS])
{
  for (guint output = 0; output < N_OUTPUTS; output++)
    {
      double sum = 0;

      for (guint i = 0; i < parameters->len; i++)
        sum += pow (((const Parameter *) parameters->pdata[i])->weights[output], 2);
      scales[output] = 5.0f * (float) sqrt (sum / MAX (parameters->len, 1)) / 127.0f + 1e-9f;
    }
}

static gboolean
place (WeightSlot *slots, guint n_slots, const Parameter *parameter, const float scales[N_OUTPUTS])
{
  WeightSlot *group = slots + (gsize) weights_group (parameter->hash, n_slots / WEIGHTS_REACH) * WEIGHTS_REACH;
  guint8 check = weights_check (parameter->hash);

  for (guint i = 0; i < WEIGHTS_REACH && group[i].check != check; i++)
    if (group[i].check == 0)
      {
        group[i].check = check;
        for (guint output = 0; output < N_OUTPUTS; output++)
          group[i].weights[output] = (gint8) CLAMP (lrintf (parameter->weights[output] / scales[output]), -127, 127);
        return TRUE;
      }
  return FALSE;
}

static WeightsRow *
make_rows (const Learner *learner)
{
  WeightsRow *rows = g_new0 (WeightsRow, learner->settings.n_dense);

  for (guint i = 0; i < learner->settings.n_dense; i++)
    for (guint output = 0; output < N_OUTPUTS; output++)
      rows[i][output] = learner->dense[i * N_OUTPUTS + output];
  return rows;
}

void
learner_save (const Learner *learner, NlpModelWriter *writer, const char *prefix, guint n_slots)
{
  g_autoptr (GPtrArray) sorted = sort_parameters (learner);
  g_autofree WeightSlot *slots = g_new0 (WeightSlot, n_slots);
  g_autofree char *hashed = g_strconcat (prefix, "-hashed", NULL);
  g_autofree char *scaled = g_strconcat (prefix, "-scales", NULL);
  g_autofree char *dense = g_strconcat (prefix, "-dense", NULL);
  g_autofree WeightsRow *rows = NULL;
  float scales[N_OUTPUTS];

  find_scales (sorted, scales);
  for (guint i = 0; i < sorted->len; i++)
    place (slots, n_slots, sorted->pdata[i], scales);
  nlp_model_writer_add (writer, hashed, slots, n_slots * sizeof (WeightSlot));
  nlp_model_writer_add (writer, scaled, scales, sizeof scales);
  rows = make_rows (learner);
  nlp_model_writer_add (writer, dense, rows, learner->settings.n_dense * sizeof (WeightsRow));
}
