/* marked.c - which annotations stand in the text, level by level, and where; the walk through them.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "known.h"
#include "marked.h"

enum
{
  LEVEL_CONTAINER,
  LEVEL_QUOTE,
  LEVEL_SENTENCE,
  LEVEL_SEGMENT,
  LEVEL_OTHER,
  LEVEL_ENTITY,
  LEVEL_NUMBER,
  LEVEL_TOKEN
};

/* What may not stand inside what. A quote may stand in a paragraph only, a sentence in a paragraph or a quote; a number
 * holds no quote; a token holds nothing. */
#define IN_CONTAINERS (1u << LEVEL_CONTAINER)
#define IN_SENTENCES (IN_CONTAINERS | 1u << LEVEL_SENTENCE)
#define WITHOUT_QUOTES (IN_SENTENCES | 1u << LEVEL_QUOTE)
#define WITHOUT_ANYTHING ((1u << LEVEL_TOKEN) - 1)

static void
choose_layers (NlpMarked *marked)
{
  const struct
  {
    const NlpLayer **layer;
    const char *name;
  } choices[] = { { &marked->blocks, NLP_LAYER_BLOCKS },       { &marked->turns, NLP_LAYER_TURNS },
                  { &marked->quotes, NLP_LAYER_QUOTES },       { &marked->sentences, NLP_LAYER_SENTENCES },
                  { &marked->entities, NLP_LAYER_ENTITIES },   { &marked->numbers, NLP_LAYER_NUMBERS },
                  { &marked->tokens, NLP_LAYER_TOKENS },       { &marked->tags, NLP_LAYER_TAGS },
                  { &marked->sentiment, NLP_LAYER_SENTIMENT },
                  { &marked->attitudes, NLP_LAYER_ATTITUDES } };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    *choices[i].layer = nlp__writer_get_known (marked->writer, marked->document, choices[i].name);
}

void
nlp__marked_init (NlpMarked *marked, NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  *marked = (NlpMarked) { writer, document, sink };
  choose_layers (marked);
  marked->registry = nlp__registry_new (document);
  nlp__pieces_init (&marked->pieces, document);
  marked->others = g_array_new (FALSE, FALSE, sizeof (NlpMarkedOther));
  marked->anchors = g_array_new (FALSE, FALSE, sizeof (NlpMarkedAnchor));
}

void
nlp__marked_clear (NlpMarked *marked)
{
  nlp__outline_clear (&marked->outline);
  nlp__pieces_clear (&marked->pieces);
  nlp__registry_free (marked->registry);
  g_array_unref (marked->others);
  g_array_unref (marked->anchors);
}

/* Annotations and their places. */

static void
add_place (GArray *places, NlpSpan span, guint32 last, guint32 annotation)
{
  NlpPlace place = { span, last, annotation };

  g_array_append_val (places, place);
}

static guint32
add_annotation (NlpMarked *marked, guint level, NlpMarkedKind kind, guint32 row)
{
  guint32 annotation = nlp__pieces_add (&marked->pieces, level, kind, row);

  if (marked->n_annotations[kind]++ == 0)
    marked->first_annotation[kind] = annotation;
  return annotation;
}

static void
add_rows (NlpMarked *marked, GArray *places, const NlpLayer *layer, guint level, NlpMarkedKind kind)
{
  guint n = 0;
  const NlpSpan *spans = layer == NULL ? NULL : nlp_layer_get_spans (layer, &n);

  for (guint row = 0; row < n; row++)
    add_place (places, spans[row], spans[row].end, add_annotation (marked, level, kind, row));
}

static void
put_in (NlpMarked *marked, GArray *places, guint barriers)
{
  nlp__pieces_insert (&marked->pieces, places, barriers);
  g_array_set_size (places, 0);
}

/* Blocks and turns. */

static void
put_in_containers (NlpMarked *marked, GArray *places)
{
  for (guint i = 0; i < marked->outline.containers->len; i++)
    {
      NlpSpan span = nlp__outline_get (&marked->outline, i)->span;

      add_place (places, span, span.end, add_annotation (marked, LEVEL_CONTAINER, NLP_MARKED_CONTAINER, i));
    }
  put_in (marked, places, 0);
}

