/* structure.h - puts blocks, sentences and tokens into a document.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

#include "blocks.h"

G_BEGIN_DECLS

/* Gives @document its layers "blocks", "sentences" and "tokens". @blocks are what a reader knows of the structure, in bytes and in
 * order; NULL to find them in the plain text. */
void nlp__document_add_structure (NlpDocument *document, const NlpBlock *blocks, guint n_blocks);

G_END_DECLS
