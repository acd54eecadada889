/* any-rows.h - a text and rows of layers, as bytes say: what stands before the first NUL is the text, each byte behind it a choice.
 *
 * The layers are those of the library, as they are described, and one with a field of every type.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "fuzz.h"

typedef struct
{
  const uint8_t *at, *end;
  gboolean wild;   /* also what no plugin may write: places outside of the text, rows that are not there, bytes that are no text */
} AnyBytes;

/* Takes the text; valid UTF-8. */
char *any_take_text (AnyBytes *bytes);

/* The layers that rows can be put into; ends with a name of NULL. */
const NlpLayerSpec *any_get_layers (void);

/* Appends rows to layers of @document, all of which are there, until the bytes end. */
void any_append_rows (AnyBytes *bytes, NlpDocument *document);
