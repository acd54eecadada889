/* judgements.c - correlation, mean error and classes of scores of tone.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <stdio.h>
#include "judgements.h"
#include "score-report.h"

/* Pearson's correlation. */
static double
correlate (const Judgement *judgements, guint n)
{
  double gold = 0, found = 0, both = 0, gold_square = 0, found_square = 0;

  for (guint i = 0; i < n; i++)
    {
      gold += judgements[i].gold / n;
      found += judgements[i].found / n;
    }
  for (guint i = 0; i < n; i++)
    {
      both += (judgements[i].gold - gold) * (judgements[i].found - found);
      gold_square += (judgements[i].gold - gold) * (judgements[i].gold - gold);
      found_square += (judgements[i].found - found) * (judgements[i].found - found);
    }
  return gold_square > 0 && found_square > 0 ? both / sqrt (gold_square * found_square) : 0;
}

/* 0 negative, 1 neutral, 2 positive; a score of 0 is always neutral. */
static guint
classify (double score, double threshold)
{
  return score == 0 ? 1 : score >= threshold ? 2 : score <= -threshold ? 0 : 1;
}

/* A table of classes in @counts; gives the mean error. */
static double
count_classes (const Judgement *judgements, guint n, double gold_threshold, Counts counts[3])
{
  double error = 0;

  for (guint i = 0; i < n; i++)
    {
      guint gold = classify (judgements[i].gold, gold_threshold);
      guint found = classify (judgements[i].found, NEUTRAL);

      counts[gold].n_gold++;
      counts[found].n_found++;
      counts[gold].n_right += gold == found;
      error += fabs (judgements[i].gold - judgements[i].found) / n;
    }
  return error;
}

void
print_judgements (const char *name, const Judgement *judgements, guint n, double gold_threshold)
{
  static const char *const classes[] = { "negative", "neutral", "positive" };
  Counts counts[3] = { { 0 } };
  double error = count_classes (judgements, n, gold_threshold, counts), macro = 0;
  guint n_right = 0, n_classes = 0;

  for (guint c = 0; c < 3; c++)
    {
      n_right += counts[c].n_right;
      n_classes += counts[c].n_gold > 0;
      macro += counts[c].n_gold > 0 ? 2.0 * counts[c].n_right / (counts[c].n_gold + counts[c].n_found) : 0;
      print_counts (classes[c], &counts[c]);
    }
  printf ("%-18s n %u  r %.3f  mean error %.3f  accuracy %.2f  macro F1 %.2f\n", name, n, correlate (judgements, n),
          error, 100.0 * n_right / n, 100 * macro / n_classes);
}
