/* seal.h - whether a plugin has left alone what is not its own: the text, the record of runs, and all rows that were there before.
 *
 * Sums are taken before and after: reading all of it twice costs a hundredth of the work on it, and finds what is done through the
 * library as well as what is written into its memory. (Pages that cannot be written would cost two system calls and a page a layer;
 * copies would cost the same reading and the memory.)
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

typedef struct _NlpSeal NlpSeal;

NlpSeal *nlp__seal_take (NlpDocument *document);
void nlp__seal_free (NlpSeal *seal);

/* What has been changed, "layer tokens", "the text"; NULL if nothing has. Looks at no layer that may have been taken away. */
char *nlp__seal_find_change (const NlpSeal *seal, NlpDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSeal, nlp__seal_free)
