/* totals.c - sums and means over sentences.
 *
 * People judge an answer by how much good or bad is in it more than by the share of it, so that praise among ten plain
 * sentences is praise still; but an answer of twenty sentences is not twice as glad as one of ten. So what is said is
 * summed up, divided by a root of the number of sentences, and bent into -1 to 1. A document is long enough for a mean
 * of the scores, by the words of its sentences.
 * SPDX-License-Identifier: MIT */
#include "totals.h"
#include "parameters.h"
#include <math.h>

void
total_add (Total *total, Measure measure, double share)
{
  double expected = share * tone_get_expected (measure);

  if (expected > 0)
    total->good += expected;
  else
    total->bad += expected;
  total->weighted += (double) tone_get_score (measure) * measure.n_words;
  total->n_words += measure.n_words;
  total->n_sentences++;
  total->n_mixed += tone_is_mixed (measure);
}

double
total_get_spoken (const Total *total)
{
  double n = MAX (total->n_sentences, 1);

  return tanh (SUM_GAIN * (total->good + total->bad + SPOKEN_BONUS * total->n_sentences) / pow (n, LENGTH_POWER));
}

double
total_get_mean (const Total *total)
{
  return total->n_words > 0 ? total->weighted / total->n_words : 0;
}

gboolean
total_is_mixed (const Total *total)
{
  double less = MIN (total->good, -total->bad), more = MAX (total->good, -total->bad);

  if (total->n_mixed > 0 && 2 * total->n_mixed >= total->n_sentences)
    return TRUE;
  return less >= LEAST_MIXED && less >= MIXED_SHARE * more;
}
