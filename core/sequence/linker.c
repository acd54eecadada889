/* linker.c - tying labelled spans to the cues that they belong to.
 *
 * Attention over the cues of a sequence, as a pointer network has it (Vinyals, Fortunato and Jaitly, 2015): token i
 * belongs to the cue that starts at j with probability
 *
 *     p(j | i) ~ exp (q_i . k_j / sqrt (d) + b[label of i][distance class of j - i]),
 *
 * q and k being two projections of the network's top, and b learned. A span goes to the cue with the highest mean of
 * log p over its tokens. Cost: tokens in spans times cues, both of one sequence, whose length is bounded.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include "tagger.h"

/* Distances 0, 1, 2, 3, 4-5, 6-8, 9-12, ... to both sides. */
guint
nlp__linker_get_distance (guint token, guint cue)
{
  static const guint ends[] = { 1, 2, 3, 4, 6, 9, 13, 19, 28, 42, 63 };
  guint distance = cue <= token ? token - cue : cue - token;
  guint step = 0;

  while (step < G_N_ELEMENTS (ends) && distance >= ends[step])
    step++;
  return cue <= token ? step : LINKER_N_DISTANCES / 2 + step;
}

typedef struct
{
  const Network *network;
  const float *scores;      /* the sequence's rows */
  const guint16 *labels;    /* the sequence's */
  guint *cues;              /* where they start */
  guint n_cues;
  double *sums;             /* [n_cues]: of log p over the tokens of a span */
  double *token_scores;     /* [n_cues] */
} Linking;

static void
add_token (const Linking *linking, guint token)
{
  const NetworkLinker *linker = linking->network->linker;
  guint stride = linking->network->n_scores, n_dimensions = linking->network->recipe->linker->n_dimensions;
  const float *query = linking->scores + (gsize) token * stride + linker->output.offset;
  const float *biases = linker->distances + (gsize) linking->labels[token] * LINKER_N_DISTANCES;
  double highest = -G_MAXDOUBLE, sum = 0;

  for (guint c = 0; c < linking->n_cues; c++)
    {
      guint cue = linking->cues[c];
      const float *key = linking->scores + (gsize) cue * stride + linker->output.offset + LINKER_KEYS;
      float product = 0;

      for (guint d = 0; d < n_dimensions; d++)
        product += query[d] * key[d];
      linking->token_scores[c] = product / sqrt (n_dimensions) + biases[nlp__linker_get_distance (token, cue)];
      highest = MAX (highest, linking->token_scores[c]);
    }
  for (guint c = 0; c < linking->n_cues; c++)
    sum += exp (linking->token_scores[c] - highest);
  for (guint c = 0; c < linking->n_cues; c++)
    linking->sums[c] += linking->token_scores[c] - highest - log (sum);
}

/* Whether a span goes on at a token: an I- behind anything but O. */
static gboolean
is_inside (const NetworkHead *head, guint16 label)
{
  return head->labels[label][0] == 'I';
}

static gboolean
is_outside (const NetworkHead *head, guint16 label)
{
  return head->labels[label][0] == 'O';
}

static void
link_span (const Linking *linking, guint first, guint end, guint32 *links, float *probabilities, guint32 offset)
{
  guint best = 0;

  for (guint c = 0; c < linking->n_cues; c++)
    linking->sums[c] = 0;
  for (guint token = first; token < end; token++)
    add_token (linking, token);
  for (guint c = 1; c < linking->n_cues; c++)
    if (linking->sums[c] > linking->sums[best])
      best = c;
  for (guint token = first; token < end; token++)
    {
      links[token] = linking->cues[best] + offset;
      probabilities[token] = exp (linking->sums[best] / (end - first));
    }
}

void
nlp__linker_link (const Network *network, const SequenceSpan *sequence, const float *scores, NlpSequenceOutput *output)
{
  const NetworkHead *head = &network->heads[network->linker->head];
  const guint16 *labels = output->labels[network->linker->head] + sequence->first;
  g_autofree guint *cues = g_new (guint, sequence->length);
  g_autofree double *sums = g_new (double, 2 * sequence->length);
  Linking linking = { network, scores, labels, cues, 0, sums, sums + sequence->length };

  for (guint i = 0; i < sequence->length; i++)
    if (labels[i] == network->linker->cue)
      cues[linking.n_cues++] = i;
  for (guint first = 0, end; linking.n_cues > 0 && first < sequence->length; first = end)
    {
      end = first + 1;
      if (is_outside (head, labels[first]))
        continue;
      while (end < sequence->length && is_inside (head, labels[end]))
        end++;
      link_span (&linking, first, end, output->links + sequence->first, output->link_probabilities + sequence->first,
                 sequence->first);
    }
}
