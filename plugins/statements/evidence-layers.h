/* evidence-layers.h - the layers that statements are made of.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* Any but the first three may be NULL: nobody looked for that. */
typedef struct
{
  NlpDocument *document;
  const NlpLayer *blocks;
  const NlpLayer *sentences;
  const NlpLayer *tokens;
  const NlpLayer *entities;
  const NlpLayer *referents;
  const NlpLayer *turns;
  const NlpLayer *quotes;
  const NlpLayer *numbers;
  const NlpLayer *sentiment;
  const NlpLayer *attitudes;
} EvidenceLayers;

void evidence_layers_init (EvidenceLayers *layers, NlpDocument *document);

/* The rows of @layer, or 0. */
static inline guint
evidence_count (const NlpLayer *layer)
{
  return layer == NULL ? 0 : nlp_layer_get_length (layer);
}
