/* tei.h - the parts of the format "xml" (annotated XML, profile 1: a strict subset of TEI P5; include/schema/annotated.rng).
 *
 *     header    where the text came from, which plugins ran                   write-header.c, write-declarations.c
 *     body      the text, with the tags of its marks (write/marked.h)         write-body.c, write-tags.c
 *     stand-off who and what is named, scores, features                       write-standoff.c
 * SPDX-License-Identifier: MIT */
#pragma once

#include "marked.h"
#include "markup.h"
#include "profile.h"
#include "values.h"

typedef struct
{
  NlpMarked marked;       /* first: what the walk hands on is this */
  guint32 next_anchor;    /* the first that is not yet written beside the text */
  char **plugin_ids;      /* xml:id of each run */
  guint64 resp_providers; /* the providers last written, and how */
  char *resp;
  gboolean standoff;      /* the stand-off part is open */
} NlpTei;

void nlp__tei_put_header (NlpTei *tei);
void nlp__tei_put_declarations (NlpTei *tei);
void nlp__tei_put_body (NlpTei *tei);
void nlp__tei_put_standoff (NlpTei *tei);

/* Opens the stand-off part, unless it is open: a document with nothing in it has none. */
void nlp__tei_open_standoff (NlpTei *tei);

/* Tags of pieces, of the marked text of a NlpTei; those of containers are the body's. */
void nlp__tei_put_start_tag (NlpMarked *marked, const NlpPiece *piece);
void nlp__tei_put_end_tag (NlpMarked *marked, const NlpPiece *piece);

/* " resp=... cert=..." of a row; each of them alone. */
void nlp__tei_put_provenance (NlpTei *tei, const NlpLayer *layer, guint32 row);
void nlp__tei_put_resp (NlpTei *tei, guint64 providers);
void nlp__tei_put_certainty (NlpTei *tei, const NlpLayer *layer, guint32 row);

/* Whether a row of a layer has an element. If it has, and @sink is not NULL, writes its id there. */
gboolean nlp__tei_put_target (const NlpTei *tei, const NlpLayer *layer, guint32 row, NlpSink *sink);

/* What stands beside the text in a list of its own. */

/* Whether a layer is one of those, and written. */
gboolean nlp__tei_is_beside (const NlpTei *tei, const NlpLayer *layer);
void nlp__tei_put_beside_id (const NlpLayer *layer, guint32 row, NlpSink *sink);
void nlp__tei_put_beside (NlpTei *tei);

/* Scores. */

/* Whether a row of "sentiment" or "attitudes" is written. */
gboolean nlp__tei_has_score (const NlpTei *tei, const NlpLayer *layer, guint32 row);

/* NlpMarked's `needs_anchor`, for rows of "sentiment" and "attitudes". */
gboolean nlp__tei_needs_anchor (const NlpMarked *marked, const NlpLayer *layer, guint32 row);

void nlp__tei_put_scores (NlpTei *tei);
void nlp__tei_put_attitudes (NlpTei *tei);

/* Numbers. */

/* The element of a number: SEG for kinds that the profile does not know. */
NlpElement nlp__tei_get_number_element (const NlpLayer *numbers, guint32 row);

/* Its attributes from type on. */
void nlp__tei_put_number_attributes (NlpSink *sink, const NlpLayer *numbers, guint32 row);

/* Whether its attributes say all that a field says. */
gboolean nlp__tei_number_carries (const NlpLayer *numbers, guint32 row, guint field);
