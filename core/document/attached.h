/* attached.h - what is worked out from a document once and kept with it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

G_BEGIN_DECLS

/* What is attached to @document under @key, an address that nobody else uses; @make makes it the first time and @destroy frees it
 * with the document, or when its tokens are taken away. @make may ask for something attached itself. Any thread may call. */
gpointer nlp__document_get_attached (NlpDocument *document, gconstpointer key,
                                     gpointer (*make) (NlpDocument *document, gconstpointer key), GDestroyNotify destroy);

/* Takes away all that is attached. */
void nlp__document_clear_attached (NlpDocument *document);

/* When the document is made and when it is freed. */
void nlp__document_init_attached (NlpDocument *document);
void nlp__document_free_attached (NlpDocument *document);

G_END_DECLS
