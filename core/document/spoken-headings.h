/* spoken-headings.h - makes headings that are speech into paragraphs.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

/* A question is often set as a heading. When a question or an answer begins or ends in one, it was a line of speech,
 * and no output should say both; its block becomes a paragraph. A heading between two paragraphs of a turn remains
 * one. */
void nlp__demote_spoken_headings (NlpDocument *document, const NlpLayer *turns);
