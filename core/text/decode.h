/* decode.h - bytes of any encoding to UTF-8 text, kept as it is otherwise.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What came out of the door: `text` is valid UTF-8 with a NUL behind it, `encoding` the name of what the bytes were in,
 * `n_replaced` how many bytes fitted no character and became U+FFFD. */
typedef struct
{
  char *text;
  gsize n_bytes;
  char *encoding;
  guint64 n_replaced;
} NlpDecoded;

/* Decodes @bytes. A byte order mark (UTF-8, UTF-16) decides and is taken off; else @charset does, if given; else the
 * bytes are UTF-8. With @strict, a byte that fits no character is an error that names its place. */
gboolean nlp__decode (const char *bytes, gsize n_bytes, const char *charset, gboolean strict, NlpDecoded *decoded,
                      GError **error);

/* Frees what @decoded holds, not @decoded itself. */
void nlp__decoded_clear (NlpDecoded *decoded);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpDecoded, nlp__decoded_clear)

G_END_DECLS
