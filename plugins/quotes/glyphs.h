/* glyphs.h - the characters that may be quotation marks, and what their neighbours say about them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* The marks that close one another. */
typedef enum
{
  MARK_DOUBLE,
  MARK_SINGLE,
  MARK_ANGLE,
  N_MARK_FAMILIES
} MarkFamily;

typedef enum
{
  GLYPH_OPEN = 1,     /* can open */
  GLYPH_CLOSE = 2,    /* can close */
  GLYPH_EITHER = 3,
  GLYPH_INCH = 4,     /* closes only if nothing else does: 6'2", a 12" record */
  GLYPH_POSSESSIVE = 8 /* closes only if nothing else does: the dogs' */
} GlyphShape;

typedef struct
{
  guint32 position;   /* code point */
  guint32 block;
  guint8 width;       /* in code points: 2 for '' */
  guint8 family;      /* MarkFamily */
  guint8 shape;       /* GlyphShape, combined */
  guint8 at_start;    /* first in its block */
} Glyph;

/* All marks of @text inside @blocks, apostrophes left out: an array of Glyph. @language: as nlp_lexicon_get_table() has it. */
GArray *glyphs_scan (const char *text, gsize n_bytes, const char *language, const NlpSpan *blocks, guint n_blocks);
