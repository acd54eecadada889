/* attached.c - what is worked out from a document once and kept with it. There are few: a list is searched.
 * SPDX-License-Identifier: MIT */
#include "attached.h"

#include "document-private.h"

typedef struct
{
  gconstpointer key;
  gpointer value;
  GDestroyNotify destroy;
} Attached;

static gpointer
find_attached (const NlpDocument *document, gconstpointer key)
{
  for (guint i = 0; i < document->attached->len; i++)
    if (g_array_index (document->attached, Attached, i).key == key)
      return g_array_index (document->attached, Attached, i).value;
  return NULL;
}

gpointer
nlp__document_get_attached (NlpDocument *document, gconstpointer key,
                            gpointer (*make) (NlpDocument *document, gconstpointer key), GDestroyNotify destroy)
{
  gpointer value;

  g_rec_mutex_lock (&document->attached_lock);
  value = find_attached (document, key);
  if (value == NULL)
    {
      Attached attached = { key, make (document, key), destroy };

      g_array_append_val (document->attached, attached);
      value = attached.value;
    }
  g_rec_mutex_unlock (&document->attached_lock);
  return value;
}

static void
clear_attached (gpointer data)
{
  Attached *attached = data;

  attached->destroy (attached->value);
}

void
nlp__document_init_attached (NlpDocument *document)
{
  document->attached = g_array_new (FALSE, FALSE, sizeof (Attached));
  g_array_set_clear_func (document->attached, clear_attached);
  g_rec_mutex_init (&document->attached_lock);
}

void
nlp__document_clear_attached (NlpDocument *document)
{
  g_array_set_size (document->attached, 0);
}

void
nlp__document_free_attached (NlpDocument *document)
{
  g_array_unref (document->attached);
  g_rec_mutex_clear (&document->attached_lock);
}
