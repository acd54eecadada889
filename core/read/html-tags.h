/* html-tags.h - a guard before libxml2's parsers.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Refuses markup with a tag of thousands of attributes: libxml2 compares each attribute of a tag with each other. */
gboolean nlp__check_tags (const char *markup, gsize n_bytes, GError **error);

G_END_DECLS
