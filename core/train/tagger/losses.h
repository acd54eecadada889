/* losses.h - how far scores are from the gold labels, and which way to move them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The gold label of a token without one. */
#define NO_LABEL G_MAXUINT16

/* A linear-chain CRF over @n_labels, as in viterbi.h. */
typedef struct
{
  guint n_labels;
  double *steps;              /* [n_labels + 1][n_labels]: e to the transitions */
  double *step_gradients;     /* the same: of the transitions */
} ChainLoss;

ChainLoss *chain_loss_new (const float *transitions, guint n_labels);
void chain_loss_free (ChainLoss *chain);

/* The negative log likelihood of @labels, all of them set, in one sequence. @scores is [length][n_labels]; the
 * gradient goes to @gradients, of the same shape, and is added to chain->step_gradients. */
double chain_loss_run (ChainLoss *chain, const float *scores, const guint16 *labels, guint length, float *gradients);

/* The same for one token by itself: cross entropy of the soft-max. */
double softmax_loss_run (const float *scores, guint n_labels, guint label, float *gradients);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChainLoss, chain_loss_free)
