/* contractions.h - cuts a written word into the words that it stands for.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "token-language.h"

G_BEGIN_DECLS

#define NLP__MOST_PARTS 4

/* Where the tokens of the word at[0, n_bytes) begin behind the first: "wouldn't've" falls at 5 and 8. @apostrophe: the
 * word has one inside. Returns the number of cuts. */
guint nlp__cut_contraction (const NlpLanguageWords *language, const char *word, gsize n_bytes, gboolean apostrophe,
                            guint32 cuts[NLP__MOST_PARTS - 1]);

G_END_DECLS
