/* tone.c - from the model's outputs to scores.
 *
 * Two models judge a sentence, a linear one over n-grams and sums of the valences, and a network over patterns of words,
 * which is better at what words do to each other; a mean of both is better than either. Each has two heads: one how
 * positive a sentence is, one whether it is polar at all. The first ranks well but calls no sentence neutral; the
 * second, of the linear model alone, decides that. Its threshold is a compromise: a third of the plain sentences of
 * retold plots pass as polar, and a quarter of those of editorials that people call neutral.
 * SPDX-License-Identifier: MIT */
#include "tone.h"
#include "network.h"
#include <math.h>
#include <string.h>

/* All were chosen on development data. */
#define NEUTRAL_ENOUGH 0.36f          /* a sentence as likely neutral as this is neutral */
#define TARGET_NEUTRAL_ENOUGH 0.44f   /* an attitude of the text */
/* An attitude of somebody in the sentence is rare, so taken when possible, most of all one of somebody who is named
 * last ("A was praised by B"). */
#define PAIR_NEUTRAL_ENOUGH 0.70f
#define LAST_NEUTRAL_ENOUGH 0.90f
#define SCORE_GAIN 0.35f
/* The network's share in the tone of a sentence. */
#define NETWORK_SHARE 0.35f

struct _Tone
{
  NlpModel *model;
  Valences valences;
  Weights tone;
  Network network;
  Weights attitude;
};

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

static void
run_linear (const Tone *tone, const Sentence *sentence, Features *features, float outputs[N_OUTPUTS])
{
  int sums[N_OUTPUTS] = { 0 };

  features_of_sentence (features, sentence);
  weights_sum (&tone->tone, features->hashes.list, features->hashes.n, sums);
  weights_finish (&tone->tone, sums, features->hashes.n,
                  weights_sum_dense (&tone->tone, 0, features->dense, FEATURES_N_DENSE), outputs);
}

Measure
tone_measure_sentence (const Tone *tone, const Sentence *sentence, Features *features)
{
  float linear[N_OUTPUTS], network[N_OUTPUTS], mixed[N_OUTPUTS];
  float strength, plain[3], probabilities[3];

  run_linear (tone, sentence, features, linear);
  network_run (&tone->network, sentence, network);
  for (guint output = 0; output < N_OUTPUTS; output++)
    mixed[output] = (1 - NETWORK_SHARE) * linear[output] + NETWORK_SHARE * network[output];
  weights_probabilities (linear, plain);
  weights_probabilities (mixed, probabilities);
  strength = SCORE_GAIN * (mixed[OUTPUT_SCORE] + 0.5f * (probabilities[2] - probabilities[0]));
  return (Measure) { CLAMP (strength, -1, 1), plain[1], sentence->words->len };
}

/* At least as strong as @least, with the same sign. */
static float
make_polar (float score, float least)
{
  return fabsf (score) < least ? copysignf (least, score) : score;
}

float
tone_get_score (Measure measure)
{
  if (measure.neutral > NEUTRAL_ENOUGH)
    return CLAMP (measure.strength, -0.98f * TONE_NEUTRAL, 0.98f * TONE_NEUTRAL);
  return make_polar (measure.strength, TONE_NEUTRAL);
}

static float
judge (const Tone *tone, const int sums[N_OUTPUTS], guint n_hashes, WeightsRow dense, float neutral_enough)
{
  float outputs[N_OUTPUTS], probabilities[3];

  weights_finish (&tone->attitude, sums, n_hashes, dense, outputs);
  weights_probabilities (outputs, probabilities);
  if (probabilities[1] > neutral_enough)
    return 0;
  return make_polar (probabilities[2] - probabilities[0], TONE_NEUTRAL);
}

/* The dense features of a target, as those of the text's attitude or of a pair's. */
static WeightsRow
sum_target (const Tone *tone, const AttitudeFeatures *features, guint copy)
{
  return weights_sum_dense (&tone->attitude, copy * ATTITUDE_N_PLAIN + ATTITUDE_N_PAIR,
                            features->dense + ATTITUDE_N_PAIR, ATTITUDE_N_PLAIN - ATTITUDE_N_PAIR);
}

void
tone_judge_target (TargetJudge *judge, const Tone *tone, const Mention *target, AttitudeFeatures *features)
{
  *judge = (TargetJudge) { .tone = tone, .features = features };
  attitude_features_set_target (features, target);
  weights_sum (&tone->attitude, features->hashes.list, features->hashes.n, judge->sums);
  judge->dense = sum_target (tone, features, 0);
  judge->pair_dense = judge->dense + sum_target (tone, features, 1);
}

float
tone_judge_text (const TargetJudge *asked)
{
  return judge (asked->tone, asked->sums, asked->features->n_target, asked->dense, TARGET_NEUTRAL_ENOUGH);
}

float
tone_judge_holder (const TargetJudge *asked, const Mention *holder)
{
  const Weights *weights = &asked->tone->attitude;
  AttitudeFeatures *features = asked->features;
  WeightsRow dense = asked->pair_dense;
  int sums[N_OUTPUTS];

  memcpy (sums, asked->sums, sizeof sums);
  attitude_features_set_holder (features, holder);
  weights_sum (weights, features->hashes.list + features->n_target, features->hashes.n - features->n_target, sums);
  dense += weights_sum_dense (weights, 0, features->dense, ATTITUDE_N_PAIR);
  dense += weights_sum_dense (weights, ATTITUDE_N_PLAIN, features->dense, ATTITUDE_N_PAIR);
  return judge (asked->tone, sums, features->hashes.n, dense,
                holder->begin < features->target->begin ? PAIR_NEUTRAL_ENOUGH : LAST_NEUTRAL_ENOUGH);
}
