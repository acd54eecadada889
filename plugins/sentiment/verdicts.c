/* verdicts.c - from the outputs of two models to attitudes.
 *
 * Of a target alone the question is how the text shows it: well, ill, or neither. Of two names it is one of five:
 * neither speaks of the other, the first blames or praises the last, the last the first; that both do is rare, and that
 * the same words make both holders is the fault to avoid. Where the grammar tells who holds the attitude ("A praised B",
 * "B was praised by A") only its sign is asked. The linear model votes for each direction apart, the network for the
 * pair as a whole; their logits are mixed before one of the five is chosen.
 * SPDX-License-Identifier: MIT */
#include "verdicts.h"
#include "parameters.h"
#include "tone-private.h"
#include <math.h>
#include <string.h>

/* The votes as probabilities, with "none" at the end. */
static void
find_shares (float votes[], guint n)
{
  float all = 1;

  for (guint i = 0; i < n; i++)
    all += votes[i] = expf (CLAMP (votes[i], -30, 30));
  for (guint i = 0; i < n; i++)
    votes[i] /= all;
}

/* At least as strong as what is not neutral, with the same sign. */
static float
make_polar (float score)
{
  return fabsf (score) < TONE_NEUTRAL ? copysignf (TONE_NEUTRAL, score) : score;
}

/* The dense features of a target, as those of the text's attitude or of a pair's. */
static WeightsRow
sum_target (const Tone *tone, const AttitudeFeatures *features, guint copy)
{
  return weights_sum_dense (&tone->attitude, copy * ATTITUDE_N_PLAIN + ATTITUDE_N_PAIR,
                            features->dense + ATTITUDE_N_PAIR, ATTITUDE_N_PLAIN - ATTITUDE_N_PAIR);
}

void
verdicts_set_target (TargetJudge *judge, const Tone *tone, const Mention *target, ToneScratch *scratch)
{
  AttitudeFeatures *features = &scratch->attitude;

  *judge = (TargetJudge) { .tone = tone, .scratch = scratch, .target = target };
  attitude_features_set_target (features, target);
  weights_sum (&tone->attitude, features->hashes.list, features->hashes.n, judge->sums);
  judge->dense = sum_target (tone, features, 0);
  judge->pair_dense = judge->dense + sum_target (tone, features, 1);
}

/* How likely the text shows the target ill, and well. */
static void
find_text_shares (const TargetJudge *judge, float shares[2])
{
  const Tone *tone = judge->tone;
  const ToneScratch *scratch = judge->scratch;
  float outputs[N_OUTPUTS];
  guint bounds[NETWORK_MAX_STRETCHES + 1];
  WeightsRow network;

  weights_finish (&tone->attitude, judge->sums, scratch->attitude.n_target, judge->dense, outputs);
  if (MAX (outputs[OUTPUT_NEGATIVE], outputs[OUTPUT_POSITIVE]) < HOPELESS_TARGET)
    {
      shares[0] = shares[1] = 0;
      return;
    }
  network_set_target_bounds (bounds, scratch->fits->len - 1, *judge->target);
  network = network_ask (&tone->network, scratch->fits, HEAD_TARGET, bounds);
  for (guint i = 0; i < 2; i++)
    shares[i] = (1 - TARGET_NETWORK_SHARE) * outputs[OUTPUT_NEGATIVE + i]
                + TARGET_NETWORK_SHARE * network[OUTPUT_NEGATIVE + i];
  find_shares (shares, 2);
}

Verdict
verdicts_find_text (const TargetJudge *judge)
{
  float shares[2];

  find_text_shares (judge, shares);
  if (shares[0] + shares[1] < TARGET_ENOUGH)
    return (Verdict) { 0, 1 - shares[0] - shares[1] };
  return (Verdict) { make_polar (shares[1] - shares[0]), MAX (shares[0], shares[1]) };
}

HolderVotes
verdicts_find_votes (const TargetJudge *judge, const Mention *holder)
{
  const Weights *weights = &judge->tone->attitude;
  AttitudeFeatures *features = &judge->scratch->attitude;
  WeightsRow dense = judge->pair_dense;
  float outputs[N_OUTPUTS];
  int sums[N_OUTPUTS];

  memcpy (sums, judge->sums, sizeof sums);
  attitude_features_set_holder (features, holder);
  weights_sum (weights, features->hashes.list + features->n_target, features->hashes.n - features->n_target, sums);
  dense += weights_sum_dense (weights, 0, features->dense, ATTITUDE_N_PAIR);
  dense += weights_sum_dense (weights, ATTITUDE_N_PLAIN, features->dense, ATTITUDE_N_PAIR);
  weights_finish (weights, sums, features->hashes.n, dense, outputs);
  return (HolderVotes) { outputs[OUTPUT_NEGATIVE], outputs[OUTPUT_POSITIVE] };
}

