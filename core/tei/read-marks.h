/* read-marks.h - the elements of a body: what they are, where they stand, what attributes they have.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/span.h>

#include "profile.h"

G_BEGIN_DECLS

/* A stretch of the text, both ways. */
typedef struct
{
  NlpSpan span;
  guint32 byte_begin, byte_end;
} NlpStretch;

/* An annotation: an element with all the pieces that are chained to it. Pieces with nothing but white space between
 * them are one stretch. */
typedef struct
{
  NlpElement element;
  gboolean open;               /* a piece of it has not ended yet */
  guint32 first_attribute, n_attributes;
  NlpStretch first;
  GArray *more;                /* NlpStretch, or NULL */
} NlpMark;

typedef struct
{
  NlpAttribute name;
  const char *value;
} NlpMarkAttribute;

typedef struct
{
  GString *text;               /* of the body */
  guint32 position;            /* its code points */
  GArray *marks;               /* NlpMark, in the order of their start tags */
  GArray *attributes;          /* NlpMarkAttribute */
  GArray *open;                /* guint32: mark of each open element, G_MAXUINT32 if it has none */
  GHashTable *by_id;           /* id of each piece -> its mark + 1 */
  GStringChunk *strings;
} NlpMarks;

void nlp__marks_init (NlpMarks *marks);
void nlp__marks_clear (NlpMarks *marks);

/* Opens an element with its attributes. FALSE with an error if it continues one that is not there or not ended. */
gboolean nlp__marks_open (NlpMarks *marks, NlpElement element, const NlpMarkAttribute *attributes, guint n_attributes,
                          GError **error);
void nlp__marks_close (NlpMarks *marks);

/* Text of the body. */
void nlp__marks_append (NlpMarks *marks, const char *text);

static inline const NlpMark *
nlp__marks_get (const NlpMarks *marks, guint32 index)
{
  return &g_array_index (marks->marks, NlpMark, index);
}

/* The value of an attribute, or NULL. A leading "#" is not part of a pointer. */
const char *nlp__mark_get (const NlpMarks *marks, const NlpMark *mark, NlpAttribute name);
const char *nlp__mark_get_pointer (const NlpMarks *marks, const NlpMark *mark, NlpAttribute name);

/* The whole from the first stretch to the last. */
NlpStretch nlp__mark_get_extent (const NlpMark *mark);

/* Whether there is no text in it. */
static inline gboolean
nlp__mark_is_empty (const NlpMark *mark)
{
  NlpStretch extent = nlp__mark_get_extent (mark);

  return extent.span.begin >= extent.span.end;
}

/* All stretches as spans; @n is their number. */
NlpSpan *nlp__mark_dup_spans (const NlpMark *mark, guint *n);

/* The mark with this id, or NULL. */
const NlpMark *nlp__marks_find (const NlpMarks *marks, const char *id);

G_END_DECLS
