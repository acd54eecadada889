/* known.c - tells the library's own layers from others.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "known.h"
#include "layer-private.h"

static const struct
{
  const char *name;
  const NlpField *fields;
  gboolean flat;
} known_layers[] = {
  { NLP_LAYER_BLOCKS, nlp_blocks_fields, TRUE },
  { NLP_LAYER_SENTENCES, nlp_sentences_fields, TRUE },
  { NLP_LAYER_TOKENS, nlp_tokens_fields, TRUE },
  { NLP_LAYER_TAGS, nlp_tags_fields, TRUE },
  { NLP_LAYER_ENTITIES, nlp_entities_fields, FALSE },
  { NLP_LAYER_REFERENTS, nlp_referents_fields, FALSE },
  { NLP_LAYER_TURNS, nlp_turns_fields, TRUE },
  { NLP_LAYER_QUOTES, nlp_quotes_fields, FALSE },
  { NLP_LAYER_NUMBERS, nlp_numbers_fields, FALSE },
  { NLP_LAYER_SENTIMENT, nlp_sentiment_fields, FALSE },
  { NLP_LAYER_ATTITUDES, nlp_attitudes_fields, FALSE }
};

static gboolean
has_fields (const NlpLayer *layer, const NlpField *fields)
{
  for (guint i = 0; fields[i].name != NULL; i++)
    if (i >= layer->n_fields || layer->columns[i].type != fields[i].type)
      return FALSE;
  return TRUE;
}

/* Its place in the table, or a number behind it. */
static guint
find_known (const NlpLayer *layer)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (known_layers) && !g_str_equal (known_layers[i].name, layer->spec->name))
    i++;
  return i < G_N_ELEMENTS (known_layers) && has_fields (layer, known_layers[i].fields) ? i : G_N_ELEMENTS (known_layers);
}

gboolean
nlp__layer_is_known (const NlpLayer *layer, const char *name)
{
  return g_str_equal (layer->spec->name, name) && nlp__layer_is_any_known (layer);
}

gboolean
nlp__layer_is_any_known (const NlpLayer *layer)
{
  return find_known (layer) < G_N_ELEMENTS (known_layers);
}

gboolean
nlp__layer_is_flat (const NlpLayer *layer)
{
  guint i = find_known (layer);

  return i < G_N_ELEMENTS (known_layers) && known_layers[i].flat;
}
