/* notes.c - what the format could not carry.
 * SPDX-License-Identifier: MIT */
#include "notes.h"

#include <string.h>

#include "message.h"

struct _Notes
{
  guint n_documents;
  GHashTable *counts;      /* text behind the number -> sum */
  GHashTable *sayings;     /* text without a number -> of how many documents it was said */
};

Notes *
notes_new (void)
{
  Notes *notes = g_new0 (Notes, 1);

  notes->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  notes->sayings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return notes;
}

void
notes_free (Notes *notes)
{
  g_hash_table_unref (notes->counts);
  g_hash_table_unref (notes->sayings);
  g_free (notes);
}

static void
count (GHashTable *table, const char *text, guint64 n)
{
  gsize before = GPOINTER_TO_SIZE (g_hash_table_lookup (table, text));

  g_hash_table_replace (table, g_strdup (text), GSIZE_TO_POINTER (before + n));
}

void
notes_add (Notes *notes, char **lines)
{
  notes->n_documents++;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize n_digits = strspn (lines[i], "0123456789");

      if (n_digits > 0 && lines[i][n_digits] == ' ')
        count (notes->counts, lines[i] + n_digits, g_ascii_strtoull (lines[i], NULL, 10));
      else
        count (notes->sayings, lines[i], 1);
    }
}

void
notes_print (const Notes *notes)
{
  g_autoptr (GList) counts = g_list_sort (g_hash_table_get_keys (notes->counts), (GCompareFunc) g_strcmp0);
  g_autoptr (GList) sayings = g_list_sort (g_hash_table_get_keys (notes->sayings), (GCompareFunc) g_strcmp0);

  for (GList *i = counts; i != NULL; i = i->next)
    message_print ("%" G_GSIZE_FORMAT "%s", GPOINTER_TO_SIZE (g_hash_table_lookup (notes->counts, i->data)), (const char *) i->data);
  for (GList *i = sayings; i != NULL; i = i->next)
    if (GPOINTER_TO_SIZE (g_hash_table_lookup (notes->sayings, i->data)) == notes->n_documents)
      message_print ("%s", (const char *) i->data);
}
