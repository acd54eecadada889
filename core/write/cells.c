/* cells.c - what stands in the cells of a table, from the descriptions of fields.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <nlp/layers.h>

#include "cells.h"
#include "shown.h"

void
nlp__cell_put_document (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  g_string_append (cell, nlp_document_get_id (job->document));
}

void
nlp__cell_put_begin (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  g_string_append_printf (cell, "%u", nlp_layer_get_span (job->layer, row).begin);
}

void
nlp__cell_put_end (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  g_string_append_printf (cell, "%u", nlp_layer_get_span (job->layer, row).end);
}

void
nlp__cell_put_stretch (const NlpTableJob *job, NlpSpan span, GString *cell)
{
  gsize n;
  const char *bytes = nlp_document_get_bytes (job->document, span, &n);

  g_string_append_len (cell, bytes, n);
}

void
nlp__cell_put_text (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  nlp__cell_put_stretch (job, nlp_layer_get_span (job->layer, row), cell);
}

static void
put_number (double value, const char *format, GString *cell)
{
  char digits[400];

  if (isfinite (value))
    g_string_append (cell, g_ascii_formatd (digits, sizeof digits, format, value));
}

void
nlp__cell_put_score (double value, GString *cell)
{
  put_number (value, "%.3f", cell);
}

static void
put_text_field (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  const char *text = nlp__field_get_text (job->layer, row, field);
  gsize before = cell->len;

  g_string_append (cell, text == NULL ? "" : text);
  if ((nlp_layer_get_field (job->layer, field)->flags & NLP_FIELD_LINES) != 0)
    for (gsize i = before; i < cell->len; i++)
      if (cell->str[i] == '\n')
        {
          g_string_erase (cell, i, 1);
          g_string_insert (cell, i, NLP__CELL_SEPARATOR);
        }
}

static void
put_spans (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  gboolean words = (nlp_layer_get_field (job->layer, field)->flags & NLP_FIELD_WORDS) != 0;
  guint n;
  const NlpSpan *spans = nlp_layer_get_span_list (job->layer, row, field, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (cell, i == 0 ? "" : words ? " … " : NLP__CELL_SEPARATOR);
      nlp__cell_put_stretch (job, spans[i], cell);
    }
}

void
nlp__cell_put_row (const NlpTableJob *job, const NlpLayer *layer, guint row, GString *cell)
{
  if (layer == NULL || row >= nlp_layer_get_length (layer))
    return;
  if (layer == job->registry->referents)
    g_string_append (cell, nlp__registry_get (job->registry, row)->name);
  else
    nlp__cell_put_stretch (job, nlp_layer_get_span (layer, row), cell);
}

static void
put_rows (const NlpTableJob *job, guint row, guint number, GString *cell)
{
  const NlpField *field = nlp_layer_get_field (job->layer, number);
  guint n;
  const guint *targets, *rows = nlp_layer_get_row_list_of (job->layer, row, number, &targets, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (cell, i == 0 ? "" : NLP__CELL_SEPARATOR);
      nlp__cell_put_row (job, nlp__field_get_target (job->document, field, targets == NULL ? 0 : targets[i]), rows[i], cell);
    }
}

void
nlp__cell_put_field (const NlpTableJob *job, guint row, guint number, GString *cell)
{
  const NlpField *field = nlp_layer_get_field (job->layer, number);
  NlpSpan span;
  guint target, value;

  switch (field->type)
    {
    case NLP_FIELD_STRING:
      put_text_field (job, row, number, cell);
      break;
    case NLP_FIELD_INTEGER:
      g_string_append_printf (cell, "%d", nlp_layer_get_integer (job->layer, row, number));
      break;
    case NLP_FIELD_NUMBER:
      put_number (nlp_layer_get_number (job->layer, row, number), nlp__field_get_format (field), cell);
      break;
    case NLP_FIELD_SPAN:
      span = nlp_layer_get_span_field (job->layer, row, number);
      if (nlp_span_is_set (span))
        nlp__cell_put_stretch (job, span, cell);
      break;
    case NLP_FIELD_SPANS:
      put_spans (job, row, number, cell);
      break;
    case NLP_FIELD_ROW:
      value = nlp_layer_get_row_of (job->layer, row, number, &target);
      if (value != NLP_NO_ROW)
        nlp__cell_put_row (job, nlp__field_get_target (job->document, field, target), value, cell);
      break;
    case NLP_FIELD_ROWS:
      put_rows (job, row, number, cell);
      break;
    case NLP_FIELD_VECTOR:
      break;
    }
}
