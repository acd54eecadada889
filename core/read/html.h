/* html.h - the main text of a web page and its blocks.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "facts.h"

G_BEGIN_DECLS

/* The encoding that a page declares in its first bytes, or NULL. */
char *nlp__html_find_charset (const char *bytes, gsize n_bytes);

/* Extracts the main text of the page html[0, n_bytes), which is UTF-8 and is written to. @blocks takes its blocks
 * (NlpBlock), @facts what the page says of itself. */
GString *nlp__html_extract (char *html, gsize n_bytes, GArray *blocks, GArray *quotations, NlpFacts *facts, GError **error);

G_END_DECLS
