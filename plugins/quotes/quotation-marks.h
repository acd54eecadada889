/* quotation-marks.h - pairs quotation marks: what stands between which, in which paragraph, nested how.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "glyphs.h"

#define NO_PASSAGE G_MAXUINT32

/* One stretch between quotation marks; it lies in one block. Offsets are code points of the document. */
typedef struct
{
  NlpSpan span;      /* with its marks */
  NlpSpan inside;    /* without them */
  guint32 block;     /* number of the block */
  guint32 previous;  /* the passage of an earlier paragraph that this one goes on with, of the same speaker; or
                        NO_PASSAGE */
  guint32 parent;    /* the passage around it, or NO_PASSAGE */
  guint8 family;     /* MarkFamily */
  guint8 depth;      /* 0 outermost */
  guint8 closed;     /* FALSE: the block ended first */
  guint8 continued;  /* a later paragraph goes on with it */
} Passage;

/* Pairs the marks of @text. @blocks are stretches that quotations do not cross unless they are taken up again
 * (paragraphs), in order and disjoint; marks outside of them are not looked at. @language: what the text is in, NULL for English. Gives an array of Passage, in the
 * order of NlpSpan. Linear. */
GArray *marks_parse (const char *text, gsize n_bytes, const char *language, const NlpSpan *blocks, guint n_blocks);
