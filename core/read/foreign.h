/* foreign.h - files that hold no text.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Fails with %NLP_ERROR_INPUT if the input that begins with bytes[0, n_bytes) is an image, a program, an archive or another
 * file that is no text, naming what it is and, where there is one, the program that makes text of it. */
gboolean nlp__foreign_check (const char *bytes, gsize n_bytes, GError **error);

G_END_DECLS
