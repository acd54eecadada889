/* tone.c - from the model's outputs to scores.
 *
 * Two heads judge a sentence: one how positive it is, one whether it is polar at all. The first ranks well but calls
 * no sentence neutral; the second decides that, with a threshold set so that about a third of the sentences that
 * people call neutral still pass as polar, which is where the F-measure over the three classes is best.
 * SPDX-License-Identifier: MIT */
#include "tone.h"
#include <math.h>
#include <string.h>

/* All were chosen on development data. */
#define NEUTRAL_ENOUGH 0.34f          /* a sentence as likely neutral as this is neutral */
#define TARGET_NEUTRAL_ENOUGH 0.44f   /* an attitude of the text */
/* An attitude of somebody in the sentence is rare, so taken when possible, most of all one of somebody who is named
 * last ("A was praised by B"). */
#define PAIR_NEUTRAL_ENOUGH 0.70f
#define LAST_NEUTRAL_ENOUGH 0.90f
#define SCORE_GAIN 0.35f

struct _Tone
{
  NlpModel *model;
  Cues *cues;
  Lexicon lexicon;
  Weights tone;
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
  tone->cues = cues_new ();
  if (!lexicon_open (&tone->lexicon, model, error)
      || !weights_open (&tone->tone, model, "tone", FEATURES_N_DENSE, error)
      || !weights_open (&tone->attitude, model, "attitude", ATTITUDE_N_DENSE, error))
    g_clear_pointer (&tone, tone_free);
  return tone;
}

void
tone_free (Tone *tone)
{
  cues_free (tone->cues);
  nlp_model_unref (tone->model);
  g_free (tone);
}

SentenceTools
tone_get_tools (const Tone *tone)
{
  return (SentenceTools) { tone->cues, &tone->lexicon };
}

Measure
tone_measure_sentence (const Tone *tone, const Sentence *sentence, Features *features)
{
  float outputs[N_OUTPUTS], probabilities[3], strength;
  int sums[N_OUTPUTS] = { 0 };

  features_of_sentence (features, sentence);
  weights_sum (&tone->tone, features->hashes.list, features->hashes.n, sums);
  weights_finish (&tone->tone, sums, features->hashes.n, features->dense, outputs);
  weights_probabilities (outputs, probabilities);
  strength = SCORE_GAIN * (outputs[OUTPUT_SCORE] + 0.5f * (probabilities[2] - probabilities[0]));
  return (Measure) { CLAMP (strength, -1, 1), probabilities[1] };
}

/* At least as strong as @least, with the same sign. */
static float
make_polar (float score, float least)
{
  return fabsf (score) < least ? copysignf (least, score) : score;
}

float
tone_score_sentence (const Tone *tone, const Sentence *sentence, Features *features)
{
  Measure measure = tone_measure_sentence (tone, sentence, features);

  if (measure.neutral > NEUTRAL_ENOUGH)
    return CLAMP (measure.strength, -0.98f * TONE_NEUTRAL, 0.98f * TONE_NEUTRAL);
  return make_polar (measure.strength, TONE_NEUTRAL);
}

static float
judge (const TargetJudge *judge, const int sums[N_OUTPUTS], float neutral_enough)
{
  float outputs[N_OUTPUTS], probabilities[3];

  weights_finish (&judge->tone->attitude, sums, judge->features->hashes.n, judge->features->dense, outputs);
  weights_probabilities (outputs, probabilities);
  if (probabilities[1] > neutral_enough)
    return 0;
  return make_polar (probabilities[2] - probabilities[0], TONE_NEUTRAL);
}

void
tone_judge_target (TargetJudge *judge, const Tone *tone, const Sentence *sentence, const Mention *target,
                   AttitudeFeatures *features)
{
  *judge = (TargetJudge) { tone, sentence, target, features, { 0 } };
  attitude_features_set_target (features, sentence, target);
  weights_sum (&tone->attitude, features->hashes.list, features->hashes.n, judge->sums);
}

float
tone_judge_text (const TargetJudge *asked)
{
  return judge (asked, asked->sums, TARGET_NEUTRAL_ENOUGH);
}

float
tone_judge_holder (const TargetJudge *asked, const Mention *holder)
{
  AttitudeFeatures *features = asked->features;
  int sums[N_OUTPUTS];

  memcpy (sums, asked->sums, sizeof sums);
  attitude_features_set_holder (features, asked->sentence, holder, asked->target);
  weights_sum (&asked->tone->attitude, features->hashes.list + features->n_target,
               features->hashes.n - features->n_target, sums);
  return judge (asked, sums, holder->begin < asked->target->begin ? PAIR_NEUTRAL_ENOUGH : LAST_NEUTRAL_ENOUGH);
}
