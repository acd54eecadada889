/* cursor.c - walks through a document's text by code points.
 * SPDX-License-Identifier: MIT */
#include "cursor.h"

/* Farther away, asking the document's index is quicker than stepping. */
#define MAX_STEPS 48

void
nlp__cursor_init (NlpCursor *cursor, const NlpDocument *document)
{
  gsize n_bytes;

  cursor->document = document;
  cursor->position = 0;
  cursor->place = nlp_document_get_text (document, &n_bytes);
  cursor->ascii = n_bytes == nlp_document_get_length (document);
}

const char *
nlp__cursor_seek (NlpCursor *cursor, guint32 position)
{
  gint64 steps = (gint64) position - cursor->position;

  cursor->position = position;
  if (cursor->ascii)
    cursor->place += steps;
  else if (steps > MAX_STEPS || steps < -MAX_STEPS)
    cursor->place = nlp_document_get_text (cursor->document, NULL) + nlp_document_get_byte_offset (cursor->document, position);
  else
    {
      for (; steps > 0; steps--)
        cursor->place = g_utf8_next_char (cursor->place);
      for (; steps < 0; steps++)
        cursor->place = g_utf8_prev_char (cursor->place);
    }
  return cursor->place;
}

gboolean
nlp__is_space (gunichar c)
{
  if (c < 0x80)
    return c == ' ' || (c >= '\t' && c <= '\r');
  return g_unichar_isspace (c);
}

NlpSpan
nlp__cursor_trim (NlpCursor *cursor, NlpSpan span)
{
  const char *place = nlp__cursor_seek (cursor, span.begin);

  while (span.begin < span.end && nlp__is_space (g_utf8_get_char (place)))
    {
      place = g_utf8_next_char (place);
      span.begin++;
    }
  cursor->place = place;
  cursor->position = span.begin;
  place = nlp__cursor_seek (cursor, span.end);
  while (span.begin < span.end && nlp__is_space (g_utf8_get_char (place = g_utf8_prev_char (place))))
    span.end--;
  return span;
}

gboolean
nlp__cursor_is_blank (NlpCursor *cursor, NlpSpan span)
{
  const char *place;

  if (span.begin >= span.end)
    return TRUE;
  place = nlp__cursor_seek (cursor, span.begin);
  for (guint32 i = span.begin; i < span.end; i++, place++)
    if (!nlp__is_xml_space (*place))
      return FALSE;
  return TRUE;
}
