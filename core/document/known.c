/* known.c - tells the library's own layers from others.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "known.h"
#include "layer-private.h"

static gboolean
has_fields (const NlpLayer *layer, const NlpField *fields)
{
  if (layer->spec->fields == fields)
    return TRUE;
  for (guint i = 0; fields[i].name != NULL; i++)
    if (i >= layer->n_fields || layer->columns[i].type != fields[i].type)
      return FALSE;
  return TRUE;
}

const NlpLayerSpec *
nlp__layer_find_known (const NlpLayer *layer)
{
  const NlpLayerSpec *known = nlp_layers_find (layer->spec->name);

  return known != NULL && has_fields (layer, known->fields) ? known : NULL;
}

const NlpLayerSpec *
nlp__layer_get_known (const NlpLayer *layer)
{
  return layer->known;
}

gboolean
nlp__layer_has_shape (const NlpLayer *layer, const NlpLayerSpec *spec)
{
  return spec == NULL || spec->fields == NULL || has_fields (layer, spec->fields);
}

gboolean
nlp__layer_is_known (const NlpLayer *layer, const char *name)
{
  return g_str_equal (layer->spec->name, name) && nlp__layer_get_known (layer) != NULL;
}

gboolean
nlp__layer_is_any_known (const NlpLayer *layer)
{
  return nlp__layer_get_known (layer) != NULL;
}

int
nlp__layer_get_priority (const NlpLayer *layer)
{
  const NlpLayerSpec *known = nlp__layer_get_known (layer);

  return (known != NULL ? known : layer->spec)->priority;
}

gboolean
nlp__layer_has_flag (const NlpLayer *layer, NlpLayerFlags flag)
{
  const NlpLayerSpec *known = nlp__layer_get_known (layer);

  return ((known != NULL ? known : layer->spec)->flags & flag) != 0;
}
