/* sink.c - where writers put bytes.
 * SPDX-License-Identifier: MIT */
#include "sink.h"

void
nlp__sink_init (NlpSink *sink, GOutputStream *stream)
{
  *sink = (NlpSink) { .stream = stream };
}

static void
pass_on (NlpSink *sink)
{
  if (sink->error == NULL && sink->n > 0)
    g_output_stream_write_all (sink->stream, sink->bytes, sink->n, NULL, NULL, &sink->error);
  sink->n = 0;
}

void
nlp__sink_reserve (NlpSink *sink, gsize n)
{
  if (sink->stream != NULL && sink->n >= NLP__SINK_FLUSH)
    pass_on (sink);
  if (sink->capacity - sink->n >= n)
    return;
  sink->capacity = MAX (sink->n + n, MAX (sink->capacity * 2, 2 * NLP__SINK_FLUSH));
  sink->bytes = g_realloc (sink->bytes, sink->capacity);
}

gboolean
nlp__sink_close (NlpSink *sink, GError **error)
{
  if (sink->stream != NULL)
    pass_on (sink);
  g_clear_pointer (&sink->bytes, g_free);
  if (sink->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&sink->error));
  return FALSE;
}

GBytes *
nlp__sink_steal (NlpSink *sink)
{
  GBytes *bytes = g_bytes_new_take (sink->bytes, sink->n);

  nlp__sink_init (sink, NULL);
  return bytes;
}

void
nlp__sink_put_uint (NlpSink *sink, guint32 value)
{
  char digits[10];
  guint first = sizeof digits;

  do
    digits[--first] = '0' + value % 10;
  while ((value /= 10) > 0);
  nlp__sink_put (sink, digits + first, sizeof digits - first);
}

void
nlp__sink_printf (NlpSink *sink, const char *format, ...)
{
  va_list arguments;
  gsize n = 0, room;

  do
    {
      nlp__sink_reserve (sink, MAX (n + 1, 128));
      room = sink->capacity - sink->n;
      va_start (arguments, format);
      n = g_vsnprintf (sink->bytes + sink->n, room, format, arguments);
      va_end (arguments);
    }
  while (n >= room);
  sink->n += n;
}

void
nlp__sink_put_resource (NlpSink *sink, GResource *resource, const char *path)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  nlp__sink_put (sink, data, n_bytes);
}
