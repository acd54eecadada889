/* records.h - one line of JSON lines to the facts of a document.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Members of a record that are read; NULL if absent. */
typedef struct
{
  char *id;
  char *text;
  char *reference;
  guint64 n_replaced; /* escapes in it that name no character that a text can hold, read as U+FFFD */
} NlpRecord;

/* Parses a line of UTF-8. On an error @record may still have its id. @line is written to. */
gboolean nlp__parse_record (char *line, gsize n_bytes, gboolean strict, NlpRecord *record, GError **error);

void nlp__record_clear (NlpRecord *record);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpRecord, nlp__record_clear)

G_END_DECLS
