/* speakers.c - who asks and who answers, by name.
 *
 * The ranking (name-ranking.c) tells how probable each candidate is, and nobody. The best pair wins if it is probable enough: no name
 * is better than a wrong one.
 * SPDX-License-Identifier: MIT */
#include "name-ranking.h"
#include "speakers.h"
#include "turns-parameters.h"

static guint32
find_start (const GArray *stretches)
{
  for (guint i = 0; i < stretches->len; i++)
    if (g_array_index (stretches, TurnsStretch, i).role != ROLE_NARRATION)
      return g_array_index (stretches, TurnsStretch, i).span.begin;
  return 0;
}

/* The most probable but for @other; the last is nobody. */
static guint
find_best (const double *probabilities, guint n, guint other)
{
  guint best = n - 1;

  for (guint i = 0; i + 1 < n; i++)
    if (i != other && probabilities[i] > probabilities[best])
      best = i;
  return best;
}

/* The most probable pair: nobody asks himself. */
static void
choose_pair (const double *asks, const double *answers, guint n, guint *asker, guint *answerer)
{
  guint other_asker, other_answerer;

  *asker = find_best (asks, n, n);
  *answerer = find_best (answers, n, n);
  if (*asker != *answerer || *asker == n - 1)
    return;
  other_asker = find_best (asks, n, *asker);
  other_answerer = find_best (answers, n, *answerer);
  if (asks[other_asker] * answers[*answerer] > asks[*asker] * answers[other_answerer])
    *asker = other_asker;
  else
    *answerer = other_answerer;
}

static TurnsSpeaker
take (const GArray *candidates, guint number, const double *probabilities, double least)
{
  const TurnsCandidate *candidate = &g_array_index (candidates, TurnsCandidate, number);

  if (number == candidates->len || probabilities[number] < least)
    return (TurnsSpeaker) { NULL, NLP_NO_ROW, 0 };
  return (TurnsSpeaker) { g_strdup (candidate->name), candidate->referent, probabilities[number] };
}

void
turns_speakers_find (NlpDocument *document, const GArray *stretches, const GArray *candidates, TurnsSpeaker *asker,
                     TurnsSpeaker *answerer)
{
  guint n = candidates->len + 1, asks, answers;
  g_autofree float *features = turns_name_features_collect (document, candidates, find_start (stretches));
  g_autofree double *probabilities = g_new (double, N_RANKED * (gsize) n);
  double *asking = probabilities, *answering = probabilities + n;

  turns_name_rank (turns_name_weights[RANKED_ASKER], features, n, asking);
  turns_name_rank (turns_name_weights[RANKED_ANSWERER], features, n, answering);
  choose_pair (asking, answering, n, &asks, &answers);
  *asker = take (candidates, asks, asking, LEAST_PROBABLE_ASKER);
  *answerer = take (candidates, answers, answering, LEAST_PROBABLE_ANSWERER);
}
