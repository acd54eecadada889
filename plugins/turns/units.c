/* units.c - the pieces of a text that somebody says as a whole.
 * SPDX-License-Identifier: MIT */
#include "units.h"

#include "asides.h"
#include "turns-parameters.h"

/* Longest question at the head of a paragraph, in sentences. */
#define MOST_QUESTION_SENTENCES 10

void
turns_units_add (NlpDocument *document, GArray *units, NlpSpan span, gboolean behind_aside)
{
  TurnsUnit unit = { .span = span, .behind_aside = behind_aside };

  unit.n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_SENTENCES), span, &unit.first);
  unit.n_tokens = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), span, &unit.first_token);
  if (unit.n > 0 && unit.n_tokens > 0)
    g_array_append_val (units, unit);
}

/* How many sentences at the head are a question that the rest answers; 0 if none are. @evidence: of the paragraph's sentences. */
static guint
find_question (const TurnsEvidence *evidence, guint n_sentences)
{
  guint most = MIN (n_sentences, MOST_QUESTION_SENTENCES + 1), best = 0;
  double best_weight = -G_MAXDOUBLE;

  for (guint n = 1; n < most; n++)
    {
      double question, weight;

      if (!evidence[n - 1].asks && !evidence[n - 1].prompts)
        continue;
      question = turns_evidence_weigh (evidence, n);
      weight = question - MAX (turns_evidence_weigh (evidence + n, n_sentences - n), LEAST_ANSWER);
      if (question > LEAST_QUESTION && weight > best_weight)
        {
          best = n;
          best_weight = weight;
        }
    }
  return best;
}

/* Whether most questions have their answer in the same paragraph. */
static gboolean
stand_together (const GArray *units, const TurnsEvidence *evidence)
{
  guint apart = 0, together = 0;

  for (guint i = 0; i < units->len; i++)
    {
      const TurnsUnit *unit = &g_array_index (units, TurnsUnit, i);

      if (turns_evidence_weigh (evidence + unit->first, unit->n) > LEAST_QUESTION)
        apart++;
      else if (find_question (evidence + unit->first, unit->n) > 0)
        together++;
    }
  return together >= 2 && together > 2 * apart;
}

static void
split_unit (NlpDocument *document, const TurnsUnit *unit, guint n_question, GArray *result)
{
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  NlpSpan question = { unit->span.begin, nlp_layer_get_span (sentences, unit->first + n_question - 1).end };
  NlpSpan answer = { nlp_layer_get_span (sentences, unit->first + n_question).begin, unit->span.end };
  guint n = result->len;

  turns_units_add (document, result, question, unit->behind_aside);
  turns_units_add (document, result, answer, FALSE);
  for (guint part = 1; n < result->len; n++, part++)
    g_array_index (result, TurnsUnit, n).part = part;
}

static GArray *
split_units (NlpDocument *document, const GArray *units, const TurnsEvidence *evidence)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (TurnsUnit));

  for (guint i = 0; i < units->len; i++)
    {
      const TurnsUnit *unit = &g_array_index (units, TurnsUnit, i);
      const TurnsEvidence *own = evidence + unit->first;
      guint n = turns_evidence_weigh (own, unit->n) > LEAST_QUESTION ? 0 : find_question (own, unit->n);

      if (n > 0)
        split_unit (document, unit, n, result);
      else
        g_array_append_val (result, *unit);
    }
  return result;
}

GArray *
turns_units_collect (NlpDocument *document, const TurnsEvidence *evidence)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (TurnsUnit));
  gboolean aside = FALSE;

  for (guint block = 0; block < nlp_layer_get_length (blocks); block++)
    {
      gboolean behind_aside = aside;

      aside = turns_block_is_unsaid (document, block);
      if (!aside)
        turns_units_add (document, units, nlp_layer_get_span (blocks, block), behind_aside);
    }
  return stand_together (units, evidence) ? split_units (document, units, evidence) : g_steal_pointer (&units);
}
