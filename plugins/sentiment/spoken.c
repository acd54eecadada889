/* spoken.c - stance, short answers and questions.
 *
 * A speaker's own view stands where he speaks of himself ("I am proud", "we lost"); what else is good or bad in an
 * answer is in part its topic, and counts in part. Who asks seldom judges: what is good or bad in a question is what it
 * is about. An answer that only says yes or no says what the question asks.
 * SPDX-License-Identifier: MIT */
#include "spoken.h"
#include "parameters.h"

static gboolean
is_question (const Job *job, guint turn)
{
  return g_strcmp0 (nlp_layer_get_string (job->turns, turn, NLP_TURNS_ROLE), "question") == 0;
}

/* Whether one of the tokens in @span has one of the senses. */
static gboolean
has_sense (const Job *job, NlpSpan span, guint64 senses)
{
  const NlpSenses *column = nlp_document_get_senses (job->document, &sentiment_words);
  guint first, n = job_find_tokens (job, span, &first);

  for (guint i = first; i < first + n; i++)
    if (nlp_senses_has (column, i, senses))
      return TRUE;
  return FALSE;
}

static double
find_share (const Job *job, NlpSpan sentence)
{
  return has_sense (job, sentence, CUE_SELF) ? 1 : TOPIC_SHARE;
}

/* 1 for a turn that begins with a yes, -1 for one with a no ("absolutely not"), 0 for others. */
static int
find_answer (const Job *job, NlpSpan span)
{
  const NlpSenses *column = nlp_document_get_senses (job->document, &sentiment_words);
  guint first, n = job_find_tokens (job, span, &first);
  int answer = 0;

  for (guint i = first; i < first + MIN (n, ANSWER_REACH); i++)
    {
      if (nlp_senses_match (column, i, first + n, CUE_NO, NULL) > 0)
        return -1;
      if (nlp_senses_match (column, i, first + n, CUE_YES, NULL) > 0)
        answer = 1;
    }
  return answer;
}

/* What the question before @turn asks: how good or bad its last sentence is. */
static double
measure_asked (const Job *job, guint turn)
{
  guint first, n;

  if (turn == 0 || !is_question (job, turn - 1))
    return 0;
  n = nlp_layer_find_inside (job->sentences, nlp_layer_get_span (job->turns, turn - 1), &first);
  return n > 0 ? tone_get_expected (job->measures[first + n - 1]) : 0;
}

double
spoken_score_turn (const Job *job, guint turn, Total *total)
{
  NlpSpan span = nlp_layer_get_span (job->turns, turn);
  guint first, n = nlp_layer_find_inside (job->sentences, span, &first);
  int answer;

  for (guint i = first; i < first + n; i++)
    total_add (total, job->measures[i], find_share (job, nlp_layer_get_span (job->sentences, i)));
  if (is_question (job, turn))
    return QUESTION_SHARE * total_get_spoken (total);
  answer = total->n_words <= SHORT_ANSWER ? find_answer (job, span) : 0;
  if (answer != 0)
    {
      double asked = answer * ASKED_SHARE * measure_asked (job, turn);

      if (asked > 0)
        total->good += asked;
      else
        total->bad += asked;
    }
  return total_get_spoken (total);
}
