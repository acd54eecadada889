/* linear-weights.c - a sum over the weights of the features.
 * SPDX-License-Identifier: MIT */
#include "linear-weights.h"
#include <math.h>

static const void *
get_section (const NlpModel *model, const char *prefix, const char *name, gsize element_size, gsize *n, GError **error)
{
  g_autofree char *section = g_strconcat (prefix, "-", name, NULL);

  return nlp_model_get_array (model, section, element_size, n, error);
}

gboolean
weights_open (Weights *weights, const NlpModel *model, const char *prefix, guint n_dense, GError **error)
{
  gsize n_slots, n_scales, n_weights;

  if (!(weights->slots = get_section (model, prefix, "hashed", sizeof (WeightSlot), &n_slots, error))
      || !(weights->scales = get_section (model, prefix, "scales", sizeof (float), &n_scales, error))
      || !(weights->dense = get_section (model, prefix, "dense", sizeof (WeightsRow), &n_weights, error)))
    return FALSE;
  if (n_slots == 0 || n_slots % WEIGHTS_REACH != 0 || n_slots > 1 << 24 || n_scales != N_OUTPUTS
      || n_weights != n_dense)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: the weights \"%s\" do not have the size that this "
                   "version reads; train the model again", nlp_model_get_filename (model), prefix);
      return FALSE;
    }
  weights->n_groups = (guint) n_slots / WEIGHTS_REACH;
  weights->n_dense = n_dense;
  return TRUE;
}

float
weights_norm (guint n_hashes)
{
  return 1.0f / sqrtf ((float) MAX (n_hashes, 12));
}

/* How many features ahead the memory is asked for: most slots lie in no cache. */
#define AHEAD 8

static inline const WeightSlot *
get_group (const Weights *weights, guint32 hash)
{
  return weights->slots + (gsize) weights_group (hash, weights->n_groups) * WEIGHTS_REACH;
}

/* Without branches: whether a feature has a slot, and which, no processor can guess. */
void
weights_sum (const Weights *weights, const guint32 *hashes, guint n_hashes, int sums[N_OUTPUTS])
{
  static const WeightSlot none;

  for (guint i = 0; i < n_hashes; i++)
    {
      const WeightSlot *group = get_group (weights, hashes[i]), *slot = &none;
      guint8 check = weights_check (hashes[i]);

      __builtin_prefetch (get_group (weights, hashes[MIN (i + AHEAD, n_hashes - 1)]));
      for (guint k = 0; k < WEIGHTS_REACH; k++)
        slot = group[k].check == check ? &group[k] : slot;
      for (guint output = 0; output < N_OUTPUTS; output++)
        sums[output] += slot->weights[output];
    }
}

/* Many values are 0, but looking costs more than adding. Two sums: one would wait for itself. */
WeightsRow
weights_sum_rows (const WeightsRow *rows, const float *values, guint n)
{
  WeightsRow even = { 0 }, odd = { 0 };
  guint i;

  for (i = 0; i + 1 < n; i += 2)
    {
      even += rows[i] * values[i];
      odd += rows[i + 1] * values[i + 1];
    }
  if (i < n)
    even += rows[i] * values[i];
  return even + odd;
}

WeightsRow
weights_sum_dense (const Weights *weights, guint begin, const float *dense, guint n)
{
  return weights_sum_rows (weights->dense + begin, dense, n);
}

void
weights_finish (const Weights *weights, const int sums[N_OUTPUTS], guint n_hashes, WeightsRow dense,
                float outputs[N_OUTPUTS])
{
  float norm = weights_norm (n_hashes);

  for (guint output = 0; output < N_OUTPUTS; output++)
    outputs[output] = dense[output] + norm * weights->scales[output] * (float) sums[output];
}

void
weights_probabilities (const float outputs[N_OUTPUTS], float probabilities[3])
{
  float negative = expf (CLAMP (outputs[OUTPUT_NEGATIVE], -30, 30));
  float positive = expf (CLAMP (outputs[OUTPUT_POSITIVE], -30, 30));
  float all = 1 + negative + positive;

  probabilities[0] = negative / all;
  probabilities[1] = 1 / all;
  probabilities[2] = positive / all;
}
