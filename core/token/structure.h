/* structure.h - puts blocks, sentences and tokens into a document.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

#include "blocks.h"
#include "tokens.h"

G_BEGIN_DECLS

/* What is known of a text's structure, in bytes and in order. What is NULL is found in the plain text; sentences and
 * tokens only inside of blocks. */
typedef struct
{
  const NlpBlock *blocks;
  guint n_blocks;
  const NlpBytes *sentences;
  guint n_sentences;
  const NlpBytes *tokens;
  guint n_tokens;
} NlpStructure;

/* Gives @document its layers "blocks", "sentences" and "tokens". */
void nlp__document_add_structure (NlpDocument *document, const NlpStructure *known);

G_END_DECLS
