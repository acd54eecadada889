/* registry.c - the persons, organisations, places and things of a document.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "known.h"
#include "registry.h"

static void
add_entry (NlpRegistry *registry, NlpClass class, const char *name)
{
  static const char letters[NLP_N_CLASSES] = { 'p', 'o', 'l', 'm' };
  NlpRegistryEntry entry = { class, NULL, g_string_chunk_insert (registry->strings, name) };
  char id[16];

  g_snprintf (id, sizeof id, "%c%u", letters[class], ++registry->n_of_class[class]);
  entry.id = g_string_chunk_insert (registry->strings, id);
  g_array_append_val (registry->entries, entry);
}

/* The name of a referent; if the plugin gave none, the words at its place. */
static char *
dup_referent_name (NlpDocument *document, const NlpLayer *referents, guint row)
{
  const char *name = nlp_layer_get_string (referents, row, NLP_REFERENTS_NAME);
  const char *bytes;
  gsize n;

  if (name != NULL && *name != '\0')
    return nlp__make_name (name, -1);
  bytes = nlp_document_get_bytes (document, nlp_layer_get_span (referents, row), &n);
  return nlp__make_name (bytes, n);
}

static void
add_referents (NlpRegistry *registry, NlpDocument *document)
{
  guint n = registry->referents == NULL ? 0 : nlp_layer_get_length (registry->referents);

  for (guint row = 0; row < n; row++)
    {
      g_autofree char *name = dup_referent_name (document, registry->referents, row);
      const char *type = nlp_layer_get_string (registry->referents, row, NLP_REFERENTS_TYPE);

      add_entry (registry, nlp__class_from_type (type), name);
    }
}

NlpRegistry *
nlp__registry_new (NlpDocument *document)
{
  NlpRegistry *registry = g_new0 (NlpRegistry, 1);
  const NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);

  if (referents != NULL && nlp__layer_is_known (referents, NLP_LAYER_REFERENTS))
    registry->referents = referents;
  registry->entries = g_array_new (FALSE, FALSE, sizeof (NlpRegistryEntry));
  registry->strings = g_string_chunk_new (512);
  add_referents (registry, document);
  return registry;
}

void
nlp__registry_free (NlpRegistry *registry)
{
  g_array_unref (registry->entries);
  g_string_chunk_free (registry->strings);
  g_free (registry);
}

const NlpRegistryEntry *
nlp__registry_get (const NlpRegistry *registry, guint entry)
{
  return &g_array_index (registry->entries, NlpRegistryEntry, entry);
}

guint
nlp__registry_find_row (const NlpRegistry *registry, guint row)
{
  if (registry->referents == NULL || row >= nlp_layer_get_length (registry->referents))
    return NLP__NO_ENTRY;
  return row;
}
