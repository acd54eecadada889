/* read-document.h - our own annotated XML (profile 1, a subset of TEI P5), read back.
 *
 *     read-facts.h    what is taken down
 *     read-document.c walks over the XML; the body's text
 *     read-outside.c  header and stand-off; read-declarations.c what layers of plugins are
 *     read-marks.c    elements of the body with their attributes, pieces joined to chains
 *     read-layers.c   marks to layers: speech and names; read-structure.c, read-numbers.c and read-scores.c the others
 *     read-features.c what feature structures say of rows
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

G_BEGIN_DECLS

/* Reads the XML of one document, which is UTF-8. @id is its name if it has none; with @strict, a text that is not what the checksum
 * says is an error. */
NlpDocument *nlp__annotated_read (const char *xml, gsize n_bytes, const char *id, gboolean strict, GError **error);

G_END_DECLS
