/* xml-body.c - the text, with its divisions, turns, containers, and the tags of the pieces.
 *
 * The walk through the pieces is that of every format with tags; see NlpXmlTags.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "xml.h"

typedef struct
{
  NlpXml *xml;
  const NlpXmlTags *tags;
  guint32 position;   /* what is written */
  const char *place;
  GArray *open;       /* guint: pieces, outer first */
} Body;

/* Turns and containers. */

static const struct
{
  const char *element;
  const char *type;
} containers[] = {
  [NLP_CONTAINER_HEADING] = { "head", NULL },
  [NLP_CONTAINER_BYLINE] = { "byline", NULL },
  [NLP_CONTAINER_PARAGRAPH] = { "p", NULL },
  [NLP_CONTAINER_CAPTION] = { "ab", "caption" },
  [NLP_CONTAINER_BOILERPLATE] = { "ab", "boilerplate" },
  [NLP_CONTAINER_LATE_BYLINE] = { "ab", "byline" },
  [NLP_CONTAINER_EMPTY] = { "ab", "empty" },
  [NLP_CONTAINER_LABEL] = { "speaker", NULL },
};

static void
put_reference (NlpSink *sink, const char *attribute, char letter, guint32 number, guint32 part)
{
  nlp__sink_printf (sink, " %s\"%s%c%u", attribute, g_str_equal (attribute, "xml:id=") ? "" : "#", letter, number);
  if (part > 1)
    nlp__sink_printf (sink, ".%u", part);
  nlp__sink_put_char (sink, '"');
}

static void
put_turn_attributes (NlpXml *xml, guint32 row)
{
  guint entry = nlp__registry_find_speaker (xml->registry, nlp_layer_get_row (xml->turns, row, NLP_TURNS_REFERENT),
                                            nlp_layer_get_string (xml->turns, row, NLP_TURNS_SPEAKER));

  if (entry != NLP__NO_ENTRY)
    nlp__sink_printf (xml->sink, " who=\"#%s\"", nlp__registry_get (xml->registry, entry)->id);
  nlp__sink_printf (xml->sink, " ana=\"#turn.%s\"", nlp__turn_role (xml->turns, row));
  nlp__xml_put_provenance (xml, xml->turns, row);
}

static void
open_turn (NlpXml *xml, const NlpContainer *container)
{
  const NlpOutlineTurn *turn = &g_array_index (xml->outline.turns, NlpOutlineTurn, container->turn);

  nlp__sink_puts (xml->sink, "<sp");
  put_reference (xml->sink, "xml:id=", 't', container->turn + 1, container->turn_part);
  if (container->turn_part == 1)
    put_turn_attributes (xml, turn->row);
  else
    put_reference (xml->sink, "prev=", 't', container->turn + 1, container->turn_part - 1);
  if (container->turn_part < turn->n_parts)
    put_reference (xml->sink, "next=", 't', container->turn + 1, container->turn_part + 1);
  nlp__sink_put_char (xml->sink, '>');
}

static void
open_container (NlpXml *xml, const NlpContainer *container)
{
  guint32 n_parts = container->part == 0 ? 0 : xml->outline.block_parts[container->block];

  if (container->opens_division)
    nlp__sink_puts (xml->sink, "<div>");
  if (container->opens_turn)
    open_turn (xml, container);
  nlp__sink_put_char (xml->sink, '<');
  nlp__sink_puts (xml->sink, containers[container->type].element);
  nlp__xml_put_attribute (xml->sink, "type", containers[container->type].type);
  if (n_parts > 1)
    put_reference (xml->sink, "xml:id=", 'b', container->block + 1, container->part);
  if (container->part > 1)
    put_reference (xml->sink, "prev=", 'b', container->block + 1, container->part - 1);
  if (container->part < n_parts)
    put_reference (xml->sink, "next=", 'b', container->block + 1, container->part + 1);
  nlp__sink_put_char (xml->sink, '>');
}

static void
close_container (NlpXml *xml, const NlpContainer *container)
{
  nlp__sink_puts (xml->sink, "</");
  nlp__sink_puts (xml->sink, containers[container->type].element);
  nlp__sink_put_char (xml->sink, '>');
  if (container->closes_turn)
    nlp__sink_puts (xml->sink, "</sp>");
  if (container->closes_division)
    nlp__sink_puts (xml->sink, "</div>");
}

/* Pieces. */

static void
put_text_until (Body *body, guint32 position)
{
  body->place = body->tags->put_text (body->xml->sink, body->place, position - body->position);
  body->position = position;
}

static const NlpPiece *
get_piece (const Body *body, guint index)
{
  return &g_array_index (body->xml->pieces.pieces, NlpPiece, index);
}

static const NlpContainer *
get_container (const Body *body, const NlpPiece *piece)
{
  const NlpAnnotation *annotation = nlp__pieces_get_annotation (&body->xml->pieces, piece->annotation);

  return annotation->kind == NLP_XML_CONTAINER ? nlp__outline_get (&body->xml->outline, annotation->row) : NULL;
}

static void
open_piece (Body *body, guint index)
{
  const NlpPiece *piece = get_piece (body, index);
  const NlpContainer *container = get_container (body, piece);

  put_text_until (body, piece->span.begin);
  if (container != NULL)
    body->tags->open_container (body->xml, container);
  else
    body->tags->open_piece (body->xml, piece);
  g_array_append_val (body->open, index);
}

/* Closes what ends at or before @position. */
static void
close_pieces (Body *body, guint32 position)
{
  while (body->open->len > 0)
    {
      const NlpPiece *piece = get_piece (body, g_array_index (body->open, guint, body->open->len - 1));
      const NlpContainer *container = get_container (body, piece);

      if (piece->span.end > position)
        return;
      put_text_until (body, piece->span.end);
      if (container != NULL)
        body->tags->close_container (body->xml, container);
      else
        body->tags->close_piece (body->xml, piece);
      g_array_set_size (body->open, body->open->len - 1);
    }
}

void
nlp__xml_walk (NlpXml *xml, const NlpXmlTags *tags)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  Body body = { xml, tags, 0, nlp_document_get_text (xml->document, NULL), open };
  guint32 length = nlp_document_get_length (xml->document);

  for (guint i = 0; i < xml->pieces.pieces->len; i++)
    {
      close_pieces (&body, get_piece (&body, i)->span.begin);
      open_piece (&body, i);
    }
  close_pieces (&body, length);
  put_text_until (&body, length);
}

void
nlp__xml_put_body (NlpXml *xml)
{
  static const NlpXmlTags tags = { open_container, close_container, nlp__xml_put_start_tag, nlp__xml_put_end_tag,
                                   nlp__xml_put_text };

  nlp__sink_puts (xml->sink, "<text xml:space=\"preserve\"><body xml:id=\"body\">");
  nlp__xml_walk (xml, &tags);
  nlp__sink_puts (xml->sink, "</body></text>\n");
}
