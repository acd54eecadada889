/* describe-layers.h - what layers and their fields are, as text.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/layer.h>

/* What the layer is, to the end of a line, with @makers if that is not NULL, and a line for each field. */
void nlp__append_layer (GString *text, const NlpLayerSpec *spec, const char *makers);
