/* rows.c - checks what a plugin wrote, so that later plugins and writers may rely on every row.
 * SPDX-License-Identifier: MIT */
#include "rows.h"

#include <math.h>

#include <nlp/error.h>

#include "layer-private.h"

/* What the checks of one layer share. */
typedef struct
{
  guint32 n_code_points;
  const NlpLayer *layer;
  guint n_target_rows;  /* of the layer that the present field points to */
} NlpRowCheck;

static gboolean
is_inside (const NlpRowCheck *check, NlpSpan span)
{
  return span.begin <= span.end && span.end <= check->n_code_points;
}

static gboolean
list_is_inside (const NlpRowCheck *check, NlpSpanList list)
{
  for (guint i = 0; i < list.n; i++)
    if (!is_inside (check, g_array_index (check->layer->list_spans, NlpSpan, list.first + i)))
      return FALSE;
  return TRUE;
}

/* What is wrong with the value of @column in @row, or NULL. */
static const char *
find_fault (const NlpRowCheck *check, const NlpColumn *column, guint row)
{
  switch (column->type)
    {
    case NLP_FIELD_STRING:
      {
        const char *value = ((char *const *) column->values)[row];
        return value == NULL || g_utf8_validate (value, -1, NULL) ? NULL : "is not valid UTF-8";
      }
    case NLP_FIELD_INTEGER:
      return NULL;
    case NLP_FIELD_NUMBER:
      return isinf (((const double *) column->values)[row]) ? "is infinite" : NULL;
    case NLP_FIELD_SPAN:
      {
        NlpSpan span = ((const NlpSpan *) column->values)[row];
        return !nlp_span_is_set (span) || is_inside (check, span) ? NULL : "lies outside the text";
      }
    case NLP_FIELD_SPANS:
      return list_is_inside (check, ((const NlpSpanList *) column->values)[row]) ? NULL : "lies outside the text";
    case NLP_FIELD_ROW:
      {
        guint value = ((const guint32 *) column->values)[row];
        return value == NLP_NO_ROW || value < check->n_target_rows ? NULL : "names a row that is not there";
      }
    }
  return NULL;
}

static gboolean
check_column (const NlpRowCheck *check, guint field, guint first, GError **error)
{
  const NlpColumn *column = &check->layer->columns[field];

  for (guint row = first; column->values != NULL && row < check->layer->length; row++)
    {
      const char *fault = find_fault (check, column, row);

      if (fault == NULL)
        continue;
      g_set_error (error, NLP_ERROR, NLP_ERROR_PROCESS, "row %u of layer %s: field %s %s", row,
                   check->layer->spec->name, check->layer->spec->fields[field].name, fault);
      return FALSE;
    }
  return TRUE;
}

gboolean
nlp__rows_check (NlpDocument *document, const NlpLayer *layer, guint first, GError **error)
{
  NlpRowCheck check = { nlp_document_get_length (document), layer, 0 };

  for (guint row = first; row < layer->length; row++)
    if (!is_inside (&check, layer->spans[row]))
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_PROCESS,
                     "row %u of layer %s: its span %u-%u lies outside the text of %u code points", row,
                     layer->spec->name, layer->spans[row].begin, layer->spans[row].end, check.n_code_points);
        return FALSE;
      }
  for (guint field = 0; field < layer->n_fields; field++)
    {
      const char *target = layer->spec->fields[field].target;
      const NlpLayer *target_layer = target ? nlp_document_get_layer (document, target) : NULL;

      check.n_target_rows = target_layer ? nlp_layer_get_length (target_layer) : 0;
      if (!check_column (&check, field, first, error))
        return FALSE;
    }
  return TRUE;
}
