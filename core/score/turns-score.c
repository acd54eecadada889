/* turns-score.c - who speaks in an interview: where turns begin, whether they are questions or answers, and by whom.
 * SPDX-License-Identifier: MIT */

#include <stdlib.h>
#include <string.h>
#include "measures.h"
#include "name-agreement.h"
#include "score-report.h"

/* A turn may begin before or behind its label: so many code points, and no line break, may lie between. */
#define NEAR 40

static const char *const roles[] = { "question", "answer", "narration" };

enum { QUESTION, ANSWER, NARRATION, N_ROLES };

typedef struct
{
  NlpSpan span;
  guint role;
  const char *speaker;
  JsonObject *object;
} Turn;

typedef struct
{
  Counts boundary, exact, letters[N_ROLES];
  guint n_letters, n_right;
  guint n_named, n_named_right;
} Tally;

static guint
get_role (JsonObject *object)
{
  const char *role = record_get_string (object, "role");

  for (guint i = 0; role && i < N_ROLES; i++)
    if (g_str_equal (role, roles[i]))
      return i;
  return NARRATION;
}

static int
compare_turns (const void *a, const void *b)
{
  const Turn *one = a, *other = b;

  if (one->span.begin != other->span.begin)
    return one->span.begin < other->span.begin ? -1 : 1;
  return one->span.end < other->span.end ? -1 : one->span.end > other->span.end;
}

/* In order, runs of narration made one. */
static GArray *
read_turns (const Record *record, JsonObject *object)
{
  JsonArray *array = record_get_array (object, "turns");
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Turn));
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  for (guint i = 0; i < record_get_length (array); i++)
    {
      JsonObject *member = record_get_object (array, i);
      Turn turn = { record_get_span (record, member), get_role (member), record_get_string (member, "speaker"), member };

      g_array_append_val (all, turn);
    }
  g_array_sort (all, compare_turns);
  for (guint i = 0; i < all->len; i++)
    {
      const Turn *turn = &g_array_index (all, Turn, i);
      Turn *last = turns->len > 0 ? &g_array_index (turns, Turn, turns->len - 1) : NULL;

      if (last && last->role == NARRATION && turn->role == NARRATION)
        last->span.end = MAX (last->span.end, turn->span.end);
      else
        g_array_append_val (turns, *turn);
    }
  return turns;
}

static gboolean
is_near (const Record *record, guint32 one, guint32 other)
{
  guint32 begin = MIN (one, other), end = MAX (one, other);

  if (end - begin > NEAR)
    return FALSE;
  while (begin < end && record->text[begin] == '\n')
    begin++;
  while (begin < end && record->text[end - 1] == '\n')
    end--;
  for (; begin < end; begin++)
    if (record->text[begin] == '\n')
      return FALSE;
  return TRUE;
}

static guint32
find_last_letter (const Record *record, NlpSpan span)
{
  while (span.end > span.begin && !g_unichar_isalnum (record->text[span.end - 1]))
    span.end--;
  return span.end;
}

static gboolean
is_same (const Record *record, const Turn *one, const Turn *other)
{
  return one->role == other->role && find_last_letter (record, one->span) == find_last_letter (record, other->span);
}

/* How many gold turns have one of their own that begins near by; @exact: that is the same, narration left out. */
static void
count_turns (const Record *record, const GArray *gold, const GArray *found, gboolean exact, Counts *counts)
{
  g_autofree gboolean *taken = g_new0 (gboolean, found->len + 1);

  for (guint j = 0; j < found->len; j++)
    counts->n_found += !exact || g_array_index (found, Turn, j).role != NARRATION;
  for (guint i = 0; i < gold->len; i++)
    {
      const Turn *one = &g_array_index (gold, Turn, i);
      guint best = G_MAXUINT, best_distance = G_MAXUINT;

      if (exact && one->role == NARRATION)
        continue;
      counts->n_gold++;
      for (guint j = 0; j < found->len; j++)
        {
          const Turn *other = &g_array_index (found, Turn, j);
          guint distance = ABS ((gint64) one->span.begin - (gint64) other->span.begin);

          if (taken[j] || distance >= best_distance || !is_near (record, one->span.begin, other->span.begin)
              || (exact && !is_same (record, one, other)))
            continue;
          best = j;
          best_distance = distance;
        }
      if (best == G_MAXUINT)
        continue;
      taken[best] = TRUE;
      counts->n_right++;
    }
}

/* The turn that covers each place: 1 + its number, the last one where they overlap. */
static guint *
find_covering (const Record *record, const GArray *turns)
{
  guint *covering = g_new0 (guint, record->n_text + 1);

  for (guint i = 0; i < turns->len; i++)
    for (guint32 place = g_array_index (turns, Turn, i).span.begin; place < g_array_index (turns, Turn, i).span.end;
         place++)
      covering[place] = i + 1;
  return covering;
}

static void
count_letters (Tally *tally, const Record *record, const GArray *gold, const GArray *found)
{
  g_autofree guint *gold_at = find_covering (record, gold), *found_at = find_covering (record, found);
  guint last_gold = 0, last_found = 0;
  gboolean right = FALSE;

  for (glong place = 0; place < record->n_text; place++)
    {
      const Turn *one = gold_at[place] ? &g_array_index (gold, Turn, gold_at[place] - 1) : NULL;
      const Turn *other = found_at[place] ? &g_array_index (found, Turn, found_at[place] - 1) : NULL;
      guint gold_role = one ? one->role : NARRATION, found_role = other ? other->role : NARRATION;

      if (!g_unichar_isalnum (record->text[place]))
        continue;
      tally->n_letters++;
      tally->n_right += gold_role == found_role;
      tally->letters[gold_role].n_gold++;
      tally->letters[found_role].n_found++;
      tally->letters[gold_role].n_right += gold_role == found_role;
      if (gold_role == NARRATION || !one->speaker)
        continue;
      if (gold_at[place] != last_gold || found_at[place] != last_found)
        right = other && speakers_agree (one->object, other->speaker);
      last_gold = gold_at[place];
      last_found = found_at[place];
      tally->n_named++;
      tally->n_named_right += right;
    }
}

static void
print_tally (const Tally *tally)
{
  print_heading ("turns");
  print_counts ("boundary", &tally->boundary);
  print_counts ("turn exact", &tally->exact);
  for (guint i = 0; i < N_ROLES; i++)
    {
      g_autofree char *name = g_strconcat ("letters ", roles[i], NULL);

      print_counts (name, &tally->letters[i]);
    }
  print_share ("role", tally->n_letters > 0 ? (double) tally->n_right / tally->n_letters : 0, tally->n_letters);
  print_share ("named speakers", tally->n_named > 0 ? (double) tally->n_named_right / tally->n_named : 0,
               tally->n_named);
}

gboolean
score_turns (const Records *records)
{
  Tally tally = { 0 };

  for (guint i = 0; i < records->records->len; i++)
    {
      const Record *record = &g_array_index (records->records, Record, i);
      g_autoptr (GArray) gold = read_turns (record, record->gold), found = read_turns (record, record->answer);

      if (!record_get_array (record->gold, "turns"))
        continue;
      count_turns (record, gold, found, FALSE, &tally.boundary);
      count_turns (record, gold, found, TRUE, &tally.exact);
      count_letters (&tally, record, gold, found);
    }
  if (tally.boundary.n_gold == 0)
    return FALSE;
  print_tally (&tally);
  return TRUE;
}
