/* web-page.h - what the elements and class names of a web page mean for its text.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <libxml/tree.h>

#include "blocks.h"

G_BEGIN_DECLS

/* How an element is read. */
typedef enum
{
  NLP__PAGE_INLINE,   /* its text stands in the block around it */
  NLP__PAGE_BLOCK,    /* begins and ends a block */
  NLP__PAGE_BREAK,    /* a line break */
  NLP__PAGE_SKIPPED   /* not part of the main text */
} NlpPageRole;

NlpPageRole nlp__page_get_role (const xmlNode *element);

/* The kind of a block whose text stands in @element. */
NlpBlockKind nlp__page_get_kind (const xmlNode *element);

/* Whether white space in @element is kept. */
gboolean nlp__page_is_preformatted (const xmlNode *element);

/* Whether @element is a page's main part by its name or role. */
gboolean nlp__page_is_main (const xmlNode *element);

gboolean nlp__page_has_name (const xmlNode *element, const char *name);

G_END_DECLS
