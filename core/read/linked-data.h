/* linked-data.h - articles described in JSON-LD with the words of schema.org.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "facts.h"

G_BEGIN_DECLS

/* Takes headline, author, datePublished and publisher of the first article that @json describes. What is no JSON, nests too
 * deep or describes something else is passed over. */
void nlp__linked_data_read (const char *json, NlpFacts *facts);

G_END_DECLS
