/* writers.c - any rows in any layers, crossing and out of order as they come, through every format.
 * SPDX-License-Identifier: MIT */
#include "any-rows.h"
#include "outputs.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  AnyBytes bytes = { data, data + size, FALSE };
  g_autofree char *text = any_take_text (&bytes);
  g_autoptr (NlpDocument) document = nlp_document_new_from_text ("fuzz", text, -1, NULL);

  if (document == NULL)
    return 0;
  nlp_document_add_structure (document);
  for (const NlpLayerSpec *spec = any_get_layers (); spec->name != NULL; spec++)
    nlp_document_add_layer (document, spec);
  any_append_rows (&bytes, document);
  outputs_check (document);
  return 0;
}
