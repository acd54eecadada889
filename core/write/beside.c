/* beside.c - files beside those of documents.
 * SPDX-License-Identifier: MIT */
#include "format.h"

GBytes *
nlp_writer_render_companion (NlpWriter *writer, NlpDocument *document, guint index, const char **name)
{
  const NlpFormat *format = nlp__writer_get_functions (writer);
  g_autoptr (GBytes) bytes = NULL;
  NlpSink sink;

  nlp__sink_init (&sink, NULL);
  *name = format->companion != NULL ? format->companion (writer, document, index, &sink) : NULL;
  bytes = nlp__sink_steal (&sink);
  return *name != NULL ? g_steal_pointer (&bytes) : NULL;
}

gboolean
nlp_writer_write_index (NlpWriter *writer, NlpWriterNextFile next, gpointer user_data, GOutputStream *stream, GError **error)
{
  NlpSink sink;

  nlp__sink_init (&sink, stream);
  if (nlp__writer_get_functions (writer)->index != NULL)
    nlp__writer_get_functions (writer)->index (next, user_data, &sink);
  return nlp__sink_close (&sink, error);
}
