/* loss.c - squared error for the score, cross-entropy for the two logits against neutral.
 *
 * An example that is only known to be polar asks for the sum of both polarities, one of data without neutral ones for
 * the share of its sign in that sum.
 * SPDX-License-Identifier: MIT */
#include "loss.h"
#include <math.h>

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
