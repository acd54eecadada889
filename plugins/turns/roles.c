/* roles.c - who asks and who answers in an interview without labels.
 *
 * A hidden Markov model over the paragraphs, with four states: narration, question, answer, and a question that its
 * answer follows in the same paragraph. The evidence of a paragraph (evidence.c) is its log-likelihood ratio against
 * an answer; what may follow what is below. The best path is found with Viterbi's algorithm, linear in the number of
 * paragraphs. Headings, captions and the like are passed over: they belong to no turn and change nothing.
 *
 * A text is taken for an interview only when the path has at least two questions that address somebody or ask
 * outright, and answers to them; so that a news report with a question in it has no turns.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "asides.h"
#include "roles.h"

enum
{
  STATE_NARRATION,
  STATE_QUESTION,
  STATE_ANSWER,
  STATE_BOTH,   /* question and answer */
  N_STATES
};

/* Log-weights of what follows what: transitions[from][to]. */
static const double transitions[N_STATES][N_STATES] = {
  [STATE_NARRATION] = { 0, -1, -6, -1 },
  [STATE_QUESTION] = { -4, -2, 0, -3 },
  [STATE_ANSWER] = { -5, -0.2, -0.2, -0.2 },
  [STATE_BOTH] = { -5, -0.2, -0.5, -0.2 },
};

static const double start_weights[N_STATES] = { 0, -1, -1, -1 };

/* What it costs to split a paragraph: much where questions stand alone, since answers may open with a question of
 * their own. */
#define SPLIT_COST_APART 6.0
#define SPLIT_COST_TOGETHER 1.5

/* Longest question at the head of a paragraph, in sentences. */
#define MAX_QUESTION_SENTENCES 10

/* From so many paragraphs of speech on, with so few words in the middle one, a dialogue is quick. */
#define QUICK_PARAGRAPHS 10
#define QUICK_WORDS 25

typedef struct
{
  NlpSpan span;
  guint first, n;           /* sentences */
  guint split;              /* sentences of the question, if the paragraph is STATE_BOTH */
  double question;          /* evidence for a question against an answer */
  double both;              /* the same for a question at the head alone */
  double narration;
  guint8 from[N_STATES];    /* best state before */
  guint8 state;
} Paragraph;

/* Prose about somebody rather than by somebody has neither I nor you; but many an answer has neither, so that this
 * counts little. */
static double
weigh_narration (const TurnsEvidence *evidence, guint n)
{
  double weight = 0;

  for (guint i = 0; i < n; i++)
    {
      const TurnsEvidence *sentence = &evidence[i];
      guint persons = sentence->first_singular + sentence->first_plural + sentence->second;

      weight += persons > 0 || sentence->opens_as_reply ? -1.5 : sentence->asks ? -1.0 : 0.1;
    }
  return CLAMP (weight, -6, 0.3);
}

static void
find_split (Paragraph *paragraph, const TurnsEvidence *evidence)
{
  guint most = MIN (paragraph->n, MAX_QUESTION_SENTENCES + 1);

  paragraph->both = -INFINITY;
  for (guint n = 1; n < most; n++)
    if (evidence[n - 1].asks || evidence[n - 1].prompts)
      {
        double weight
            = turns_evidence_weigh (evidence, n) - MAX (turns_evidence_weigh (evidence + n, paragraph->n - n), -4);

        if (weight > paragraph->both)
          {
            paragraph->both = weight;
            paragraph->split = n;
          }
      }
  /* The second part of the sum only chooses the place; against a plain answer it is the question that counts. */
  if (paragraph->split > 0)
    paragraph->both = turns_evidence_weigh (evidence, paragraph->split);
}

static GArray *
collect_paragraphs (NlpDocument *document, const TurnsEvidence *evidence)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  GArray *paragraphs = g_array_new (FALSE, TRUE, sizeof (Paragraph));

  for (guint block = 0; block < nlp_layer_get_length (blocks); block++)
    {
      Paragraph paragraph = { .span = nlp_layer_get_span (blocks, block) };

      paragraph.n = nlp_layer_find_inside (sentences, paragraph.span, &paragraph.first);
      if (paragraph.n == 0 || turns_block_is_aside (document, block))
        continue;
      paragraph.question = turns_evidence_weigh (evidence + paragraph.first, paragraph.n);
      paragraph.narration = weigh_narration (evidence + paragraph.first, paragraph.n);
      find_split (&paragraph, evidence + paragraph.first);
      g_array_append_val (paragraphs, paragraph);
    }
  return paragraphs;
}

/* Whether the interview prints each answer behind its question, in the same paragraph. */
static gboolean
questions_stand_together (const GArray *paragraphs)
{
  guint apart = 0, together = 0;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (paragraphs, Paragraph, i);

      if (paragraph->question > 2)
        apart++;
      else if (paragraph->both > 2)
        together++;
    }
  return together >= 2 && together > 2 * apart;
}

static double
emission (const Paragraph *paragraph, guint state, double split_cost)
{
  switch (state)
    {
    case STATE_NARRATION:
      return paragraph->narration;
    case STATE_QUESTION:
      return paragraph->question;
    case STATE_BOTH:
      return paragraph->both - split_cost;
    default:
      return 0;
    }
}

