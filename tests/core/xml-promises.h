/* xml-promises.h - checks what is promised of every annotated XML document.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* Writes @document with all layers; the caller frees. */
char *write_xml (NlpDocument *document);

/* Checks @xml, written from @document: valid in the grammar; the text is all there; ids are unique; pointers have
 * targets; chains are symmetric, in order, of one element; no piece is empty; not too deep. Returns NULL, or what is
 * wrong (the caller frees). */
char *find_broken_promise (NlpDocument *document, const char *xml);
