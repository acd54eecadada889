/* viterbi.h - decoding a linear chain: the best sequence of labels, and how probable each label is.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Score of a step that must not be taken. */
#define CHAIN_FORBIDDEN (-1e9f)

/* A linear-chain CRF's own parameters. */
typedef struct
{
  guint n_labels;
  const float *transitions; /* [n_labels + 1][n_labels]: from (the last row: from before the sequence), to */
} Chain;

/* @scores is [length][stride], of which n_labels a row are used; the best labels go to @labels. */
void nlp__chain_decode (const Chain *chain, const float *scores, guint stride, guint length, guint16 *labels);

/* The transitions of @chain with @eagerness more for each step from "O", or from before the sequence, to a label that begins with B; to
 * be freed with g_free(). */
float *nlp__chain_begin_spans (const Chain *chain, char **labels, float eagerness);

/* The marginal probabilities of @labels under the chain go to @probabilities. */
void nlp__chain_get_marginals (const Chain *chain, const float *scores, guint stride, guint length,
                               const guint16 *labels, float *probabilities);

/* The same for labels that do not depend on each other: the highest, and its soft-max. @probabilities may be NULL. */
void nlp__softmax_decode (const float *scores, guint stride, guint length, guint n_labels, guint16 *labels,
                          float *probabilities);
