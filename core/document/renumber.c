/* renumber.c - keeps references to rows true when those rows were put in order.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "document-private.h"
#include "layer-private.h"
#include "renumber.h"

/* What rows of one layer are called after it was put in order. */
typedef struct
{
  const NlpLayer *target;
  const guint *map;     /* [n_before] */
  guint n_before;
} Renumbering;

static void
renumber (const Renumbering *renumbering, guint *value)
{
  if (*value != NLP_NO_ROW)
    *value = *value < renumbering->n_before ? renumbering->map[*value] : NLP_NO_ROW;
}

static void
renumber_rows (const Renumbering *renumbering, NlpLayer *layer, const NlpColumn *column, guint target)
{
  for (guint row = 0; row < layer->length; row++)
    if (column->n_targets == 1 || ((NlpRowOf *) column->values)[row].target == target)
      renumber (renumbering, nlp__column_get_row (column, row));
}

/* A list loses the rows that are no more. */
static void
renumber_list (const Renumbering *renumbering, NlpList *list, guint *rows, guint *targets, guint target)
{
  guint n = 0;

  for (guint i = 0; i < list->n; i++)
    {
      guint value = rows[i], of = targets != NULL ? targets[i] : target;

      if (of == target)
        renumber (renumbering, &value);
      if (value == NLP_NO_ROW)
        continue;
      if (targets != NULL)
        targets[n] = of;
      rows[n++] = value;
    }
  if (targets != NULL)
    memmove (rows + n, targets, n * sizeof *targets);
  list->n = n;
}

static void
renumber_lists (const Renumbering *renumbering, NlpLayer *layer, const NlpColumn *column, guint target)
{
  NlpList *lists = column->values;

  for (guint row = 0; row < layer->length; row++)
    if (lists[row].n > 0)
      {
        guint *rows = &g_array_index (layer->list_rows, guint, lists[row].first);

        renumber_list (renumbering, &lists[row], rows, column->n_targets > 1 ? rows + lists[row].n : NULL, target);
      }
}

static void
renumber_field (const Renumbering *renumbering, NlpLayer *layer, guint field)
{
  const NlpColumn *column = &layer->columns[field];

  for (guint target = 0; column->values != NULL && target < column->n_targets; target++)
    {
      g_autofree char *name = nlp__column_dup_target (&layer->spec->fields[field], target);

      if (!g_str_equal (name, renumbering->target->spec->name))
        continue;
      if (column->type == NLP_FIELD_ROW)
        renumber_rows (renumbering, layer, column, target);
      else if (column->type == NLP_FIELD_ROWS)
        renumber_lists (renumbering, layer, column, target);
    }
}

void
nlp__renumber_references (NlpDocument *document, const NlpLayer *target, const guint *map, guint n_before)
{
  Renumbering renumbering = { target, map, n_before };

  for (guint i = 0; i < document->layers->len; i++)
    {
      NlpLayer *layer = g_ptr_array_index (document->layers, i);

      for (guint field = 0; field < layer->n_fields; field++)
        renumber_field (&renumbering, layer, field);
    }
}

void
nlp__take_out_rows (NlpDocument *document, NlpLayer *layer, const gboolean *out)
{
  guint n_before = layer->length, n = 0;
  g_autofree guint *kept = g_new (guint, MAX (n_before, 1)), *map = g_new (guint, MAX (n_before, 1));

  for (guint row = 0; row < n_before; row++)
    {
      map[row] = out[row] ? NLP_NO_ROW : n;
      if (!out[row])
        kept[n++] = row;
    }
  nlp__layer_reorder (layer, kept, n);
  nlp__renumber_references (document, layer, map, n_before);
}

void
nlp__drop_wrong_references (NlpDocument *document, NlpLayer *layer)
{
  for (guint field = 0; field < layer->n_fields; field++)
    {
      const NlpColumn *column = &layer->columns[field];

      for (guint target = 0; column->type == NLP_FIELD_ROW && column->values != NULL && target < column->n_targets; target++)
        {
          g_autofree char *name = nlp__column_dup_target (&layer->spec->fields[field], target);
          const NlpLayer *there = nlp_document_get_layer (document, name);
          guint n = there == NULL ? 0 : there->length;

          for (guint row = 0; row < layer->length; row++)
            if ((column->n_targets == 1 || ((NlpRowOf *) column->values)[row].target == target)
                && *nlp__column_get_row (column, row) >= n)
              *nlp__column_get_row (column, row) = NLP_NO_ROW;
        }
    }
}
