/* read-scores.c - scores, and rows that stand beside the text.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "known.h"
#include "layer-private.h"
#include "read-layers.h"

static guint
add_row (const NlpLayerMaker *maker, NlpLayer *layer, NlpSpan span, const char *resp)
{
  guint row;

  layer->provider = nlp__maker_get_providers (maker, resp);
  row = nlp_layer_append (layer, span);
  layer->provider = 0;
  return row;
}

static void
add_tone (NlpLayerMaker *maker, const NlpAnnotatedScore *score, const NlpMark *target, NlpSpan span)
{
  NlpLayer *layer = nlp__maker_add_layer (maker, NLP_LAYER_SENTIMENT);
  const NlpMadeRow *made = target != NULL ? nlp__maker_find_mark (maker, target) : NULL;
  guint row = add_row (maker, layer, span, score->resp);
  guint of = made != NULL ? nlp__maker_find_target (nlp_layer_get_field (layer, NLP_SENTIMENT_ROW), made->layer) : G_MAXUINT;

  nlp__maker_set_string (maker, layer, row, NLP_SENTIMENT_SCOPE, score->scope);
  nlp__maker_set_number (maker, layer, row, NLP_SENTIMENT_SCORE, score->score);
  nlp__maker_set_certainty (maker, layer, row, score->certainty);
  if (made != NULL && of != G_MAXUINT)
    nlp_layer_set_row_of (layer, row, NLP_SENTIMENT_ROW, of, made->row);
  nlp__maker_remember (maker, score->features, layer, row);
}

static void
add_attitude (NlpLayerMaker *maker, const NlpAnnotatedScore *score, NlpSpan span)
{
  NlpLayer *layer = nlp__maker_add_layer (maker, NLP_LAYER_ATTITUDES);
  guint row = add_row (maker, layer, span, score->resp);

  nlp__maker_set_number (maker, layer, row, NLP_ATTITUDES_SCORE, score->score);
  nlp__maker_set_certainty (maker, layer, row, score->certainty);
  nlp__maker_remember (maker, score->features, layer, row);
}

/* A score points to an element, or to the whole body. */
static void
add_score (NlpLayerMaker *maker, const NlpAnnotatedScore *score)
{
  const NlpMark *target = nlp__marks_find (maker->marks, score->target);
  NlpSpan span = { 0, nlp_document_get_length (maker->document) };

  if (target == NULL && !g_str_equal (score->target, "body"))
    {
      nlp__dropped_values_add (maker->dropped, "a score of", score->target);
      return;
    }
  if (target != NULL)
    span = nlp__mark_get_extent (target).span;
  if (score->attitude)
    add_attitude (maker, score, span);
  else
    add_tone (maker, score, target, span);
}

void
nlp__maker_add_scores (NlpLayerMaker *maker)
{
  for (guint i = 0; i < maker->annotated->scores->len; i++)
    add_score (maker, &g_array_index (maker->annotated->scores, NlpAnnotatedScore, i));
}

static void
add_annotation (NlpLayerMaker *maker, NlpLayer *layer, const NlpAnnotatedRow *annotation)
{
  guint row = add_row (maker, layer, (NlpSpan) { 0, 0 }, annotation->resp);

  nlp__maker_set_certainty (maker, layer, row, annotation->certainty);
  nlp__maker_remember (maker, annotation->id, layer, row);
}

/* Their spans are among their features; one without is empty, and taken out by the merge. */
void
nlp__maker_add_rows (NlpLayerMaker *maker)
{
  for (guint i = 0; i < maker->annotated->rows->len; i++)
    {
      const NlpAnnotatedRow *annotation = &g_array_index (maker->annotated->rows, NlpAnnotatedRow, i);
      const NlpLayerSpec *spec = nlp_layers_find (annotation->layer);
      NlpLayer *layer = spec != NULL ? nlp__maker_add_layer (maker, spec->name) : nlp_document_get_layer (maker->document, annotation->layer);

      if (layer != NULL && nlp__layer_has_flag (layer, NLP_LAYER_BESIDE))
        add_annotation (maker, layer, annotation);
      else
        nlp__dropped_values_add (maker->dropped, "an annotation of", annotation->layer);
    }
}
