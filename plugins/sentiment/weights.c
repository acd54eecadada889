/* weights.c - a sum over the weights of the features.
 * SPDX-License-Identifier: MIT */
#include "weights.h"
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
      || !(weights->dense = get_section (model, prefix, "dense", sizeof (float), &n_weights, error)))
    return FALSE;
  if (n_slots == 0 || n_slots % WEIGHTS_REACH != 0 || n_slots > 1 << 24 || n_scales != N_OUTPUTS
      || n_weights != (gsize) N_OUTPUTS * n_dense)
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

void
weights_sum (const Weights *weights, const guint32 *hashes, guint n_hashes, int sums[N_OUTPUTS])
{
  for (guint i = 0; i < n_hashes; i++)
    {
      const WeightSlot *slot = weights->slots + (gsize) weights_group (hashes[i], weights->n_groups) * WEIGHTS_REACH;
      guint8 check = weights_check (hashes[i]);

      for (guint k = 0; k < WEIGHTS_REACH; k++)
        if (slot[k].check == check)
          {
            for (guint output = 0; output < N_OUTPUTS; output++)
              sums[output] += slot[k].weights[output];
            break;
          }
    }
}

void
weights_finish (const Weights *weights, const int sums[N_OUTPUTS], guint n_hashes, const float *dense,
                float outputs[N_OUTPUTS])
{
  float norm = weights_norm (n_hashes);
  const float *row = weights->dense;

  for (guint output = 0; output < N_OUTPUTS; output++)
    outputs[output] = norm * weights->scales[output] * (float) sums[output];
  /* Most are 0: a sentence has few of the words of the lexicon. */
  for (guint i = 0; i < weights->n_dense; i++, row += N_OUTPUTS)
    if (dense[i] != 0)
      for (guint output = 0; output < N_OUTPUTS; output++)
        outputs[output] += row[output] * dense[i];
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
