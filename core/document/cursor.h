/* cursor.h - walks through a document's text by code points: neighbouring places are found without the index.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

typedef struct
{
  const NlpDocument *document;
  gboolean ascii;
  guint32 position;
  const char *place;  /* of the code point at position */
} NlpCursor;

void nlp__cursor_init (NlpCursor *cursor, const NlpDocument *document);

/* Goes to @position, at most the text's length, and gives its first byte. */
const char *nlp__cursor_seek (NlpCursor *cursor, guint32 position);

/* White space as people see it: what Unicode calls so, and vertical tabs. */
gboolean nlp__is_space (gunichar c);

/* White space in XML. */
static inline gboolean
nlp__is_xml_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* @span without the white space at its rims; begin == end if there is nothing else. */
NlpSpan nlp__cursor_trim (NlpCursor *cursor, NlpSpan span);

/* Whether a stretch is empty or holds nothing but white space as XML knows it. */
gboolean nlp__cursor_is_blank (NlpCursor *cursor, NlpSpan span);
