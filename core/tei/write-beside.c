/* write-beside.c - layers that are written beside the text: lists of annotations that point to what they are about.
 *
 *     <listAnnotation type="statements">
 *     <annotation xml:id="statements.1" target="#q1" ana="#statements.1.fs" resp="#plugin.statements"/>
 *     </listAnnotation>
 *
 * All that a row says is in its feature structure, with its span.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "known.h"
#include "shown.h"
#include "write-features.h"

gboolean
nlp__tei_is_beside (const NlpTei *tei, const NlpLayer *layer)
{
  return nlp__layer_has_flag (layer, NLP_LAYER_BESIDE)
         && nlp__writer_get_layer (tei->marked.writer, tei->marked.document, nlp_layer_get_name (layer)) == layer;
}

void
nlp__tei_put_beside_id (const NlpLayer *layer, guint32 row, NlpSink *sink)
{
  g_autofree char *name = nlp__markup_make_name (nlp_layer_get_name (layer));

  nlp__sink_printf (sink, "%s.%u", name, row + 1);
}

/* Points to a row with an element in the text that @field names; whether there is one. */
static gboolean
put_pointer (NlpTei *tei, const NlpLayer *layer, guint32 row, guint number, const char *before)
{
  const NlpField *field = nlp_layer_get_field (layer, number);
  guint target, value = field->type == NLP_FIELD_ROW ? nlp_layer_get_row_of (layer, row, number, &target) : NLP_NO_ROW;
  const NlpLayer *there = value == NLP_NO_ROW ? NULL : nlp__field_get_target (tei->marked.document, field, target);

  if (there == NULL || there == tei->marked.registry->referents || nlp__tei_is_beside (tei, there)
      || !nlp__tei_put_target (tei, there, value, NULL))
    return FALSE;
  nlp__sink_printf (tei->marked.sink, "%s#", before);
  nlp__tei_put_target (tei, there, value, tei->marked.sink);
  return TRUE;
}

static void
put_pointers (NlpTei *tei, const NlpLayer *layer, guint32 row)
{
  gboolean any = FALSE;

  for (guint i = 0; i < nlp_layer_get_n_fields (layer); i++)
    any = put_pointer (tei, layer, row, i, any ? " " : "") || any;
  if (!any)
    nlp__sink_puts (tei->marked.sink, "#body");
}

static void
put_annotation (NlpTei *tei, const NlpLayer *layer, guint32 row)
{
  nlp__sink_puts (tei->marked.sink, "<annotation xml:id=\"");
  nlp__tei_put_beside_id (layer, row, tei->marked.sink);
  nlp__sink_puts (tei->marked.sink, "\" target=\"");
  put_pointers (tei, layer, row);
  nlp__sink_puts (tei->marked.sink, "\" ana=\"#");
  nlp__tei_put_beside_id (layer, row, tei->marked.sink);
  nlp__sink_puts (tei->marked.sink, ".fs\"");
  nlp__tei_put_provenance (tei, layer, row);
  nlp__sink_puts (tei->marked.sink, "/>\n");
}

static void
put_features (NlpTei *tei, const NlpLayer *layer, guint32 row, const char *name)
{
  NlpSpan span = nlp_layer_get_span (layer, row);

  nlp__sink_puts (tei->marked.sink, "<fs xml:id=\"");
  nlp__tei_put_beside_id (layer, row, tei->marked.sink);
  nlp__sink_printf (tei->marked.sink, ".fs\" type=\"%s\"><f name=\"span\"><symbol value=\"%u-%u\"/></f>", name, span.begin, span.end);
  nlp__tei_put_row_features (tei, layer, row);
  nlp__sink_puts (tei->marked.sink, "</fs>\n");
}

typedef void (*PutLayer) (NlpTei *tei, const NlpLayer *layer, const char *name);

static void
put_list (NlpTei *tei, const NlpLayer *layer, const char *name)
{
  nlp__tei_open_standoff (tei);
  nlp__sink_printf (tei->marked.sink, "<listAnnotation type=\"%s\">\n", name);
  for (guint32 row = 0; row < nlp_layer_get_length (layer); row++)
    put_annotation (tei, layer, row);
  nlp__sink_puts (tei->marked.sink, "</listAnnotation>\n");
}

static void
put_structures (NlpTei *tei, const NlpLayer *layer, const char *name)
{
  for (guint32 row = 0; row < nlp_layer_get_length (layer); row++)
    put_features (tei, layer, row, name);
}

static void
for_each (NlpTei *tei, PutLayer put)
{
  for (guint i = 0; i < nlp_document_get_n_layers (tei->marked.document); i++)
    {
      const NlpLayer *layer = nlp_document_get_nth_layer (tei->marked.document, i);
      g_autofree char *name = nlp__markup_make_name (nlp_layer_get_name (layer));

      if (nlp_layer_get_length (layer) > 0 && nlp__tei_is_beside (tei, layer))
        put (tei, layer, name);
    }
}

void
nlp__tei_put_beside (NlpTei *tei)
{
  for_each (tei, put_list);
  for_each (tei, put_structures);
}
