/* table-cells.c - cells of the library's own tables that say more than a field.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <nlp/layers.h>

#include "shown.h"
#include "table-cells.h"

/* Of rows with the same begin, so many are looked at to find the score of a stretch. */
#define MAX_LOOKED_AT 32

/* Statements. */

static void
put_property (const NlpTableJob *job, const char *name, GString *cell)
{
  const char *value = nlp_document_get_property (job->document, name);

  g_string_append (cell, value == NULL ? "" : value);
}

void
nlp__cell_put_title (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  put_property (job, "title", cell);
}

void
nlp__cell_put_date (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  put_property (job, "date", cell);
}

void
nlp__cell_put_row_number (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  g_string_append_printf (cell, "%u", row + 1);
}

/* What an attitude is towards: the name, else the words. */
static void
put_target (const NlpTableJob *job, const NlpLayer *attitudes, guint row, GString *cell)
{
  guint referent = nlp_layer_get_row (attitudes, row, NLP_ATTITUDES_TARGET_REFERENT);
  NlpSpan words = nlp_layer_get_span_field (attitudes, row, NLP_ATTITUDES_TARGET);

  if (referent != NLP_NO_ROW && job->registry->referents != NULL)
    nlp__cell_put_row (job, job->registry->referents, referent, cell);
  else if (nlp_span_is_set (words))
    nlp__cell_put_stretch (job, words, cell);
}

static const char *
get_sign (double score)
{
  return score >= NLP__NOT_NEUTRAL ? " (+)" : score <= -NLP__NOT_NEUTRAL ? " (-)" : "";
}

void
nlp__cell_put_about (const NlpTableJob *job, guint row, guint number, GString *cell)
{
  const NlpField *field = nlp_layer_get_field (job->layer, number);
  guint n;
  const guint *targets, *rows = nlp_layer_get_row_list_of (job->layer, row, number, &targets, &n);

  for (guint i = 0; i < n; i++)
    {
      const NlpLayer *layer = nlp__field_get_target (job->document, field, targets[i]);

      g_string_append (cell, i == 0 ? "" : NLP__CELL_SEPARATOR);
      if (layer == NULL || rows[i] >= nlp_layer_get_length (layer))
        continue;
      if (g_str_equal (nlp_layer_get_name (layer), NLP_LAYER_ATTITUDES))
        {
          put_target (job, layer, rows[i], cell);
          g_string_append (cell, get_sign (nlp_layer_get_number (layer, rows[i], NLP_ATTITUDES_SCORE)));
        }
      else
        nlp__cell_put_row (job, layer, rows[i], cell);
    }
}

void
nlp__cell_put_sentence (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  NlpSpan span = nlp_layer_get_span (job->layer, row);
  guint first, last;

  if (job->sentences == NULL)
    return;
  first = nlp_layer_find_covering (job->sentences, span.begin);
  last = span.end > 0 ? nlp_layer_find_covering (job->sentences, span.end - 1) : NLP_NO_ROW;
  if (first != NLP_NO_ROW && last != NLP_NO_ROW)
    nlp__cell_put_stretch (job, (NlpSpan) { nlp_layer_get_span (job->sentences, first).begin,
                                            nlp_layer_get_span (job->sentences, last).end }, cell);
}

/* Tones. */

static void
put_tone (const NlpTableJob *job, guint row, const char *scope, GString *cell)
{
  NlpSpan span = nlp_layer_get_span (job->layer, row);
  guint n = job->sentiment == NULL ? 0 : nlp_layer_get_length (job->sentiment);
  guint first = n == 0 ? 0 : nlp_layer_find (job->sentiment, span.begin);

  for (guint i = first; i < n && i - first < MAX_LOOKED_AT; i++)
    if (nlp_span_compare (nlp_layer_get_span (job->sentiment, i), span) == 0
        && g_strcmp0 (nlp_layer_get_string (job->sentiment, i, NLP_SENTIMENT_SCOPE), scope) == 0)
      {
        nlp__cell_put_score (nlp_layer_get_number (job->sentiment, i, NLP_SENTIMENT_SCORE), cell);
        return;
      }
}

void
nlp__cell_put_quote_tone (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  put_tone (job, row, "quote", cell);
}

void
nlp__cell_put_turn_tone (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  put_tone (job, row, "turn", cell);
}

void
nlp__cell_put_sentence_tone (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  put_tone (job, row, "sentence", cell);
}

/* Quotes. */

void
nlp__cell_put_words (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  guint n;
  const NlpSpan *spans = nlp_layer_get_span_list (job->layer, row, field, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (cell, i == 0 ? "" : " … ");
      nlp__cell_put_stretch (job, spans[i], cell);
    }
}

/* The rows of another layer that begin in a quote's contents. */
static void
put_inside (const NlpTableJob *job, const NlpLayer *layer, guint row, GString *cell)
{
  guint n, first;
  const NlpSpan *content = nlp_layer_get_span_list (job->layer, row, NLP_QUOTES_CONTENT, &n);

  for (guint i = 0; layer != NULL && i < n; i++)
    for (guint found = nlp_layer_find_inside (layer, content[i], &first); found > 0; found--)
      {
        g_string_append (cell, cell->len == 0 ? "" : NLP__CELL_SEPARATOR);
        nlp__cell_put_stretch (job, nlp_layer_get_span (layer, first++), cell);
      }
}

void
nlp__cell_put_names (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  put_inside (job, job->entities, row, cell);
}

void
nlp__cell_put_figures (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  put_inside (job, job->numbers, row, cell);
}

/* Referents and scores. */

void
nlp__cell_put_name (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  nlp__cell_put_row (job, job->layer, row, cell);
}

/* The whole document in a cell helps nobody. */
void
nlp__cell_put_scored_text (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  if (g_strcmp0 (nlp_layer_get_string (job->layer, row, NLP_SENTIMENT_SCOPE), "document") != 0)
    nlp__cell_put_text (job, row, field, cell);
}

void
nlp__cell_put_attitude (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  nlp__cell_put_score (nlp_layer_get_number (job->layer, row, field), cell);
}
