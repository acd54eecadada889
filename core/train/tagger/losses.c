/* losses.c - the losses of the heads.
 *
 * The likelihood of a labelling y under a linear-chain CRF (Lafferty, McCallum and Pereira, 2001) is e^s(y) / Z, Z
 * the sum of e^s over all labellings. Forward-backward gives Z and, as the derivative of log Z, the probability of
 * each label at each token and of each pair of neighbours: the gradient of the loss is that minus what is so in y.
 * Both passes are normalised at every token; the logarithms of the factors add up to log Z (Rabiner, 1989).
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include "losses.h"

ChainLoss *
chain_loss_new (const float *transitions, guint n_labels)
{
  ChainLoss *chain = g_new0 (ChainLoss, 1);
  gsize n = (gsize) (n_labels + 1) * n_labels;

  chain->n_labels = n_labels;
  chain->steps = g_new (double, n);
  chain->step_gradients = g_new0 (double, n);
  for (gsize i = 0; i < n; i++)
    chain->steps[i] = exp (transitions[i]);
  return chain;
}

void
chain_loss_free (ChainLoss *chain)
{
  g_free (chain->steps);
  g_free (chain->step_gradients);
  g_free (chain);
}

/* e^(scores - the highest of them) to @out; gives the highest. */
static double
exponentiate (const float *scores, guint n, double *out)
{
  float highest = scores[0];

  for (guint i = 1; i < n; i++)
    highest = MAX (highest, scores[i]);
  for (guint i = 0; i < n; i++)
    out[i] = exp (scores[i] - highest);
  return highest;
}

/* alpha_t[j] = P(label j at t | tokens up to t); factors[t] is what it was divided by. */
static double
run_forward (const ChainLoss *chain, const double *emissions, guint length, double *alpha, double *factors)
{
  guint n = chain->n_labels;
  double log_z = 0;

  for (guint t = 0; t < length; t++)
    {
      double *here = alpha + (gsize) t * n, sum = 0;

      for (guint j = 0; j < n; j++)
        here[j] = t == 0 ? chain->steps[(gsize) n * n + j] : 0;
      for (guint i = 0; t > 0 && i < n; i++)
        for (guint j = 0; j < n; j++)
          here[j] += (here - n)[i] * chain->steps[(gsize) i * n + j];
      for (guint j = 0; j < n; j++)
        sum += here[j] *= emissions[(gsize) t * n + j];
      factors[t] = MAX (sum, G_MINDOUBLE);
      for (guint j = 0; j < n; j++)
        here[j] /= factors[t];
      log_z += log (factors[t]);
    }
  return log_z;
}

/* From beta_t in @beta to beta_{t-1} in @before; adds the probabilities of pairs to the gradients. */
static void
step_back (ChainLoss *chain, const double *alpha_before, const double *emissions, double factor, const double *beta,
           double *before)
{
  guint n = chain->n_labels;

  for (guint i = 0; i < n; i++)
    {
      before[i] = 0;
      for (guint j = 0; j < n; j++)
        {
          double step = chain->steps[(gsize) i * n + j] * emissions[j] * beta[j] / factor;

          before[i] += step;
          chain->step_gradients[(gsize) i * n + j] += alpha_before[i] * step;
        }
    }
}

/* Takes what is so in the gold labelling from the gradients; gives its score without the tokens' own. */
static double
subtract_gold (ChainLoss *chain, const guint16 *labels, guint length, float *gradients)
{
  guint n = chain->n_labels;
  double score = 0;

  for (guint t = 0; t < length; t++)
    {
      gsize step = (gsize) (t == 0 ? n : labels[t - 1]) * n + labels[t];

      score += log (chain->steps[step]);
      chain->step_gradients[step] -= 1;
      gradients[(gsize) t * n + labels[t]] -= 1;
    }
  return score;
}

double
chain_loss_run (ChainLoss *chain, const float *scores, const guint16 *labels, guint length, float *gradients)
{
  guint n = chain->n_labels;
  g_autofree double *emissions = g_new (double, (gsize) length * n);
  g_autofree double *alpha = g_new (double, (gsize) length * n);
  g_autofree double *factors = g_new (double, length);
  g_autofree double *betas = g_new (double, 2 * n);
  double *beta = betas, *before = betas + n;
  double loss = 0;

  for (guint t = 0; t < length; t++)
    loss += exponentiate (scores + (gsize) t * n, n, emissions + (gsize) t * n) - scores[(gsize) t * n + labels[t]];
  loss += run_forward (chain, emissions, length, alpha, factors);
  for (guint j = 0; j < n; j++)
    beta[j] = 1;
  for (guint t = length; t-- > 0;)
    {
      double *swap = beta;

      for (guint j = 0; j < n; j++)
        gradients[(gsize) t * n + j] = alpha[(gsize) t * n + j] * beta[j];
      if (t == 0)
        break;
      step_back (chain, alpha + (gsize) (t - 1) * n, emissions + (gsize) t * n, factors[t], beta, before);
      beta = before;
      before = swap;
    }
  for (guint j = 0; j < n; j++)
    chain->step_gradients[(gsize) n * n + j] += gradients[j];
  return loss - subtract_gold (chain, labels, length, gradients);
}

double
softmax_loss_run (const float *scores, guint n_labels, guint label, float *gradients)
{
  float highest = scores[0];
  double sum = 0;

  for (guint i = 1; i < n_labels; i++)
    highest = MAX (highest, scores[i]);
  for (guint i = 0; i < n_labels; i++)
    sum += exp (scores[i] - highest);
  for (guint i = 0; i < n_labels; i++)
    gradients[i] = exp (scores[i] - highest) / sum;
  gradients[label] -= 1;
  return log (sum) + highest - scores[label];
}
