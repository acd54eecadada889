/* brat.h - what the annotations of the format "brat" and the settings beside them share.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "format.h"

/* A label is a word of letters, digits, "-" and "_". */
void nlp__brat_put_label (NlpSink *sink, const char *label);

/* Whether the library's layer of that name is written in a way of its own, or not at all. */
gboolean nlp__brat_has_own_way (const char *layer);

/* Whether rows of such a layer are marks on the text: scores, what stands beside the text, and what describes other rows are not. */
gboolean nlp__brat_has_a_place (const NlpLayerSpec *spec);

/* See NlpFormat. */
const char *nlp__brat_put_companion (NlpWriter *writer, NlpDocument *document, guint index, NlpSink *sink);
