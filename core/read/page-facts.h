/* page-facts.h - what a web page says of itself.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <libxml/tree.h>

#include "facts.h"

G_BEGIN_DECLS

/* Notes what an element in a page's head says of it: <title>, <meta> (plain, Open Graph, article) and JSON-LD. What was noted
 * before stays, but that JSON-LD is believed before <meta>, and both before <title>. */
void nlp__page_facts_add (NlpFacts *facts, const xmlNode *element);

G_END_DECLS