/* How likely each of the four answers of a pair is. */
static void
find_pair_shares (const Tone *tone, const ToneScratch *scratch, const Mention *first, const Mention *last,
                  float shares[PAIR_N_OUTPUTS])
{
  guint bounds[NETWORK_MAX_STRETCHES + 1];
  WeightsRow network;

  network_set_pair_bounds (bounds, scratch->fits->len - 1, *first, *last);
  network = network_ask (&tone->network, scratch->fits, HEAD_PAIR, bounds);
  for (guint i = 0; i < PAIR_N_OUTPUTS; i++)
    shares[i] = (1 - PAIR_NETWORK_SHARE) * shares[i] + PAIR_NETWORK_SHARE * network[i];
  find_shares (shares, PAIR_N_OUTPUTS);
}

static float
find_most (const float votes[PAIR_N_OUTPUTS])
{
  float most = votes[0];

  for (guint i = 1; i < PAIR_N_OUTPUTS; i++)
    most = MAX (most, votes[i]);
  return most;
}

/* Where the grammar tells who holds it, both directions tell of the sign. */
static void
turn_shares (float shares[PAIR_N_OUTPUTS], Direction direction)
{
  gboolean first = direction == DIRECTION_FIRST;

  for (guint i = 0; i < 2 && direction != DIRECTION_UNKNOWN; i++)
    {
      float sum = shares[PAIR_FIRST_BLAMES + i] + shares[PAIR_LAST_BLAMES + i];

      shares[PAIR_FIRST_BLAMES + i] = first ? sum : 0;
      shares[PAIR_LAST_BLAMES + i] = first ? 0 : sum;
    }
}

/* What a verb says for certain the models may say more of, but they cannot deny it. */
static Verdict
obey_verb (Verdict verdict, int sign)
{
  if (sign == 0 || (verdict.score * (float) sign > VERB_CERTAINTY && verdict.certainty > VERB_CERTAINTY))
    return verdict;
  return (Verdict) { (float) sign * VERB_CERTAINTY, VERB_CERTAINTY };
}

Verdict
verdicts_find_pair (const Tone *tone, const ToneScratch *scratch, const Mention *first, const Mention *last,
                    HolderVotes of_first, HolderVotes of_last, Bond *bond)
{
  float shares[PAIR_N_OUTPUTS] = { of_first.blame, of_first.praise, of_last.blame, of_last.praise };
  float forward, backward, blame, praise;
  gboolean known = bond->direction != DIRECTION_UNKNOWN;

  if (!known && find_most (shares) < HOPELESS_PAIR)
    return (Verdict) { 0, 1 };
  find_pair_shares (tone, scratch, first, last, shares);
  turn_shares (shares, bond->direction);
  forward = shares[PAIR_FIRST_BLAMES] + shares[PAIR_FIRST_PRAISES];
  backward = shares[PAIR_LAST_BLAMES] + shares[PAIR_LAST_PRAISES];
  bond->direction = known ? bond->direction : forward >= LAST_BONUS * backward ? DIRECTION_FIRST : DIRECTION_LAST;
  if (bond->sign == 0 && MAX (forward, LAST_BONUS * backward) < (known ? KNOWN_PAIR_ENOUGH : PAIR_ENOUGH))
    return (Verdict) { 0, 1 - forward - backward };
  blame = shares[bond->direction == DIRECTION_FIRST ? PAIR_FIRST_BLAMES : PAIR_LAST_BLAMES];
  praise = shares[bond->direction == DIRECTION_FIRST ? PAIR_FIRST_PRAISES : PAIR_LAST_PRAISES];
  return obey_verb ((Verdict) { make_polar (praise - blame), MAX (blame, praise) }, bond->sign);
}

float
verdicts_measure (const Tone *tone, ToneScratch *scratch, const Mention *target, const Mention *holder)
{
  TargetJudge judge;
  HolderVotes votes;
  float shares[PAIR_N_OUTPUTS];

  verdicts_set_target (&judge, tone, target, scratch);
  if (!holder)
    {
      find_text_shares (&judge, shares);
      return shares[1] - shares[0];
    }
  votes = verdicts_find_votes (&judge, holder);
  shares[0] = shares[2] = votes.blame;
  shares[1] = shares[3] = votes.praise;
  if (holder->begin < target->begin)
    {
      find_pair_shares (tone, scratch, holder, target, shares);
      return shares[PAIR_FIRST_PRAISES] - shares[PAIR_FIRST_BLAMES];
    }
  find_pair_shares (tone, scratch, target, holder, shares);
  return shares[PAIR_LAST_PRAISES] - shares[PAIR_LAST_BLAMES];
}
