/* quotes-score.c - quotes: gold and found ones are aligned on their content, one to one, best overlap first, and then
 * compared.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "letters.h"
#include "measures.h"
#include "name-agreement.h"
#include "score-report.h"

/* A pair counts as found from this overlap (Dice) of their contents on. */
#define FOUND 0.5

typedef struct
{
  Letters content, cue, source;
  const char *kind, *speaker;
  JsonObject *object;
  int partner;             /* in the other list, or -1 */
} Quote;

static const char *const kinds[] = { "direct", "mixed", "indirect" };
static const char *const parts[] = { "content", "cue", "source" };

typedef struct
{
  Counts exact[G_N_ELEMENTS (kinds) + 1]; /* by kind of the gold quote; the last is all */
  Counts partial, found, source, either, triple;
  Counts spans[G_N_ELEMENTS (parts)];
  guint n_named, n_named_right;
} Tally;

static guint
get_row (const char *kind)
{
  for (guint i = 0; kind && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kind, kinds[i]))
      return i;
  return G_N_ELEMENTS (kinds) - 1;
}

static void
clear_quote (gpointer data)
{
  Quote *quote = data;

  letters_clear (&quote->content);
  letters_clear (&quote->cue);
  letters_clear (&quote->source);
}

/* The quotes of a document whose content has letters. */
static GArray *
read_quotes (const Record *record, JsonObject *object)
{
  JsonArray *array = record_get_array (object, "quotes");
  GArray *quotes = g_array_new (FALSE, FALSE, sizeof (Quote));

  g_array_set_clear_func (quotes, clear_quote);
  for (guint i = 0; i < record_get_length (array); i++)
    {
      JsonObject *member = record_get_object (array, i);
      Quote quote = {
        .content = letters_of_spans (record, record_get_array (member, "content")),
        .cue = letters_of_spans (record, record_get_array (member, "cue")),
        .source = letters_of_spans (record, record_get_array (member, "source")),
        .kind = record_get_string (member, "kind"),
        .speaker = record_get_string (member, "speaker"),
        .object = member,
        .partner = -1,
      };

      if (quote.content.n > 0)
        g_array_append_val (quotes, quote);
      else
        clear_quote (&quote);
    }
  return quotes;
}

typedef struct
{
  double dice;
  guint gold, found;
} Pair;

static int
compare_pairs (const void *a, const void *b)
{
  const Pair *one = a, *other = b;

  if (one->dice != other->dice)
    return one->dice > other->dice ? -1 : 1;
  if (one->gold != other->gold)
    return one->gold < other->gold ? -1 : 1;
  return one->found < other->found ? -1 : one->found > other->found;
}

static gboolean
may_overlap (const Letters *one, const Letters *other)
{
  return one->letters[0] <= other->letters[other->n - 1] && other->letters[0] <= one->letters[one->n - 1];
}

static void
align (GArray *gold, GArray *found)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < gold->len; i++)
    for (guint j = 0; j < found->len; j++)
      {
        const Letters *one = &g_array_index (gold, Quote, i).content, *other = &g_array_index (found, Quote, j).content;
        Pair pair = { may_overlap (one, other) ? letters_get_dice (one, other) : 0, i, j };

        if (pair.dice > 0)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      Quote *one = &g_array_index (gold, Quote, pair->gold), *other = &g_array_index (found, Quote, pair->found);

      if (one->partner >= 0 || other->partner >= 0)
        continue;
      one->partner = pair->found;
      other->partner = pair->gold;
    }
}

static void
count_pair (Tally *tally, const Quote *gold, const Quote *found)
{
  gboolean exact = letters_equal (&gold->content, &found->content);
  gboolean is_found = letters_get_dice (&gold->content, &found->content) >= FOUND;
  gboolean source = is_found && letters_get_dice (&gold->source, &found->source) >= 0.5;
  gboolean speaker = is_found && gold->speaker && speakers_agree (gold->object, found->speaker);

  tally->exact[get_row (gold->kind)].n_right += exact;
  tally->exact[G_N_ELEMENTS (kinds)].n_right += exact;
  tally->partial.n_right += letters_count_shared (&gold->content, &found->content);
  tally->found.n_right += is_found;
  tally->source.n_right += source;
  tally->either.n_right += source || speaker;
  tally->n_named_right += speaker;
  tally->triple.n_right
      += exact && letters_equal (&gold->cue, &found->cue) && letters_equal (&gold->source, &found->source);
}