static void
find_best_path (GArray *paragraphs, double split_cost)
{
  double scores[N_STATES];
  guint best = 0;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      Paragraph *paragraph = &g_array_index (paragraphs, Paragraph, i);
      double next[N_STATES];

      for (guint to = 0; to < N_STATES; to++)
        {
          next[to] = i == 0 ? start_weights[to] : -INFINITY;
          for (guint from = 0; i > 0 && from < N_STATES; from++)
            if (scores[from] + transitions[from][to] > next[to])
              {
                next[to] = scores[from] + transitions[from][to];
                paragraph->from[to] = from;
              }
          next[to] += emission (paragraph, to, split_cost);
        }
      memcpy (scores, next, sizeof scores);
    }
  for (guint state = 1; state < N_STATES; state++)
    if (scores[state] > scores[best])
      best = state;
  for (guint i = paragraphs->len; i > 0; i--)
    {
      Paragraph *paragraph = &g_array_index (paragraphs, Paragraph, i - 1);

      paragraph->state = best;
      best = paragraph->from[best];
    }
}

/* Two questions and an answer after each make an interview. */
static gboolean
is_interview (const GArray *paragraphs, const TurnsEvidence *evidence)
{
  guint exchanges = 0;
  gboolean asked = FALSE;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (paragraphs, Paragraph, i);
      guint n = paragraph->state == STATE_BOTH ? paragraph->split : paragraph->n;

      if (paragraph->state == STATE_BOTH)
        exchanges++;
      else if (paragraph->state == STATE_ANSWER && asked)
        exchanges++;
      asked = FALSE;
      if (paragraph->state == STATE_QUESTION)
        for (guint j = 0; j < n; j++)
          {
            const TurnsEvidence *sentence = &evidence[paragraph->first + j];
            asked |= sentence->asks || sentence->prompts || sentence->second > 0;
          }
    }
  return exchanges >= 2;
}

static int
compare_lengths (gconstpointer one, gconstpointer other)
{
  return *(const guint *) one < *(const guint *) other ? -1 : *(const guint *) one > *(const guint *) other;
}

static guint
count_words (const Paragraph *paragraph, const TurnsEvidence *evidence)
{
  guint n_words = 0;

  for (guint i = paragraph->first; i < paragraph->first + paragraph->n; i++)
    n_words += evidence[i].n_words + evidence[i].n_quoted;
  return n_words;
}

/* People who talk in short paragraphs take turns at each: nobody needs two paragraphs for twenty words. */
static gboolean
is_quick_dialogue (const GArray *paragraphs, const TurnsEvidence *evidence)
{
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (paragraphs, Paragraph, i);
      guint n_words = count_words (paragraph, evidence);

      if (paragraph->state != STATE_NARRATION)
        g_array_append_val (lengths, n_words);
    }
  g_array_sort (lengths, compare_lengths);
  return lengths->len >= QUICK_PARAGRAPHS && g_array_index (lengths, guint, lengths->len / 2) < QUICK_WORDS;
}

static void
append_stretch (GArray *stretches, TurnsRole role, NlpSpan span, gboolean alone)
{
  TurnsStretch stretch = { role, span, role == ROLE_QUESTION || alone, G_MAXUINT };

  if (stretches->len > 0 && g_array_index (stretches, TurnsStretch, stretches->len - 1).role == ROLE_QUESTION)
    stretch.starts = role != ROLE_QUESTION || alone;
  g_array_append_val (stretches, stretch);
}

static void
append_paragraph (NlpDocument *document, const Paragraph *paragraph, gboolean alone, GArray *stretches)
{
  static const TurnsRole roles[] = { ROLE_NARRATION, ROLE_QUESTION, ROLE_ANSWER };
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  NlpSpan question = paragraph->span, answer = paragraph->span;

  if (paragraph->state != STATE_BOTH)
    {
      append_stretch (stretches, roles[paragraph->state], paragraph->span,
                      alone && paragraph->state != STATE_NARRATION);
      return;
    }
  question.end = nlp_layer_get_span (sentences, paragraph->first + paragraph->split - 1).end;
  answer.begin = nlp_layer_get_span (sentences, paragraph->first + paragraph->split).begin;
  append_stretch (stretches, ROLE_QUESTION, question, alone);
  append_stretch (stretches, ROLE_ANSWER, answer, alone);
}

void
turns_roles_find (NlpDocument *document, const TurnsEvidence *evidence, GArray *stretches)
{
  g_autoptr (GArray) paragraphs = collect_paragraphs (document, evidence);
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  guint next = 0;
  gboolean quick;

  if (paragraphs->len < 2)
    return;
  find_best_path (paragraphs, questions_stand_together (paragraphs) ? SPLIT_COST_TOGETHER : SPLIT_COST_APART);
  if (!is_interview (paragraphs, evidence))
    return;
  quick = is_quick_dialogue (paragraphs, evidence);
  for (guint block = 0; block < nlp_layer_get_length (blocks); block++)
    {
      NlpSpan span = nlp_layer_get_span (blocks, block);
      const Paragraph *paragraph = next < paragraphs->len ? &g_array_index (paragraphs, Paragraph, next) : NULL;

      if (paragraph != NULL && paragraph->span.begin == span.begin)
        {
          append_paragraph (document, paragraph, quick || evidence[paragraph->first].opens_as_reply, stretches);
          next++;
        }
      else
        append_stretch (stretches, ROLE_NARRATION, span, FALSE);
    }
}
