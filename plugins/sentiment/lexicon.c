/* lexicon.c - open addressing over the mapped file.
 * SPDX-License-Identifier: MIT */
#include "lexicon.h"

static const gint8 nothing[LEXICON_N_CHANNELS];

gboolean
lexicon_open (Lexicon *lexicon, const NlpModel *model, GError **error)
{
  gsize n_entries;

  lexicon->entries = nlp_model_get_array (model, "lexicon", sizeof (LexiconEntry), &n_entries, error);
  if (!lexicon->entries)
    return FALSE;
  if (n_entries == 0 || (n_entries & (n_entries - 1)) != 0 || n_entries > 1 << 24)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL,
                   "%s: the lexicon has %" G_GSIZE_FORMAT " entries, no power of two",
                   nlp_model_get_filename (model), n_entries);
      return FALSE;
    }
  lexicon->mask = (guint) n_entries - 1;
  return TRUE;
}

const gint8 *
lexicon_find (const Lexicon *lexicon, guint32 form)
{
  guint slot = lexicon_slot (form);
  guint16 check = lexicon_check (form);

  for (guint i = 0; i < LEXICON_REACH; i++)
    {
      const LexiconEntry *entry = &lexicon->entries[(slot + i) & lexicon->mask];

      if (entry->check == check)
        return entry->values;
      if (entry->check == 0)
        break;
    }
  return nothing;
}
