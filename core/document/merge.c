/* merge.c - puts a layer in order after its last provider ran: the one place that decides what the rows of a layer are,
 * before consumers and writers see them.
 *
 *     check and trim spans -> sort -> join equal rows -> give way (policy; flat layers) -> renumber
 *
 * Two rows of different plugins are equal if they have the same span and no field in which both say something and not
 * the same; the row that stays takes over what only the other said, and both plugins' names.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include <nlp/error.h>
#include <nlp/layers.h>

#include "document-private.h"
#include "known.h"
#include "layer-private.h"
#include "merge.h"
#include "named-speakers.h"
#include "policy.h"
#include "renumber.h"
#include "spoken-headings.h"
#include "tidy.h"

/* Of rows with the same span, each is compared with so many before it, lest a hostile layer take quadratic time. */
#define MAX_COMPARED 32

typedef struct
{
  NlpLayer *layer;
  guint n;          /* rows that were not taken out by tidying: after sorting, the first n */
  gboolean *keep;   /* [n] */
  guint *joined;    /* [n], the row that a dropped row became part of, or NLP_NO_ROW */
  guint n_joined, n_overlapping;
} Merge;

/* Sorting. */

static int
compare_rows (gconstpointer one, gconstpointer other, gpointer data)
{
  const NlpSpan *spans = data;

  return nlp_span_compare (spans[*(const guint *) one], spans[*(const guint *) other]);
}

static gboolean
is_sorted (const NlpLayer *layer)
{
  for (guint row = 1; row < layer->length; row++)
    if (nlp_span_compare (layer->spans[row - 1], layer->spans[row]) > 0)
      return FALSE;
  return TRUE;
}

/* Equality. */

static gboolean
lists_equal (const NlpLayer *layer, const NlpColumn *column, NlpList one, NlpList other)
{
  gboolean rows = column->type == NLP_FIELD_ROWS;
  const GArray *array = rows ? layer->list_rows : layer->list_spans;
  gsize size = rows ? sizeof (guint) : sizeof (NlpSpan), n = rows && column->n_targets > 1 ? 2 * one.n : one.n;

  return one.n == other.n && memcmp (array->data + one.first * size, array->data + other.first * size, n * size) == 0;
}

static gboolean
agrees (const NlpLayer *layer, const NlpColumn *column, guint one, guint other)
{
  if (!nlp__column_is_set (column, one) || !nlp__column_is_set (column, other))
    return TRUE;
  switch (column->type)
    {
    case NLP_FIELD_STRING:
      return g_str_equal (((const char **) column->values)[one], ((const char **) column->values)[other]);
    case NLP_FIELD_SPANS:
    case NLP_FIELD_ROWS:
      return lists_equal (layer, column, ((NlpList *) column->values)[one], ((NlpList *) column->values)[other]);
    default:
      return memcmp ((char *) column->values + one * column->size, (char *) column->values + other * column->size, column->size) == 0;
    }
}

static gboolean
rows_agree (const NlpLayer *layer, guint one, guint other)
{
  for (guint i = 0; i < layer->n_fields; i++)
    if (!agrees (layer, &layer->columns[i], one, other))
      return FALSE;
  return TRUE;
}

/* Joining. */

static void
take_over (NlpLayer *layer, guint row, guint from)
{
  for (guint i = 0; i < layer->n_fields; i++)
    {
      NlpColumn *column = &layer->columns[i];

      if (column->values != NULL && !nlp__column_is_set (column, row))
        memcpy ((char *) column->values + row * column->size, (char *) column->values + from * column->size, column->size);
    }
  layer->providers[row] |= layer->providers[from];
  if (layer->probabilities != NULL)
    layer->probabilities[row] = fmaxf (layer->probabilities[row], layer->probabilities[from]);
}

