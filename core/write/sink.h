/* sink.h - where writers put bytes: a buffer that grows, or that is emptied into a stream now and then.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>
#include <string.h>

/* With a stream, the buffer is passed on whenever it holds more than this. */
#define NLP__SINK_FLUSH (64 * 1024)

typedef struct
{
  char *bytes;
  gsize n, capacity;
  GOutputStream *stream;   /* not a reference; NULL keeps everything in the buffer */
  GError *error;           /* the stream's first; everything after it is dropped */
} NlpSink;

void nlp__sink_init (NlpSink *sink, GOutputStream *stream);

/* Makes room for @n more bytes; may pass on what is there. */
void nlp__sink_reserve (NlpSink *sink, gsize n);

/* Passes on what is left and frees the buffer. */
gboolean nlp__sink_close (NlpSink *sink, GError **error);

/* The whole buffer of a sink without a stream. */
GBytes *nlp__sink_steal (NlpSink *sink);

void nlp__sink_put_uint (NlpSink *sink, guint32 value);
void nlp__sink_put_resource (NlpSink *sink, GResource *resource, const char *path);
void nlp__sink_printf (NlpSink *sink, const char *format, ...) G_GNUC_PRINTF (2, 3);

static inline void
nlp__sink_put (NlpSink *sink, const char *bytes, gsize n)
{
  if (sink->capacity - sink->n < n)
    nlp__sink_reserve (sink, n);
  memcpy (sink->bytes + sink->n, bytes, n);
  sink->n += n;
}

static inline void
nlp__sink_put_char (NlpSink *sink, char byte)
{
  if (sink->capacity == sink->n)
    nlp__sink_reserve (sink, 1);
  sink->bytes[sink->n++] = byte;
}

static inline void
nlp__sink_puts (NlpSink *sink, const char *string)
{
  nlp__sink_put (sink, string, strlen (string));
}
