/* usurper.c - provides a layer that a built-in plugin provides: who brings providers must not take this one.
 * SPDX-License-Identifier: MIT */
#include <nlp.h>

static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);

  nlp_layer_set_string (entities, nlp_layer_append (entities, (NlpSpan) { 0, 1 }), NLP_ENTITIES_TYPE, "MISC");
  return TRUE;
}

NLP_PLUGIN_DEFINE (usurper,
  .version = "1.0", .summary = "Takes a layer over",
  .provides = (const NlpLayerSpec[]) { { NLP_LAYER_ENTITIES, nlp_entities_fields }, { NULL } },
  .process = process)
