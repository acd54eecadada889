/* structure-score.c - tokens and their tags, sentences, blocks: exact begin and end, and what they are said to be.
 *
 * Tags are scored as in the shared tasks on Universal Dependencies: a tag is right if its token is, so precision and
 * recall count tokenisation, too. A token without a lemma has its own text for one, as nlp-run leaves it out then.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "measures.h"
#include "score-report.h"

typedef struct
{
  NlpSpan span;
  JsonObject *object;
} Item;

static int
compare_items (const void *a, const void *b)
{
  return nlp_span_compare (((const Item *) a)->span, ((const Item *) b)->span);
}

/* The items of a layer, each stretch once, in order. */
static GArray *
read_items (const Record *record, JsonObject *object, const char *layer)
{
  JsonArray *array = record_get_array (object, layer);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Item));
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < record_get_length (array); i++)
    {
      JsonObject *member = record_get_object (array, i);
      Item item = { record_get_span (record, member), member };

      g_array_append_val (all, item);
    }
  g_array_sort (all, compare_items);
  for (guint i = 0; i < all->len; i++)
    if (i == 0 || compare_items (&g_array_index (all, Item, i - 1), &g_array_index (all, Item, i)) != 0)
      g_array_append_val (items, g_array_index (all, Item, i));
  return items;
}

static char *
dup_value (const Record *record, const Item *item, const char *member)
{
  const char *value = record_get_string (item->object, member);

  if (!value && g_str_equal (member, "lemma"))
    return g_ucs4_to_utf8 (record->text + item->span.begin, item->span.end - item->span.begin, NULL, NULL, NULL);
  return g_strdup (value);
}

static gboolean
values_equal (const Record *record, const Item *gold, const Item *found, const char *const *members)
{
  gboolean equal = TRUE;

  for (; equal && *members; members++)
    {
      g_autofree char *one = dup_value (record, gold, *members), *other = dup_value (record, found, *members);

      equal = g_strcmp0 (one, other) == 0;
    }
  return equal;
}

/* Whether anything in the layer has all of @members: what the gold does not say cannot be scored. */
static gboolean
says (const GArray *gold, const char *const *members)
{
  gboolean all = TRUE;

  for (; all && *members; members++)
    {
      all = FALSE;
      for (guint i = 0; !all && i < gold->len; i++)
        all = record_get_string (g_array_index (gold, Item, i).object, *members) != NULL;
    }
  return all;
}

static void
count_items (Counts *counts, const Record *record, const char *layer, const char *const *members)
{
  g_autoptr (GArray) gold = read_items (record, record->gold, layer);
  g_autoptr (GArray) found = read_items (record, record->answer, layer);

  if (!record_get_array (record->gold, layer) || !says (gold, members))
    return;
  counts->n_gold += gold->len;
  counts->n_found += found->len;
  for (guint i = 0, j = 0; i < gold->len && j < found->len;)
    {
      const Item *one = &g_array_index (gold, Item, i), *other = &g_array_index (found, Item, j);
      int order = compare_items (one, other);

      counts->n_right += order == 0 && values_equal (record, one, other, members);
      i += order <= 0;
      j += order >= 0;
    }
}

gboolean
score_structure (const Records *records)
{
  static const struct
  {
    const char *layer, *name;
    const char *members[3];
  } rows[] = {
    { "tokens", "tokens", { NULL } },
    { "tokens", "pos", { "pos", NULL } },
    { "tokens", "lemma", { "lemma", NULL } },
    { "tokens", "pos, lemma", { "pos", "lemma", NULL } },
    { "sentences", "sentences", { NULL } },
    { "blocks", "blocks", { NULL } },
    { "blocks", "blocks, kind", { "kind", NULL } },
  };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Counts counts = { 0 };

      for (guint r = 0; r < records->records->len; r++)
        count_items (&counts, &g_array_index (records->records, Record, r), rows[i].layer, rows[i].members);
      if (counts.n_gold == 0)
        continue;
      if (!any)
        print_heading ("structure");
      print_counts (rows[i].name, &counts);
      any = TRUE;
    }
  return any;
}
