/* seal.c - sums over a document, before and after a plugin.
 * SPDX-License-Identifier: MIT */
#include "seal.h"

#include <string.h>

#include "document-private.h"
#include "layer-private.h"

#define FACTOR 0x9e3779b97f4a7c15u

typedef struct
{
  NlpLayer *layer;
  char *name;
  guint length;            /* rows that were there */
  guint n_list_spans, n_list_rows;
  guint64 columns;         /* those that had values: bits */
  gpointer *strings;       /* [n_strings], what fields hold: each once, in any order */
  guint n_strings;
  guint64 sum;
} LayerSeal;

struct _NlpSeal
{
  const char *text;
  gsize n_bytes;
  guint n_runs;
  guint64 text_sum, runs_sum;
  GArray *layers;          /* LayerSeal */
};

static guint64
add_word (guint64 sum, guint64 word)
{
  sum = (sum ^ word) * FACTOR;
  return sum ^ sum >> 29;
}

/* Four sums side by side, for one alone would wait for each product. */
static guint64
add_bytes (guint64 sum, gconstpointer data, gsize n)
{
  const char *bytes = data;
  guint64 sums[4] = { sum, sum + 1, sum + 2, sum + 3 }, word = 0;
  gsize i = 0;

  for (; i + 32 <= n; i += 32)
    for (guint lane = 0; lane < 4; lane++)
      {
        memcpy (&word, bytes + i + 8 * lane, 8);
        sums[lane] = add_word (sums[lane], word);
      }
  for (; i < n; i += 8)
    {
      word = 0;
      memcpy (&word, bytes + i, MIN (n - i, 8));
      sums[0] = add_word (sums[0], word);
    }
  return add_word (add_word (add_word (sums[0], sums[1]), sums[2]), sums[3]);
}

static guint64
sum_layer (const LayerSeal *seal)
{
  const NlpLayer *layer = seal->layer;
  guint64 sum = add_bytes (0, layer->spans, seal->length * sizeof *layer->spans);

  for (guint i = 0; i < layer->n_fields && i < 64; i++)
    if ((seal->columns >> i & 1) != 0)
      sum = add_bytes (sum, layer->columns[i].values, seal->length * layer->columns[i].size);
  if (seal->n_list_spans > 0)
    sum = add_bytes (sum, layer->list_spans->data, seal->n_list_spans * sizeof (NlpSpan));
  if (seal->n_list_rows > 0)
    sum = add_bytes (sum, layer->list_rows->data, seal->n_list_rows * sizeof (guint));
  for (guint i = 0; i < seal->n_strings; i++)
    sum = add_bytes (sum, seal->strings[i], strlen (seal->strings[i]) + 1);
  return sum;
}

static guint64
find_columns (const NlpLayer *layer)
{
  guint64 columns = 0;

  for (guint i = 0; i < layer->n_fields && i < 64; i++)
    if (layer->columns[i].values != NULL)
      columns |= (guint64) 1 << i;
  return columns;
}

static void
seal_layer (NlpSeal *seal, NlpLayer *layer)
{
  LayerSeal one = { .layer = layer, .name = g_strdup (nlp_layer_get_name (layer)), .length = layer->length,
                    .n_list_spans = layer->list_spans ? layer->list_spans->len : 0,
                    .n_list_rows = layer->list_rows ? layer->list_rows->len : 0, .columns = find_columns (layer) };

  if (layer->strings != NULL)
    one.strings = g_hash_table_get_keys_as_array (layer->strings, &one.n_strings);
  one.sum = sum_layer (&one);
  g_array_append_val (seal->layers, one);
}

static guint64
sum_runs (const NlpDocument *document, guint n)
{
  guint64 sum = 0;

  /* Member by member: what lies between them has no value. */
  for (guint i = 0; i < n; i++)
    {
      const NlpRun *run = &g_array_index (document->runs, NlpRun, i);
      guint64 words[] = { GPOINTER_TO_SIZE (run->plugin), GPOINTER_TO_SIZE (run->version), run->status, GPOINTER_TO_SIZE (run->message) };

      sum = add_bytes (sum, words, sizeof words);
    }
  return sum;
}

static void
clear_layer (gpointer data)
{
  LayerSeal *seal = data;

  g_free (seal->name);
  g_free (seal->strings);
}

NlpSeal *
nlp__seal_take (NlpDocument *document)
{
  NlpSeal *seal = g_new0 (NlpSeal, 1);

  seal->text = document->text;
  seal->n_bytes = document->n_bytes;
  seal->text_sum = add_bytes (0, document->text, document->n_bytes + 1);
  seal->n_runs = document->runs->len;
  seal->runs_sum = sum_runs (document, seal->n_runs);
  seal->layers = g_array_new (FALSE, FALSE, sizeof (LayerSeal));
  g_array_set_clear_func (seal->layers, clear_layer);
  for (guint i = 0; i < document->layers->len; i++)
    seal_layer (seal, document->layers->pdata[i]);
  return seal;
}

void
nlp__seal_free (NlpSeal *seal)
{
  g_array_unref (seal->layers);
  g_free (seal);
}

static gboolean
has_changed (const LayerSeal *seal)
{
  const NlpLayer *layer = seal->layer;

  return layer->length < seal->length || (find_columns (layer) & seal->columns) != seal->columns
         || (seal->n_list_spans > 0 && layer->list_spans->len < seal->n_list_spans)
         || (seal->n_list_rows > 0 && layer->list_rows->len < seal->n_list_rows) || sum_layer (seal) != seal->sum;
}

char *
nlp__seal_find_change (const NlpSeal *seal, NlpDocument *document)
{
  if (document->text != seal->text || document->n_bytes != seal->n_bytes
      || add_bytes (0, document->text, document->n_bytes + 1) != seal->text_sum)
    return g_strdup ("the text");
  if (document->runs->len != seal->n_runs || sum_runs (document, seal->n_runs) != seal->runs_sum)
    return g_strdup ("the record of runs");
  for (guint i = 0; i < seal->layers->len; i++)
    {
      const LayerSeal *one = &g_array_index (seal->layers, LayerSeal, i);

      if (i >= document->layers->len || document->layers->pdata[i] != one->layer || has_changed (one))
        return g_strdup_printf ("layer %s", one->name);
    }
  return NULL;
}