/* Makes a byline that holds speech a late one; its parts stand side by side. */
static void
mark_byline (NlpOutline *outline, guint32 index)
{
  guint32 block = nlp__outline_get (outline, index)->block;

  while (index > 0 && nlp__outline_get (outline, index - 1)->block == block)
    index--;
  for (; index < outline->containers->len && nlp__outline_get (outline, index)->block == block; index++)
    nlp__outline_get (outline, index)->type = NLP_CONTAINER_LATE_BYLINE;
}

/* Only containers and quotes are in place. */
static void
mark_spoken_bylines (NlpMarked *marked)
{
  guint32 container = 0;

  for (guint i = 0; i < marked->pieces.pieces->len; i++)
    {
      guint32 annotation = g_array_index (marked->pieces.pieces, NlpPiece, i).annotation;
      const NlpAnnotation *entry = nlp__pieces_get_annotation (&marked->pieces, annotation);

      if (entry->kind == NLP_MARKED_CONTAINER)
        container = entry->row;
      else if (nlp__outline_get (&marked->outline, container)->type == NLP_CONTAINER_BYLINE)
        mark_byline (&marked->outline, container);
    }
}

/* Quotes. */

static void
add_span_list (NlpMarked *marked, GArray *places, guint32 row, guint field, guint level, NlpMarkedKind kind)
{
  guint n;
  const NlpSpan *spans = nlp_layer_get_span_list (marked->quotes, row, field, &n);
  guint32 annotation = add_annotation (marked, level, kind, row);

  for (guint i = 0; i < n; i++)
    add_place (places, spans[i], spans[n - 1].end, annotation);
}

static void
put_in_quotes (NlpMarked *marked, GArray *places)
{
  guint n = marked->quotes == NULL ? 0 : nlp_layer_get_length (marked->quotes);

  for (guint32 row = 0; row < n; row++)
    add_span_list (marked, places, row, NLP_QUOTES_CONTENT, LEVEL_QUOTE, NLP_MARKED_QUOTE);
  put_in (marked, places, IN_CONTAINERS);
}

static void
add_cues_and_sources (NlpMarked *marked, GArray *places)
{
  guint n = marked->quotes == NULL ? 0 : nlp_layer_get_length (marked->quotes);

  for (guint32 row = 0; row < n; row++)
    add_span_list (marked, places, row, NLP_QUOTES_CUE, LEVEL_SEGMENT, NLP_MARKED_CUE);
  for (guint32 row = 0; row < n; row++)
    add_span_list (marked, places, row, NLP_QUOTES_SOURCE, LEVEL_SEGMENT, NLP_MARKED_SOURCE);
}

/* Layers of others, and scores without an element of the kind that they are about. */

static void
add_other_layer (NlpMarked *marked, GArray *places, const NlpLayer *layer)
{
  NlpMarkedOther other = { layer, marked->n_others, marked->pieces.annotations->len };
  guint n;
  const NlpSpan *spans = nlp_layer_get_spans (layer, &n);

  for (guint row = 0; row < n; row++)
    add_place (places, spans[row], spans[row].end, nlp__pieces_add (&marked->pieces, LEVEL_OTHER, NLP_MARKED_OTHER, marked->n_others++));
  g_array_append_val (marked->others, other);
}

/* The library's layers that are written in a way of their own. */
static gboolean
has_own_way (const NlpLayer *layer)
{
  static const char *const names[] = { NLP_LAYER_TOKENS,   NLP_LAYER_TAGS,      NLP_LAYER_SENTENCES, NLP_LAYER_BLOCKS,
                                       NLP_LAYER_TURNS,    NLP_LAYER_ENTITIES,  NLP_LAYER_QUOTES,    NLP_LAYER_SENTIMENT,
                                       NLP_LAYER_ATTITUDES, NLP_LAYER_NUMBERS, NLP_LAYER_REFERENTS, NULL };

  return nlp__layer_get_known (layer) != NULL && g_strv_contains (names, nlp_layer_get_name (layer));
}

static int
compare_priorities (gconstpointer one, gconstpointer other)
{
  int a = nlp__layer_get_priority (*(NlpLayer *const *) one), b = nlp__layer_get_priority (*(NlpLayer *const *) other);

  return a != b ? (a > b ? -1 : 1) : 0;
}

