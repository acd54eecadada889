/* outputs.h - a document in every format: valid UTF-8, and what says that it is XML or JSON is.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <json-glib/json-glib.h>
#include <libxml/parser.h>

#include "fuzz.h"

/* Without the "huge" switch: any reader must get through. */
static inline void
outputs_check_xml (const char *bytes, gsize n_bytes)
{
  xmlDoc *parsed = xmlReadMemory (bytes, (int) n_bytes, "output.xml", NULL, XML_PARSE_NONET);

  if (parsed == NULL)
    g_error ("the output is not well-formed");
  xmlFreeDoc (parsed);
}

static inline void
outputs_check_json (const char *bytes, gsize n_bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (parser, bytes, (gssize) n_bytes, &error))
    g_error ("the output is no JSON: %s", error->message);
}

static inline void
outputs_check (NlpDocument *document)
{
  const NlpWriterFormat *format;

  for (guint i = 0; (format = nlp_writer_get_nth_format (i)) != NULL; i++)
    {
      g_autoptr (NlpWriter) writer = nlp_writer_new (format->name, NULL);
      g_autoptr (GBytes) bytes = nlp_writer_render (writer, document);
      gsize n_bytes;
      const char *start = g_bytes_get_data (bytes, &n_bytes);

      g_strfreev (nlp_writer_take_messages (writer));
      if (n_bytes > 0 && !g_utf8_validate (start, (gssize) n_bytes, NULL))
        g_error ("the format %s holds bytes that are no text", format->name);
      if (g_str_equal (format->name, "xml"))
        outputs_check_xml (start, n_bytes);
      if (g_str_equal (format->name, "json") || g_str_equal (format->name, "jsonl"))
        outputs_check_json (start, n_bytes);
    }
}
