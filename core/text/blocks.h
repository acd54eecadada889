/* blocks.h - the structure of a plain text: headings, paragraphs and what stands around them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/lexicon.h>

G_BEGIN_DECLS

typedef enum
{
  NLP__BLOCK_PARAGRAPH,
  NLP__BLOCK_HEADING,
  NLP__BLOCK_BYLINE,
  NLP__BLOCK_CAPTION,
  NLP__BLOCK_BOILERPLATE,
  NLP__N_BLOCK_KINDS
} NlpBlockKind;

/* A stretch of text, in bytes, that neither begins nor ends with a blank. */
typedef struct
{
  guint32 begin, end;
  NlpBlockKind kind;
} NlpBlock;

/* The words by which kinds are told, en/blocks.tsv; NULL for a language without. @language: a tag, or NULL. */
const NlpLexiconTable *nlp__get_block_words (const char *language);

/* The blocks of @text in order, with their kinds. */
GArray *nlp__find_blocks (const NlpLexiconTable *words, const char *text, gsize n_bytes);

/* The name of a kind, as the layer "blocks" has it; and back, -1 if there is none. */
const char *nlp__block_kind_get_name (NlpBlockKind kind);
int nlp__block_kind_from_name (const char *name);

/* Makes a paragraph furniture, a caption or a byline if its words say so; for blocks whose headings are known. */
void nlp__refine_block (const NlpLexiconTable *words, const char *text, NlpBlock *block);

/* Sets the kind of every block from its words and its place; see block-kinds.c. */
void nlp__classify_blocks (const NlpLexiconTable *words, const char *text, NlpBlock *blocks, guint n_blocks);

G_END_DECLS