/* First and last letter of every separate span of one sort, as one number each, in order and each once. */
static GArray *
read_segments (const Record *record, JsonObject *object, const char *part)
{
  JsonArray *array = record_get_array (object, "quotes");
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint i = 0; i < record_get_length (array); i++)
    {
      JsonArray *spans = record_get_array (record_get_object (array, i), part);

      for (guint j = 0; j < record_get_length (spans); j++)
        {
          g_autoptr (JsonArray) one = json_array_new ();
          Letters letters;

          json_array_add_element (one, json_node_copy (json_array_get_element (spans, j)));
          letters = letters_of_spans (record, one);
          if (letters.n > 0)
            g_array_append_vals (segments,
                                 &(guint64){ (guint64) letters.letters[0] << 32 | letters.letters[letters.n - 1] }, 1);
          letters_clear (&letters);
        }
    }
  return segments;
}

static GHashTable *
make_set (const GArray *segments)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < segments->len; i++)
    g_hash_table_add (set, &g_array_index (segments, guint64, i));
  return set;
}

static void
count_segments (Counts *counts, const Record *record, const char *part)
{
  g_autoptr (GArray) gold_segments = read_segments (record, record->gold, part);
  g_autoptr (GArray) found_segments = read_segments (record, record->answer, part);
  g_autoptr (GHashTable) gold = make_set (gold_segments), found = make_set (found_segments);
  GHashTableIter iterator;
  gpointer key;

  counts->n_gold += g_hash_table_size (gold);
  counts->n_found += g_hash_table_size (found);
  g_hash_table_iter_init (&iterator, gold);
  while (g_hash_table_iter_next (&iterator, &key, NULL))
    counts->n_right += g_hash_table_contains (found, key);
}

static void
add_record (Tally *tally, const Record *record)
{
  g_autoptr (GArray) gold = read_quotes (record, record->gold), found = read_quotes (record, record->answer);

  align (gold, found);
  for (guint i = 0; i < gold->len; i++)
    {
      const Quote *quote = &g_array_index (gold, Quote, i);

      tally->exact[get_row (quote->kind)].n_gold++;
      tally->exact[G_N_ELEMENTS (kinds)].n_gold++;
      tally->partial.n_gold += quote->content.n;
      tally->n_named += quote->speaker != NULL;
      if (quote->partner >= 0)
        count_pair (tally, quote, &g_array_index (found, Quote, quote->partner));
    }
  for (guint i = 0; i < found->len; i++)
    {
      const Quote *quote = &g_array_index (found, Quote, i);
      const char *kind = quote->partner >= 0 ? g_array_index (gold, Quote, quote->partner).kind : quote->kind;

      tally->exact[get_row (kind)].n_found++;
      tally->exact[G_N_ELEMENTS (kinds)].n_found++;
      tally->partial.n_found += quote->content.n;
    }
  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    count_segments (&tally->spans[p], record, parts[p]);
}

static void
print_with_totals (const char *name, Counts *counts, const Counts *totals)
{
  counts->n_gold = totals->n_gold;
  counts->n_found = totals->n_found;
  print_counts (name, counts);
}

static void
print_tally (Tally *tally)
{
  const Counts *all = &tally->exact[G_N_ELEMENTS (kinds)];

  print_heading ("quotes");
  print_counts ("content exact", all);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *name = g_strconcat ("  ", kinds[k], NULL);

      print_counts (name, &tally->exact[k]);
    }
  print_counts ("content partial", &tally->partial);
  print_with_totals ("found", &tally->found, all);
  print_with_totals ("source", &tally->source, all);
  print_with_totals ("source or speaker", &tally->either, all);
  print_with_totals ("triple exact", &tally->triple, all);
  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    {
      g_autofree char *name = g_strconcat ("spans ", parts[p], NULL);

      print_counts (name, &tally->spans[p]);
    }
  print_share ("named speakers", tally->n_named > 0 ? (double) tally->n_named_right / tally->n_named : 0,
               tally->n_named);
}

gboolean
score_quotes (const Records *records)
{
  Tally tally = { 0 };

  for (guint i = 0; i < records->records->len; i++)
    add_record (&tally, &g_array_index (records->records, Record, i));
  if (tally.exact[G_N_ELEMENTS (kinds)].n_gold == 0)
    return FALSE;
  print_tally (&tally);
  return TRUE;
}
