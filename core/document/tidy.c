/* tidy.c - checks the spans of a layer against the text.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "cursor.h"
#include "known.h"
#include "layer-private.h"
#include "tidy.h"

static gboolean
is_inside (const NlpDocument *document, NlpSpan span)
{
  return span.begin <= span.end && span.end <= nlp_document_get_length (document);
}

static int
compare_spans (gconstpointer one, gconstpointer other)
{
  return nlp_span_compare (*(const NlpSpan *) one, *(const NlpSpan *) other);
}

/* Takes out what is empty or outside, and sorts; returns how many are left. */
static guint
clean_list (NlpCursor *cursor, NlpSpan *list, guint n)
{
  guint kept = 0;
  gboolean sorted = TRUE;

  for (guint i = 0; i < n; i++)
    {
      NlpSpan span = list[i];

      if (!is_inside (cursor->document, span))
        continue;
      span = nlp__cursor_trim (cursor, span);
      if (span.begin == span.end)
        continue;
      sorted = sorted && (kept == 0 || compare_spans (&list[kept - 1], &span) <= 0);
      list[kept++] = span;
    }
  if (!sorted)
    qsort (list, kept, sizeof *list, compare_spans);
  return kept;
}

/* Joins spans that overlap, touch, or are parted by white space alone. */
static guint
join_list (NlpCursor *cursor, NlpSpan *list, guint n)
{
  guint last = 0;

  for (guint i = 1; i < n; i++)
    if (nlp__cursor_is_blank (cursor, (NlpSpan) { list[last].end, list[i].begin }))
      list[last].end = MAX (list[last].end, list[i].end);
    else
      list[++last] = list[i];
  return n == 0 ? 0 : last + 1;
}

static void
tidy_list_column (NlpLayer *layer, NlpColumn *column, NlpCursor *cursor)
{
  NlpList *values = column->values;

  for (guint row = 0; row < layer->length; row++)
    if (values[row].n > 0)
      {
        NlpSpan *list = &g_array_index (layer->list_spans, NlpSpan, values[row].first);

        values[row].n = join_list (cursor, list, clean_list (cursor, list, values[row].n));
      }
}

static void
tidy_span_column (NlpLayer *layer, NlpColumn *column, NlpCursor *cursor)
{
  NlpSpan *values = column->values;

  for (guint row = 0; row < layer->length; row++)
    {
      NlpSpan span = values[row];

      if (!nlp_span_is_set (span))
        continue;
      values[row] = is_inside (cursor->document, span) ? nlp__cursor_trim (cursor, span) : NLP_NO_SPAN;
      if (values[row].begin == values[row].end)
        values[row] = NLP_NO_SPAN;
    }
}

/* A quote spans its contents. Whether it has any. */
static gboolean
span_contents (NlpLayer *quotes, guint row)
{
  guint n;
  const NlpSpan *content = nlp_layer_get_span_list (quotes, row, NLP_QUOTES_CONTENT, &n);

  if (n > 0)
    quotes->spans[row] = (NlpSpan) { content[0].begin, content[n - 1].end };
  return n > 0;
}

static gboolean
is_whole_document (const NlpLayer *layer, guint row)
{
  return g_strcmp0 (nlp_layer_get_string (layer, row, NLP_SENTIMENT_SCOPE), "document") == 0;
}

static void
tidy_row (NlpLayer *layer, guint row, NlpCursor *cursor, NlpTidyCounts *counts)
{
  NlpSpan *span = &layer->spans[row], before = *span;

  if (!is_inside (cursor->document, before))
    {
      counts->outside++;
      counts->offenders |= nlp_layer_get_providers (layer, row);
      *span = NLP_NO_SPAN;
      return;
    }
  *span = nlp__cursor_trim (cursor, before);
  if (span->begin == span->end)
    {
      counts->empty++;
      *span = NLP_NO_SPAN;
    }
  else if (nlp_span_compare (*span, before) != 0)
    counts->trimmed++;
}

void
nlp__tidy_spans (NlpDocument *document, NlpLayer *layer, NlpTidyCounts *counts)
{
  gboolean quotes = nlp__layer_is_known (layer, NLP_LAYER_QUOTES), sentiment = nlp__layer_is_known (layer, NLP_LAYER_SENTIMENT);
  NlpSpan whole = { 0, nlp_document_get_length (document) };
  NlpCursor cursor;

  nlp__cursor_init (&cursor, document);
  for (guint i = 0; i < layer->n_fields; i++)
    if (layer->columns[i].values != NULL && layer->columns[i].type == NLP_FIELD_SPANS)
      tidy_list_column (layer, &layer->columns[i], &cursor);
    else if (layer->columns[i].values != NULL && layer->columns[i].type == NLP_FIELD_SPAN)
      tidy_span_column (layer, &layer->columns[i], &cursor);
  for (guint row = 0; row < layer->length; row++)
    if (sentiment && whole.end > 0 && is_whole_document (layer, row))
      layer->spans[row] = whole;
    else if (!quotes || !span_contents (layer, row))
      {
        tidy_row (layer, row, &cursor, counts);
        if (quotes && nlp_span_is_set (layer->spans[row]))
          nlp_layer_set_spans (layer, row, NLP_QUOTES_CONTENT, &layer->spans[row], 1);
      }
}
