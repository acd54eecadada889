/* lines.h - the lines of a plain text that are not blank.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A line without the white space at its rims. Offsets are bytes; `indent` and `width` are columns (code points, a tab
 * to the next multiple of 8). */
typedef struct
{
  guint32 begin, end;
  guint32 width;
  guint16 indent;
  gboolean after_blank; /* a blank line, a form feed or the start of the text stands before it */
} NlpLine;

/* The lines of @text in order: LF, CRLF, CR, form feed, vertical tab, NEL and the two Unicode separators end one. */
GArray *nlp__split_lines (const char *text, gsize n_bytes);

/* Whether @character is blank for layout and tokens: white space, control and invisible format characters. */
gboolean nlp__is_blank (gunichar character);

G_END_DECLS
