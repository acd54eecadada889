/* marked.h - a text with marks in it: which annotations stand where, cut into pieces that nest. What the formats with tags share.
 *
 *     init      which layers there are to write
 *     collect   where their rows stand                     marked.c, by outline.h and pieces.h
 *     walk      through the text and their borders         walk.c
 * SPDX-License-Identifier: MIT */
#pragma once

#include "format.h"
#include "outline.h"
#include "pieces.h"
#include "registry.h"

/* What an annotation is written as; see NlpAnnotation. Its row is one of the layer, or for the first a container, for
 * the last two a number in all of `others` and `anchors`. */
typedef enum
{
  NLP_MARKED_CONTAINER,
  NLP_MARKED_QUOTE,
  NLP_MARKED_SENTENCE,
  NLP_MARKED_CUE,
  NLP_MARKED_SOURCE,
  NLP_MARKED_ENTITY,
  NLP_MARKED_NUMBER,
  NLP_MARKED_TOKEN,
  NLP_MARKED_OTHER,
  NLP_MARKED_ANCHOR,
  NLP_MARKED_N_KINDS
} NlpMarkedKind;

/* A layer that has no marks of a kind of its own. The rows of all of them are numbered through: row N of this one is first + N. */
typedef struct
{
  const NlpLayer *layer;
  guint32 first;
  guint32 annotation;     /* of row 0; the others follow */
} NlpMarkedOther;

/* A row that is written beside the text, but is about no mark in it, and so has one of its own. */
typedef struct
{
  const NlpLayer *layer;
  guint32 row, annotation;
} NlpMarkedAnchor;

typedef struct _NlpMarked NlpMarked;
struct _NlpMarked
{
  NlpWriter *writer;
  NlpDocument *document;
  NlpSink *sink;
  /* Layers to write, or NULL. */
  const NlpLayer *blocks, *turns, *quotes, *sentences, *entities, *numbers, *tokens, *tags, *sentiment, *attitudes;
  NlpRegistry *registry;
  NlpOutline outline;
  NlpPieces pieces;
  guint32 first_annotation[NLP_MARKED_N_KINDS]; /* of row 0 of the kinds with one annotation a row */
  guint32 n_annotations[NLP_MARKED_N_KINDS];
  GArray *others;         /* NlpMarkedOther */
  guint32 n_others;       /* rows of all of them, and anchors */
  GArray *anchors;        /* NlpMarkedAnchor; numbered as the rows of `others`, behind them */
  guint32 first_anchor;   /* how many come before */
  /* Whether a row that is written beside the text can be written, but is about no mark in it. NULL: there are no anchors. */
  gboolean (*needs_anchor) (const NlpMarked *marked, const NlpLayer *layer, guint32 row);
};

/* Chooses layers; then a format may set to NULL what it does not write; then collect. */
void nlp__marked_init (NlpMarked *marked, NlpWriter *writer, NlpDocument *document, NlpSink *sink);
void nlp__marked_collect (NlpMarked *marked);
void nlp__marked_clear (NlpMarked *marked);

/* What to write at the borders of containers and pieces, and for the text between them: @put_text writes @n code points and returns
 * the place behind them. */
typedef struct
{
  void (*open_container) (NlpMarked *marked, const NlpContainer *container);
  void (*close_container) (NlpMarked *marked, const NlpContainer *container);
  void (*open_piece) (NlpMarked *marked, const NlpPiece *piece);
  void (*close_piece) (NlpMarked *marked, const NlpPiece *piece);
  const char *(*put_text) (NlpSink *sink, const char *text, guint32 n);
} NlpMarkedTags;

/* Writes the text with tags. */
void nlp__marked_walk (NlpMarked *marked, const NlpMarkedTags *tags);

/* The layer and row of an annotation of the kind NLP_MARKED_OTHER; @number is its row. */
const NlpMarkedOther *nlp__marked_find_other (const NlpMarked *marked, guint32 number, guint32 *row);
