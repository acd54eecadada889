/* brat-settings.c - what brat wants beside annotations: the text, and for all documents of a folder which labels, relations and
 * attributes there are, and how they look.
 *
 * The library's own are in brat/annotation.conf and brat/visual.conf; layers of plugins follow, labelled with their names.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "brat-resources.h"
#include "brat.h"

void
nlp__brat_put_label (NlpSink *sink, const char *label)
{
  for (; *label != '\0'; label++)
    nlp__sink_put_char (sink, g_ascii_isalnum (*label) || *label == '-' ? *label : '_');
}

gboolean
nlp__brat_has_own_way (const char *layer)
{
  static const char *const names[] = { NLP_LAYER_ENTITIES, NLP_LAYER_QUOTES, NLP_LAYER_NUMBERS,   NLP_LAYER_TURNS, NLP_LAYER_BLOCKS,
                                       NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS, NLP_LAYER_REFERENTS, NULL };

  return g_strv_contains (names, layer);
}

gboolean
nlp__brat_has_a_place (const NlpLayerSpec *spec)
{
  static const char *const without[] = { NLP_LAYER_SENTIMENT, NLP_LAYER_ATTITUDES, NLP_LAYER_STATEMENTS, NULL };

  return (spec->flags & (NLP_LAYER_BESIDE | NLP_LAYER_INTERNAL)) == 0 && spec->of == NULL && !g_strv_contains (without, spec->name);
}

static void
put_annotation_settings (NlpWriter *writer, NlpSink *sink)
{
  const NlpLayerSpec *spec;

  nlp__sink_put_resource (sink, nlp__brat_get_resource (), "/nlp/brat/annotation.conf");
  for (guint i = 0; (spec = nlp__writer_get_nth_spec (writer, i)) != NULL; i++)
    if (nlp__brat_has_a_place (spec) && !nlp__brat_has_own_way (spec->name))
      {
        nlp__brat_put_label (sink, spec->name);
        nlp__sink_put_char (sink, '\n');
      }
}

const char *
nlp__brat_put_companion (NlpWriter *writer, NlpDocument *document, guint index, NlpSink *sink)
{
  gsize n_bytes;
  const char *text;

  switch (index)
    {
    case 0:
      text = nlp_document_get_text (document, &n_bytes);
      nlp__sink_put (sink, text, n_bytes);
      return ".txt";
    case 1:
      put_annotation_settings (writer, sink);
      return "annotation.conf";
    case 2:
      nlp__sink_put_resource (sink, nlp__brat_get_resource (), "/nlp/brat/visual.conf");
      return "visual.conf";
    default:
      return NULL;
    }
}
