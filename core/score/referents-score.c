/* referents-score.c - which names name one thing: pairs of names of the same referent.
 *
 * A pair is right if both its names are found, begin and end exactly, and belong together on both sides. Counted as in
 * a table of gold referents against found ones (n names in a cell are n (n - 1) / 2 pairs), so linear in the names.
 * Referents are named by any strings.
 * SPDX-License-Identifier: MIT */

#include "measures.h"
#include "score-report.h"

static guint
count_pairs (GHashTable *groups)
{
  GHashTableIter iterator;
  gpointer size;
  guint n = 0;

  g_hash_table_iter_init (&iterator, groups);
  while (g_hash_table_iter_next (&iterator, NULL, &size))
    n += GPOINTER_TO_UINT (size) * (GPOINTER_TO_UINT (size) - 1) / 2;
  return n;
}

static void
add_to_group (GHashTable *groups, const char *name)
{
  guint size = GPOINTER_TO_UINT (g_hash_table_lookup (groups, name));

  g_hash_table_replace (groups, g_strdup (name), GUINT_TO_POINTER (size + 1));
}

static GHashTable *
new_strings (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
}

/* The referent of each name: "BEGIN END" -> id. Each stretch of text counts once. */
static GHashTable *
read_referents (const Record *record, JsonObject *object)
{
  JsonArray *entities = record_get_array (object, "entities");
  GHashTable *referents = new_strings (g_free);

  for (guint i = 0; i < record_get_length (entities); i++)
    {
      JsonObject *entity = record_get_object (entities, i);
      const char *referent = record_get_string (entity, "referent");
      NlpSpan span = record_get_span (record, entity);

      if (referent)
        g_hash_table_replace (referents, g_strdup_printf ("%u %u", span.begin, span.end), g_strdup (referent));
    }
  return referents;
}

static void
add_record (Counts *counts, const Record *record)
{
  g_autoptr (GHashTable) gold = read_referents (record, record->gold), found = read_referents (record, record->answer);
  g_autoptr (GHashTable) gold_groups = new_strings (NULL), found_groups = new_strings (NULL), both = new_strings (NULL);
  GHashTableIter iterator;
  gpointer name, referent;

  if (g_hash_table_size (gold) == 0)
    return;
  g_hash_table_iter_init (&iterator, gold);
  while (g_hash_table_iter_next (&iterator, &name, &referent))
    {
      const char *other = g_hash_table_lookup (found, name);
      g_autofree char *cell = g_strconcat (referent, "\n", other, NULL);

      add_to_group (gold_groups, referent);
      if (other)
        add_to_group (both, cell);
    }
  g_hash_table_iter_init (&iterator, found);
  while (g_hash_table_iter_next (&iterator, NULL, &referent))
    add_to_group (found_groups, referent);
  counts->n_gold += count_pairs (gold_groups);
  counts->n_found += count_pairs (found_groups);
  counts->n_right += count_pairs (both);
}

gboolean
score_referents (const Records *records)
{
  Counts counts = { 0 };

  for (guint i = 0; i < records->records->len; i++)
    add_record (&counts, &g_array_index (records->records, Record, i));
  if (counts.n_gold == 0)
    return FALSE;
  print_heading ("referents");
  print_counts ("pairs of names", &counts);
  return TRUE;
}
