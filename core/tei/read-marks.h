/* read-marks.h - the elements of a body: what they are, where they stand, what attributes they have.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/span.h>

G_BEGIN_DECLS

typedef enum
{
  NLP__ELEMENT_NONE,
  NLP__ELEMENT_AB,
  NLP__ELEMENT_BYLINE,
  NLP__ELEMENT_DATE,
  NLP__ELEMENT_HEAD,
  NLP__ELEMENT_MEASURE,
  NLP__ELEMENT_NAME,
  NLP__ELEMENT_NUM,
  NLP__ELEMENT_ORG_NAME,
  NLP__ELEMENT_P,
  NLP__ELEMENT_PC,
  NLP__ELEMENT_PERS_NAME,
  NLP__ELEMENT_PLACE_NAME,
  NLP__ELEMENT_RS,
  NLP__ELEMENT_S,
  NLP__ELEMENT_SAID,
  NLP__ELEMENT_SEG,
  NLP__ELEMENT_SP,
  NLP__ELEMENT_SPEAKER,
  NLP__ELEMENT_TIME,
  NLP__ELEMENT_W
} NlpElement;

typedef enum
{
  NLP__ATTRIBUTE_ANA,
  NLP__ATTRIBUTE_AT_LEAST,
  NLP__ATTRIBUTE_AT_MOST,
  NLP__ATTRIBUTE_CERT,
  NLP__ATTRIBUTE_CORRESP,
  NLP__ATTRIBUTE_ID,
  NLP__ATTRIBUTE_LEMMA,
  NLP__ATTRIBUTE_NOT_AFTER,
  NLP__ATTRIBUTE_NOT_BEFORE,
  NLP__ATTRIBUTE_POS,
  NLP__ATTRIBUTE_PREV,
  NLP__ATTRIBUTE_QUANTITY,
  NLP__ATTRIBUTE_REF,
  NLP__ATTRIBUTE_RESP,
  NLP__ATTRIBUTE_SUBTYPE,
  NLP__ATTRIBUTE_TYPE,
  NLP__ATTRIBUTE_UNIT,
  NLP__ATTRIBUTE_VALUE,
  NLP__ATTRIBUTE_WHEN,
  NLP__ATTRIBUTE_WHO,
  NLP__N_ATTRIBUTES
} NlpAttribute;

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

/* The name of an element or attribute to its number; NONE, or -1, for others. */
NlpElement nlp__element_from_name (const char *name);
int nlp__attribute_from_name (const char *name);

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
