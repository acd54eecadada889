/* column.c - one field's values, in an array of their own.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "layer-private.h"

static gsize
get_size (NlpFieldType type, guint n_targets)
{
  switch (type)
    {
    case NLP_FIELD_STRING:
      return sizeof (const char *);
    case NLP_FIELD_INTEGER:
      return sizeof (gint32);
    case NLP_FIELD_NUMBER:
      return sizeof (double);
    case NLP_FIELD_SPAN:
      return sizeof (NlpSpan);
    case NLP_FIELD_SPANS:
    case NLP_FIELD_ROWS:
      return sizeof (NlpList);
    case NLP_FIELD_ROW:
      return n_targets > 1 ? sizeof (NlpRowOf) : sizeof (guint);
    case NLP_FIELD_VECTOR:
      return 0;
    }
  g_return_val_if_reached (0);
}

void
nlp__column_init (NlpColumn *column, const NlpField *field)
{
  column->type = field->type;
  column->n_targets = field->target != NULL;
  for (const char *c = field->target; c != NULL && *c != '\0'; c++)
    column->n_targets += *c == '|';
  column->size = get_size (column->type, column->n_targets);
}

char *
nlp__column_dup_target (const NlpField *field, guint target)
{
  const char *begin = field->target;

  for (; target > 0 && begin != NULL; target--)
    {
      begin = strchr (begin, '|');
      begin = begin == NULL ? NULL : begin + 1;
    }
  return begin == NULL ? NULL : g_strndup (begin, strcspn (begin, "|"));
}

void
nlp__column_clear (NlpColumn *column, guint first, guint end)
{
  char *start = (char *) column->values + first * column->size;

  switch (column->type)
    {
    case NLP_FIELD_NUMBER:
      for (guint i = first; i < end; i++)
        ((double *) column->values)[i] = NAN;
      break;
    case NLP_FIELD_SPAN:
    case NLP_FIELD_ROW:
      memset (start, 0xFF, (end - first) * column->size);
      break;
    default:
      memset (start, 0, (end - first) * column->size);
    }
}

gboolean
nlp__column_is_set (const NlpColumn *column, guint row)
{
  switch (column->values == NULL ? 0 : column->type)
    {
    case NLP_FIELD_STRING:
      return ((const char **) column->values)[row] != NULL;
    case NLP_FIELD_INTEGER:
    case NLP_FIELD_VECTOR:
      return TRUE;
    case NLP_FIELD_NUMBER:
      return !isnan (((double *) column->values)[row]);
    case NLP_FIELD_SPAN:
      return nlp_span_is_set (((NlpSpan *) column->values)[row]);
    case NLP_FIELD_SPANS:
    case NLP_FIELD_ROWS:
      return ((NlpList *) column->values)[row].n > 0;
    case NLP_FIELD_ROW:
      return *nlp__column_get_row (column, row) != NLP_NO_ROW;
    }
  return FALSE;
}
