/* conversation-chain.c - the best sequence of speakers, by dynamic programming.
 *
 * A story names the speaker of every second piece of speech or fewer; the reader knows the rest because people take
 * turns. So the speakers of neighbouring pieces are judged together. A run of pieces is a chain; the state at piece t
 * is the pair of the last two speakers, because "he who spoke before the last" is the best guess:
 *
 *     score (s1 ... sn) = sum over t of  w[shape] . features (t, s_t) + step (s_t-2, s_t-1, s_t)
 *
 * Viterbi over pairs costs n k^3 for k candidates, "nobody we know" among them. Choosing speakers by such chains goes
 * back to Elson & McKeown (2010) and He et al. (2013).
 * SPDX-License-Identifier: MIT */
#include "conversation-run.h"

static const float impossible = -1000;

typedef struct
{
  const Run *run;
  const ConversationWeights *weights;
  const guint8 *wanted;
  float margin;
  guint8 *choices; /* [n][before][here]: the best speaker before the last */
} Chain;

static float
weigh (const Chain *chain, guint t, guint candidate)
{
  const Piece *piece = &chain->run->pieces[t];
  const float *weights = chain->weights->evidence[piece->shape], *features = piece->features[candidate];
  float sum = piece->excluded[candidate] ? impossible : 0;

  for (guint i = 0; i < CONVERSATION_N_EVIDENCE; i++)
    sum += weights[i] * features[i];
  if (chain->wanted != NULL && chain->wanted[t] != NO_CANDIDATE && chain->wanted[t] != candidate)
    sum += chain->margin;
  return sum;
}

static void
start (const Chain *chain, float *scores)
{
  guint k = chain->run->n_candidates;

  for (guint here = 0; here < k; here++)
    {
      float score = weigh (chain, 0, here);

      for (guint before = 0; before < k; before++)
        {
          scores[before * k + here] = score;
          chain->choices[before * k + here] = 0;
        }
    }
}

/* From the best scores of all pairs at the piece before @t to those at @t. */
static void
advance (const Chain *chain, guint t, const float *old, float *new)
{
  const Piece *piece = &chain->run->pieces[t];
  guint k = chain->run->n_candidates;
  float same = chain->weights->steps[piece->step][piece->bare].same;
  float turn = chain->weights->steps[piece->step][piece->bare].second;

  for (guint here = 0; here < k; here++)
    {
      float score = weigh (chain, t, here);

      for (guint before = 0; before < k; before++)
        {
          float best = -1e30f;
          guint8 choice = 0;

          for (guint second = 0; second < k; second++)
            {
              float sum = old[second * k + before]
                          + (here == 0 ? 0 : here == before ? same : here == second ? turn : 0);

              if (sum > best)
                {
                  best = sum;
                  choice = second;
                }
            }
          new[before * k + here] = best + score;
          chain->choices[(t * k + before) * k + here] = choice;
        }
    }
}

static void
trace_back (const Chain *chain, const float *scores, guint8 *path)
{
  guint k = chain->run->n_candidates, best = 0, before, here;

  for (guint i = 1; i < k * k; i++)
    if (scores[i] > scores[best])
      best = i;
  before = best / k;
  here = best % k;
  for (guint t = chain->run->n; t-- > 0;)
    {
      guint second = chain->choices[(t * k + before) * k + here];

      path[t] = here;
      here = before;
      before = second;
    }
}

void
run_solve (const Run *run, const ConversationWeights *weights, const guint8 *wanted, float margin, guint8 *path)
{
  guint k = run->n_candidates;
  g_autofree guint8 *choices = g_new (guint8, run->n * k * k);
  float scores[2][MOST_CANDIDATES * MOST_CANDIDATES];
  Chain chain = { run, weights, wanted, margin, choices };

  start (&chain, scores[0]);
  for (guint t = 1; t < run->n; t++)
    advance (&chain, t, scores[(t - 1) % 2], scores[t % 2]);
  trace_back (&chain, scores[(run->n - 1) % 2], path);
}
