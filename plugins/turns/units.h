/* units.h - the pieces of a text that somebody says as a whole: paragraphs, or what stands behind a label.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "evidence.h"

typedef struct
{
  NlpSpan span;
  guint first, n;            /* sentences */
  guint first_token, n_tokens;
  gboolean behind_aside;     /* a heading or a caption stands before it */
  guint8 part;               /* 0: all of its paragraph; 1: the question at its head; 2: what follows that */
} TurnsUnit;

/* Appends what @span holds to @units, if that has a sentence. */
void turns_units_add (NlpDocument *document, GArray *units, NlpSpan span, gboolean behind_aside);

/* The paragraphs of a text but for headings, captions and the like, as units (of TurnsUnit). Where the text prints each answer
 * behind its question in the same paragraph, such a paragraph is two units. */
GArray *turns_units_collect (NlpDocument *document, const TurnsEvidence *evidence);
