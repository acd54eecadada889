/* evaluation.c - exact scores.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "evaluation.h"

/* A label ends the span before it unless it is an I-; what follows B-X is I-X alone. */
static gboolean
is_inside (const char *label)
{
  return label && label[0] == 'I' && label[1] == '-';
}

static gboolean
is_begin (const char *label)
{
  return label && label[0] == 'B' && label[1] == '-';
}

/* Whether a span of a type counts: every one does if the head names none. */
static gboolean
counts (const Head *head, const char *label)
{
  return is_begin (label) && (!head->scored || g_strv_contains ((const char *const *) head->scored, label + 2));
}

/* @gold and @found are labels of [n] tokens. A span is right if begin, end and type are. */
static void
compare_spans (const Head *head, const char **gold, const char **found, guint n, Evaluation *evaluation)
{
  for (guint i = 0; i < n; i++)
    {
      guint end = i + 1;

      evaluation->n_gold += counts (head, gold[i]);
      evaluation->n_found += counts (head, found[i]);
      if (!counts (head, gold[i]) || !is_begin (found[i]) || strcmp (gold[i], found[i]) != 0)
        continue;
      while (end < n && is_inside (gold[end]) && is_inside (found[end]))
        end++;
      if (end == n || (!is_inside (gold[end]) && !is_inside (found[end])))
        evaluation->n_right++;
    }
}

static void
compare_labels (const char **gold, const char **found, guint n, Evaluation *evaluation)
{
  for (guint i = 0; i < n; i++)
    if (gold[i])
      {
        evaluation->n_gold++;
        evaluation->n_found++;
        evaluation->n_right += strcmp (gold[i], found[i]) == 0;
      }
}

static void
compare_links (const TrainingDocument *document, const guint32 *links, Evaluation *evaluation)
{
  for (guint i = 0; i < document->links->len; i++)
    {
      guint32 gold = g_array_index (document->links, guint32, i);

      evaluation->n_links += gold != NLP_NO_TOKEN;
      evaluation->n_links_right += gold != NLP_NO_TOKEN && links[i] == gold;
    }
}

static void
evaluate_document (const NlpTagger *tagger, const Recipe *recipe, const TrainingDocument *document,
                   Evaluation *evaluations)
{
  g_autoptr (NlpSequenceOutput) output = nlp_tagger_decode (tagger, document->input, NLP_DECODE_LABELS);
  guint n = nlp_sequence_input_get_length (document->input);
  g_autofree const char **found = g_new (const char *, n);

  for (guint h = 0; h < recipe->n_heads; h++)
    {
      guint head = nlp_tagger_find_head (tagger, recipe->heads[h].name);
      const guint16 *labels = nlp_sequence_output_get_labels (output, head);
      const char **gold = (const char **) document->labels[h]->pdata;

      for (guint i = 0; i < n; i++)
        found[i] = nlp_tagger_get_label (tagger, head, labels[i]);
      if (recipe->heads[h].bio)
        compare_spans (&recipe->heads[h], gold, found, n, &evaluations[h]);
      else
        compare_labels (gold, found, n, &evaluations[h]);
    }
  if (recipe->linker)
    compare_links (document, nlp_sequence_output_get_links (output, NULL), &evaluations[0]);
}

void
evaluate_corpus (const NlpTagger *tagger, const Recipe *recipe, const TrainingCorpus *corpus, Evaluation *evaluations)
{
  for (guint d = 0; d < corpus->documents->len; d++)
    {
      TrainingDocument *document = corpus->documents->pdata[d];

      nlp_sequence_input_set_corpus (document->input, nlp_tagger_find_corpus (tagger, corpus->name));
      evaluate_document (tagger, recipe, document, evaluations);
    }
}

double
evaluation_get_score (const Evaluation *evaluation)
{
  guint n = evaluation->n_gold + evaluation->n_found;

  return n > 0 ? 200.0 * evaluation->n_right / n : 0;
}
