/* own-layer.c - layers whose description is no constant of a program: the document keeps it.
 * SPDX-License-Identifier: MIT */
#include "own-layer.h"

#include <nlp/layers.h>

#include "document-private.h"

static gboolean
is_field (const NlpField *fields, guint i)
{
  gboolean refers = fields[i].type == NLP_FIELD_ROW || fields[i].type == NLP_FIELD_ROWS;

  for (guint j = 0; j < i; j++)
    if (g_str_equal (fields[i].name, fields[j].name))
      return FALSE;
  return *fields[i].name != '\0' && fields[i].type >= NLP_FIELD_STRING && fields[i].type <= NLP_FIELD_ROWS
         && refers == (fields[i].target != NULL);
}

/* A string that lives as long as the document. */
static const char *
keep (NlpDocument *document, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (document->descriptions, string) : NULL;
}

static NlpField *
dup_fields (NlpDocument *document, const NlpField *fields, guint n)
{
  NlpField *copies = g_new0 (NlpField, n + 1);

  for (guint i = 0; i < n; i++)
    {
      copies[i] = fields[i];
      copies[i].name = keep (document, fields[i].name);
      copies[i].summary = keep (document, fields[i].summary);
      copies[i].target = keep (document, fields[i].target);
      copies[i].values = keep (document, fields[i].values);
      copies[i].unit = keep (document, fields[i].unit);
      copies[i].embed = keep (document, fields[i].embed);
    }
  return copies;
}

NlpLayer *
nlp__document_add_own_layer (NlpDocument *document, const NlpLayerSpec *spec)
{
  NlpLayerSpec *copy;
  NlpField *fields;
  guint n = 0;

  if (spec->name == NULL || *spec->name == '\0' || nlp_layers_find (spec->name) != NULL
      || nlp_document_get_layer (document, spec->name) != NULL)
    return NULL;
  for (; spec->fields[n].name != NULL; n++)
    if (!is_field (spec->fields, n))
      return NULL;
  if (document->descriptions == NULL)
    document->descriptions = g_string_chunk_new (512);
  if (document->own == NULL)
    document->own = g_ptr_array_new_with_free_func (g_free);
  fields = dup_fields (document, spec->fields, n);
  copy = g_memdup2 (spec, sizeof *spec);
  g_ptr_array_add (document->own, fields);
  g_ptr_array_add (document->own, copy);
  copy->name = keep (document, spec->name);
  copy->fields = fields;
  copy->summary = keep (document, spec->summary);
  copy->of = keep (document, spec->of);
  return nlp_document_add_layer (document, copy);
}
