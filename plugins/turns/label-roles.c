/* label-roles.c - who asks, of those who are labelled: by what the label says ("Q"), or by all that is said under it.
 *
 * The learned model of roles says how much more each speech looks like a question than like an answer, and how likely all of them are
 * in a row. Of two speakers one asks: the one with whom the whole is more likely. Of more, those ask to whose mean speech it leans,
 * and nearly as far as with the one who leans furthest; for short answers lean there, too.
 * SPDX-License-Identifier: MIT */
#include "label-roles.h"

#include "turns-parameters.h"
#include "turns-words.h"

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

/* What stands behind each label that counts, as units; @whose: the speaker of each. */
static GArray *
collect_units (NlpDocument *document, const TurnsLabels *labels, GArray *whose)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (TurnsUnit));
  guint n_labels = labels->labels->len;

  for (guint i = 0, next; i < n_labels; i = next)
    {
      guint n_units = units->len;

      for (next = i + 1; next < n_labels && !turns_labels_is_accepted (labels, next);)
        next++;
      if (!turns_labels_is_accepted (labels, i) || turns_labels_get_speaker (labels, i) == NULL)
        continue;
      turns_units_add (document, units, find_reach (document, labels, i, next), FALSE);
      if (units->len > n_units)
        g_array_append_val (whose, turns_labels_get (labels, i)->who);
    }
  return units;
}

typedef struct
{
  const TurnsLabels *labels;
  const RoleLattice *lattice;
  const guint *whose;        /* the speaker of each unit */
  guint n_units;
} Cast;

/* What the label itself says for asking. */
static double
weigh_label (const TurnsLabelled *speaker)
{
  return WEIGHT_OF_PART * ((speaker->senses & NLP_SENSE (TURNS_LEADS)) != 0)
         - WEIGHT_OF_PART * ((speaker->senses & NLP_SENSE (TURNS_LED)) != 0);
}

/* How likely all is if the speakers have the roles that they have now. */
static double
score_roles (const Cast *cast)
{
  double score = 0;
  guint before = N_STATES;

  for (guint i = 0; i < cast->n_units; i++)
    {
      gboolean asks = get_labelled (cast->labels, cast->whose[i])->role == ROLE_QUESTION;
      guint state = asks ? STATE_QUESTION_BEGINS : STATE_ANSWER_BEGINS;

      score += cast->lattice->state[i][state] + cast->lattice->change[i][before][state];
      before = state;
    }
  return score;
}

/* "Q" and "INTERVIEWER" ask, "A" answers where somebody asks so: nothing is to be found out. */
static gboolean
is_settled (const TurnsLabelled *speaker, gboolean asked)
{
  return asked && (speaker->senses & (NLP_SENSE (TURNS_ASKS) | NLP_SENSE (TURNS_ANSWERS))) != 0;
}

static double *
weigh_speakers (const Cast *cast)
{
  guint n_speakers = cast->labels->speakers->len;
  double *weights = g_new0 (double, n_speakers + 1);
  g_autofree guint *counts = g_new0 (guint, n_speakers + 1);

  for (guint i = 0; i < cast->n_units; i++)
    {
      weights[cast->whose[i]] += CLAMP (turns_role_model_compare (cast->lattice, i), -MOST_WEIGHT, MOST_WEIGHT);
      counts[cast->whose[i]]++;
    }
  for (guint who = 0; who < n_speakers; who++)
    weights[who] = weights[who] / MAX (counts[who], 1) + weigh_label (get_labelled (cast->labels, who));
  return weights;
}

static void
lean (const Cast *cast, gboolean asked)
{
  guint n_speakers = cast->labels->speakers->len;
  g_autofree double *weights = weigh_speakers (cast);
  double most = 0;

  for (guint who = 0; who < n_speakers; who++)
    if (get_labelled (cast->labels, who)->accepted && get_labelled (cast->labels, who)->n_labels >= 2)
      most = MAX (most, weights[who]);
  for (guint who = 0; who < n_speakers; who++)
    {
      TurnsLabelled *speaker = get_labelled (cast->labels, who);
      gboolean asks = weights[who] > SHARE_OF_MOST * most;

      if (is_settled (speaker, asked))
        asks = (speaker->senses & NLP_SENSE (TURNS_ASKS)) != 0;
      speaker->role = asks ? ROLE_QUESTION : ROLE_ANSWER;
    }
}

/* The two who are labelled, if there are no more. */
static gboolean
find_pair (const TurnsLabels *labels, guint pair[2])
{
  guint n = 0;

  for (guint who = 0; who < labels->speakers->len; who++)
    if (get_labelled (labels, who)->accepted && n++ < 2)
      pair[n - 1] = who;
  return n == 2;
}

static void
choose_of_two (const Cast *cast, TurnsLabelled *one, TurnsLabelled *other)
{
  double as_first, as_second;

  one->role = ROLE_QUESTION;
  other->role = ROLE_ANSWER;
  as_first = score_roles (cast) + weigh_label (one) * one->n_labels;
  one->role = ROLE_ANSWER;
  other->role = ROLE_QUESTION;
  as_second = score_roles (cast) + weigh_label (other) * other->n_labels;
  if (as_first > as_second)
    {
      one->role = ROLE_QUESTION;
      other->role = ROLE_ANSWER;
    }
}

void
turns_labels_assign_roles (NlpDocument *document, TurnsLabels *labels, const RoleModel *model, const TurnsEvidence *evidence)
{
  g_autoptr (GArray) whose = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) units = collect_units (document, labels, whose);
  gboolean asked = somebody_asks (labels);
  guint pair[2];
  g_auto (RoleFeatures) features = { NULL };
  g_autoptr (RoleLattice) lattice = NULL;

  turns_role_features_collect (document, evidence, units, &features);
  lattice = turns_role_model_score (model, &features);
  Cast cast = { labels, lattice, (const guint *) (gpointer) whose->data, units->len };
  if (!asked && find_pair (labels, pair))
    choose_of_two (&cast, get_labelled (labels, pair[0]), get_labelled (labels, pair[1]));
  else
    lean (&cast, asked);
}
