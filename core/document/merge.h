/* merge.h - puts a layer in order after its last provider ran.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>
#include <nlp/pipeline.h>

/* Checks spans, trims white space at their rims, takes out empty rows, sorts (begin ascending, end descending, then as
 * appended), joins equal rows of several providers, applies @policy (see nlp_pipeline_set_merge()), and renumbers the
 * row fields of all layers that point here. Does nothing to a layer that is in order already, so it may be called
 * twice.
 *
 * What had to be mended is counted in the document's property "merge-LAYER" ("3 outside the text, 1 joined"). Fails
 * with %NLP_ERROR_PROCESS if a row lies outside the text: the plugin is broken. The layer is in order all the same,
 * without those rows. */
gboolean nlp__document_merge_layer (NlpDocument *document, NlpLayer *layer, NlpMergePolicy policy, GError **error);