/* Looks for a kept row before @row that is equal to it and that others made. */
static guint
find_equal (const Merge *merge, guint row)
{
  const NlpLayer *layer = merge->layer;

  for (guint i = row; i > 0 && row - i < MAX_COMPARED && nlp_span_compare (layer->spans[i - 1], layer->spans[row]) == 0; i--)
    if (merge->keep[i - 1] && (layer->providers[i - 1] & layer->providers[row]) == 0 && rows_agree (layer, i - 1, row))
      return i - 1;
  return NLP_NO_ROW;
}

static void
join_equal_rows (Merge *merge)
{
  if (merge->layer->providers == NULL)
    return;
  for (guint row = 1; row < merge->n; row++)
    {
      guint equal = find_equal (merge, row);

      if (equal == NLP_NO_ROW)
        continue;
      take_over (merge->layer, equal, row);
      merge->keep[row] = FALSE;
      merge->joined[row] = equal;
      merge->n_joined++;
    }
}

/* Giving way. */

static gboolean
has_policy (const NlpLayer *layer)
{
  return layer->providers != NULL && !nlp__layer_has_flag (layer, NLP_LAYER_OVERLAPS);
}

static void
drop_overlapping_rows (Merge *merge)
{
  guint32 end = 0;

  for (guint row = 0; row < merge->n; row++)
    if (merge->keep[row])
      {
        if (merge->layer->spans[row].begin < end)
          {
            merge->keep[row] = FALSE;
            merge->n_overlapping++;
          }
        else
          end = merge->layer->spans[row].end;
      }
}

/* Renumbering. */

/* Row numbers old -> new, for rows in the order before (@order) and after (keep, joined). */
static guint *
make_row_map (const Merge *merge, const guint *order, guint n_before)
{
  guint *map = g_new (guint, MAX (n_before, 1)), *place = g_new (guint, MAX (merge->n, 1));
  guint n = 0;

  memset (map, 0xFF, n_before * sizeof *map);
  for (guint row = 0; row < merge->n; row++)
    place[row] = merge->keep[row] ? n++ : NLP_NO_ROW;
  for (guint row = 0; row < merge->n; row++)
    {
      guint kept = row;

      while (!merge->keep[kept] && merge->joined[kept] != NLP_NO_ROW)
        kept = merge->joined[kept];
      map[order[row]] = place[kept];
    }
  g_free (place);
  return map;
}

/* The whole. */

/* Sorts the rows, those without a span last and then out; returns the order that they had, of all rows. */
static guint *
sort_rows (Merge *merge)
{
  NlpLayer *layer = merge->layer;
  guint *order = g_new (guint, MAX (layer->length, 1));

  for (guint row = 0; row < layer->length; row++)
    order[row] = row;
  if (!is_sorted (layer))
    {
      g_qsort_with_data (order, layer->length, sizeof *order, compare_rows, layer->spans);
      nlp__layer_reorder (layer, order, layer->length);
    }
  merge->n = layer->length;
  while (merge->n > 0 && !nlp_span_is_set (layer->spans[merge->n - 1]))
    merge->n--;
  layer->length = merge->n;
  return order;
}

static void
keep_rows (Merge *merge)
{
  guint *rows = g_new (guint, MAX (merge->n, 1)), n = 0;

  for (guint row = 0; row < merge->n; row++)
    if (merge->keep[row])
      rows[n++] = row;
  nlp__layer_reorder (merge->layer, rows, n);
  g_free (rows);
}

static gboolean
is_identity (const guint *map, guint n)
{
  for (guint i = 0; i < n; i++)
    if (map[i] != i)
      return FALSE;
  return TRUE;
}

