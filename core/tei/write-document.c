/* write-document.c - the format "xml": annotated XML, profile 1.
 *
 * One document a file. The text of the element <body> is the source text, code point for code point, so the place of an
 * element is the number of code points before it. Nothing is dropped because it overlaps; see pieces.h.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "formats.h"
#include "tei.h"

/* xml:id of the runs: "plugin.ner"; a second one of that name gets a number. */
static char **
make_plugin_ids (const NlpDocument *document)
{
  guint n = nlp_document_get_n_runs (document);
  char **ids = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = nlp__markup_make_name (nlp_document_get_run (document, i)->plugin);
      g_autofree char *id = g_strconcat ("plugin.", name, NULL);

      ids[i] = g_strv_contains ((const char *const *) ids, id) ? g_strdup_printf ("%s.%u", id, i + 1) : g_steal_pointer (&id);
    }
  return ids;
}

static void
init (NlpTei *tei, NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  *tei = (NlpTei) { .plugin_ids = make_plugin_ids (document) };
  nlp__marked_init (&tei->marked, writer, document, sink);
  tei->marked.needs_anchor = nlp__tei_needs_anchor;
}

static void
clear (NlpTei *tei)
{
  nlp__marked_clear (&tei->marked);
  g_strfreev (tei->plugin_ids);
  g_free (tei->resp);
}

static void
put_document (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  NlpTei tei;

  init (&tei, writer, document, sink);
  nlp__marked_collect (&tei.marked);
  nlp__sink_puts (sink, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"");
  nlp__markup_put_attribute (sink, "xml:lang", nlp__document_get_language (document));
  nlp__sink_puts (sink, ">\n");
  nlp__tei_put_header (&tei);
  nlp__tei_put_body (&tei);
  nlp__tei_put_standoff (&tei);
  nlp__sink_puts (sink, "</TEI>\n");
  clear (&tei);
}

const NlpFormat nlp__format_xml = {
  .info = { "xml", "annotated XML (a strict subset of TEI P5), one document a file", "xml", FALSE, NLP_LAYER_TOKENS },
  .document = put_document
};
