/* lines.c - cuts a text into lines and measures them.
 * SPDX-License-Identifier: MIT */
#include "lines.h"

#define TAB_WIDTH 8

gboolean
nlp__is_blank (gunichar character)
{
  if (character < 0x80)
    return character <= 0x20 || character == 0x7f;
  switch (g_unichar_type (character))
    {
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_CONTROL:
      return TRUE;
    case G_UNICODE_FORMAT:
      /* Soft hyphens and joiners stand inside words and emoji; marks of order, zero-width spaces and such stand
       * between. */
      return character != 0xad && character != 0x200c && character != 0x200d && character < 0xe0000;
    default:
      return FALSE;
    }
}

/* What ends a line here: 0, or the number of bytes. */
static guint
measure_line_end (const char *text, gsize n_bytes, gsize at)
{
  const guchar *byte = (const guchar *) text + at;
  gsize left = n_bytes - at;

  if (byte[0] == '\r')
    return left > 1 && byte[1] == '\n' ? 2 : 1;
  if (byte[0] >= '\n' && byte[0] <= '\f')
    return 1;
  if (byte[0] == 0xc2 && left > 1 && byte[1] == 0x85)
    return 2;
  if (byte[0] == 0xe2 && left > 2 && byte[1] == 0x80 && (byte[2] == 0xa8 || byte[2] == 0xa9))
    return 3;
  return 0;
}

/* Reads one line from @at; returns where it ends. A line that is blank has no width. */
static gsize
measure_line (const char *text, gsize n_bytes, gsize at, NlpLine *line)
{
  guint32 column = 0, indent = 0;

  *line = (NlpLine) { .begin = at, .end = at };
  while (at < n_bytes)
    {
      gboolean plain = text[at] > ' ' && text[at] < 0x7f;
      gunichar character = plain ? (gunichar) text[at] : g_utf8_get_char (text + at);
      gsize next = g_utf8_next_char (text + at) - text;

      if (!plain && measure_line_end (text, n_bytes, at) > 0)
        break;
      column = character == '\t' ? (column / TAB_WIDTH + 1) * TAB_WIDTH : column + 1;
      if (plain || !nlp__is_blank (character))
        {
          if (line->end == line->begin)
            line->begin = at;
          line->end = next;
          line->width = column - indent;
        }
      else if (line->end == line->begin)
        {
          line->begin = line->end = next;
          indent = column;
        }
      at = next;
    }
  line->indent = MIN (indent, G_MAXUINT16);
  return at;
}

GArray *
nlp__split_lines (const char *text, gsize n_bytes)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (NlpLine));
  gboolean after_blank = TRUE;
  gsize at = 0;

  while (at < n_bytes)
    {
      NlpLine line;
      gsize end = measure_line (text, n_bytes, at, &line);

      line.after_blank = after_blank;
      after_blank = line.width == 0;
      if (line.width > 0)
        g_array_append_val (lines, line);
      if (end < n_bytes)
        {
          after_blank |= text[end] == '\f';
          end += measure_line_end (text, n_bytes, end);
        }
      at = end;
    }
  return lines;
}
