/* numbers-score.c - figures, dates and times: right place; and right kind; and right value and unit.
 *
 * The gold may mark an item as "optional" (finding it is no mistake, missing it neither) and give the "parts" of a
 * bigger expression, which may be found or not. A document may say what kinds it is "about": others do not count, and
 * an item that lies in a found one of another kind with the same figure (5 in "$5") is left aside.
 * SPDX-License-Identifier: MIT */

#include <stdlib.h>
#include <string.h>
#include "figure-agreement.h"
#include "measures.h"
#include "score-report.h"

static const char known_kinds[]
    = " cardinal ordinal percent money measure temperature age range date time duration ";

typedef struct
{
  NlpSpan span;
  JsonObject *object;
  const char *kind;
  gboolean optional, absorbed;
  FigureLevel level;       /* of its partner */
  int partner;             /* in the other list, or -1 */
} Item;

typedef struct
{
  Counts gold[N_FIGURE_LEVELS];   /* right ones of the gold, for recall */
  Counts found[N_FIGURE_LEVELS];  /* right ones of what was found, for precision */
  guint n_documents, n_right_documents;
} Tally;

typedef struct
{
  FigureLevel level;
  guint32 distance;
  guint gold, found;
} Pair;

static gboolean
is_about (const Record *record, const char *kind)
{
  JsonArray *about = record_get_array (record->gold, "about");

  for (guint i = 0; i < record_get_length (about); i++)
    if (g_strcmp0 (json_array_get_string_element (about, i), kind) == 0)
      return TRUE;
  return record_get_length (about) == 0;
}

/* Kinds of our own ("score", "phone") say nothing of those that are scored. */
static gboolean
is_known (const char *kind)
{
  g_autofree char *key = g_strdup_printf (" %s ", kind);

  return strstr (known_kinds, key) != NULL;
}

/* The items of the gold, or those of an answer that are of a known kind. */
static GArray *
read_items (const Record *record, JsonObject *object)
{
  JsonArray *array = record_get_array (object, "numbers");
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < record_get_length (array); i++)
    {
      JsonObject *member = record_get_object (array, i);
      Item item = { .span = record_get_span (record, member),
                    .object = member,
                    .kind = record_get_string (member, "kind"),
                    .partner = -1 };

      item.optional = member && json_object_get_boolean_member_with_default (member, "optional", FALSE);
      if (member && (object == record->gold || (item.kind && is_known (item.kind))))
        g_array_append_val (items, item);
    }
  return items;
}

static Item *
get_item (const GArray *items, guint index)
{
  return &g_array_index (items, Item, index);
}

/* The rightest pairs first, then the nearest ones, then the last. */
static int
compare_pairs (const void *a, const void *b)
{
  const Pair *one = a, *other = b;

  if (one->level != other->level)
    return one->level > other->level ? -1 : 1;
  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;
  if (one->gold != other->gold)
    return one->gold > other->gold ? -1 : 1;
  return one->found > other->found ? -1 : one->found < other->found;
}

static void
match (const Record *record, const GArray *gold, const GArray *found)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < gold->len; i++)
    for (guint j = 0; j < found->len; j++)
      {
        const Item *one = get_item (gold, i), *other = get_item (found, j);
        Pair pair = { FIGURE_WRONG,
                      MAX (one->span.begin, other->span.begin) - MIN (one->span.begin, other->span.begin), i, j };

        if (!one->optional)
          pair.level = figure_compare (record, one->object, other->object);
        if (pair.level > FIGURE_WRONG)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      Item *one = get_item (gold, pair->gold), *other = get_item (found, pair->found);

      if (one->partner >= 0 || other->partner >= 0)
        continue;
      one->partner = pair->found;
      other->partner = pair->gold;
      one->level = other->level = pair->level;
    }
}

/* Leaves gold items aside that a found one of a kind that the document is not about has in it. */
static void
absorb (const Record *record, const GArray *gold, const GArray *found)
{
  for (guint i = 0; i < gold->len; i++)
    for (guint j = 0; j < found->len; j++)
      {
        Item *one = get_item (gold, i), *other = get_item (found, j);

        if (one->optional || one->absorbed || one->level == FIGURE_VALUE || is_about (record, other->kind)
            || !figure_absorbs (record, other->object, one->object))
          continue;
        one->absorbed = TRUE;
        if (one->partner >= 0)
          get_item (found, one->partner)->level = FIGURE_WRONG;
      }
}

static gboolean
is_part (const Record *record, JsonObject *gold, NlpSpan span)
{
  JsonArray *parts = record_get_array (gold, "parts");

  for (guint i = 0; i < record_get_length (parts); i++)
    if (record_get_object (parts, i)
        && nlp_span_compare (record_get_span (record, record_get_object (parts, i)), span) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a found item counts, for or against. */
static gboolean
counts (const Record *record, const GArray *gold, const Item *item)
{
  gboolean about = is_about (record, item->kind);

  if (item->level > FIGURE_WRONG && (about || item->level == FIGURE_VALUE))
    return TRUE;
  if (!about)
    return FALSE;
  for (guint i = 0; i < gold->len; i++)
    {
      const Item *other = get_item (gold, i);

      if (other->optional ? nlp_span_overlaps (other->span, item->span) : is_part (record, other->object, item->span))
        return FALSE;
    }
  return TRUE;
}

static void
count_item (Counts *levels, FigureLevel level)
{
  for (guint i = FIGURE_SPAN; i < N_FIGURE_LEVELS; i++)
    {
      levels[i].n_gold++;
      levels[i].n_right += level >= i;
    }
}

static void
add_record (Tally *tally, const Record *record)
{
  g_autoptr (GArray) gold = read_items (record, record->gold), found = read_items (record, record->answer);
  gboolean right = TRUE;

  match (record, gold, found);
  absorb (record, gold, found);
  for (guint i = 0; i < gold->len; i++)
    {
      const Item *item = get_item (gold, i);

      if (item->optional || item->absorbed)
        continue;
      count_item (tally->gold, item->level);
      right &= item->level == FIGURE_VALUE;
    }
  for (guint i = 0; i < found->len; i++)
    {
      const Item *item = get_item (found, i);

      if (!counts (record, gold, item))
        continue;
      count_item (tally->found, item->level);
      right &= item->level == FIGURE_VALUE;
    }
  tally->n_documents++;
  tally->n_right_documents += right;
}

gboolean
score_numbers (const Records *records)
{
  static const char *const names[] = { NULL, "span", "span, kind", "span, kind, value" };
  Tally tally = { 0 };

  for (guint i = 0; i < records->records->len; i++)
    if (record_get_array (g_array_index (records->records, Record, i).gold, "numbers"))
      add_record (&tally, &g_array_index (records->records, Record, i));
  if (tally.gold[FIGURE_SPAN].n_gold == 0)
    return FALSE;
  print_heading ("numbers");
  for (guint i = FIGURE_SPAN; i < N_FIGURE_LEVELS; i++)
    print_two_counts (names[i], &tally.gold[i], &tally.found[i]);
  print_share ("documents right", (double) tally.n_right_documents / tally.n_documents, tally.n_documents);
  return TRUE;
}
