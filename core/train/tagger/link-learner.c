/* link-learner.c - learning to tie tokens to cues; the model is explained in linker.c.
 *
 * Every token of a labelled span whose cue starts in the same sequence is one example: cross entropy of the soft-max
 * over the gold
 * cue starts of the sequence. With g_j = p(j | i) - [j is right], the gradients are g_j k_j / sqrt (d) for the query,
 * g_j q_i / sqrt (d) for the keys and g_j for the distance biases.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include "learner.h"
#include "tagger.h"

typedef struct
{
  Learner *learner;
  const Batch *batch;
  guint index;            /* of the sequence in the batch */
  const float *scores;    /* [n_rows][2 n_dimensions] */
  float *gradients;
  guint *cues;            /* places in the sequence */
  guint n_cues;
  float *link_scores;     /* [n_cues] */
  float *link_gradients;
  float weight;
} Links;

static gsize
get_offset (const Links *links, guint place)
{
  return (gsize) (links->batch->starts[place] + links->index) * links->learner->linker.n_outputs;
}

static void
score_token (const Links *links, guint place, const float *biases)
{
  guint n = links->learner->recipe->linker->n_dimensions;
  const float *query = links->scores + get_offset (links, place);

  for (guint c = 0; c < links->n_cues; c++)
    {
      const float *key = links->scores + get_offset (links, links->cues[c]) + n;
      float product = 0;

      for (guint d = 0; d < n; d++)
        product += query[d] * key[d];
      links->link_scores[c] = product / sqrtf (n) + biases[nlp__linker_get_distance (place, links->cues[c])];
    }
}

static double
run_token (const Links *links, guint place, guint right, guint16 label)
{
  const Learner *learner = links->learner;
  guint n = learner->recipe->linker->n_dimensions;
  gsize row = (gsize) label * LINKER_N_DISTANCES;
  float *bias_gradients = parameter_gradients (&learner->parameters, learner->distances) + row;
  const float *query = links->scores + get_offset (links, place);
  float *query_gradients = links->gradients + get_offset (links, place);
  double loss;

  score_token (links, place, parameter_values (&learner->parameters, learner->distances) + row);
  loss = softmax_loss_run (links->link_scores, links->n_cues, right, links->link_gradients);
  for (guint c = 0; c < links->n_cues; c++)
    {
      gsize cue = get_offset (links, links->cues[c]) + n;
      float gradient = links->weight * links->link_gradients[c];

      bias_gradients[nlp__linker_get_distance (place, links->cues[c])] += gradient;
      for (guint d = 0; d < n; d++)
        {
          query_gradients[d] += gradient / sqrtf (n) * links->scores[cue + d];
          links->gradients[cue + d] += gradient / sqrtf (n) * query[d];
        }
    }
  return loss;
}

static int
find_cue (const Links *links, const SequenceSpan *sequence, guint32 token)
{
  for (guint c = 0; c < links->n_cues; c++)
    if (sequence->first + links->cues[c] == token)
      return c;
  return -1;
}

static double
run_sequence (Links *links, const SequenceSpan *sequence, guint cue_label)
{
  const TrainingSet *set = links->learner->set;
  const guint16 *labels = set->labels[links->learner->linker_head] + sequence->first;
  double loss = 0;

  links->n_cues = 0;
  for (guint t = 0; t < sequence->length; t++)
    if (labels[t] == cue_label)
      links->cues[links->n_cues++] = t;
  for (guint t = 0; links->n_cues > 0 && t < sequence->length; t++)
    {
      guint32 link = set->links[sequence->first + t];
      int right = link == NLP_NO_TOKEN ? -1 : find_cue (links, sequence, link);

      if (right >= 0 && labels[t] != NO_LABEL)
        loss += run_token (links, t, right, labels[t]);
    }
  return loss;
}

static guint
find_cue_label (const Learner *learner)
{
  const TrainingSet *set = learner->set;

  for (guint i = 0; i < set->n_labels[learner->linker_head]; i++)
    if (g_str_equal (set->label_names[learner->linker_head][i], learner->recipe->linker->cue))
      return i;
  return NO_LABEL - 1;
}

double
learner_run_links (Learner *learner, const Batch *batch, const float *scores, float *gradients)
{
  g_autofree guint *cues = g_new (guint, batch->n_steps);
  g_autofree float *link_scores = g_new (float, 2 * batch->n_steps);
  guint cue_label = find_cue_label (learner);
  double loss = 0, weight = learner->recipe->linker->weight / learner->n_step_tokens;
  Links links = {
    .learner = learner,
    .batch = batch,
    .scores = scores,
    .gradients = gradients,
    .cues = cues,
    .link_scores = link_scores,
    .link_gradients = link_scores + batch->n_steps,
    .weight = weight,
  };

  for (guint i = 0; learner->set->links && i < batch->n_sequences; i++)
    {
      links.index = i;
      loss += run_sequence (&links, &batch->sequences[i], cue_label);
    }
  return loss * weight;
}
