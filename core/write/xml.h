/* xml.h - the parts of the format "xml" (annotated XML, profile 1: a strict subset of TEI P5;
 * include/schema/annotated.rng).
 *
 *     collect   which annotations are written, cut into pieces that nest      xml-collect.c
 *     header    where the text came from, which plugins ran                   xml-header.c
 *     body      the text, with the tags of the pieces                         xml-body.c, xml-tags.c
 *     stand-off who and what is named, scores, features                       xml-standoff.c
 * SPDX-License-Identifier: MIT */
#pragma once

#include "format.h"
#include "outline.h"
#include "pieces.h"
#include "registry.h"
#include "xml-text.h"

/* What an annotation is written as; see NlpAnnotation. Its row is one of the layer, or for the first a container, for
 * the last two a number in all of NlpXml's `others` and `anchors`. */
typedef enum
{
  NLP_XML_CONTAINER,
  NLP_XML_QUOTE,
  NLP_XML_SENTENCE,
  NLP_XML_CUE,
  NLP_XML_SOURCE,
  NLP_XML_ENTITY,
  NLP_XML_NUMBER,
  NLP_XML_TOKEN,
  NLP_XML_OTHER,
  NLP_XML_ANCHOR,
  NLP_XML_N_KINDS
} NlpXmlKind;

/* The elements of a layer that is not the library's own: <seg>. Their ids are numbered through: row N of this layer is
 * x(first + N + 1). */
typedef struct
{
  const NlpLayer *layer;
  char *name;             /* as XML can write it */
  guint32 first;
  guint32 annotation;     /* of row 0; the others follow */
} NlpXmlOther;

/* A row of "sentiment" or "attitudes" that is about no other element, and so has one of its own. */
typedef struct
{
  const NlpLayer *layer;
  guint32 row, annotation;
} NlpXmlAnchor;

typedef struct
{
  NlpWriter *writer;
  NlpDocument *document;
  NlpSink *sink;
  /* Layers to write, or NULL. */
  const NlpLayer *blocks, *turns, *quotes, *sentences, *entities, *numbers, *tokens, *tags, *sentiment, *attitudes;
  NlpRegistry *registry;
  NlpOutline outline;
  NlpPieces pieces;
  guint32 first_annotation[NLP_XML_N_KINDS]; /* of row 0 of the kinds with one annotation a row */
  guint32 n_annotations[NLP_XML_N_KINDS];
  GArray *others;         /* NlpXmlOther */
  guint32 n_others;       /* rows of all of them, and anchors */
  GArray *anchors;        /* NlpXmlAnchor; ids as of the rows of `others`, behind them */
  guint32 first_anchor;   /* how many ids come before */
  guint32 next_anchor;    /* the first that is not yet written beside the text */
  char **plugin_ids;      /* xml:id of each run */
  guint64 resp_providers; /* the providers last written, and how */
  char *resp;
  gboolean standoff;      /* the stand-off part is open */
} NlpXml;

/* Chooses layers; then a format may set to NULL what it does not write; then collect. */
void nlp__xml_init (NlpXml *xml, NlpWriter *writer, NlpDocument *document, NlpSink *sink);
void nlp__xml_collect (NlpXml *xml);
void nlp__xml_clear (NlpXml *xml);

/* What to write at the borders of containers and pieces, and for the text between them: @put_text writes @n code points and returns
 * the place behind them. */
typedef struct
{
  void (*open_container) (NlpXml *xml, const NlpContainer *container);
  void (*close_container) (NlpXml *xml, const NlpContainer *container);
  void (*open_piece) (NlpXml *xml, const NlpPiece *piece);
  void (*close_piece) (NlpXml *xml, const NlpPiece *piece);
  const char *(*put_text) (NlpSink *sink, const char *text, guint32 n);
} NlpXmlTags;

/* Writes the text with tags. */
void nlp__xml_walk (NlpXml *xml, const NlpXmlTags *tags);

void nlp__xml_put_header (NlpXml *xml);
void nlp__xml_put_body (NlpXml *xml);
void nlp__xml_put_standoff (NlpXml *xml);

/* Opens the stand-off part, unless it is open: a document with nothing in it has none. */
void nlp__xml_open_standoff (NlpXml *xml);

const char *nlp__xml_get_language (const NlpDocument *document);

/* Tags of pieces; those of containers are the body's. */
void nlp__xml_put_start_tag (NlpXml *xml, const NlpPiece *piece);
void nlp__xml_put_end_tag (NlpXml *xml, const NlpPiece *piece);

/* " resp=... cert=..." of a row, or of a set of plugins. */
void nlp__xml_put_provenance (NlpXml *xml, const NlpLayer *layer, guint32 row);
void nlp__xml_put_resp (NlpXml *xml, guint64 providers);

/* The layer and row of an annotation of the kind NLP_XML_OTHER; @number is its row. */
const NlpXmlOther *nlp__xml_find_other (const NlpXml *xml, guint32 number, guint32 *row);

/* Whether a row of a layer has an element. If it has, and @sink is not NULL, writes its id there. */
gboolean nlp__xml_put_target (const NlpXml *xml, const NlpLayer *layer, guint32 row, NlpSink *sink);

/* Scores. */

/* Whether a row of "sentiment" or "attitudes" can be written, but there is no element that it is about. */
gboolean nlp__xml_needs_anchor (const NlpXml *xml, const NlpLayer *layer, guint32 row);

void nlp__xml_put_scores (NlpXml *xml);
void nlp__xml_put_attitudes (NlpXml *xml);

/* Numbers. */

/* The element of a number: "num", "measure", "date", "time", or "seg" for kinds that the profile does not know. */
const char *nlp__xml_get_number_element (const NlpLayer *numbers, guint32 row);

/* Its attributes from type on. */
void nlp__xml_put_number_attributes (NlpSink *sink, const NlpLayer *numbers, guint32 row);

/* Whether its attributes say all that a field says. */
gboolean nlp__xml_number_carries (const NlpLayer *numbers, guint32 row, guint field);
