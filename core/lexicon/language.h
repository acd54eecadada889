/* language.h - what language a text is in, as far as it is plain.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tag of the language (BCP 47) if @text is plainly not English: "de", "ru-Cyrl", "und" where nobody knows more; NULL if it is
 * English, or too short or too odd to tell. */
const char *nlp__guess_other_language (const char *text, gsize n_bytes);

G_END_DECLS
