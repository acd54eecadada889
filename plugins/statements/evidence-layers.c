/* evidence-layers.c - finds them.
 * SPDX-License-Identifier: MIT */
#include "evidence-layers.h"

void
evidence_layers_init (EvidenceLayers *layers, NlpDocument *document)
{
  *layers = (EvidenceLayers) {
    .document = document,
    .blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS),
    .sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES),
    .tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS),
    .entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES),
    .referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS),
    .turns = nlp_document_get_layer (document, NLP_LAYER_TURNS),
    .quotes = nlp_document_get_layer (document, NLP_LAYER_QUOTES),
    .numbers = nlp_document_get_layer (document, NLP_LAYER_NUMBERS),
    .sentiment = nlp_document_get_layer (document, NLP_LAYER_SENTIMENT),
    .attitudes = nlp_document_get_layer (document, NLP_LAYER_ATTITUDES),
  };
}
