/* lexicon.c - looks spellings up in the compiled tables.
 * SPDX-License-Identifier: MIT */
#include "lexicon.h"

#include <string.h>

static gboolean
same_letters (const char *key, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (key[i] != g_ascii_tolower (text[i])) /* a shorter key ends with a NUL that differs */
      return FALSE;
  return key[length] == '\0';
}

const LexiconEntry *
lexicon_find (const char *text, gsize length, guint hash)
{
  for (guint slot = hash & (lexicon_n_slots - 1); lexicon_slots[slot] != 0; slot = (slot + 1) & (lexicon_n_slots - 1))
    {
      const LexiconEntry *entry = &lexicon_entries[lexicon_slots[slot] - 1];

      if (same_letters (entry->key, text, length))
        return entry;
    }
  return NULL;
}

/* Whether @entry is one of the entries of the spelling whose first entry is @first. */
static gboolean
is_entry_of (const LexiconEntry *first, const LexiconEntry *entry)
{
  return entry < lexicon_entries + lexicon_n_entries && (entry == first || strcmp (entry->key, first->key) == 0);
}

static gboolean
is_written_so (const LexiconEntry *entry, const char *text, gsize length)
{
  return entry->exact == NULL || (strncmp (entry->exact, text, length) == 0 && entry->exact[length] == '\0');
}

guint64
lexicon_senses (const LexiconEntry *first, const char *text, gsize length)
{
  guint64 senses = 0;

  for (const LexiconEntry *entry = first; is_entry_of (first, entry); entry++)
    if (entry->sense < N_SENSES && is_written_so (entry, text, length))
      senses |= SENSE_BIT (entry->sense);
  return senses;
}

gboolean
lexicon_get (const LexiconEntry *first, const char *text, gsize length, Sense sense, int *number)
{
  for (const LexiconEntry *entry = first; is_entry_of (first, entry); entry++)
    if (entry->sense == sense && is_written_so (entry, text, length))
      {
        *number = entry->number;
        return TRUE;
      }
  return FALSE;
}
