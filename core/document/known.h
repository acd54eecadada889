/* known.h - tells the library's own layers from layers of somebody else's, whatever their names.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/layer.h>

/* Whether @layer has this name, and at least the fields that nlp/layers.h gives it. */
gboolean nlp__layer_is_known (const NlpLayer *layer, const char *name);

/* Whether it has any of the names of nlp/layers.h, and those fields. */
gboolean nlp__layer_is_any_known (const NlpLayer *layer);

/* The library's own description of it, or NULL: what a plugin's descriptor says of a known layer does not count. */
const NlpLayerSpec *nlp__layer_get_known (const NlpLayer *layer);

/* Finds that description, once, when the layer is made. */
const NlpLayerSpec *nlp__layer_find_known (const NlpLayer *layer);

/* Whether it has the fields of @spec; NULL has none. */
gboolean nlp__layer_has_shape (const NlpLayer *layer, const NlpLayerSpec *spec);

/* Of two rows with the same span, that of the higher one is outside. */
int nlp__layer_get_priority (const NlpLayer *layer);

/* Whether a flag holds of it. */
gboolean nlp__layer_has_flag (const NlpLayer *layer, NlpLayerFlags flag);
