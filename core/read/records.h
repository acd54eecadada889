/* records.h - one line of JSON lines to the facts of a document.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#include "facts.h"

G_BEGIN_DECLS

/* Members of a record that are read; NULL if absent. */
typedef struct
{
  char *id;
  char *text;
  char *reference;
  NlpFacts facts;     /* "title", "author", "date", "outlet"; what is no string is passed over */
  guint64 n_replaced; /* escapes in it that name no character that a text can hold, read as U+FFFD */

  /* Of extractors alone. */
  char *html;         /* instead of a text: a page */
  GArray *blocks;     /* NlpBlock in code points: [[begin, end, kind]...] */
  char *pages;        /* where each page begins, in code points, parted by blanks */
  char *paragraphs;   /* likewise, of an office file */
} NlpRecord;

/* Parses a line of UTF-8. On an error @record may still have its id. @line is written to. With @extracted, members that
 * only extractors write are read, too. */
gboolean nlp__parse_record (char *line, gsize n_bytes, gboolean strict, gboolean extracted, NlpRecord *record,
                            GError **error);

void nlp__record_clear (NlpRecord *record);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpRecord, nlp__record_clear)

G_END_DECLS
