/* detect.h - what kind of input some bytes are.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/reader.h>

G_BEGIN_DECLS

/* Never NLP_INPUT_AUTO. @bytes are the first of the input, @name its file name or NULL. */
NlpInput nlp__detect_input (const char *bytes, gsize n_bytes, const char *name);

/* The name of a kind, as the property "format" and `--input` have it. */
const char *nlp__input_get_name (NlpInput input);

G_END_DECLS
