/* valences.c - open addressing over the mapped file.
 * SPDX-License-Identifier: MIT */
#include "valences.h"

static const gint8 nothing[VALENCE_N_CHANNELS];

gboolean
valences_open (Valences *valences, const NlpModel *model, GError **error)
{
  gsize n_entries;

  valences->entries = nlp_model_get_array (model, "valences", sizeof (ValenceEntry), &n_entries, error);
  if (!valences->entries)
    return FALSE;
  if (n_entries == 0 || (n_entries & (n_entries - 1)) != 0 || n_entries > 1 << 24)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL,
                   "%s: the valences have %" G_GSIZE_FORMAT " entries, no power of two",
                   nlp_model_get_filename (model), n_entries);
      return FALSE;
    }
  valences->mask = (guint) n_entries - 1;
  return TRUE;
}

const gint8 *
valences_find (const Valences *valences, guint32 form)
{
  guint slot = valences_slot (form);
  guint16 check = valences_check (form);

  for (guint i = 0; i < VALENCE_REACH; i++)
    {
      const ValenceEntry *entry = &valences->entries[(slot + i) & valences->mask];

      if (entry->check == check)
        return entry->values;
      if (entry->check == 0)
        break;
    }
  return nothing;
}
