/* score-numbers.c - figures, dates and times: right place; and right kind; and right value and unit.
 *
 * Values are compared as decimals where they are, else letter by letter; units without case and plural. The gold may
 * mark an item as "optional" (finding it is no mistake, missing it neither), and a document may say what kinds it is
 * "about": others do not count.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "score.h"

enum { NOTHING, SPAN, KIND, VALUE, N_LEVELS };

typedef struct
{
  NlpSpan span;
  JsonObject *object;
  const char *kind;
  gboolean optional;
  guint level;             /* of the best partner */
} Item;

typedef struct
{
  Counts levels[N_LEVELS];
} Tally;

static gboolean
is_about (JsonObject *gold, const char *kind)
{
  JsonArray *about = record_get_array (gold, "about");

  for (guint i = 0; i < record_get_length (about); i++)
    if (g_strcmp0 (json_array_get_string_element (about, i), kind) == 0)
      return TRUE;
  return about == NULL;
}

static GArray *
read_items (const Record *record, JsonObject *object)
{
  JsonArray *array = record_get_array (object, "numbers");
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < record_get_length (array); i++)
    {
      JsonObject *member = record_get_object (array, i);
      Item item = { record_get_span (record, member), member, record_get_string (member, "kind"), FALSE, NOTHING };

      item.optional = member && json_object_get_boolean_member_with_default (member, "optional", FALSE);
      if (item.kind)
        g_array_append_val (items, item);
    }
  return items;
}

static gboolean
values_equal (const char *one, const char *other)
{
  char *one_end, *other_end;
  double a, b;

  if (!one || !other)
    return one == other;
  a = g_ascii_strtod (one, &one_end);
  b = g_ascii_strtod (other, &other_end);
  if (*one && *other && !*one_end && !*other_end)
    return fabs (a - b) <= 1e-5 * MAX (fabs (a), fabs (b));
  return g_str_equal (one, other);
}

static gboolean
units_equal (const char *one, const char *other)
{
  gsize n_one, n_other;

  if (!one || !other)
    return one == other;
  n_one = strlen (one);
  n_other = strlen (other);
  n_one -= n_one > 1 && one[n_one - 1] == 's';
  n_other -= n_other > 1 && other[n_other - 1] == 's';
  return n_one == n_other && g_ascii_strncasecmp (one, other, n_one) == 0;
}

static guint
compare_items (const Item *gold, const Item *found)
{
  static const char *const members[] = { "value", "low", "high" };
  const char *resolved = record_get_string (found->object, "resolved");

  if (nlp_span_compare (gold->span, found->span) != 0)
    return NOTHING;
  if (!g_str_equal (gold->kind, found->kind))
    return SPAN;
  if (!units_equal (record_get_string (gold->object, "unit"), record_get_string (found->object, "unit")))
    return KIND;
  if (resolved && g_strcmp0 (record_get_string (gold->object, "value"), resolved) == 0)
    return VALUE;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (!values_equal (record_get_string (gold->object, members[i]), record_get_string (found->object, members[i])))
      return KIND;
  return VALUE;
}

static gboolean
overlaps_optional (const GArray *gold, NlpSpan span)
{
  for (guint i = 0; i < gold->len; i++)
    if (g_array_index (gold, Item, i).optional && nlp_span_overlaps (g_array_index (gold, Item, i).span, span))
      return TRUE;
  return FALSE;
}

static void
match (GArray *gold, GArray *found)
{
  for (guint i = 0; i < gold->len; i++)
    for (guint j = 0; j < found->len; j++)
      {
        Item *one = &g_array_index (gold, Item, i), *other = &g_array_index (found, Item, j);
        guint level = one->optional ? NOTHING : compare_items (one, other);

        if (level > MAX (one->level, other->level))
          one->level = other->level = level;
      }
}

static void
add_record (Tally *tally, const Record *record)
{
  g_autoptr (GArray) gold = read_items (record, record->gold), found = read_items (record, record->answer);

  match (gold, found);
  for (guint level = SPAN; level < N_LEVELS; level++)
    {
      Counts *counts = &tally->levels[level];

      for (guint i = 0; i < gold->len; i++)
        {
          const Item *item = &g_array_index (gold, Item, i);

          counts->n_gold += !item->optional;
          counts->n_right += !item->optional && item->level >= level;
        }
      for (guint i = 0; i < found->len; i++)
        {
          const Item *item = &g_array_index (found, Item, i);

          counts->n_found += item->level > NOTHING
                             || (is_about (record->gold, item->kind) && !overlaps_optional (gold, item->span));
        }
    }
}

gboolean
score_numbers (const Records *records)
{
  Tally tally = { 0 };

  for (guint i = 0; i < records->records->len; i++)
    if (record_get_array (g_array_index (records->records, Record, i).gold, "numbers"))
      add_record (&tally, &g_array_index (records->records, Record, i));
  if (tally.levels[SPAN].n_gold == 0)
    return FALSE;
  print_heading ("numbers");
  print_counts ("span", &tally.levels[SPAN]);
  print_counts ("span, kind", &tally.levels[KIND]);
  print_counts ("span, kind, value", &tally.levels[VALUE]);
  return TRUE;
}
