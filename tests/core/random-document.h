/* random-document.h - documents with random text and random annotations, for tests of what must hold for every
 * document.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* The same document for the same seed. Its annotations cross, nest, break the rules of their layers and lie outside the
 * text; its text has control characters, CRLF, astral characters, and noncharacters; two layers are of nobody's kind;
 * plugins failed. */
NlpDocument *random_document (guint32 seed);
