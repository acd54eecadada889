/* tone.c - from the model's outputs to scores.
 *
 * Two models judge a sentence, a linear one over n-grams and sums of word values, and a network over patterns of words,
 * which is better at what words do to each other; a mean of both is better than either. Each has two heads: one how
 * positive a sentence is, one whether it is polar at all. The first ranks well but calls no sentence neutral; the
 * second decides that. Its threshold is a compromise between the plain sentences of retold plots and the editorials
 * that people call neutral.
 * SPDX-License-Identifier: MIT */
#include "parameters.h"
#include "tone-private.h"
#include <math.h>

Tone *
tone_open (const char *filename, GError **error)
{
  NlpModel *model = nlp_model_open (filename, SENTIMENT_MODEL_KIND, SENTIMENT_MODEL_VERSION, error);
  Tone *tone;

  if (!model)
    return NULL;
  tone = g_new0 (Tone, 1);
  tone->model = model;
  if (!valences_open (&tone->valences, model, error)
      || !weights_open (&tone->tone, model, "tone", FEATURES_N_DENSE, error)
      || !network_open (&tone->network, model, error)
      || !weights_open (&tone->attitude, model, "attitude", ATTITUDE_N_DENSE, error))
    g_clear_pointer (&tone, tone_free);
  return tone;
}

void
tone_free (Tone *tone)
{
  nlp_model_unref (tone->model);
  g_free (tone);
}

const Valences *
tone_get_valences (const Tone *tone)
{
  return &tone->valences;
}

void
tone_scratch_clear (ToneScratch *scratch)
{
  features_clear (&scratch->features);
  attitude_features_clear (&scratch->attitude);
  g_clear_pointer (&scratch->fits, g_array_unref);
}

static void
run_linear (const Tone *tone, const Sentence *sentence, Features *features, float outputs[N_OUTPUTS])
{
  int sums[N_OUTPUTS] = { 0 };

  features_of_sentence (features, sentence);
  weights_sum (&tone->tone, features->hashes.list, features->hashes.n, sums);
  weights_finish (&tone->tone, sums, features->hashes.n,
                  weights_sum_dense (&tone->tone, 0, features->dense, FEATURES_N_DENSE), outputs);
}

static WeightsRow
run_network (const Tone *tone, const Sentence *sentence, ToneScratch *scratch)
{
  guint bounds[NETWORK_MAX_STRETCHES + 1];

  if (!scratch->fits)
    scratch->fits = g_array_new (FALSE, FALSE, sizeof (NetworkFits));
  network_read (&tone->network, sentence, scratch->fits);
  network_set_tone_bounds (bounds, sentence->words->len);
  return network_ask (&tone->network, scratch->fits, HEAD_TONE, bounds);
}

static void
mix (const float linear[N_OUTPUTS], WeightsRow network, float share, float mixed[N_OUTPUTS])
{
  for (guint output = 0; output < N_OUTPUTS; output++)
    mixed[output] = (1 - share) * linear[output] + share * network[output];
}

/* Emphasis makes good better and bad worse. */
static float
emphasise (const Sentence *sentence, float strength)
{
  float gain = 1 + EXCLAMATION_GAIN * (float) sentence->exclamation;

  if (!sentence->headline && sentence->n_shouted > 0)
    gain += SHOUTED_GAIN;
  return CLAMP (strength * gain, -1, 1);
}

Measure
tone_measure_sentence (const Tone *tone, const Sentence *sentence, ToneScratch *scratch)
{
  float linear[N_OUTPUTS], mixed[N_OUTPUTS], gate[N_OUTPUTS], shares[3], probabilities[3];
  WeightsRow network;
  float strength;

  run_linear (tone, sentence, &scratch->features, linear);
  network = run_network (tone, sentence, scratch);
  mix (linear, network, NETWORK_SHARE, mixed);
  mix (linear, network, NETWORK_GATE_SHARE, gate);
  weights_probabilities (gate, probabilities);
  weights_probabilities (mixed, shares);
  strength = SCORE_GAIN * (mixed[OUTPUT_SCORE] + CHANCES_SHARE * (shares[2] - shares[0]));
  return (Measure) { .strength = emphasise (sentence, strength), .negative = probabilities[0],
                     .positive = probabilities[2], .neutral = probabilities[1],
                     .told = 1 / (1 + expf (-network[OUTPUT_TOLD])), .n_words = sentence->words->len };
}

static gboolean
is_neutral (Measure measure)
{
  return measure.neutral > NEUTRAL_ENOUGH || measure.told > TOLD_ENOUGH;
}

float
tone_get_score (Measure measure)
{
  if (is_neutral (measure))
    return CLAMP (measure.strength, -0.98f * TONE_NEUTRAL, 0.98f * TONE_NEUTRAL);
  return fabsf (measure.strength) < TONE_NEUTRAL ? copysignf (TONE_NEUTRAL, measure.strength) : measure.strength;
}

gboolean
tone_is_mixed (Measure measure)
{
  return !is_neutral (measure) && MIN (measure.negative, measure.positive) >= MIXED_ENOUGH;
}
