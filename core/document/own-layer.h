/* own-layer.h - layers whose description is no constant of a program: the document keeps it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

G_BEGIN_DECLS

/* Adds a layer, and a copy of its description that lives as long as the document. NULL if it has no name, fields without one or of the
 * same name, without a type, or rows of no layer; or if there is a layer of that name, here or in the library. */
NlpLayer *nlp__document_add_own_layer (NlpDocument *document, const NlpLayerSpec *spec);

G_END_DECLS
