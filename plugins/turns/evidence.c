/* evidence.c - how much a stretch of text sounds like an interviewer's question rather than an answer.
 *
 * A naive Bayes model with half a dozen features of a paragraph: does it end with a question mark, does its speaker
 * say I, we, you, how long is it. The weights are logarithms of how often each occurs in questions and in answers,
 * counted over 1,389 labelled turns of Wikinews interviews of 2019 and 2020 (651 questions, 738 answers):
 *
 *     feature                      questions   answers   ln(q/a)   ln((1-q)/(1-a))
 *     ends with "?" or is a request    .950      .100     +2.2        -2.9
 *     says I, my                       .043      .538     -2.5        +0.7
 *     says we, our                     .038      .352     -2.2        +0.4
 *     says you                         .551      .343     +0.5        -0.4
 *     at most 40 words                 .978      .439     +0.8
 *     more than 80 words               .002      .298     -5.0
 *
 * Half of the questions without a question mark are requests ("Tell us about ..."). The features are not independent,
 * so the long-paragraph weight is cut to -3 and the sum is left unscaled otherwise.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "evidence.h"
#include "turns-parameters.h"
#include "turns-words.h"

/* Quotation marks. */

static gboolean
token_is (const char *bytes, guint n_bytes, const char *string)
{
  return strlen (string) == n_bytes && memcmp (bytes, string, n_bytes) == 0;
}

static gboolean
follow_quotation (const char *bytes, guint n_bytes, gboolean inside)
{
  if (token_is (bytes, n_bytes, "\""))
    return !inside;
  if (token_is (bytes, n_bytes, "“") || token_is (bytes, n_bytes, "«") || token_is (bytes, n_bytes, "„")
      || token_is (bytes, n_bytes, "``"))
    return TRUE;
  if (token_is (bytes, n_bytes, "”") || token_is (bytes, n_bytes, "»") || token_is (bytes, n_bytes, "''"))
    return FALSE;
  return inside;
}

/* Sentences. */

/* Longest phrase of wondering, in tokens. */
#define LONGEST_WONDER 6

typedef struct
{
  TurnsEvidence *evidence;
  const NlpSenses *words;
  gboolean quoted;     /* inside quotation marks */
  gboolean opened;     /* the word that opens the sentence was seen */
  gboolean inverts;    /* and opens a question */
} SentenceScan;

static void
count_word (SentenceScan *scan, guint token)
{
  TurnsEvidence *evidence = scan->evidence;
  guint64 senses = nlp_senses_get (scan->words, token);

  evidence->n_words++;
  evidence->first_singular += (senses & NLP_SENSE (TURNS_I)) != 0;
  evidence->first_plural += (senses & NLP_SENSE (TURNS_WE)) != 0;
  evidence->second += (senses & NLP_SENSE (TURNS_YOU)) != 0;
  if (!scan->opened && !(senses & NLP_SENSE (TURNS_COURTESY)))
    {
      evidence->prompts = (senses & NLP_SENSE (TURNS_PROMPT)) != 0;
      evidence->opens_as_reply = (senses & NLP_SENSE (TURNS_REPLY)) != 0;
      scan->inverts = (senses & NLP_SENSE (TURNS_INVERTS)) != 0;
      scan->opened = TRUE;
    }
  evidence->prompts |= (senses & NLP_SENSE (TURNS_I)) != 0
                       && nlp_senses_match (scan->words, token, token + LONGEST_WONDER, NLP_SENSE (TURNS_WONDERS), NULL) > 0;
}

/* "Share your memories" is a request, "Share prices fell on Monday, traders say" none: it turns to somebody, or it is
 * short. */
static gboolean
is_request (const TurnsEvidence *evidence)
{
  return evidence->first_singular + evidence->first_plural + evidence->second > 0 || evidence->n_words <= 8;
}

static void
scan_sentence (NlpDocument *document, NlpSpan span, SentenceScan *scan)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  guint first, n = nlp_layer_find_inside (tokens, span, &first);
  gboolean asks = FALSE, ended = FALSE;

  for (guint i = first; i < first + n; i++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, i, &n_bytes);
      gboolean was_quoted = scan->quoted;

      scan->quoted = follow_quotation (bytes, n_bytes, was_quoted);
      if (scan->quoted != was_quoted)
        continue;
      if (scan->quoted)
        scan->evidence->n_quoted++;
      else if (g_ascii_isalnum (bytes[0]) || (guchar) bytes[0] >= 0xC3)
        {
          count_word (scan, i);
          asks = ended = FALSE;
        }
      else if (bytes[0] == '?')
        asks = TRUE;
      else
        ended = TRUE;
    }
  scan->evidence->asks = asks || (!ended && scan->inverts && scan->evidence->second > 0);
  scan->evidence->prompts &= is_request (scan->evidence);
}

void
turns_evidence_collect (NlpDocument *document, TurnsEvidence *evidence)
{
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  const NlpSenses *words = nlp_document_get_senses (document, &turns_words);
  guint n_blocks = nlp_layer_get_length (blocks);

  memset (evidence, 0, nlp_layer_get_length (sentences) * sizeof *evidence);
  for (guint block = 0; block < n_blocks; block++)
    {
      guint first, n = nlp_layer_find_inside (sentences, nlp_layer_get_span (blocks, block), &first);
      SentenceScan scan = { .words = words };

      for (guint i = first; i < first + n; i++)
        {
          scan.evidence = &evidence[i];
          scan.opened = scan.inverts = FALSE;
          scan_sentence (document, nlp_layer_get_span (sentences, i), &scan);
        }
    }
}

double
turns_evidence_weigh (const TurnsEvidence *evidence, guint n)
{
  TurnsEvidence sum = { 0 };
  double weight = 0;
  gboolean asks_last, asks_somewhere = FALSE;

  for (guint i = 0; i < n; i++)
    {
      sum.n_words += evidence[i].n_words + evidence[i].n_quoted;
      sum.first_singular += evidence[i].first_singular * !evidence[i].prompts;
      sum.first_plural += evidence[i].first_plural * !evidence[i].prompts;
      sum.second += evidence[i].second;
      asks_somewhere |= evidence[i].asks || evidence[i].prompts;
    }
  asks_last = n > 0 && (evidence[n - 1].asks || evidence[n - 1].prompts);
  weight += asks_last ? 2.2 : asks_somewhere ? -0.5 : -2.9;
  weight += sum.first_singular > 0 ? (sum.second > 0 && asks_last ? -0.5 : -2.5) : 0.7;
  weight += sum.first_plural > 0 ? (sum.second > 0 && asks_last ? -0.5 : -2.2) : 0.4;
  weight += sum.second > 0 ? 0.5 : -0.4;
  weight += sum.n_words <= 40 ? 0.8 : sum.n_words <= 80 ? 0.0 : -3.0;
  if (n > 0 && evidence[0].opens_as_reply && !asks_last)
    weight -= 1.5;
  return weight;
}

gboolean
turns_evidence_is_talk (const TurnsEvidence *evidence, guint n)
{
  guint n_talk = 0;

  for (guint i = 0; i < n; i++)
    n_talk += evidence[i].asks || evidence[i].prompts || evidence[i].opens_as_reply
              || evidence[i].first_singular + evidence[i].first_plural + evidence[i].second > 0;
  return n_talk > 0 && n_talk * TALK_SHARE >= n;
}
