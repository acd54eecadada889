/* lexicon-private.h - walking through the tree of spellings.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/lexicon.h>

G_BEGIN_DECLS

/* The node behind @node by the word @word; 0 if there is none. */
guint32 nlp__lexicon_step (const NlpLexiconTable *table, guint32 node, guint32 word);

/* The node behind @node (0: the root) by all of the lexemes of a text; 0 if there is none. A full stop at the end may be missing
 * in the table. */
guint32 nlp__lexicon_walk (const NlpLexiconTable *table, guint32 node, const char *text, gsize n_bytes);

/* What the spelling @node means if it is written as @text. */
guint64 nlp__lexicon_get_senses (const NlpLexiconTable *table, guint32 node, const char *text, gsize n_bytes);

/* The line of @sense that fits to @text, or NULL. */
const NlpLexiconEntry *nlp__lexicon_get_entry (const NlpLexiconTable *table, guint32 node, guint sense, const char *text,
                                               gsize n_bytes);

G_END_DECLS
