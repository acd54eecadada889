/* viterbi.c - decoding a linear chain.
 *
 * The score of a labelling y of a sequence is the sum of its tokens' scores and of the steps between neighbours:
 *
 *     s(y) = sum_t scores[t][y_t] + transitions[y_{t-1}][y_t]
 *
 * Viterbi (1967) finds the best y in length * labels^2 steps: the best way to label i at token t comes by the best of
 * the labels at t - 1. The marginals come by the forward-backward recursion (Rabiner 1989), normalised at each token
 * so that nothing overflows.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <string.h>
#include "viterbi.h"

/* From the best scores of all labels at one token to those at the next; @from remembers by which label each came. */
static void
advance (const Chain *chain, const float *best, const float *scores, float *next, guint16 *from)
{
  guint n = chain->n_labels;

  for (guint j = 0; j < n; j++)
    {
      next[j] = best[0] + chain->transitions[j];
      from[j] = 0;
    }
  for (guint i = 1; i < n; i++)
    {
      const float *transitions = chain->transitions + (gsize) i * n;

      for (guint j = 0; j < n; j++)
        {
          float score = best[i] + transitions[j];

          from[j] = score > next[j] ? i : from[j];
          next[j] = score > next[j] ? score : next[j];
        }
    }
  for (guint j = 0; j < n; j++)
    next[j] += scores[j];
}

/* The first of the highest. Sixteen at a time, so that hundreds of labels cost little. */
static guint
find_highest (const float *scores, guint n)
{
  float highest[16], all;
  guint i = 0;

  for (guint j = 0; j < 16; j++)
    highest[j] = scores[0];
  for (; i + 16 <= n; i += 16)
    for (guint j = 0; j < 16; j++)
      highest[j] = scores[i + j] > highest[j] ? scores[i + j] : highest[j];
  for (; i < n; i++)
    highest[0] = scores[i] > highest[0] ? scores[i] : highest[0];
  all = highest[0];
  for (guint j = 1; j < 16; j++)
    all = highest[j] > all ? highest[j] : all;
  for (i = 0; i < n - 1 && scores[i] != all; i++)
    ;
  return i;
}

void
nlp__chain_decode (const Chain *chain, const float *scores, guint stride, guint length, guint16 *labels)
{
  guint n = chain->n_labels;
  const float *start = chain->transitions + (gsize) n * n;
  g_autofree float *best = g_new (float, 2 * n);
  g_autofree guint16 *from = g_new (guint16, (gsize) length * n);
  float *current = best, *next = best + n;

  if (length == 0)
    return;
  for (guint j = 0; j < n; j++)
    current[j] = start[j] + scores[j];
  for (guint t = 1; t < length; t++)
    {
      float *last = current;

      advance (chain, current, scores + (gsize) t * stride, next, from + (gsize) t * n);
      current = next;
      next = last;
    }
  labels[length - 1] = find_highest (current, n);
  for (guint t = length - 1; t > 0; t--)
    labels[t - 1] = from[(gsize) t * n + labels[t]];
}

float *
nlp__chain_begin_spans (const Chain *chain, char **labels, float eagerness)
{
  guint n = chain->n_labels;
  float *transitions = g_memdup2 (chain->transitions, sizeof (float) * (n + 1) * n);

  for (guint from = 0; from <= n; from++)
    for (guint to = 0; to < n; to++)
      if ((from == n || labels[from][0] == 'O') && labels[to][0] == 'B')
        transitions[from * n + to] += eagerness;
  return transitions;
}

static void
exponentiate (const float *scores, guint n, double *out)
{
  float highest = scores[find_highest (scores, n)];

  for (guint i = 0; i < n; i++)
    out[i] = exp (scores[i] - highest);
}

static void
normalise (double *values, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  for (guint i = 0; i < n && sum > 0; i++)
    values[i] /= sum;
}

/* Probabilities up to token t, [length][n]: alpha_t[j] ~ e^scores[t][j] sum_i alpha_{t-1}[i] e^transitions[i][j]. */
static void
run_forward (const Chain *chain, const double *steps, const double *emissions, guint length, double *alpha)
{
  guint n = chain->n_labels;

  for (guint t = 0; t < length; t++)
    {
      double *here = alpha + (gsize) t * n;

      for (guint j = 0; j < n; j++)
        here[j] = t == 0 ? steps[(gsize) n * n + j] : 0;
      for (guint i = 0; t > 0 && i < n; i++)
        for (guint j = 0; j < n; j++)
          here[j] += (here - n)[i] * steps[(gsize) i * n + j];
      for (guint j = 0; j < n; j++)
        here[j] *= emissions[(gsize) t * n + j];
      normalise (here, n);
    }
}

void
nlp__chain_get_marginals (const Chain *chain, const float *scores, guint stride, guint length, const guint16 *labels,
                          float *probabilities)
{
  guint n = chain->n_labels;
  g_autofree double *steps = g_new (double, (gsize) (n + 1) * n);
  g_autofree double *emissions = g_new (double, (gsize) length * n);
  g_autofree double *alpha = g_new (double, (gsize) length * n);
  g_autofree double *beta = g_new (double, 2 * n);
  double *here = beta, *before = beta + n;

  for (gsize i = 0; i < (gsize) (n + 1) * n; i++)
    steps[i] = exp (chain->transitions[i]);
  for (guint t = 0; t < length; t++)
    exponentiate (scores + (gsize) t * stride, n, emissions + (gsize) t * n);
  run_forward (chain, steps, emissions, length, alpha);
  for (guint j = 0; j < n; j++)
    here[j] = 1;
  for (guint t = length; t-- > 0;)
    {
      double sum = 0, *swap = here;

      for (guint j = 0; j < n; j++)
        sum += alpha[(gsize) t * n + j] * here[j];
      probabilities[t] = sum > 0 ? alpha[(gsize) t * n + labels[t]] * here[labels[t]] / sum : 0;
      for (guint i = 0; i < n; i++)
        {
          before[i] = 0;
          for (guint j = 0; j < n; j++)
            before[i] += steps[(gsize) i * n + j] * emissions[(gsize) t * n + j] * here[j];
        }
      normalise (before, n);
      here = before;
      before = swap;
    }
}

void
nlp__softmax_decode (const float *scores, guint stride, guint length, guint n_labels, guint16 *labels,
                     float *probabilities)
{
  for (guint t = 0; t < length; t++)
    {
      const float *row = scores + (gsize) t * stride;
      double sum = 0;

      labels[t] = find_highest (row, n_labels);
      for (guint i = 0; probabilities && i < n_labels; i++)
        sum += exp (row[i] - row[labels[t]]);
      if (probabilities)
        probabilities[t] = 1 / sum;
    }
}