/* All layers with marks of no kind of their own, those that go outside first; among equals as the document has them. */
static GPtrArray *
find_other_layers (NlpMarked *marked)
{
  GPtrArray *layers = g_ptr_array_new ();

  for (guint i = 0; i < nlp_document_get_n_layers (marked->document); i++)
    {
      NlpLayer *layer = nlp_document_get_nth_layer (marked->document, i);

      if (!has_own_way (layer) && !nlp__layer_has_flag (layer, NLP_LAYER_BESIDE)
          && nlp__writer_get_layer (marked->writer, marked->document, nlp_layer_get_name (layer)) != NULL)
        g_ptr_array_add (layers, layer);
    }
  g_ptr_array_sort (layers, compare_priorities);
  return layers;
}

static int
get_priority (const char *layer)
{
  return nlp_layers_find (layer)->priority;
}

/* Those of them with a priority above @lowest, up to @highest. */
static void
add_other_layers (NlpMarked *marked, GArray *places, int highest, int lowest)
{
  g_autoptr (GPtrArray) layers = find_other_layers (marked);

  for (guint i = 0; i < layers->len; i++)
    {
      int priority = nlp__layer_get_priority (layers->pdata[i]);

      if (priority > lowest && priority <= highest)
        add_other_layer (marked, places, layers->pdata[i]);
    }
}

static void
add_anchors (NlpMarked *marked, GArray *places, const NlpLayer *layer)
{
  guint n = layer == NULL || marked->needs_anchor == NULL ? 0 : nlp_layer_get_length (layer);

  for (guint32 row = 0; row < n; row++)
    if (marked->needs_anchor (marked, layer, row))
      {
        guint32 annotation = nlp__pieces_add (&marked->pieces, LEVEL_OTHER, NLP_MARKED_ANCHOR, marked->n_others++);
        NlpMarkedAnchor anchor = { layer, row, annotation };
        NlpSpan span = nlp_layer_get_span (layer, row);

        g_array_append_val (marked->anchors, anchor);
        add_place (places, span, span.end, annotation);
      }
}

const NlpMarkedOther *
nlp__marked_find_other (const NlpMarked *marked, guint32 number, guint32 *row)
{
  guint low = 0, high = marked->others->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (marked->others, NlpMarkedOther, middle).first <= number)
        low = middle;
      else
        high = middle;
    }
  *row = number - g_array_index (marked->others, NlpMarkedOther, low).first;
  return &g_array_index (marked->others, NlpMarkedOther, low);
}

/* The whole. */

void
nlp__marked_collect (NlpMarked *marked)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (NlpPlace));

  nlp__outline_init (&marked->outline, marked->document, marked->blocks, marked->turns, marked->sentences);
  put_in_containers (marked, places);
  put_in_quotes (marked, places);
  mark_spoken_bylines (marked);
  nlp__outline_arrange (&marked->outline);
  add_rows (marked, places, marked->sentences, LEVEL_SENTENCE, NLP_MARKED_SENTENCE);
  put_in (marked, places, IN_CONTAINERS);
  /* First, so that they are not among those left out where many rows of other layers cover one another. */
  add_cues_and_sources (marked, places);
  put_in (marked, places, IN_SENTENCES);
  add_other_layers (marked, places, G_MAXINT, get_priority (NLP_LAYER_ENTITIES));
  marked->first_anchor = marked->n_others;
  add_anchors (marked, places, marked->sentiment);
  add_anchors (marked, places, marked->attitudes);
  put_in (marked, places, IN_SENTENCES);
  add_rows (marked, places, marked->entities, LEVEL_ENTITY, NLP_MARKED_ENTITY);
  put_in (marked, places, IN_SENTENCES);
  add_other_layers (marked, places, get_priority (NLP_LAYER_ENTITIES), get_priority (NLP_LAYER_NUMBERS));
  put_in (marked, places, IN_SENTENCES);
  add_rows (marked, places, marked->numbers, LEVEL_NUMBER, NLP_MARKED_NUMBER);
  put_in (marked, places, WITHOUT_QUOTES);
  add_other_layers (marked, places, get_priority (NLP_LAYER_NUMBERS), G_MININT);
  put_in (marked, places, IN_SENTENCES);
  add_rows (marked, places, marked->tokens, LEVEL_TOKEN, NLP_MARKED_TOKEN);
  put_in (marked, places, WITHOUT_ANYTHING);
  nlp__writer_note (marked->writer, "annotations that stand inside too many others were left out", marked->pieces.n_too_deep);
}
