/* Tests of core/document/layer.c: rows, fields, look-up.
 * SPDX-License-Identifier: MIT */
#include "check.h"

static void
rows_are_appended_with_fields_not_set (void)
{
  g_autoptr (NlpDocument) document = check_document ("Ann met Bo.");
  const NlpLayerSpec spec = { NLP_LAYER_ENTITIES, nlp_entities_fields, NULL, 0 };
  NlpLayer *layer = nlp_document_add_layer (document, &spec);
  guint row = nlp_layer_append (layer, (NlpSpan) { 0, 3 });

  CHECK_INTEGER (nlp_layer_get_length (layer), 1);
  CHECK_STRING (nlp_layer_get_string (layer, row, NLP_ENTITIES_TYPE), NULL);
  CHECK_INTEGER (nlp_layer_get_row (layer, row, NLP_ENTITIES_REFERENT), NLP_NO_ROW);
}

CHECK_MAIN (CHECK_CASE (rows_are_appended_with_fields_not_set))
