/* labelled-speech.c - "Mara Voss: We left." is a label, and no report, where it stands before a turn.
 * SPDX-License-Identifier: MIT */
#include "labelled-speech.h"
#include "phrase.h"

/* "Mara Voss: We left." in an interview is a turn of hers, not a report. */
static gboolean
is_turn_label (const Article *article, const Report *report)
{
  guint turn;

  if (article->turns == NULL || !range_is_set (report->cue))
    return FALSE;
  turn = nlp_layer_find_covering (article->turns, article->words[report->cue.begin].span.begin);
  return turn != NLP_NO_ROW && nlp_span_overlaps (nlp_layer_get_span_field (article->turns, turn, NLP_TURNS_LABEL),
                                                  article_get_span (article, report->cue));
}

#define LEAST_LABELS 3  /* paragraphs of a transcript that have one; a headline has one */
#define LONGEST_LABEL 3 /* words */

/* "Mara Voss: We left.", a paragraph without marks: the head of a headline, or of a transcript that nobody has looked
 * at for turns. */
static gboolean
is_paragraph_label (const Article *article, const Report *report)
{
  const Word *first;

  if (article->turns != NULL || report->kind != REPORT_INDIRECT || !range_is_set (report->cue)
      || !range_is_set (report->source) || report->cue.begin != report->source.end)
    return FALSE;
  first = &article->words[report->source.begin];
  return word_is_point (&article->words[report->cue.begin], ":") && first->block != NLP_NO_ROW
         && article->block_words[first->block].begin == report->source.begin;
}

/* One to three capitalised words, a colon, and more. */
static gboolean
starts_with_label (const Article *article, Range block)
{
  guint word = block.begin;

  while (word < block.end && word < block.begin + LONGEST_LABEL && article->words[word].capital)
    word++;
  return word > block.begin && word + 1 < block.end && word_is_point (&article->words[word], ":");
}

static gboolean
is_transcript (const Article *article)
{
  guint n = 0;

  for (guint block = 0; article->turns == NULL && block < article->n_blocks; block++)
    n += starts_with_label (article, article->block_words[block]);
  return n >= LEAST_LABELS;
}

/* The first word behind a label and its colon. */
static guint
find_text (const Article *article, NlpSpan label)
{
  guint word = article_find_word (article, label.end);

  return word < article->n_words && word_is_point (&article->words[word], ":") ? word + 1 : word;
}

/* "Jon, | the mayor | has said so": a name, a comma, and no second comma before the cue. */
static gboolean
begins_with_hearer (const Article *article, guint first, const Report *report)
{
  if (report->source.begin != first || report->cue.begin < first + 2 || article->words[first].entity == NLP_NO_ROW
      || !word_is_point (&article->words[first + 1], ","))
    return FALSE;
  for (guint i = first + 2; i < report->cue.begin; i++)
    if (word_is_point (&article->words[i], ","))
      return FALSE;
  return TRUE;
}

/* "Voss: | Your coach | says you are slow.": the label tells who talks, not who is reported; nor is who is spoken to. */
static void
mend_source (const Article *article, ReportList *reports, guint index)
{
  const Report *report = report_list_get (reports, index);
  guint turn, text;
  NlpSpan label;

  if (article->turns == NULL || !range_is_set (report->source) || !range_is_set (report->cue))
    return;
  turn = nlp_layer_find_covering (article->turns, article->words[report->cue.begin].span.begin);
  if (turn == NLP_NO_ROW)
    return;
  label = nlp_layer_get_span_field (article->turns, turn, NLP_TURNS_LABEL);
  text = nlp_span_is_set (label) ? find_text (article, label)
                                 : article_find_word (article, nlp_layer_get_span (article->turns, turn).begin);
  if (nlp_span_is_set (label) && nlp_span_overlaps (label, article_get_span (article, report->source)))
    report_list_attribute (reports, article, index, report->cue, phrase_before (article, text, report->cue.begin));
  else if (begins_with_hearer (article, text, report))
    report_list_attribute (reports, article, index, report->cue, phrase_before (article, text + 2, report->cue.begin));
}

void
transcript_labels_drop (const Article *article, ReportList *reports)
{
  gboolean transcript = is_transcript (article);
  guint n_kept = 0;

  for (guint i = 0; i < reports->reports->len; i++)
    {
      const Report *report = report_list_get (reports, i);

      if (!is_turn_label (article, report) && !(transcript && is_paragraph_label (article, report)))
        *report_list_get (reports, n_kept++) = *report;
    }
  g_array_set_size (reports->reports, n_kept);
  for (guint i = 0; i < n_kept; i++)
    mend_source (article, reports, i);
}
