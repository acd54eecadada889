/* label-roles.c - who asks, of those who are labelled: by what the label says ("Q"), or by all that is said under it.
 * SPDX-License-Identifier: MIT */
#include "label-roles.h"

#include "turns-words.h"

/* How far somebody has to lean to the questions' side, as a share of how far the one does who leans furthest. */
#define SHARE_OF_MOST 0.6

/* One label's speech counts so much at most. */
#define MOST_WEIGHT 4.0

static TurnsLabelled *
get_labelled (const TurnsLabels *labels, guint who)
{
  return &g_array_index (labels->speakers, TurnsLabelled, who);
}

/* Up to the next label that counts, in the same block. */
static NlpSpan
find_reach (NlpDocument *document, const TurnsLabels *labels, guint i, guint next)
{
  const TurnsLabel *label = turns_labels_get (labels, i);
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  guint block = label->alone && label->speech >= nlp_layer_get_span (blocks, label->block).end ? label->block + 1
                                                                                                : label->block;
  NlpSpan reach = nlp_layer_get_span (blocks, MIN (block, nlp_layer_get_length (blocks) - 1));

  reach.begin = MAX (reach.begin, label->begin);
  if (next < labels->labels->len)
    reach.end = MIN (reach.end, turns_labels_get (labels, next)->begin);
  reach.end = MAX (reach.end, reach.begin);
  return reach;
}

/* "A" is an answer where there are questions. */
static gboolean
somebody_asks (const TurnsLabels *labels)
{
  for (guint who = 0; who < labels->speakers->len; who++)
    if (get_labelled (labels, who)->accepted && (get_labelled (labels, who)->senses & NLP_SENSE (TURNS_ASKS)) != 0)
      return TRUE;
  return FALSE;
}

static double *
weigh_speakers (NlpDocument *document, const TurnsLabels *labels, const TurnsEvidence *evidence)
{
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  double *weights = g_new0 (double, labels->speakers->len + 1);

  for (guint i = labels->labels->len, next = labels->labels->len; i-- > 0;)
    {
      const TurnsLabel *label = turns_labels_get (labels, i);
      const TurnsLabelled *speaker = turns_labels_get_speaker (labels, i);
      NlpSpan reach;
      guint first, n;

      if (!turns_labels_is_accepted (labels, i))
        continue;
      reach = find_reach (document, labels, i, next);
      next = i;
      n = nlp_layer_find_inside (sentences, reach, &first);
      if (speaker != NULL)
        weights[label->who] += CLAMP (turns_evidence_weigh (evidence + first, n), -MOST_WEIGHT, MOST_WEIGHT)
                               / MAX (speaker->n_labels, 1);
    }
  return weights;
}

/* Short answers lean to the questions' side: only who leans nearly as far as the one who leans furthest asks too. */
void
turns_labels_assign_roles (NlpDocument *document, TurnsLabels *labels, const TurnsEvidence *evidence)
{
  g_autofree double *weights = weigh_speakers (document, labels, evidence);
  gboolean asked = somebody_asks (labels);
  double most = 0;

  for (guint who = 0; who < labels->speakers->len; who++)
    if (get_labelled (labels, who)->accepted && get_labelled (labels, who)->n_labels >= 2)
      most = MAX (most, weights[who]);
  for (guint who = 0; who < labels->speakers->len; who++)
    {
      TurnsLabelled *speaker = get_labelled (labels, who);
      gboolean leans = weights[who] > 0 && weights[who] > SHARE_OF_MOST * most;

      if (asked && (speaker->senses & (NLP_SENSE (TURNS_ASKS) | NLP_SENSE (TURNS_ANSWERS))) != 0)
        speaker->role = (speaker->senses & NLP_SENSE (TURNS_ASKS)) != 0 ? ROLE_QUESTION : ROLE_ANSWER;
      else
        speaker->role = leans ? ROLE_QUESTION : ROLE_ANSWER;
    }
}
