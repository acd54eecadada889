/* talk-learner.c - a structured perceptron with margin, averaged (Collins, 2002; Taskar et al., 2003).
 *
 * The best sequence of speakers, each wrong one helped by MARGIN, against the best of those that are right where that is known:
 *
 *     w += features (right sequence) - features (helped sequence)
 * SPDX-License-Identifier: MIT */
#include "talk-learner.h"

#define ROUNDS 12
#define RATE 0.02f
#define MARGIN 1.0f
#define FORBIDDEN (-1000.0f)
#define N_WEIGHTS (sizeof (ConversationWeights) / sizeof (float))

static gboolean
is_held_out (const TalkLesson *lesson, guint fold, guint n_folds)
{
  return n_folds > 0 && lesson->story % n_folds == fold;
}

/* Steps in the news have weights that were set by hand. */
static gboolean
is_learned (ConversationStep step)
{
  return step != STEP_NEWS && step != STEP_NOT_DIRECT;
}

static void
add_path (ConversationWeights *weights, const Run *run, const guint8 *path, float amount)
{
  for (guint t = 0; t < run->n; t++)
    {
      const Piece *piece = &run->pieces[t];

      for (guint i = 0; i < CONVERSATION_N_EVIDENCE; i++)
        weights->evidence[piece->shape][i] += amount * piece->features[path[t]][i];
      if (t == 0 || path[t] == 0 || !is_learned (piece->step))
        continue;
      if (path[t] == path[t - 1])
        weights->steps[piece->step][piece->bare].same += amount;
      else if (t > 1 && path[t] == path[t - 2])
        weights->steps[piece->step][piece->bare].second += amount;
    }
}

static void
study (ConversationWeights *weights, ConversationWeights *sum, const TalkLesson *lesson, float age)
{
  guint8 right[LONGEST_RUN], helped[LONGEST_RUN];

  run_solve (lesson->run, weights, lesson->wanted, FORBIDDEN, right);
  run_solve (lesson->run, weights, lesson->wanted, MARGIN, helped);
  add_path (weights, lesson->run, right, RATE);
  add_path (weights, lesson->run, helped, -RATE);
  add_path (sum, lesson->run, right, RATE * age);
  add_path (sum, lesson->run, helped, -RATE * age);
}

/* The mean of all states of the weights: the last one less what came later, by its age. */
static void
average (ConversationWeights *weights, const ConversationWeights *sum, float age)
{
  float *here = (float *) weights;
  const float *later = (const float *) sum;

  for (gsize i = 0; i < N_WEIGHTS; i++)
    here[i] -= later[i] / age;
}

ConversationWeights
talk_learn (const GPtrArray *lessons, guint fold, guint n_folds)
{
  ConversationWeights weights = { .steps = { [STEP_NEWS] = { { 0, 0 } } } }, sum = weights;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autofree guint *order = g_new (guint, lessons->len);
  float age = 1;

  for (guint i = 0; i < lessons->len; i++)
    order[i] = i;
  for (guint round = 0; round < ROUNDS; round++)
    {
      for (guint i = lessons->len - 1; i > 0; i--)
        {
          guint k = g_rand_int_range (random, 0, i + 1), swap = order[i];

          order[i] = order[k];
          order[k] = swap;
        }
      for (guint i = 0; i < lessons->len; i++)
        if (!is_held_out (lessons->pdata[order[i]], fold, n_folds))
          study (&weights, &sum, lessons->pdata[order[i]], age++);
    }
  average (&weights, &sum, age);
  return weights;
}

guint
talk_count_right (const GPtrArray *lessons, const ConversationWeights *weights, guint fold, guint n_folds,
                  guint *n_pieces)
{
  guint n_right = 0;

  for (guint i = 0; i < lessons->len; i++)
    {
      const TalkLesson *lesson = lessons->pdata[i];
      guint8 path[LONGEST_RUN];

      if (n_folds > 0 && !is_held_out (lesson, fold, n_folds))
        continue;
      run_solve (lesson->run, weights, NULL, 0, path);
      for (guint t = 0; t < lesson->run->n; t++)
        {
          *n_pieces += lesson->counts[t];
          n_right += lesson->wanted[t] != NO_CANDIDATE && path[t] == lesson->wanted[t];
        }
    }
  return n_right;
}
