/* rows.c - checks what a plugin wrote, so that later plugins and writers may rely on every row.
 * SPDX-License-Identifier: MIT */
#include "rows.h"

#include <math.h>

#include <nlp/error.h>

#include "layer-private.h"
#include "renumber.h"

/* What the checks of one layer share. */
typedef struct
{
  NlpDocument *document;
  guint32 n_code_points;
  const NlpLayer *layer;
  const NlpField *field;       /* the present one */
  guint *n_target_rows;        /* of the layers that it points to */
  char **values;               /* the only ones that it takes, or NULL */
  const char *good;            /* the last string that was good: long layers repeat themselves */
  gboolean *odd;               /* rows with a value outside of a vocabulary; NULL if there are none */
  guint n_odd;
  GString *left_out;
} NlpRowCheck;

static gboolean
is_inside (const NlpRowCheck *check, NlpSpan span)
{
  return span.begin <= span.end && span.end <= check->n_code_points;
}

static gboolean
list_is_inside (const NlpRowCheck *check, NlpList list)
{
  for (guint i = 0; i < list.n; i++)
    if (!is_inside (check, g_array_index (check->layer->list_spans, NlpSpan, list.first + i)))
      return FALSE;
  return TRUE;
}

static gboolean
row_is_there (const NlpRowCheck *check, guint value, guint target)
{
  return value == NLP_NO_ROW || value < check->n_target_rows[target];
}

static gboolean
rows_are_there (const NlpRowCheck *check, guint field, guint row)
{
  guint n;
  const guint *targets, *rows = nlp_layer_get_row_list_of (check->layer, row, field, &targets, &n);

  for (guint i = 0; i < n; i++)
    if (rows[i] == NLP_NO_ROW || !row_is_there (check, rows[i], targets != NULL ? targets[i] : 0))
      return FALSE;
  return TRUE;
}

static const char *
find_fault_of_string (NlpRowCheck *check, const char *value)
{
  if (value == NULL || value == check->good)
    return NULL;
  if (!g_utf8_validate (value, -1, NULL))
    return "is not valid UTF-8";
  check->good = value;
  return NULL;
}

/* What is wrong with the value of @column in @row, or NULL. */
static const char *
find_fault (NlpRowCheck *check, guint field, guint row)
{
  const NlpColumn *column = &check->layer->columns[field];
  guint target, value;

  switch (column->type)
    {
    case NLP_FIELD_STRING:
      return find_fault_of_string (check, ((char *const *) column->values)[row]);
    case NLP_FIELD_NUMBER:
      return isinf (((const double *) column->values)[row]) ? "is infinite" : NULL;
    case NLP_FIELD_SPAN:
      {
        NlpSpan span = ((const NlpSpan *) column->values)[row];
        return !nlp_span_is_set (span) || is_inside (check, span) ? NULL : "lies outside the text";
      }
    case NLP_FIELD_SPANS:
      return list_is_inside (check, ((const NlpList *) column->values)[row]) ? NULL : "lies outside the text";
    case NLP_FIELD_ROW:
      value = nlp_layer_get_row_of (check->layer, row, field, &target);
      return row_is_there (check, value, target) ? NULL : "names a row that is not there";
    case NLP_FIELD_ROWS:
      return rows_are_there (check, field, row) ? NULL : "names a row that is not there";
    default:
      return NULL;
    }
}

static void
set_fault (const NlpRowCheck *check, guint field, guint row, const char *fault, GError **error)
{
  g_set_error (error, NLP_ERROR, NLP_ERROR_PROCESS, "row %u of layer %s: field %s %s", row, check->layer->spec->name,
               check->field->name, fault);
}

/* Whether a vocabulary is closed and has not what the row says. */
static gboolean
is_odd (const NlpRowCheck *check, guint field, guint row)
{
  const char *value = check->values != NULL ? nlp_layer_get_string (check->layer, row, field) : NULL;

  return value != NULL && !g_strv_contains ((const char *const *) check->values, value);
}

/* The first is told in full. */
static void
note_odd (NlpRowCheck *check, guint field, guint row)
{
  if (check->odd == NULL)
    {
      check->odd = g_new0 (gboolean, check->layer->length);
      g_string_append_printf (check->left_out, "%srow %u of layer %s: field %s is \"%s\", which is none of %s",
                              check->left_out->len > 0 ? "; " : "", row, check->layer->spec->name, check->field->name,
                              nlp_layer_get_string (check->layer, row, field), check->field->values);
    }
  check->n_odd += !check->odd[row];
  check->odd[row] = TRUE;
}

static gboolean
check_column (NlpRowCheck *check, guint field, guint first, GError **error)
{
  const NlpColumn *column = &check->layer->columns[field];

  for (guint row = first; column->values != NULL && row < check->layer->length; row++)
    {
      const char *fault = find_fault (check, field, row);

      if (fault != NULL)
        {
          set_fault (check, field, row, fault, error);
          return FALSE;
        }
      if (is_odd (check, field, row))
        note_odd (check, field, row);
    }
  return TRUE;
}

static gboolean
check_field (NlpRowCheck *check, guint field, guint first, GError **error)
{
  guint n_targets = check->layer->columns[field].n_targets;
  g_autofree guint *n_rows = g_new0 (guint, n_targets + 1);
  g_auto (GStrv) values = NULL;

  check->field = nlp_layer_get_field (check->layer, field);
  if (check->field->values != NULL)
    values = g_strsplit (check->field->values, "|", -1);
  for (guint i = 0; i < n_targets; i++)
    {
      g_autofree char *name = nlp__column_dup_target (check->field, i);
      const NlpLayer *target = nlp_document_get_layer (check->document, name);

      n_rows[i] = target != NULL ? nlp_layer_get_length (target) : 0;
    }
  check->n_target_rows = n_rows;
  check->values = values;
  check->good = NULL;
  return check_column (check, field, first, error);
}

static gboolean
check_spans (const NlpRowCheck *check, guint first, GError **error)
{
  const NlpLayer *layer = check->layer;

  for (guint row = first; row < layer->length; row++)
    if (!is_inside (check, layer->spans[row]))
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_PROCESS,
                     "row %u of layer %s: its span %u-%u lies outside the text of %u code points", row,
                     layer->spec->name, layer->spans[row].begin, layer->spans[row].end, check->n_code_points);
        return FALSE;
      }
  return TRUE;
}

gboolean
nlp__rows_check (NlpDocument *document, NlpLayer *layer, guint first, GString *left_out, GError **error)
{
  NlpRowCheck check = { document, nlp_document_get_length (document), layer, .left_out = left_out };
  gboolean good = check_spans (&check, first, error);

  for (guint field = 0; field < layer->n_fields && good; field++)
    good = layer->columns[field].values == NULL || check_field (&check, field, first, error);
  if (good && check.n_odd > 0)
    {
      g_string_append_printf (left_out, " (%u %s left out)", check.n_odd, check.n_odd == 1 ? "row was" : "rows were");
      nlp__take_out_rows (document, layer, check.odd);
    }
  g_free (check.odd);
  return good;
}
