/* attitudes.c - judges every name and pronoun of a sentence, and every pair of names.
 *
 * Two questions are asked of a sentence: how does it show each person or thing that it names (the holder is the text
 * itself, or who is quoted, where the target stands in a quote), and does one named party speak well or ill of
 * another. Only answers other than "neutral" become rows. A pronoun has a referent where the quotes layer knows whom it
 * means: "he said".
 * SPDX-License-Identifier: MIT */
#include "attitudes.h"
#include <math.h>

/* Of a sentence that lists more names than this only the first are looked at, so that the number of pairs is
 * bounded. */
#define MAX_MENTIONS 12
#define MAX_PAIRED 8

typedef struct
{
  Mention words;    /* in the sentence */
  NlpSpan span;
  guint referent;   /* or NLP_NO_ROW */
  gboolean pronoun;
  guint quote;      /* the quote that it stands in, or NLP_NO_ROW */
} Candidate;

typedef struct
{
  Candidate list[MAX_MENTIONS];
  guint n;
} Candidates;

/* The quote in whose content @span stands. Quotes may nest; the last that begins before it is the inner one. */
static guint
find_quote (const Job *job, NlpSpan span)
{
  guint row = job->quotes ? nlp_layer_find (job->quotes, span.begin + 1) : 0;

  for (guint back = 0; row > 0 && back < 4; back++)
    {
      guint n_spans;
      const NlpSpan *content = nlp_layer_get_span_list (job->quotes, --row, NLP_QUOTES_CONTENT, &n_spans);

      for (guint i = 0; i < n_spans; i++)
        if (nlp_span_contains (content[i], span))
          return row;
    }
  return NLP_NO_ROW;
}

/* Whom a pronoun means, where it is the source of a quote in @sentence and the quote's speaker is known. */
static guint
find_speaker (const Job *job, NlpSpan sentence, NlpSpan pronoun)
{
  guint first, n = job->quotes ? nlp_layer_find_inside (job->quotes, sentence, &first) : 0;

  for (guint i = 0; i < n; i++)
    {
      guint n_spans;
      const NlpSpan *source = nlp_layer_get_span_list (job->quotes, first + i, NLP_QUOTES_SOURCE, &n_spans);

      for (guint k = 0; k < n_spans; k++)
        if (source[k].begin == pronoun.begin && source[k].end == pronoun.end)
          return nlp_layer_get_row (job->quotes, first + i, NLP_QUOTES_REFERENT);
    }
  return NLP_NO_ROW;
}

static void
add_candidate (const Job *job, Candidates *candidates, guint first, Mention words, guint referent, gboolean pronoun)
{
  NlpSpan span = { nlp_layer_get_span (job->tokens, first + words.begin).begin,
                   nlp_layer_get_span (job->tokens, first + words.end - 1).end };

  candidates->list[candidates->n++] = (Candidate) { words, span, referent, pronoun, find_quote (job, span) };
}

/* Names and personal pronouns in the order of the text; of overlapping names the first. */
static void
find_candidates (const Job *job, NlpSpan sentence, guint first, Candidates *candidates)
{
  guint n_words = job->sentence->words->len, entity, end, i = 0;

  end = nlp_layer_find_inside (job->entities, sentence, &entity);
  end += entity;
  candidates->n = 0;
  while (i < n_words && candidates->n < MAX_MENTIONS)
    {
      NlpSpan token = nlp_layer_get_span (job->tokens, first + i);
      NlpSpan name;
      guint stop = i;

      while (entity < end && nlp_layer_get_span (job->entities, entity).end <= token.begin)
        entity++;
      name = entity < end ? nlp_layer_get_span (job->entities, entity) : NLP_NO_SPAN;
      while (stop < n_words && name.begin < nlp_layer_get_span (job->tokens, first + stop).end
             && nlp_layer_get_span (job->tokens, first + stop).begin < name.end)
        stop++;
      if (stop > i)
        add_candidate (job, candidates, first, (Mention) { i, stop },
                       nlp_layer_get_row (job->entities, entity, NLP_ENTITIES_REFERENT), FALSE);
      else if (word_has (sentence_word (job->sentence, i), CUE_PRONOUN))
        add_candidate (job, candidates, first, (Mention) { i, i + 1 }, find_speaker (job, sentence, token), TRUE);
      i = MAX (stop, i + 1);
    }
}

static void
write_row (Job *job, NlpSpan where, const Candidate *target, NlpSpan holder, guint holder_referent, float score)
{
  NlpLayer *layer = nlp_document_get_layer (job->document, NLP_LAYER_ATTITUDES);
  guint row = nlp_layer_append (layer, where);

  nlp_layer_set_span (layer, row, NLP_ATTITUDES_TARGET, target->span);
  if (target->referent != NLP_NO_ROW)
    nlp_layer_set_row (layer, row, NLP_ATTITUDES_TARGET_REFERENT, target->referent);
  if (nlp_span_is_set (holder))
    nlp_layer_set_span (layer, row, NLP_ATTITUDES_HOLDER, holder);
  if (holder_referent != NLP_NO_ROW)
    nlp_layer_set_row (layer, row, NLP_ATTITUDES_HOLDER_REFERENT, holder_referent);
  nlp_layer_set_number (layer, row, NLP_ATTITUDES_SCORE, round ((double) score * 1000) / 1000);
}

/* Who holds what the text says of @target: the source of the quote that it stands in, else nobody but the text. */
static NlpSpan
find_source (const Job *job, const Candidate *target, guint *referent)
{
  const NlpSpan *source;
  guint n_spans;

  *referent = NLP_NO_ROW;
  if (target->quote == NLP_NO_ROW)
    return NLP_NO_SPAN;
  *referent = nlp_layer_get_row (job->quotes, target->quote, NLP_QUOTES_REFERENT);
  source = nlp_layer_get_span_list (job->quotes, target->quote, NLP_QUOTES_SOURCE, &n_spans);
  return n_spans > 0 ? source[0] : NLP_NO_SPAN;
}

/* Every name of the sentence as the holder, but for one in @source: what a quote says of the target is said by its
 * source already. */
static void
judge_pairs (Job *job, NlpSpan where, const Candidates *candidates, guint target, NlpSpan source,
             const TargetJudge *judge)
{
  for (guint i = 0; i < MIN (candidates->n, MAX_PAIRED); i++)
    {
      const Candidate *holder = &candidates->list[i];
      float score;

      if (i == target || holder->pronoun || (nlp_span_is_set (source) && nlp_span_overlaps (source, holder->span)))
        continue;
      score = tone_judge_holder (judge, &holder->words);
      if (score != 0)
        write_row (job, where, &candidates->list[target], holder->span, holder->referent, score);
    }
}

void
attitudes_write (Job *job, guint sentence, guint first)
{
  NlpSpan span = nlp_layer_get_span (job->sentences, sentence);
  Candidates candidates;

  find_candidates (job, span, first, &candidates);
  if (candidates.n > 0)
    attitude_features_set_sentence (&job->attitude, job->sentence);
  for (guint i = 0; i < candidates.n; i++)
    {
      const Candidate *target = &candidates.list[i];
      TargetJudge judge;
      guint referent;
      NlpSpan source = find_source (job, target, &referent);
      float score;

      tone_judge_target (&judge, job->tone, &target->words, &job->attitude);
      score = tone_judge_text (&judge);
      if (score != 0)
        write_row (job, span, target, source, referent, score);
      if (i < MAX_PAIRED && !target->pronoun)
        judge_pairs (job, span, &candidates, i, score != 0 ? source : NLP_NO_SPAN, &judge);
    }
}
