/* loss.c - squared error for the score, cross-entropy for the two logits against neutral.
 *
 * An example that is only known to be polar asks for the sum of both polarities, one of data without neutral ones for
 * the share of its sign in that sum.
 * SPDX-License-Identifier: MIT */
#include "loss.h"
#include <math.h>

/* There are few tales, each counts as many other texts. */
#define TOLD_WEIGHT 4

void
loss_find_slopes (const Example *example, const float outputs[N_OUTPUTS], float slopes[N_OUTPUTS])
{
  float probabilities[3];
  float polar;

  weights_probabilities (outputs, probabilities);
  polar = probabilities[0] + probabilities[2];
  slopes[OUTPUT_SCORE] = isnan (example->score) ? 0 : 2 * (outputs[OUTPUT_SCORE] - example->score);
  slopes[OUTPUT_NEGATIVE] = example->sign_only ? probabilities[0] / polar : probabilities[0];
  slopes[OUTPUT_POSITIVE] = example->sign_only ? probabilities[2] / polar : probabilities[2];
  if (example->class_ == CLASS_NEGATIVE)
    slopes[OUTPUT_NEGATIVE] -= 1;
  else if (example->class_ == CLASS_POSITIVE)
    slopes[OUTPUT_POSITIVE] -= 1;
  else if (example->class_ == CLASS_POLAR)
    {
      slopes[OUTPUT_NEGATIVE] -= probabilities[0] / polar;
      slopes[OUTPUT_POSITIVE] -= probabilities[2] / polar;
    }
  else if (example->class_ == CLASS_NONE)
    slopes[OUTPUT_NEGATIVE] = slopes[OUTPUT_POSITIVE] = 0;
  for (guint output = 0; output < N_OUTPUTS; output++)
    slopes[output] *= example->weight;
}

float
loss_find_told_slope (const Example *example, float output)
{
  if (isnan (example->told))
    return 0;
  return (example->told > 0 ? TOLD_WEIGHT : 1) * (1 / (1 + expf (-CLAMP (output, -30, 30))) - example->told);
}

void
loss_find_pair_slopes (const Example *example, const float outputs[PAIR_N_OUTPUTS], float slopes[PAIR_N_OUTPUTS])
{
  float all = 1;

  for (guint i = 0; i < PAIR_N_OUTPUTS; i++)
    all += slopes[i] = expf (CLAMP (outputs[i], -30, 30));
  for (guint i = 0; i < PAIR_N_OUTPUTS; i++)
    slopes[i] = example->weight * (slopes[i] / all - (example->pair == i));
}
