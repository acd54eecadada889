/* generate.h - as much text as wanted, made from the samples.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The paragraphs of all plain texts in @folder. */
GPtrArray *generate_load_paragraphs (const char *folder, GError **error);

/* At least @n_bytes of text: paragraphs drawn one after the other. The same @seed gives the same text. */
char *generate_text (const GPtrArray *paragraphs, gsize n_bytes, guint32 seed);
