/* policy.c - which rows of different plugins stay when they overlap.
 *
 * Rows are taken in order of merit (longest first, or first plugin first) and kept unless they overlap a kept row of
 * another plugin. To answer "is anything painted between here and there?" fast on any input, the text is cut at all
 * begins and ends into cells; each plugin has
 *
 *     next  a forest in which a painted cell points behind itself, so that each cell is painted once (Tarjan 1975)
 *     sum   a binary indexed tree over the painted cells (Fenwick 1994)
 *
 * Cost: n log n times the number of plugins that wrote into the layer.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "layer-private.h"
#include "policy.h"

#define MAX_PROVIDERS 65 /* 64 runs, and the core */

typedef struct
{
  guint32 *next;  /* [n_cells + 1] */
  guint32 *sum;   /* [n_cells + 1] */
} Paint;

typedef struct
{
  guint row;
  guint provider;   /* the first plugin that made it; 0 for the core */
  guint32 length;   /* 0 where length does not count */
  guint32 first, end; /* cells */
} Candidate;

static guint
first_provider (const NlpLayer *layer, guint row)
{
  guint64 providers = nlp_layer_get_providers (layer, row);
  guint run = 0;

  if (providers == 0)
    return 0;
  while ((providers >> run & 1) == 0)
    run++;
  return run + 1;
}

static int
compare_merit (gconstpointer one, gconstpointer other)
{
  const Candidate *a = one, *b = other;

  if (a->length != b->length)
    return a->length > b->length ? -1 : 1;
  if (a->provider != b->provider)
    return a->provider < b->provider ? -1 : 1;
  return a->row < b->row ? -1 : 1;
}

static int
compare_places (gconstpointer one, gconstpointer other)
{
  guint32 a = *(const guint32 *) one, b = *(const guint32 *) other;

  return a < b ? -1 : a > b;
}

/* The borders of cells: all begins and ends, sorted, each once. */
static GArray *
find_borders (const NlpLayer *layer, const GArray *candidates)
{
  GArray *borders = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      NlpSpan span = layer->spans[g_array_index (candidates, Candidate, i).row];

      g_array_append_val (borders, span.begin);
      g_array_append_val (borders, span.end);
    }
  g_array_sort (borders, compare_places);
  for (guint i = 0; i < borders->len; i++)
    if (n == 0 || g_array_index (borders, guint32, n - 1) != g_array_index (borders, guint32, i))
      g_array_index (borders, guint32, n++) = g_array_index (borders, guint32, i);
  g_array_set_size (borders, n);
  return borders;
}

static guint32
find_cell (const GArray *borders, guint32 place)
{
  guint cell;

  g_array_binary_search ((GArray *) borders, &place, compare_places, &cell);
  return cell;
}

static guint32
find_unpainted (Paint *paint, guint32 cell)
{
  while (paint->next[cell] != cell)
    {
      paint->next[cell] = paint->next[paint->next[cell]];
      cell = paint->next[cell];
    }
  return cell;
}

static void
paint_cells (Paint *paint, guint32 first, guint32 end, guint32 n_cells)
{
  if (paint->next == NULL)
    {
      paint->next = g_new (guint32, n_cells + 1);
      paint->sum = g_new0 (guint32, n_cells + 1);
      for (guint32 i = 0; i <= n_cells; i++)
        paint->next[i] = i;
    }
  for (guint32 cell = find_unpainted (paint, first); cell < end; cell = find_unpainted (paint, cell))
    {
      paint->next[cell] = cell + 1;
      for (guint32 i = cell + 1; i <= n_cells; i += i & -i)
        paint->sum[i]++;
    }
}

/* Painted cells before @cell. */
static guint32
count_painted (const Paint *paint, guint32 cell)
{
  guint32 n = 0;

  for (; cell > 0; cell &= cell - 1)
    n += paint->sum[cell];
  return n;
}

static gboolean
meets_another (const Paint *paints, const Candidate *candidate, guint64 providers)
{
  for (guint i = 0; i < MAX_PROVIDERS; i++)
    if (paints[i].next != NULL && i != candidate->provider && (i == 0 || (providers >> (i - 1) & 1) == 0)
        && count_painted (&paints[i], candidate->end) > count_painted (&paints[i], candidate->first))
      return TRUE;
  return FALSE;
}

void
nlp__apply_policy (const NlpLayer *layer, NlpMergePolicy policy, gboolean *keep)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GArray) borders = NULL;
  Paint paints[MAX_PROVIDERS] = { 0 };

  for (guint row = 0; row < layer->length; row++)
    if (keep[row])
      {
        NlpSpan span = layer->spans[row];
        Candidate candidate = { row, first_provider (layer, row), policy == NLP_MERGE_LONGEST ? span.end - span.begin : 0 };

        g_array_append_val (candidates, candidate);
      }
  borders = find_borders (layer, candidates);
  g_array_sort (candidates, compare_merit);
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      candidate->first = find_cell (borders, layer->spans[candidate->row].begin);
      candidate->end = find_cell (borders, layer->spans[candidate->row].end);
      if (meets_another (paints, candidate, nlp_layer_get_providers (layer, candidate->row)))
        keep[candidate->row] = FALSE;
      else
        paint_cells (&paints[candidate->provider], candidate->first, candidate->end, borders->len);
    }
  for (guint i = 0; i < MAX_PROVIDERS; i++)
    {
      g_free (paints[i].next);
      g_free (paints[i].sum);
    }
}
