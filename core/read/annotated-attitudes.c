/* annotated-attitudes.c - who feels what about whom, from elements and their features.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include <nlp/layers.h>

#include "annotated-layers.h"

static const NlpLayerSpec attitudes_spec = { NLP_LAYER_ATTITUDES, nlp_attitudes_fields };

/* What the feature structure that the mark points to says. */
static const char *
get_feature (const NlpLayerMaker *maker, const NlpMark *mark, const char *name)
{
  const char *id = nlp__mark_get_pointer (maker->marks, mark, NLP__ATTRIBUTE_ANA);
  g_autofree char *key = g_strdup_printf ("%s %s", id != NULL ? id : "", name);

  return g_hash_table_lookup (maker->annotated->features, key);
}

/* "356-359" */
static NlpSpan
parse_span (const char *value, guint32 length)
{
  guint64 begin, end;
  char *rest;

  if (value == NULL)
    return NLP_NO_SPAN;
  begin = g_ascii_strtoull (value, &rest, 10);
  end = *rest == '-' ? g_ascii_strtoull (rest + 1, NULL, 10) : 0;
  return begin < end && end <= length ? (NlpSpan) { begin, end } : NLP_NO_SPAN;
}

/* Whether a mention in @span is one of @referent. */
static gboolean
refers (const NlpLayerMaker *maker, NlpSpan span, guint32 referent)
{
  const NlpLayer *entities = nlp_document_get_layer (maker->document, NLP_LAYER_ENTITIES);
  guint first = 0, n = entities != NULL && nlp_span_is_set (span) ? nlp_layer_find_inside (entities, span, &first) : 0;

  for (guint row = first; row < first + n; row++)
    if (nlp_layer_get_row (entities, row, NLP_ENTITIES_REFERENT) == referent)
      return TRUE;
  return FALSE;
}

/* @corresp points to holder and target, or to one of them. */
static void
set_referents (const NlpLayerMaker *maker, NlpLayer *layer, guint row, const NlpMark *mark)
{
  const char *pointers = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_CORRESP);
  g_auto (GStrv) parts = g_strsplit (pointers != NULL ? pointers : "", " ", 3);
  guint32 first, second;

  if (parts[0] == NULL)
    return;
  first = nlp__maker_get_referent (maker, parts[0] + (*parts[0] == '#'));
  second = parts[1] != NULL ? nlp__maker_get_referent (maker, parts[1] + (*parts[1] == '#')) : NLP_NO_ROW;
  if (parts[1] == NULL && !refers (maker, nlp_layer_get_span_field (layer, row, NLP_ATTITUDES_HOLDER), first))
    {
      second = first;
      first = NLP_NO_ROW;
    }
  nlp_layer_set_row (layer, row, NLP_ATTITUDES_HOLDER_REFERENT, first);
  nlp_layer_set_row (layer, row, NLP_ATTITUDES_TARGET_REFERENT, second);
}

void
nlp__maker_add_attitude (const NlpLayerMaker *maker, const NlpMark *mark)
{
  NlpLayer *layer = nlp_document_add_layer (maker->document, &attitudes_spec);
  guint row = nlp__maker_add_row (maker, layer, mark, nlp__mark_get_extent (mark).span);
  guint32 length = nlp_document_get_length (maker->document);
  const char *score = get_feature (maker, mark, "score");

  nlp_layer_set_span (layer, row, NLP_ATTITUDES_HOLDER, parse_span (get_feature (maker, mark, "holder"), length));
  nlp_layer_set_span (layer, row, NLP_ATTITUDES_TARGET, parse_span (get_feature (maker, mark, "target"), length));
  nlp_layer_set_number (layer, row, NLP_ATTITUDES_SCORE, score != NULL ? g_ascii_strtod (score, NULL) : NAN);
  set_referents (maker, layer, row, mark);
}
