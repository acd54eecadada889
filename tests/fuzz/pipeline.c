/* pipeline.c - any bytes as plain text through every plugin: no plugin fails, and the XML that comes out is
 * well-formed.
 * SPDX-License-Identifier: MIT */
#include <libxml/parser.h>

#include "fuzz.h"

static NlpPipeline *
get_pipeline (void)
{
  static NlpPipeline *pipeline;
  g_autoptr (GError) error = NULL;

  if (pipeline != NULL)
    return pipeline;
  pipeline = nlp_pipeline_new ();
  if (!nlp_pipeline_add_builtin (pipeline, &error) || !nlp_pipeline_prepare (pipeline, &error))
    g_error ("%s", error->message);
  return pipeline;
}

/* Without the "huge" switch: any reader must get through. */
static void
check_xml (NlpDocument *document)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("xml", NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  xmlDoc *parsed;

  if (!nlp_writer_write (writer, document, stream, NULL) || !nlp_writer_finish (writer, stream, NULL))
    g_error ("the document was not written");
  parsed = xmlReadMemory (g_memory_output_stream_get_data (memory), (int)g_memory_output_stream_get_data_size (memory),
                          "output.xml", NULL, XML_PARSE_NONET);
  if (parsed == NULL)
    g_error ("the output is not well-formed");
  xmlFreeDoc (parsed);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (NlpReader) reader = nlp_reader_new (stream, "fuzz");
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = NULL;

  nlp_reader_set_input (reader, NLP_INPUT_TEXT);
  document = nlp_reader_next (reader, NULL);
  if (document == NULL)
    return 0;
  if (!nlp_pipeline_run (get_pipeline (), document, &error))
    g_error ("%s", error->message);
  check_xml (document);
  return 0;
}
