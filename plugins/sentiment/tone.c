/* tone.c - from the model's outputs to scores.
 *
 * Two heads judge a sentence: one how positive it is, one whether it is polar at all. The first ranks well but calls no sentence
 * neutral; the second decides that, with a threshold set so that about a third of the sentences that people call neutral still pass
 * as polar, which is where the F-measure over the three classes is best.
 * SPDX-License-Identifier: MIT */
#include "tone.h"
#include <math.h>

/* All three were chosen on development data. */
#define NEUTRAL_ENOUGH 0.30f          /* a sentence as likely neutral as this is neutral */
#define TARGET_NEUTRAL_ENOUGH 0.44f   /* an attitude of the text */
#define PAIR_NEUTRAL_ENOUGH 0.76f     /* an attitude of somebody in it: rare, so taken when possible */
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
  if (!lexicon_open (&tone->lexicon, model, error) || !weights_open (&tone->tone, model, "tone", FEATURES_N_DENSE, error)
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

float
tone_score_sentence (const Tone *tone, const Sentence *sentence, Features *features)
{
  float outputs[N_OUTPUTS], probabilities[3];
  float score;

  features_of_sentence (features, sentence);
  weights_apply (&tone->tone, (const guint32 *) (gpointer) features->hashes->data, features->hashes->len, features->dense, outputs);
  weights_probabilities (outputs, probabilities);
  score = SCORE_GAIN * (outputs[OUTPUT_SCORE] + 0.5f * (probabilities[2] - probabilities[0]));
  score = CLAMP (score, -1, 1);
  if (probabilities[1] > NEUTRAL_ENOUGH)
    return CLAMP (score, -0.98f * TONE_NEUTRAL, 0.98f * TONE_NEUTRAL);
  return fabsf (score) < TONE_NEUTRAL ? copysignf (TONE_NEUTRAL, score) : score;
}

float
tone_score_attitude (const Tone *tone, const Sentence *sentence, const Mention *holder, const Mention *target,
                     AttitudeFeatures *features)
{
  float outputs[N_OUTPUTS], probabilities[3];
  float score;

  attitude_features_fill (features, sentence, holder, target);
  weights_apply (&tone->attitude, (const guint32 *) (gpointer) features->hashes->data, features->hashes->len, features->dense,
                 outputs);
  weights_probabilities (outputs, probabilities);
  if (probabilities[1] > (holder ? PAIR_NEUTRAL_ENOUGH : TARGET_NEUTRAL_ENOUGH))
    return 0;
  score = probabilities[2] - probabilities[0];
  return fabsf (score) < TONE_NEUTRAL ? copysignf (TONE_NEUTRAL, score) : score;
}
