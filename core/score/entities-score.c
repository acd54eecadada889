/* entities-score.c - names: exact begin, end and type; without the type; and overlapping ones of the same type.
 * SPDX-License-Identifier: MIT */

#include <stdlib.h>
#include <string.h>
#include "measures.h"
#include "score-report.h"

typedef struct
{
  NlpSpan span;
  const char *type;        /* interned */
} Name;

typedef struct
{
  GHashTable *types;       /* of interned type: Counts */
  Counts exact, untyped, partial;
} Tally;

static int
compare_names (const void *a, const void *b)
{
  const Name *one = a, *other = b;

  if (one->span.begin != other->span.begin)
    return one->span.begin < other->span.begin ? -1 : 1;
  if (one->span.end != other->span.end)
    return one->span.end < other->span.end ? -1 : 1;
  return strcmp (one->type, other->type);
}

/* The names of a document, each once, in order. */
static GArray *
read_names (const Record *record, JsonObject *object, char **types)
{
  JsonArray *entities = record_get_array (object, "entities");
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Name));
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));

  for (guint i = 0; i < record_get_length (entities); i++)
    {
      JsonObject *entity = record_get_object (entities, i);
      const char *type = record_get_string (entity, "type");
      Name name = { record_get_span (record, entity), g_intern_string (type ? type : "") };

      if (!types || g_strv_contains ((const char *const *) types, name.type))
        g_array_append_val (all, name);
    }
  g_array_sort (all, compare_names);
  for (guint i = 0; i < all->len; i++)
    if (i == 0 || compare_names (&g_array_index (all, Name, i - 1), &g_array_index (all, Name, i)) != 0)
      g_array_append_val (names, g_array_index (all, Name, i));
  return names;
}

static Counts *
get_counts (Tally *tally, const char *type)
{
  Counts *counts = g_hash_table_lookup (tally->types, type);

  if (!counts)
    {
      counts = g_new0 (Counts, 1);
      g_hash_table_insert (tally->types, (gpointer) type, counts);
    }
  return counts;
}

/* Both lists are in order, so equal names meet. */
static void
count_equal (Tally *tally, const GArray *gold, const GArray *found)
{
  for (guint i = 0, j = 0; i < gold->len && j < found->len;)
    {
      const Name *one = &g_array_index (gold, Name, i), *other = &g_array_index (found, Name, j);
      int order = compare_names (one, other);

      if (order == 0)
        {
          get_counts (tally, one->type)->n_right++;
          tally->exact.n_right++;
        }
      i += order <= 0;
      j += order >= 0;
    }
}

static guint
count_spans (const GArray *names, guint i)
{
  const NlpSpan *span = &g_array_index (names, Name, i).span;
  guint n = 1;

  while (i + n < names->len && nlp_span_compare (g_array_index (names, Name, i + n).span, *span) == 0)
    n++;
  return n;
}

static void
count_untyped (Tally *tally, const GArray *gold, const GArray *found)
{
  for (guint i = 0, j = 0; i < gold->len && j < found->len;)
    {
      NlpSpan one = g_array_index (gold, Name, i).span, other = g_array_index (found, Name, j).span;
      gboolean before = one.begin < other.begin || (one.begin == other.begin && one.end < other.end);
      gboolean equal = nlp_span_compare (one, other) == 0;

      tally->untyped.n_right += equal;
      if (before || equal)
        i += count_spans (gold, i);
      if (!before)
        j += count_spans (found, j);
    }
}

typedef struct
{
  guint overlap, gold, found;
} Pair;

static int
compare_pairs (const void *a, const void *b)
{
  const Pair *one = a, *other = b;

  if (one->overlap != other->overlap)
    return one->overlap > other->overlap ? -1 : 1;
  if (one->gold != other->gold)
    return one->gold < other->gold ? -1 : 1;
  return one->found < other->found ? -1 : one->found > other->found;
}

/* Overlapping names of one type, one to one, the largest overlap first. */
static void
count_partial (Tally *tally, const GArray *gold, const GArray *found)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autofree gboolean *gold_taken = g_new0 (gboolean, gold->len + 1), *found_taken = g_new0 (gboolean, found->len + 1);

  for (guint i = 0, start = 0; i < gold->len; i++)
    {
      const Name *one = &g_array_index (gold, Name, i);

      while (start < found->len && g_array_index (found, Name, start).span.end <= one->span.begin)
        start++;
      for (guint j = start; j < found->len && g_array_index (found, Name, j).span.begin < one->span.end; j++)
        {
          const Name *other = &g_array_index (found, Name, j);
          Pair pair = { 0, i, j };

          if (one->type != other->type || !nlp_span_overlaps (one->span, other->span))
            continue;
          pair.overlap = MIN (one->span.end, other->span.end) - MAX (one->span.begin, other->span.begin);
          g_array_append_val (pairs, pair);
        }
    }
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (gold_taken[pair->gold] || found_taken[pair->found])
        continue;
      gold_taken[pair->gold] = found_taken[pair->found] = TRUE;
      tally->partial.n_right++;
    }
}

static void
add_record (Tally *tally, const Record *record, char **types)
{
  g_autoptr (GArray) gold = read_names (record, record->gold, types);
  g_autoptr (GArray) found = read_names (record, record->answer, types);

  for (guint i = 0; i < gold->len; i++)
    get_counts (tally, g_array_index (gold, Name, i).type)->n_gold++;
  for (guint i = 0; i < found->len; i++)
    get_counts (tally, g_array_index (found, Name, i).type)->n_found++;
  tally->exact.n_gold += gold->len;
  tally->exact.n_found += found->len;
  count_equal (tally, gold, found);
  count_untyped (tally, gold, found);
  count_partial (tally, gold, found);
}

static void
print_tally (Tally *tally)
{
  g_autoptr (GList) types = g_list_sort (g_hash_table_get_keys (tally->types), (GCompareFunc) strcmp);

  tally->untyped.n_gold = tally->partial.n_gold = tally->exact.n_gold;
  tally->untyped.n_found = tally->partial.n_found = tally->exact.n_found;
  print_heading ("entities");
  for (const GList *type = types; type; type = type->next)
    print_counts (type->data, get_counts (tally, type->data));
  print_counts ("exact", &tally->exact);
  print_counts ("untyped", &tally->untyped);
  print_counts ("partial", &tally->partial);
}

gboolean
score_entities (const Records *records)
{
  Tally tally = { .types = g_hash_table_new_full (NULL, NULL, NULL, g_free) };

  for (guint i = 0; i < records->records->len; i++)
    add_record (&tally, &g_array_index (records->records, Record, i), records->types);
  if (tally.exact.n_gold > 0)
    print_tally (&tally);
  g_hash_table_unref (tally.types);
  return tally.exact.n_gold > 0;
}