static void
merge_rows (NlpDocument *document, NlpLayer *layer, NlpMergePolicy policy, Merge *merge)
{
  guint n_before = layer->length;
  g_autofree guint *order = sort_rows (merge), *map = NULL;

  merge->keep = g_new (gboolean, MAX (merge->n, 1));
  merge->joined = g_new (guint, MAX (merge->n, 1));
  memset (merge->joined, 0xFF, merge->n * sizeof *merge->joined);
  for (guint row = 0; row < merge->n; row++)
    merge->keep[row] = TRUE;
  join_equal_rows (merge);
  if (policy != NLP_MERGE_ALL && has_policy (layer))
    nlp__apply_policy (layer, policy, merge->keep);
  if (nlp__layer_has_flag (layer, NLP_LAYER_FLAT))
    drop_overlapping_rows (merge);
  map = make_row_map (merge, order, n_before);
  if (!is_identity (map, n_before))
    {
      keep_rows (merge);
      nlp__renumber_references (document, layer, map, n_before);
      if (layer == document->tokens)
        nlp__document_take_token_offsets (document, NULL);
    }
  g_free (merge->keep);
  g_free (merge->joined);
}

static void
note_counts (NlpDocument *document, const NlpLayer *layer, const Merge *merge, const NlpTidyCounts *counts)
{
  g_autofree char *property = g_strconcat ("merge-", layer->spec->name, NULL);
  const struct
  {
    guint n;
    const char *what;
  } notes[] = { { counts->outside, "outside the text" },
                { counts->empty, "empty" },
                { counts->trimmed, "trimmed" },
                { merge->n_joined, "joined" },
                { merge->n_overlapping, "overlapping" } };
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    if (notes[i].n > 0)
      g_string_append_printf (line, "%s%u %s", line->len == 0 ? "" : ", ", notes[i].n, notes[i].what);
  if (line->len > 0)
    nlp_document_set_property (document, property, line->str);
}

static void
set_outside_error (NlpDocument *document, const NlpLayer *layer, const NlpTidyCounts *counts, GError **error)
{
  g_autoptr (GString) plugins = g_string_new (NULL);

  for (guint run = 0; run < document->runs->len; run++)
    if ((counts->offenders >> run & 1) != 0)
      g_string_append_printf (plugins, "%s%s", plugins->len == 0 ? "" : ", ", nlp_document_get_run (document, run)->plugin);
  g_set_error (error, NLP_ERROR, NLP_ERROR_PROCESS, "%s: %u rows of layer \"%s\" are outside the text; they were taken out",
               plugins->len == 0 ? "core" : plugins->str, counts->outside, layer->spec->name);
}

static gboolean
merge_layer (NlpDocument *document, NlpLayer *layer, NlpMergePolicy policy, GError **error)
{
  NlpTidyCounts counts = { 0 };
  Merge merge = { .layer = layer };

  nlp__tidy_spans (document, layer, &counts);
  merge_rows (document, layer, policy, &merge);
  if (nlp__layer_is_known (layer, NLP_LAYER_TURNS))
    nlp__demote_spoken_headings (document, layer);
  note_counts (document, layer, &merge, &counts);
  if (counts.outside > 0)
    set_outside_error (document, layer, &counts, error);
  layer->merged = counts.outside == 0;
  return layer->merged;
}

/* Whether the layers that row fields point into could be put in order, so that what they call equal is known. */
static gboolean
merge_targets (NlpDocument *document, const NlpLayer *layer, NlpMergePolicy policy, GError **error)
{
  for (guint i = 0; i < layer->n_fields; i++)
    for (guint j = 0; j < layer->columns[i].n_targets; j++)
      {
        g_autofree char *name = nlp__column_dup_target (&layer->spec->fields[i], j);
        NlpLayer *target = nlp_document_get_layer (document, name);

        if (target != NULL && target != layer && !target->merged && !merge_layer (document, target, policy, error))
          return FALSE;
      }
  return TRUE;
}

gboolean
nlp__document_merge_layer (NlpDocument *document, NlpLayer *layer, NlpMergePolicy policy, GError **error)
{
  gboolean done = merge_targets (document, layer, policy, error);
  NlpLayer *referents;

  nlp__drop_wrong_references (document, layer);
  done = merge_layer (document, layer, policy, done ? error : NULL) && done;
  referents = nlp__make_speakers_rows (document, layer);
  if (referents != NULL)
    done = merge_layer (document, referents, policy, done ? error : NULL) && done;
  return done;
}
