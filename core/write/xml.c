/* xml.c - the format "xml": annotated XML, profile 1.
 *
 * One document a file. The text of the element <body> is the source text, code point for code point, so the place of an
 * element is the number of code points before it. Nothing is dropped because it overlaps; see pieces.h.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "formats.h"
#include "xml.h"

/* xml:id of the runs: "plugin.ner"; a second one of that name gets a number. */
static char **
make_plugin_ids (const NlpDocument *document)
{
  guint n = nlp_document_get_n_runs (document);
  char **ids = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = nlp__xml_make_name (nlp_document_get_run (document, i)->plugin);
      g_autofree char *id = g_strconcat ("plugin.", name, NULL);

      ids[i] = g_strv_contains ((const char *const *) ids, id) ? g_strdup_printf ("%s.%u", id, i + 1) : g_steal_pointer (&id);
    }
  return ids;
}

const char *
nlp__xml_get_language (const NlpDocument *document)
{
  const char *language = nlp_document_get_property (document, "language"), *part = language;

  while (part != NULL)
    {
      gsize n = strspn (part, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

      if (n == 0 || n > 8 || (part[n] != '-' && part[n] != '\0'))
        return "en";
      if (part[n] == '\0')
        return language;
      part += n + 1;
    }
  return "en";
}

static void
choose_layers (NlpXml *xml)
{
  const struct
  {
    const NlpLayer **layer;
    const char *name;
  } choices[] = { { &xml->blocks, NLP_LAYER_BLOCKS },       { &xml->turns, NLP_LAYER_TURNS },
                  { &xml->quotes, NLP_LAYER_QUOTES },       { &xml->sentences, NLP_LAYER_SENTENCES },
                  { &xml->entities, NLP_LAYER_ENTITIES },   { &xml->numbers, NLP_LAYER_NUMBERS },
                  { &xml->tokens, NLP_LAYER_TOKENS },       { &xml->tags, NLP_LAYER_TAGS },
                  { &xml->sentiment, NLP_LAYER_SENTIMENT },
                  { &xml->attitudes, NLP_LAYER_ATTITUDES } };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    *choices[i].layer = nlp__writer_get_known (xml->writer, xml->document, choices[i].name);
}

static void
clear_other (gpointer other)
{
  g_free (((NlpXmlOther *) other)->name);
}

void
nlp__xml_init (NlpXml *xml, NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  *xml = (NlpXml) { writer, document, sink };
  choose_layers (xml);
  xml->registry = nlp__registry_new (document, xml->turns, xml->quotes);
  nlp__pieces_init (&xml->pieces, document);
  xml->others = g_array_new (FALSE, FALSE, sizeof (NlpXmlOther));
  g_array_set_clear_func (xml->others, clear_other);
  xml->anchors = g_array_new (FALSE, FALSE, sizeof (NlpXmlAnchor));
  xml->plugin_ids = make_plugin_ids (document);
}

void
nlp__xml_clear (NlpXml *xml)
{
  nlp__outline_clear (&xml->outline);
  nlp__pieces_clear (&xml->pieces);
  nlp__registry_free (xml->registry);
  g_array_unref (xml->others);
  g_array_unref (xml->anchors);
  g_strfreev (xml->plugin_ids);
  g_free (xml->resp);
}

static void
put_document (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  NlpXml xml;

  nlp__xml_init (&xml, writer, document, sink);
  nlp__xml_collect (&xml);
  nlp__sink_puts (sink, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"");
  nlp__xml_put_attribute (sink, "xml:lang", nlp__xml_get_language (document));
  nlp__sink_puts (sink, ">\n");
  nlp__xml_put_header (&xml);
  nlp__xml_put_body (&xml);
  nlp__xml_put_standoff (&xml);
  nlp__sink_puts (sink, "</TEI>\n");
  nlp__xml_clear (&xml);
}

const NlpFormat nlp__format_xml = {
  .info = { "xml", "annotated XML (a strict subset of TEI P5), one document a file", "xml", FALSE, NLP_LAYER_TOKENS },
  .document = put_document
};
