/* xml-collect.c - which annotations are written, level by level, and where.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "known.h"
#include "xml.h"

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
add_place (GArray *places, NlpSpan span, guint32 last, guint32 annotation)
{
  NlpPlace place = { span, last, annotation };

  g_array_append_val (places, place);
}

static guint32
add_annotation (NlpXml *xml, guint level, NlpXmlKind kind, guint32 row)
{
  guint32 annotation = nlp__pieces_add (&xml->pieces, level, kind, row);

  if (xml->n_annotations[kind]++ == 0)
    xml->first_annotation[kind] = annotation;
  return annotation;
}

static void
add_rows (NlpXml *xml, GArray *places, const NlpLayer *layer, guint level, NlpXmlKind kind)
{
  guint n = 0;
  const NlpSpan *spans = layer == NULL ? NULL : nlp_layer_get_spans (layer, &n);

  for (guint row = 0; row < n; row++)
    add_place (places, spans[row], spans[row].end, add_annotation (xml, level, kind, row));
}

static void
put_in (NlpXml *xml, GArray *places, guint barriers)
{
  nlp__pieces_insert (&xml->pieces, places, barriers);
  g_array_set_size (places, 0);
}

/* Blocks and turns. */

static void
put_in_containers (NlpXml *xml, GArray *places)
{
  for (guint i = 0; i < xml->outline.containers->len; i++)
    {
      NlpSpan span = nlp__outline_get (&xml->outline, i)->span;

      add_place (places, span, span.end, add_annotation (xml, LEVEL_CONTAINER, NLP_XML_CONTAINER, i));
    }
  put_in (xml, places, 0);
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
mark_spoken_bylines (NlpXml *xml)
{
  guint32 container = 0;

  for (guint i = 0; i < xml->pieces.pieces->len; i++)
    {
      guint32 annotation = g_array_index (xml->pieces.pieces, NlpPiece, i).annotation;
      const NlpAnnotation *entry = nlp__pieces_get_annotation (&xml->pieces, annotation);

      if (entry->kind == NLP_XML_CONTAINER)
        container = entry->row;
      else if (nlp__outline_get (&xml->outline, container)->type == NLP_CONTAINER_BYLINE)
        mark_byline (&xml->outline, container);
    }
}

/* Quotes. */

static void
add_span_list (NlpXml *xml, GArray *places, guint32 row, guint field, guint level, NlpXmlKind kind)
{
  guint n;
  const NlpSpan *spans = nlp_layer_get_span_list (xml->quotes, row, field, &n);
  guint32 annotation = add_annotation (xml, level, kind, row);

  for (guint i = 0; i < n; i++)
    add_place (places, spans[i], spans[n - 1].end, annotation);
}

static void
put_in_quotes (NlpXml *xml, GArray *places)
{
  guint n = xml->quotes == NULL ? 0 : nlp_layer_get_length (xml->quotes);

  for (guint32 row = 0; row < n; row++)
    add_span_list (xml, places, row, NLP_QUOTES_CONTENT, LEVEL_QUOTE, NLP_XML_QUOTE);
  put_in (xml, places, IN_CONTAINERS);
}

static void
add_cues_and_sources (NlpXml *xml, GArray *places)
{
  guint n = xml->quotes == NULL ? 0 : nlp_layer_get_length (xml->quotes);

  for (guint32 row = 0; row < n; row++)
    add_span_list (xml, places, row, NLP_QUOTES_CUE, LEVEL_SEGMENT, NLP_XML_CUE);
  for (guint32 row = 0; row < n; row++)
    add_span_list (xml, places, row, NLP_QUOTES_SOURCE, LEVEL_SEGMENT, NLP_XML_SOURCE);
}

/* Layers of others, and scores without an element of the kind that they are about. */

static void
add_other_layer (NlpXml *xml, GArray *places, const NlpLayer *layer)
{
  NlpXmlOther other = { layer, nlp__xml_make_name (nlp_layer_get_name (layer)), xml->n_others, xml->pieces.annotations->len };
  guint n;
  const NlpSpan *spans = nlp_layer_get_spans (layer, &n);

  for (guint row = 0; row < n; row++)
    add_place (places, spans[row], spans[row].end, nlp__pieces_add (&xml->pieces, LEVEL_OTHER, NLP_XML_OTHER, xml->n_others++));
  g_array_append_val (xml->others, other);
}

static void
add_other_layers (NlpXml *xml, GArray *places)
{
  for (guint i = 0; i < nlp_document_get_n_layers (xml->document); i++)
    {
      const NlpLayer *layer = nlp_document_get_nth_layer (xml->document, i);

      if (!nlp__layer_is_any_known (layer)
          && nlp__writer_get_layer (xml->writer, xml->document, nlp_layer_get_name (layer)) != NULL)
        add_other_layer (xml, places, layer);
    }
}

static void
add_anchors (NlpXml *xml, GArray *places, const NlpLayer *layer)
{
  guint n = layer == NULL ? 0 : nlp_layer_get_length (layer);

  for (guint32 row = 0; row < n; row++)
    if (nlp__xml_needs_anchor (xml, layer, row))
      {
        guint32 annotation = nlp__pieces_add (&xml->pieces, LEVEL_OTHER, NLP_XML_ANCHOR, xml->n_others++);
        NlpXmlAnchor anchor = { layer, row, annotation };
        NlpSpan span = nlp_layer_get_span (layer, row);

        g_array_append_val (xml->anchors, anchor);
        add_place (places, span, span.end, annotation);
      }
}

const NlpXmlOther *
nlp__xml_find_other (const NlpXml *xml, guint32 number, guint32 *row)
{
  guint low = 0, high = xml->others->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (xml->others, NlpXmlOther, middle).first <= number)
        low = middle;
      else
        high = middle;
    }
  *row = number - g_array_index (xml->others, NlpXmlOther, low).first;
  return &g_array_index (xml->others, NlpXmlOther, low);
}

/* The whole. */

void
nlp__xml_collect (NlpXml *xml)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (NlpPlace));

  nlp__outline_init (&xml->outline, xml->document, xml->blocks, xml->turns, xml->sentences);
  put_in_containers (xml, places);
  put_in_quotes (xml, places);
  mark_spoken_bylines (xml);
  nlp__outline_arrange (&xml->outline);
  add_rows (xml, places, xml->sentences, LEVEL_SENTENCE, NLP_XML_SENTENCE);
  put_in (xml, places, IN_CONTAINERS);
  /* First, so that they are not among those left out where many rows of other layers cover one another. */
  add_cues_and_sources (xml, places);
  put_in (xml, places, IN_SENTENCES);
  add_other_layers (xml, places);
  xml->first_anchor = xml->n_others;
  add_anchors (xml, places, xml->sentiment);
  add_anchors (xml, places, xml->attitudes);
  put_in (xml, places, IN_SENTENCES);
  add_rows (xml, places, xml->entities, LEVEL_ENTITY, NLP_XML_ENTITY);
  put_in (xml, places, IN_SENTENCES);
  add_rows (xml, places, xml->numbers, LEVEL_NUMBER, NLP_XML_NUMBER);
  put_in (xml, places, WITHOUT_QUOTES);
  add_rows (xml, places, xml->tokens, LEVEL_TOKEN, NLP_XML_TOKEN);
  put_in (xml, places, WITHOUT_ANYTHING);
  nlp__writer_note (xml->writer, "annotations that stand inside too many others were left out", xml->pieces.n_too_deep);
}
