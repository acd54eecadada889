/* lexeme-vocabulary.c - looks spellings up in the compiled tables.
 * SPDX-License-Identifier: MIT */
#include "lexeme-vocabulary.h"

#include "numeral-spelling.h"

#include <string.h>

/* The table knows the plain apostrophe alone; in the text it may be curly. */
static gboolean
same_letters (const VocabularyEntry *entry, const char *text, gsize length)
{
  gsize at = 0;

  if (length < entry->length)
    return FALSE;
  for (gsize i = 0; i < entry->length; i++, at++)
    {
      guint curly;

      if (at < length && spelling_fold ((guchar) text[at]) == (guchar) entry->key[i])
        continue;
      curly = entry->key[i] == '\'' && at < length ? spelling_curly_size (text + at, length - at) : 0;
      if (curly == 0)
        return FALSE;
      at += curly - 1;
    }
  return at == length;
}

const VocabularyEntry *
vocabulary_find (const char *text, gsize length, guint hash)
{
  guint bit = hash & (VOCABULARY_FILTER_BITS - 1);

  if ((vocabulary_filter[bit / 64] >> (bit % 64) & 1) == 0)
    return NULL;
  for (guint slot = hash & (vocabulary_n_slots - 1); vocabulary_slots[slot].row != 0;
       slot = (slot + 1) & (vocabulary_n_slots - 1))
    if (vocabulary_slots[slot].tag == hash >> 16
        && same_letters (&vocabulary_entries[vocabulary_slots[slot].row - 1], text, length))
      return &vocabulary_entries[vocabulary_slots[slot].row - 1];
  return NULL;
}

static gboolean
is_written_so (const VocabularyEntry *entry, const char *text, gsize length)
{
  return entry->exact == NULL || memcmp (entry->exact, text, length) == 0;
}

guint64
vocabulary_senses (const VocabularyEntry *first, const char *text, gsize length)
{
  guint64 senses = 0;

  if (!first->fixed)
    return first->senses;
  for (guint i = 0; i < first->n; i++)
    if (first[i].sense < N_SENSES && is_written_so (&first[i], text, length))
      senses |= SENSE_BIT (first[i].sense);
  return senses;
}

gboolean
vocabulary_get (const VocabularyEntry *first, const char *text, gsize length, Sense sense, int *number)
{
  for (guint i = 0; i < first->n; i++)
    if (first[i].sense == sense && is_written_so (&first[i], text, length))
      {
        *number = first[i].number;
        return TRUE;
      }
  return FALSE;
}
