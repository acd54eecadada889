/* read-attitudes.c - who feels what about whom, from scores and their features.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp/layers.h>

#include "read-layers.h"
#include "layer-private.h"

static const NlpLayerSpec attitudes_spec = { NLP_LAYER_ATTITUDES, nlp_attitudes_fields };

static const char *
get_feature (const NlpLayerMaker *maker, const NlpAnnotatedScore *score, guint field)
{
  g_autofree char *key = g_strdup_printf ("%s %s", score->features != NULL ? score->features : "",
                                          nlp_attitudes_fields[field].name);

  return g_hash_table_lookup (maker->annotated->features, key);
}

/* "356-359"; "author" is no place. */
static NlpSpan
parse_span (const char *value, guint32 length)
{
  guint64 begin, end;
  char *rest;

  if (value == NULL || !g_ascii_isdigit (*value))
    return NLP_NO_SPAN;
  begin = g_ascii_strtoull (value, &rest, 10);
  end = *rest == '-' ? g_ascii_strtoull (rest + 1, NULL, 10) : 0;
  return begin < end && end <= length ? (NlpSpan) { begin, end } : NLP_NO_SPAN;
}

void
nlp__maker_add_attitude (const NlpLayerMaker *maker, const NlpAnnotatedScore *score, NlpSpan span)
{
  NlpLayer *layer = nlp_document_add_layer (maker->document, &attitudes_spec);
  guint32 length = nlp_document_get_length (maker->document);
  guint row;

  layer->provider = nlp__maker_get_providers (maker, score->resp);
  row = nlp_layer_append (layer, span);
  layer->provider = 0;
  for (guint field = NLP_ATTITUDES_HOLDER; field <= NLP_ATTITUDES_TARGET; field++)
    nlp_layer_set_span (layer, row, field, parse_span (get_feature (maker, score, field), length));
  for (guint field = NLP_ATTITUDES_HOLDER_REFERENT; field <= NLP_ATTITUDES_TARGET_REFERENT; field++)
    nlp_layer_set_row (layer, row, field, nlp__maker_get_referent (maker, get_feature (maker, score, field)));
  nlp_layer_set_number (layer, row, NLP_ATTITUDES_SCORE, score->score);
}
