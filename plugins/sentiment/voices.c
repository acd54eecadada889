/* voices.c - quotes speak before turns do, and turns before the text.
 * SPDX-License-Identifier: MIT */
#include "voices.h"

static Voice
find_source (const Job *job, guint quote)
{
  guint n_spans;
  const NlpSpan *source = nlp_layer_get_span_list (job->quotes, quote, NLP_QUOTES_SOURCE, &n_spans);
  Voice voice = { .span = n_spans > 0 ? source[0] : NLP_NO_SPAN,
                  .referent = nlp_layer_get_row (job->quotes, quote, NLP_QUOTES_REFERENT) };

  voice.known = nlp_span_is_set (voice.span) || voice.referent != NLP_NO_ROW;
  return voice;
}

/* A label without its colon. */
static NlpSpan
trim_label (const Job *job, NlpSpan label)
{
  const NlpSenses *senses = nlp_document_get_senses (job->document, &sentiment_words);
  guint first, n = job_find_tokens (job, label, &first);

  while (n > 1 && nlp_senses_has (senses, first + n - 1, CUES_OF_MARKS))
    n--;
  if (n > 0)
    label.end = MIN (label.end, nlp_layer_get_span (job->tokens, first + n - 1).end);
  return label;
}

static Voice
find_turn (const Job *job, guint turn)
{
  Voice voice = { .span = trim_label (job, nlp_layer_get_span_field (job->turns, turn, NLP_TURNS_LABEL)),
                  .referent = nlp_layer_get_row (job->turns, turn, NLP_TURNS_REFERENT) };

  voice.author = g_strcmp0 (nlp_layer_get_string (job->turns, turn, NLP_TURNS_ROLE), "narration") == 0;
  voice.known = voice.author || voice.referent != NLP_NO_ROW || nlp_span_is_set (voice.span);
  if (voice.author)
    voice = (Voice) { .known = TRUE, .author = TRUE, .span = NLP_NO_SPAN, .referent = NLP_NO_ROW };
  return voice;
}

Voice
voices_find (const Job *job, guint quote, guint32 place)
{
  guint turn = job->turns ? nlp_layer_find_covering (job->turns, place) : NLP_NO_ROW;
  Voice author = { .known = TRUE, .author = TRUE, .span = NLP_NO_SPAN, .referent = NLP_NO_ROW };
  Voice source;

  if (quote == NLP_NO_ROW)
    return turn == NLP_NO_ROW ? author : find_turn (job, turn);
  source = find_source (job, quote);
  return source.known || turn == NLP_NO_ROW ? source : find_turn (job, turn);
}
