/* known.h - tells the library's own layers from layers of somebody else's, whatever their names.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/layer.h>

/* Whether @layer has this name, and at least the fields that nlp/layers.h gives it. */
gboolean nlp__layer_is_known (const NlpLayer *layer, const char *name);

/* Whether it has any of the names of nlp/layers.h, and those fields. */
gboolean nlp__layer_is_any_known (const NlpLayer *layer);

/* Whether the rows of the layer stand side by side: a row that overlaps another makes no sense (blocks, sentences,
 * tokens, tags, turns). */
gboolean nlp__layer_is_flat (const NlpLayer *layer);
