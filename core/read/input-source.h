/* input-source.h - a stream of bytes with a look ahead, read whole or by lines.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Bytes that were read and not yet given out are buffer[start, buffer->len). */
typedef struct
{
  GInputStream *stream;
  GByteArray *buffer;
  gsize start;
  gboolean ended;
} NlpSource;

void nlp__source_init (NlpSource *source, GInputStream *stream);
void nlp__source_clear (NlpSource *source);

/* The next bytes without taking them: @n_wanted, or fewer before the end. They are valid until the next call. */
const char *nlp__source_peek (NlpSource *source, gsize n_wanted, gsize *n_bytes, GError **error);

/* Exactly so many bytes; fewer are an error. */
const char *nlp__source_take (NlpSource *source, gsize n_bytes, GError **error);

/* All that is left, at most @limit bytes. */
const char *nlp__source_read_all (NlpSource *source, gsize limit, gsize *n_bytes, GError **error);

/* Gives back the memory of what was read: the caller is done with it. */
void nlp__source_release (NlpSource *source);

/* The next line without its line feed; NULL at the end, or with an error. A line over @limit is an error, and is
 * skipped. */
const char *nlp__source_read_line (NlpSource *source, gsize limit, gsize *n_bytes, GError **error);

G_END_DECLS
