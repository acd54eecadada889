/* rows.h - are the rows that a plugin wrote what they should be?
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

/* Checks rows @first and later of @layer: spans inside the text, strings that are UTF-8, numbers that can be written,
 * rows that are there. Fails with %NLP_ERROR_PROCESS. A row with a value outside a closed vocabulary is taken out, which is told in
 * @left_out: a sentence, or nothing. */
gboolean nlp__rows_check (NlpDocument *document, NlpLayer *layer, guint first, GString *left_out, GError **error);
