/* pieces.h - annotations that cross, cut into pieces that nest.
 *
 * XML elements nest; annotations need not. They are put in level by level, and within a level by begin, then longest
 * first. What crosses an element that is in place already is cut at that element's border:
 *
 *     text          I want to stay, she told me
 *     in place      |-- quote -----|
 *     put in                |-- sentence -------|
 *     pieces                |------|------------|
 *
 * So a lower level gives way to a higher one, and a later annotation to an earlier one. Of two pieces of which one
 * contains the other, the longer is outside; of two that cover the same text, the one put in first. Some elements must
 * not stand inside some others, however long those are; they are barriers, and what contains one is cut at its borders
 * too.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

#include "cursor.h"

/* So many pieces may stand inside one another: an XML reader has its limit too. What would stand deeper is left out. */
#define NLP__MAX_DEPTH 92

typedef struct
{
  guint8 kind;      /* whatever the caller likes */
  guint8 level;
  guint32 row;      /* whatever the caller likes */
  guint32 n_pieces; /* 0 if it was too deep */
} NlpAnnotation;

typedef struct
{
  NlpSpan span;
  guint32 last;       /* end of the annotation's last place: what counts for "longest" */
  guint32 annotation;
} NlpPlace;

typedef struct
{
  NlpSpan span;
  guint32 annotation;
  guint32 part;      /* from 1, in the order of the text */
} NlpPiece;

typedef struct
{
  NlpCursor cursor;
  GArray *annotations; /* NlpAnnotation, as added */
  GArray *pieces;      /* NlpPiece: begin ascending, end descending, then as put in; any two are apart or nested */
  guint n_too_deep;    /* places left out */
} NlpPieces;

void nlp__pieces_init (NlpPieces *pieces, const NlpDocument *document);
void nlp__pieces_clear (NlpPieces *pieces);

/* Adds an annotation, which stands nowhere yet; returns its number. */
guint32 nlp__pieces_add (NlpPieces *pieces, guint level, guint kind, guint32 row);

/* Puts in a level. @places (NlpPlace) is sorted on the way; those of one annotation are apart from one another, and no
 * place begins or ends with white space. @barriers is a set of levels, bit N for level N. */
void nlp__pieces_insert (NlpPieces *pieces, GArray *places, guint barriers);

static inline NlpAnnotation *
nlp__pieces_get_annotation (const NlpPieces *pieces, guint32 annotation)
{
  return &g_array_index (pieces->annotations, NlpAnnotation, annotation);
}
